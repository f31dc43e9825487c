import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type LeavingRow = Selectable<Database['people.leaving']>;

/** Keeps a pupil from leaving or coming twice at a time. */
export async function lockPupil({ db, actor }: Reader, id: string): Promise<void> {
  await db
    .selectFrom('people.pupil')
    .select('person')
    .where('county', '=', actor.county)
    .where('person', '=', id)
    .forUpdate()
    .execute();
}

/** Whether another school is asked to take a pupil. */
export async function isAskedFor({ db, actor }: Reader, pupil: string): Promise<boolean> {
  const found = await db
    .selectFrom('people.leaving')
    .select('id')
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertLeaving({ db }: Reader, row: Insertable<Database['people.leaving']>): Promise<void> {
  await db.insertInto('people.leaving').values(row).execute();
}

/** A leaving, kept from changing until the transaction ends. */
export async function lockLeaving({ db, actor }: Reader, id: string): Promise<LeavingRow | undefined> {
  return db
    .selectFrom('people.leaving')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The school a pupil leaves and the one he goes to. */
export async function schoolsOfLeaving({ db, actor }: Reader, id: string): Promise<string[]> {
  const row = await db
    .selectFrom('people.leaving')
    .select(['org', 'to_org'])
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? [row.org, ...(row.to_org === null ? [] : [row.to_org])] : [];
}

type Answer = Pick<LeavingRow, 'state' | 'answered_at' | 'answered_by'> & { reason?: string };

export async function answerLeaving({ db, actor }: Reader, id: string, answer: Answer): Promise<void> {
  await db.updateTable('people.leaving').set(answer).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Whoever is in a class again is away no more. */
export async function answerAway({ db, actor }: Reader, pupils: readonly string[], answer: Answer): Promise<void> {
  await db
    .updateTable('people.leaving')
    .set(answer)
    .where('county', '=', actor.county)
    .where(sql<boolean>`pupil = any(${pupils}::uuid[])`)
    .where('state', '=', 'away')
    .execute();
}

/** Leavings from or to these schools with the names in them. Asked of the system. */
function leavings({ db, actor }: Reader, orgs: readonly string[]) {
  return db
    .selectFrom('people.leaving as leaving')
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'leaving.county').onRef('pupil.person', '=', 'leaving.pupil'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'leaving.county').onRef('person.id', '=', 'leaving.pupil'),
    )
    .innerJoin('people.organisation as left', (join) =>
      join.onRef('left.county', '=', 'leaving.county').onRef('left.id', '=', 'leaving.org'),
    )
    .leftJoin('people.organisation as taking', (join) =>
      join.onRef('taking.county', '=', 'leaving.county').onRef('taking.id', '=', 'leaving.to_org'),
    )
    .where('leaving.county', '=', actor.county)
    .where(sql<boolean>`(leaving.org = any(${orgs}::uuid[]) or leaving.to_org = any(${orgs}::uuid[]))`);
}

const shaped = (query: ReturnType<typeof leavings>) =>
  query
    .selectAll('leaving')
    .select(['pupil.org as pupilOrg', 'person.name', 'left.name as from', 'taking.name as to'])
    .orderBy(sql`leaving.state <> 'waiting'`)
    .orderBy(sql`leaving.state <> 'away'`)
    .orderBy('leaving.asked_at', 'desc')
    .orderBy('leaving.id');

export type NamedLeaving = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

export const leavingById = (ctx: Reader, orgs: readonly string[], id: string) =>
  shaped(leavings(ctx, orgs).where('leaving.id', '=', id)).executeTakeFirstOrThrow();

/** A page of them: what waits, who is suspended, and what was asked since a day. */
export function pageOfLeavings(ctx: Reader, orgs: readonly string[], since: string, paging: Paging) {
  const query = leavings(ctx, orgs).where(
    sql<boolean>`(leaving.state = 'waiting' or (leaving.state = 'away' and leaving.kind = 'suspended')
      or (leaving.asked_at at time zone 'Asia/Shanghai')::date >= ${since}::date)`,
  );
  return readPage(query, shaped, paging);
}

/** Makes everything kept about pupils their school's. Asked of the system. */
export async function giveRecords(
  { db, actor: { county } }: Reader,
  places: readonly { pupil: string; org: string }[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given (pupil uuid, org uuid)`;
  for (const [table, key] of recordTables)
    await sql`update ${sql.table(table)} as kept set org = given.org from ${given}
      where kept.county = ${county} and kept.${sql.ref(key)} = given.pupil and kept.org is distinct from given.org`.execute(
      db,
    );
}

/** What is kept about a pupil at his school, by the column that names him. */
export const recordTables = [
  ['people.guardianship', 'pupil'],
  ['people.contact', 'pupil'],
  ['people.consent', 'pupil'],
  ['people.claim', 'pupil'],
  ['people.family_request', 'pupil'],
  ['people.erasure', 'pupil'],
  ['people.pupil', 'person'],
  ['people.person', 'id'],
] as const;

/** Who is in a class on a day, and who left it since `since` without being in it again; whom the actor may see. */
export async function membersOfClass({ db, actor }: Reader, id: string, day: string, since: string) {
  return db
    .selectFrom('people.enrolment as enrolment')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'enrolment.county').onRef('person.id', '=', 'enrolment.pupil'),
    )
    .distinctOn('person.id')
    .select(['person.id', 'person.name', 'enrolment.began'])
    .select(sql<string | null>`case when enrolment.ended <= ${day}::date then enrolment.ended end`.as('ended'))
    .where('enrolment.county', '=', actor.county)
    .where('enrolment.class', '=', id)
    .where(
      sql<boolean>`(${holdsOn(day, 'enrolment')} or (enrolment.ended > enrolment.began
        and enrolment.ended > ${since}::date and enrolment.ended <= ${day}::date))`,
    )
    .orderBy('person.id')
    .orderBy(sql`(enrolment.ended is null or enrolment.ended > ${day}::date)`, 'desc')
    .orderBy('enrolment.began', 'desc')
    .execute();
}
