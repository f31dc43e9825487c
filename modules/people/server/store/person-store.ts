import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A day on which something holds, of the row or of the table named: from `began` until the day before `ended`. */
export function holdsOn(day: string, table?: string): RawBuilder<boolean> {
  const [began, ended] = ['began', 'ended'].map((name) => sql.ref(table === undefined ? name : `${table}.${name}`));
  return sql<boolean>`${began} <= ${day}::date and (${ended} is null or ${ended} > ${day}::date)`;
}

/** Roles that give something on a day: they hold, and where one was lent, so does what it was lent from. */
export const givesOn = (day: string, table: string): RawBuilder<boolean> => sql<boolean>`${holdsOn(day, table)}
  and (${sql.ref(`${table}.lent_from`)} is null or exists (select from people.role_grant as lender
    where lender.county = ${sql.ref(`${table}.county`)} and lender.id = ${sql.ref(`${table}.lent_from`)} and ${holdsOn(day, 'lender')}))`;

/** A pupil with his class of the day. */
export interface PupilRow {
  id: string;
  org: string;
  leftBehind: boolean;
  name: string;
  givenName: string;
  sex: number;
  born: string | null;
  languages: string[];
  class: string | null;
  stage: string | null;
  entryYear: number | null;
  system: string | null;
  number: number | null;
}

const pupilsIn = (db: Kysely<Database>, county: string) =>
  db
    .selectFrom('people.pupil as pupil')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'pupil.county')
        .onRef('enrolment.pupil', '=', 'pupil.person')
        .on('enrolment.ended', 'is', null),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'enrolment.county').onRef('class.id', '=', 'enrolment.class'),
    )
    .select(['pupil.person as id', 'pupil.org', 'pupil.left_behind as leftBehind'])
    .select(['person.name', 'person.given_name as givenName', 'person.sex', 'person.born', 'person.languages'])
    .select(['class.id as class', 'class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .where('pupil.county', '=', county);

/** PostgreSQL counts on ten ids where it does not know how many: for one it would plan anew each time. */
const byId = keptQuery<{ county: string; id: string }, PupilRow>((db, { county, id }) =>
  pupilsIn(db, county).where('pupil.person', '=', id),
);
const byIds = keptQuery<{ county: string; ids: readonly string[] }, PupilRow>((db, { county, ids }) =>
  pupilsIn(db, county).where(sql<boolean>`pupil.person = any(${ids}::uuid[])`),
);

/** Pupils with their class of the day, as far as row security lets the actor see them. */
export async function pupilsById({ db, actor: { county } }: Reader, ids: readonly string[]): Promise<PupilRow[]> {
  const [id, ...others] = ids;
  if (id === undefined) return [];
  return others.length === 0 ? byId(db, { county, id }) : byIds(db, { county, ids });
}

/** Where a pupil is answered for today. */
export type PupilPlace = Pick<PupilRow, 'org' | 'class'>;

const placeById = keptQuery<{ county: string; id: string }, PupilPlace>((db, { county, id }) =>
  db
    .selectFrom('people.pupil as pupil')
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'pupil.county')
        .onRef('enrolment.pupil', '=', 'pupil.person')
        .on('enrolment.ended', 'is', null),
    )
    .select(['pupil.org', 'enrolment.class'])
    .where('pupil.county', '=', county)
    .where('pupil.person', '=', id),
);

/** Where a pupil is answered for today, for the gate; undefined where row security shows the actor no such pupil. */
export const placeOfPupil = async ({ db, actor: { county } }: Reader, id: string): Promise<PupilPlace | undefined> =>
  (await placeById(db, { county, id }))[0];

interface OfClass {
  county: string;
  id: string;
  day: string;
}

const ofClass = keptQuery<OfClass, Pick<PupilRow, 'id' | 'name' | 'leftBehind'>>((db, { county, id, day }) =>
  db
    .selectFrom('people.enrolment as enrolment')
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'enrolment.county').onRef('pupil.person', '=', 'enrolment.pupil'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .select(['person.id', 'person.name', 'pupil.left_behind as leftBehind'])
    .distinct()
    .where('enrolment.county', '=', county)
    .where('enrolment.class', '=', id)
    .where(holdsOn(day, 'enrolment')),
);

/** The pupils of a class on a day, as far as row security lets the actor see them. */
export const pupilsOfClass = ({ db, actor }: Reader, id: string, day: string) =>
  ofClass(db, { county: actor.county, id, day });

/** A page of the pupils of classes as they are today, found by a part of their name where asked, as far as row security lets the actor see them. */
export const pageOfPupils = (
  { db, actor }: Reader,
  { classes, words = '' }: { classes: readonly string[]; words?: string | undefined },
  paging: Paging,
) =>
  readPage(
    db.selectFrom(
      pupilsIn(db, actor.county)
        .where(sql<boolean>`enrolment.class = any(${classes}::uuid[])`)
        .where(sql<boolean>`position(${words} in person.name) > 0`)
        .as('pupil'),
    ),
    (query) => query.select(['pupil.id', 'pupil.name']).orderBy('pupil.name').orderBy('pupil.id'),
    paging,
  );

/** The roles a person holds on a day, and of which kind the organisation is he holds each at. */
export async function rolesOn({ db, actor }: Reader, person: string, day: string) {
  return db
    .selectFrom('people.role_grant as held')
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .selectAll('held')
    .select('org.kind as orgKind')
    .where('held.county', '=', actor.county)
    .where('held.person', '=', person)
    .where(givesOn(day, 'held'))
    .orderBy('held.began')
    .orderBy('held.id')
    .execute();
}

/** The roles persons hold on a day, less some. */
export const rolesOfPersons = (
  { db, actor }: Reader,
  { persons, except, day }: { persons: readonly string[]; except: readonly string[]; day: string },
) =>
  db
    .selectFrom('people.role_grant as held')
    .select(['held.person', 'held.role', 'held.org'])
    .distinct()
    .where('held.county', '=', actor.county)
    .where(sql<boolean>`held.person = any(${persons}::uuid[])`)
    .where('held.role', 'not in', except)
    .where(givesOn(day, 'held'))
    .execute();

/** Who holds a role that was lent. */
export async function lenderOf({ db, actor }: Reader, grant: string): Promise<string> {
  const { person } = await db
    .selectFrom('people.role_grant')
    .select('person')
    .where('county', '=', actor.county)
    .where('id', '=', grant)
    .executeTakeFirstOrThrow();
  return person;
}

/** Persons who hold one of the roles on a day, of an organisation or a class where one is named. */
export async function holdersOfRole(
  { db, actor }: Reader,
  wanted: { roles: readonly string[]; org?: string; class?: string },
  day: string,
): Promise<string[]> {
  let query = db
    .selectFrom('people.role_grant')
    .select('person')
    .distinct()
    .where('county', '=', actor.county)
    .where('role', 'in', wanted.roles)
    .where(holdsOn(day))
    .orderBy('person');
  if (wanted.org !== undefined) query = query.where('org', '=', wanted.org);
  if (wanted.class !== undefined) query = query.where('class', '=', wanted.class);
  return (await query.execute()).map((row) => row.person);
}

export async function personById({ db, actor }: Reader, id: string) {
  return db
    .selectFrom('people.person')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** People whose role can be picked in the demonstration county: the cast, or those found by role and organisation. */
export async function pickable(
  { db, actor }: Reader,
  filter: Paging & { role?: string | undefined; words?: string | undefined },
  day: string,
) {
  let query = db
    .selectFrom('people.role_grant as grant')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'grant.county').onRef('person.id', '=', 'grant.person'),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'grant.county').onRef('org.id', '=', 'grant.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'grant.county').onRef('class.id', '=', 'grant.class'),
    )
    .leftJoin('people.account as account', (join) =>
      join.onRef('account.county', '=', 'grant.county').onRef('account.person', '=', 'grant.person'),
    )
    .where('grant.county', '=', actor.county)
    .where(holdsOn(day, 'grant'));
  if (!filter.role && !filter.words) query = query.where('account.login', 'like', 'demo.%');
  if (filter.role) query = query.where('grant.role', '=', filter.role);
  const { words } = filter;
  if (words) query = query.where(sql<boolean>`position(${words} in coalesce(org.name, '') || person.name) > 0`);
  return readPage(
    query,
    (all) =>
      all
        .select(['grant.person', 'grant.id as grant', 'grant.role', 'person.name', 'org.name as orgName'])
        .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
        .orderBy('account.made_at')
        .orderBy('grant.began')
        .orderBy('grant.id'),
    filter,
  );
}

/** A role grant that somebody holds. */
export async function grantToPick({ db, actor }: Reader, grant: string, day: string) {
  return db
    .selectFrom('people.role_grant as grant')
    .select(['grant.id', 'grant.person'])
    .where('grant.county', '=', actor.county)
    .where('grant.id', '=', grant)
    .where(holdsOn(day, 'grant'))
    .executeTakeFirst();
}
