import type { SchoolSystem } from '#modules/people/contract/school-system.ts';
import type { Schooling, TermDays } from '#modules/people/server/school-years/school-years.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The school years a county has set days for. */
export const termDays = ({ db, actor }: Reader): Promise<TermDays[]> =>
  db
    .selectFrom('people.school_year')
    .select(['year', 'began', 'second_term as secondTerm'])
    .where('county', '=', actor.county)
    .orderBy('year')
    .execute();

export async function keepTermDays({ db, actor }: Reader, { year, began, secondTerm }: TermDays): Promise<void> {
  const days = { began, second_term: secondTerm };
  await db
    .insertInto('people.school_year')
    .values({ county: actor.county, year, ...days })
    .onConflict((on) => on.columns(['county', 'year']).doUpdateSet(days))
    .execute();
}

/** Which schools follow another system than the usual one, and from which year of entry on. */
export async function schoolings({ db, actor }: Reader): Promise<Schooling[]> {
  const rows = await db
    .selectFrom('people.schooling')
    .select(['org', 'stage', 'entry_year as entryYear', 'system'])
    .where('county', '=', actor.county)
    .execute();
  return rows.map((row) => ({ ...row, system: row.system as SchoolSystem, stage: row.stage as Schooling['stage'] }));
}

/** Forgets what was said of a school. */
export async function forgetSchooling({ db, actor }: Reader, org: string): Promise<void> {
  await db.deleteFrom('people.schooling').where('county', '=', actor.county).where('org', '=', org).execute();
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
