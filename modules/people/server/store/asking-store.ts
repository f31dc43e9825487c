import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type AskingRow = Selectable<Database['people.asking']>;

export async function insertAsking({ db }: Reader, row: Insertable<Database['people.asking']>): Promise<void> {
  await db.insertInto('people.asking').values(row).execute();
}

/** How often a school has asked since a moment; of two that ask at once the second waits. */
export async function askedSince({ db, actor }: Reader, org: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`askings ${actor.county} ${org}`}, 0))`.execute(db);
  const { count } = await db
    .selectFrom('people.asking')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', actor.county)
    .where('to_org', '=', org)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function lockAsking({ db, actor }: Reader, id: string): Promise<AskingRow | undefined> {
  return db
    .selectFrom('people.asking')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeAsking({ db, actor }: Reader, id: string, change: Partial<AskingRow>): Promise<void> {
  await db.updateTable('people.asking').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** The pupil of a number and a name, however the name is spaced. Asked of the system. */
export const pupilCalled = ({ db, actor }: Reader, studentNo: string, name: string) =>
  db
    .selectFrom('people.pupil as pupil')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .select(['pupil.person', 'pupil.org'])
    .where('pupil.county', '=', actor.county)
    .where('pupil.student_no', '=', studentNo)
    .where(sql<boolean>`regexp_replace(person.name, '\\s', '', 'g') = regexp_replace(${name}, '\\s', '', 'g')`)
    .executeTakeFirst();

/** What nobody has answered by the end of its last day. */
export const overdueAskings = ({ db, actor }: Reader, day: string) =>
  db
    .selectFrom('people.asking')
    .select('id')
    .where('county', '=', actor.county)
    .where('state', '=', 'asked')
    .where('due_on', '<', day)
    .orderBy('id')
    .execute();

/** What is asked for a pupil who has become a school’s is asked of that school now; what that school asked has come true. */
export async function moveAskings(
  { db, actor, now }: Context,
  places: readonly { pupil: string; org: string }[],
  by: string | null,
): Promise<void> {
  await sql`update people.asking as asked set org = given.org,
      state = case when to_org = given.org then 'agreed' else state end,
      answered_by = case when to_org = given.org then ${by}::uuid end,
      answered_at = case when to_org = given.org then ${now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given (pupil uuid, org uuid)
    where asked.county = ${actor.county} and asked.pupil = given.pupil and asked.org is distinct from given.org
      and asked.state in ('asked', 'county')`.execute(db);
}

/** Askings with their schools' names. Asked of the system. */
function askings({ db, actor }: Reader, which: { orgs: readonly string[] } | 'county') {
  const query = db
    .selectFrom('people.asking as asking')
    .innerJoin('people.organisation as asks', (join) =>
      join.onRef('asks.county', '=', 'asking.county').onRef('asks.id', '=', 'asking.to_org'),
    )
    .leftJoin('people.organisation as source', (join) =>
      join.onRef('source.county', '=', 'asking.county').onRef('source.id', '=', 'asking.org'),
    )
    .where('asking.county', '=', actor.county);
  if (which === 'county') return query.where('asking.state', '<>', 'asked');
  return query.where(
    sql<boolean>`(asking.to_org = any(${which.orgs}::uuid[]) or asking.org = any(${which.orgs}::uuid[]))`,
  );
}

const shaped = (query: ReturnType<typeof askings>) =>
  query
    .selectAll('asking')
    .select(['asks.name as to', 'source.name as from'])
    .orderBy(sql`asking.answered_at is not null`)
    .orderBy('asking.asked_at', 'desc')
    .orderBy('asking.id', 'desc');

export type NamedAsking = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** A page of what schools ask and are asked for, or of what waits for the county. */
export const pageOfAskings = (ctx: Reader, which: { orgs: readonly string[] } | 'county', paging: Paging) =>
  readPage(
    which === 'county' ? askings(ctx, which).where('asking.state', '=', 'county') : askings(ctx, which),
    shaped,
    paging,
  );

export const askingById = (ctx: Reader, which: { orgs: readonly string[] } | 'county', id: string) =>
  shaped(askings(ctx, which).where('asking.id', '=', id)).executeTakeFirstOrThrow();
