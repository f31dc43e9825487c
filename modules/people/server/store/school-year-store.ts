import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '#database/rows.ts';
import type { SchoolSystem } from '#modules/people/contract/school-system.ts';
import { ofEntrance, type Schooling, type TermDays } from '#modules/people/server/school-years/school-years.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { keptQuery } from '#platform/db/kept-query.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

type Tables = Pick<Kysely<Database>, 'selectFrom'>;

const daysIn = (db: Tables, county: string) =>
  db
    .selectFrom('people.school_year')
    .select(['year', 'began', 'second_term as secondTerm'])
    .where('county', '=', county)
    .orderBy('year');

const systemsIn = (db: Tables, county: string) =>
  db
    .selectFrom('people.schooling')
    .select(['org', 'entry_year as entryYear'])
    .select((eb) => eb.ref('stage').$castTo<Schooling['stage']>().as('stage'))
    .select((eb) => eb.ref('system').$castTo<SchoolSystem>().as('system'))
    .where('county', '=', county);

/** The school years a county has set days for. */
export const termDays = ({ db, actor }: Reader): Promise<TermDays[]> => daysIn(db, actor.county).execute();

const daysAndSystemsIn = keptQuery<{ county: string }, { days: TermDays[]; systems: Schooling[] }>((db, { county }) =>
  db.selectNoFrom([jsonArrayFrom(daysIn(db, county)).as('days'), jsonArrayFrom(systemsIn(db, county)).as('systems')]),
);

/** Those days, and which schools follow another system than the usual one. */
export async function daysAndSystems({ db, actor }: Reader): Promise<{ days: TermDays[]; systems: Schooling[] }> {
  const [found] = await daysAndSystemsIn(db, { county: actor.county });
  if (!found) throw new Error('a query without tables gives a row');
  return found;
}

export async function keepTermDays({ db, actor }: Reader, { year, began, secondTerm }: TermDays): Promise<void> {
  const days = { began, second_term: secondTerm };
  await db
    .insertInto('people.school_year')
    .values({ county: actor.county, year, ...days })
    .onConflict((on) => on.columns(['county', 'year']).doUpdateSet(days))
    .execute();
}

/** Which schools follow another system than the usual one, and from which year of entry on. */
export const schoolings = ({ db, actor }: Reader): Promise<Schooling[]> => systemsIn(db, actor.county).execute();

/** Forgets what was said of a school. */
export async function forgetSchooling({ db, actor }: Reader, org: string): Promise<void> {
  await db.deleteFrom('people.schooling').where('county', '=', actor.county).where('org', '=', org).execute();
}

/** What was said of junior schools that have primary classes now is said of these, where nothing is yet. */
export async function sayOfEntrance({ db, actor }: Reader, orgs: readonly string[]): Promise<void> {
  const said = await db
    .deleteFrom('people.schooling as said')
    .using('people.organisation as org')
    .whereRef('org.county', '=', 'said.county')
    .whereRef('org.id', '=', 'said.org')
    .where('said.county', '=', actor.county)
    .where('said.stage', '=', 'junior')
    .where(sql<boolean>`said.org = any(${orgs}::uuid[]) and 'primary' = any(org.stages)`)
    .returning(['said.org', 'said.entry_year as entryYear'])
    .returning((eb) => eb.ref('said.system').$castTo<SchoolSystem>().as('system'))
    .execute();
  // The last word first: it stays where two fall into one year.
  const rows = said
    .toSorted((a, b) => b.entryYear - a.entryYear)
    .map((one) => ofEntrance({ ...one, stage: 'junior' }))
    .map(({ entryYear: entry_year, ...row }) => ({ ...row, county: actor.county, entry_year }));
  await insertMany(db, 'people.schooling', rows, { keepsTaken: true });
}

/** The classes of a school that follow a system of their own. */
export const ownClasses = ({ db, actor }: Reader, org: string) =>
  db
    .selectFrom('people.class')
    .select(['id', 'org', 'stage', 'entry_year as entryYear', 'system'])
    .where('county', '=', actor.county)
    .where('org', '=', org)
    .where('system', 'is not', null)
    .execute();

/** Lets classes follow what their school does, but one beside which another has its number; gives how many it let. */
export async function followSchool({ db, actor: { county } }: Reader, ids: readonly string[]): Promise<number> {
  const { rows } = await sql`update people.class as own set system = null
    where own.county = ${county} and own.id = any(${ids}::uuid[]) and not exists (select from people.class as beside
      where (beside.county, beside.org, beside.stage, beside.entry_year, beside.number)
        = (own.county, own.org, own.stage, own.entry_year, own.number) and beside.id <> own.id)
    returning own.id`.execute(db);
  return rows.length;
}

/** Keeps from which year of entry on schools follow a system. */
export async function keepSchoolings({ db, actor }: Reader, rows: readonly Schooling[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('people.schooling')
    .values(rows.map(({ entryYear, ...row }) => ({ ...row, county: actor.county, entry_year: entryYear })))
    .onConflict((on) =>
      on.columns(['county', 'org', 'stage', 'entry_year']).doUpdateSet((eb) => ({ system: eb.ref('excluded.system') })),
    )
    .execute();
}
