import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Ended } from '#platform/intake/outside.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What is known by another system's ids. */
export type OutsideName = 'school' | 'class' | 'person' | 'role' | 'teaching' | 'enrolment' | 'guardianship';

/** By sourcedId, what a system's ids mean here. */
export async function idsOf(
  { db, actor }: Reader,
  source: string,
  kind: OutsideName,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('people.outside_id')
    .select(['sourced_id', 'id'])
    .where('county', '=', actor.county)
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where(sql<boolean>`sourced_id = any(${keys}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.sourced_id, row.id]));
}

/** Keeps by what id a system knows things; gives what these ids meant before, where none of that system means it any more. */
export async function link(
  { db, actor: { county } }: Reader,
  source: string,
  kind: OutsideName,
  rows: readonly { id: string; key?: string }[],
): Promise<string[]> {
  const named = rows.flatMap(({ id, key }) =>
    key === undefined ? [] : [{ county, source, kind, sourced_id: key, id }],
  );
  const keys = named.map((row) => row.sourced_id);
  const before = await db
    .selectFrom('people.outside_id as outside')
    .select('outside.id')
    .distinct()
    .where('outside.county', '=', county)
    .where('outside.source', '=', source)
    .where('outside.kind', '=', kind)
    .where(sql<boolean>`outside.sourced_id = any(${keys}::text[])`)
    .where(sql<boolean>`outside.id <> all(${named.map((row) => row.id)}::uuid[])`)
    .where(isUntoldBut(keys))
    .execute();
  await sql`insert into people.outside_id (county, source, kind, sourced_id, id)
    select county, source, kind, sourced_id, id
    from jsonb_populate_recordset(null::people.outside_id, ${JSON.stringify(named)}::jsonb)
    on conflict (county, source, kind, sourced_id) do update set id = excluded.id`.execute(db);
  return before.map(({ id }) => id);
}

/** Whether a system knew something, before a statement, by none but these ids. */
const isUntoldBut = (keys: readonly string[]) => sql<boolean>`not exists (select from people.outside_id as other
  where (other.county, other.source, other.kind, other.id)
      = (outside.county, outside.source, outside.kind, outside.id)
    and other.sourced_id <> all(${keys}::text[]))`;

/** By what ids a system tells of each of these. */
export async function keysOf(
  { db, actor }: Reader,
  source: string,
  kind: OutsideName,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('people.outside_id')
    .select(['id', 'sourced_id as key'])
    .where('county', '=', actor.county)
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, told]) => [id, told.map(({ key }) => key)]));
}

/** How many things of a kind a system has told of. */
export async function countLinks({ db, actor }: Reader, source: string, kind: OutsideName): Promise<number> {
  const { count } = await db
    .selectFrom('people.outside_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', actor.county)
    .where('source', '=', source)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Forgets by what ids a system knew what it has ended: should it come again, it is new. Gives what is ended by it: what the system knows
 * by another id too it still tells.
 */
export async function unlink(
  { db, actor }: Reader,
  source: string,
  kind: OutsideName,
  rows: readonly Ended[],
): Promise<string[]> {
  const keys = rows.map((row) => row.key);
  const gone = await db
    .deleteFrom('people.outside_id as outside')
    .where('county', '=', actor.county)
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where(
      sql<boolean>`(sourced_id, id) in (select * from unnest(${keys}::text[], ${rows.map((row) => row.id)}::uuid[]))`,
    )
    .returning(['id', isUntoldBut(keys).as('isUntold')])
    .execute();
  return [...new Set(gone.flatMap(({ id, isUntold }) => (isUntold ? [id] : [])))];
}

/** Schools. */
export async function schoolsNow({ db, actor }: Reader) {
  return db
    .selectFrom('people.organisation')
    .select(['id', 'code', 'name', 'stages'])
    .where('county', '=', actor.county)
    .where('kind', '=', 'school')
    .execute();
}

/** By what schools are known: the ministry's code, and other systems' ids. */
export const schoolNames = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.organisation as org')
    .leftJoin('people.outside_id as outside', (join) =>
      join
        .onRef('outside.county', '=', 'org.county')
        .onRef('outside.id', '=', 'org.id')
        .on('outside.kind', '=', 'school'),
    )
    .select(['org.id', 'org.code', 'outside.source', 'outside.sourced_id as sourcedId'])
    .where('org.county', '=', actor.county)
    .where('org.kind', '=', 'school')
    .execute();

/** Adds stages to those of schools. */
export async function addStages(
  { db, actor }: Reader,
  stages: readonly { org: string; stage: string }[],
): Promise<void> {
  await sql`update people.organisation as kept
    set stages = (select array_agg(distinct one order by one) from unnest(kept.stages || given.stages) as one)
    from (select org, array_agg(distinct stage) as stages
      from jsonb_to_recordset(${JSON.stringify(stages)}::jsonb) as given (org uuid, stage text) group by org) as given
    where kept.county = ${actor.county} and kept.id = given.org and not kept.stages @> given.stages`.execute(db);
}

/** All classes, closed ones too. */
export async function allClasses({ db, actor }: Reader) {
  return db
    .selectFrom('people.class')
    .select(['id', 'org', 'stage', 'entry_year as entryYear', 'system', 'number', 'ended'])
    .where('county', '=', actor.county)
    .execute();
}

/** Gives classes other numbers of their cohorts; one that another class has keeps its own. */
export async function numberClasses(
  { db, actor: { county } }: Reader,
  rows: readonly { id: string; number: number }[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, number int)`;
  // Numbers that change places are out of each other’s way in between.
  await sql`update people.class as kept set number = -kept.number from ${given}
    where kept.county = ${county} and kept.id = given.id and not exists (select from people.class as other
      where other.county = kept.county and other.id not in (select id from ${given})
        and (other.org, other.stage, other.entry_year, other.number) = (kept.org, kept.stage, kept.entry_year, given.number)
        and other.system is not distinct from kept.system)`.execute(db);
  await sql`update people.class as kept set number = given.number from ${given}
    where kept.county = ${county} and kept.id = given.id and kept.number < 0`.execute(db);
}

/** Open classes a source told of. */
export async function standingClasses(
  { db, actor }: Reader,
  source: string,
): Promise<{ key: string; id: string; group: string }[]> {
  return db
    .selectFrom('people.outside_id as outside')
    .innerJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'outside.county').onRef('class.id', '=', 'outside.id'),
    )
    .select(['outside.sourced_id as key', 'class.id', 'class.org as group'])
    .where('outside.county', '=', actor.county)
    .where('outside.source', '=', source)
    .where('outside.kind', '=', 'class')
    .where('class.ended', 'is', null)
    .execute();
}

/** People by id, with what a pupil is by. */
export async function peopleNow({ db, actor }: Reader, ids: readonly string[]) {
  return db
    .selectFrom('people.person as person')
    .leftJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'person.county').onRef('pupil.person', '=', 'person.id'),
    )
    .select(['person.id', 'person.name', 'person.given_name as givenName', 'person.sex', 'person.born'])
    .select(['person.phone', 'pupil.org as school', 'pupil.student_no as studentNo'])
    .where('person.county', '=', actor.county)
    .where(sql<boolean>`person.id = any(${ids}::uuid[])`)
    .execute();
}

/**
 * People told by a number or by name and telephone: by student number, by staff number and name, by name and telephone where
 * only one person has both.
 */
export async function peopleTold(
  { db, actor: { county } }: Reader,
  told: readonly { key: string; name: string; studentNo: string | null; phone: string | null; code: string | null }[],
): Promise<{ key: string; id: string }[]> {
  const { rows } = await sql<{ key: string; id: string }>`with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as given (key text, name text, "studentNo" text, phone text, code text))
    select key, (array_agg(id order by rank))[1] as id from (
      select told.key, pupil.person as id, 1 as rank from told join people.pupil as pupil
        on pupil.county = ${county} and pupil.student_no = told."studentNo"
      union all select told.key, person.id, 2 from told join people.person as person
        on person.county = ${county} and person.code = told.code and person.name = told.name
      union all select told.key, (array_agg(person.id))[1], 3 from told join people.person as person
        on person.county = ${county} and person.phone = told.phone and person.name = told.name
        group by told.key having count(*) = 1
    ) as every group by key`.execute(db);
  return rows;
}

/** Makes people pupils of schools, or moves them to another one; a number that is told is kept. */
export async function keepPupilsOf(
  { db, actor: { county } }: Reader,
  pupils: readonly { person: string; org: string; studentNo: string | null }[],
): Promise<void> {
  await sql`insert into people.pupil (county, person, org, student_no)
    select ${county}, person, org, "studentNo"
    from jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as given (person uuid, org uuid, "studentNo" text)
    on conflict (county, person) do update set org = excluded.org,
      student_no = coalesce(excluded.student_no, people.pupil.student_no)`.execute(db);
}

/** Who belongs nowhere yet belongs to an organisation from now on. */
export async function settle({ db, actor }: Reader, people: readonly { person: string; org: string }[]): Promise<void> {
  await sql`update people.person as kept set org = given.org
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (person uuid, org uuid)
    where kept.county = ${actor.county} and kept.id = given.person and kept.org is null`.execute(db);
}
