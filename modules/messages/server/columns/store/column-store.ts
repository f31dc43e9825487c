import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { isFor, type Standing } from '#modules/messages/server/columns/store/standing.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ColumnRow = Selectable<Database['messages.post_column']>;

const columnsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.post_column as place').where('place.county', '=', actor.county);

export const columnById = (ctx: Reader, id: string): Promise<ColumnRow | undefined> =>
  columnsOf(ctx).selectAll().where('place.id', '=', id).executeTakeFirst();

/** The columns that are for somebody who stands there, and all of some schools, the county’s first, each group in the order they were opened. */
export const columnsFor = (ctx: Reader, standing: Standing, schools: readonly string[]): Promise<ColumnRow[]> =>
  columnsOf(ctx)
    .selectAll()
    .where((eb) => eb.or([isFor(standing), sql<boolean>`place.org = any(${schools}::uuid[])`]))
    .orderBy(sql`place.org is not null`)
    .orderBy('place.id')
    .limit(500)
    .execute();

/** All columns that are for somebody who stands there. */
export async function idsOfColumnsFor(ctx: Reader, standing: Standing): Promise<string[]> {
  const rows = await columnsOf(ctx).select('place.id').where(isFor(standing)).execute();
  return rows.map(({ id }) => id);
}

/** The open columns within reach, those of the county where that is everything. */
export const openColumnsWithin = (ctx: Reader, reach: Reach): Promise<Pick<ColumnRow, 'id' | 'name'>[]> =>
  columnsOf(ctx)
    .select(['place.id', 'place.name'])
    .where('place.is_open', '=', true)
    .where(
      reach.everything
        ? sql<boolean>`place.org is null`
        : withinReach(reach, { org: 'place.org', class: 'place.class' }),
    )
    .orderBy('place.id')
    .execute();

/** By id, what columns are called. */
export async function columnNames(ctx: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await columnsOf(ctx)
    .select(['place.id', 'place.name'])
    .where(sql<boolean>`place.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many columns a school, or the county, keeps open. */
export async function countColumns(ctx: Reader, org: string | null): Promise<number> {
  const row = await columnsOf(ctx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('place.org', 'is not distinct from', org)
    .where('place.is_open', '=', true)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const insertColumn = ({ db }: Reader, row: Insertable<Database['messages.post_column']>): Promise<ColumnRow> =>
  db.insertInto('messages.post_column').values(row).returningAll().executeTakeFirstOrThrow();

export async function changeColumnRow(
  { db, actor }: Reader,
  id: string,
  change: Partial<Pick<ColumnRow, 'name' | 'writers' | 'is_open'>>,
): Promise<void> {
  await db
    .updateTable('messages.post_column')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Notes whether the actor follows a column; a second time it changes nothing. */
export async function setFollowing(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  column: string,
  follows: boolean,
): Promise<void> {
  const { county, person } = actor;
  if (follows)
    await db
      .insertInto('messages.follower')
      .values({ county, in_column: column, person, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('messages.follower')
      .where('county', '=', county)
      .where('in_column', '=', column)
      .where('person', '=', person)
      .execute();
}

/** By column, how many follow it and whether the actor does. Asked of the system. */
export async function followingOf(
  { db, actor }: Reader,
  columns: readonly string[],
): Promise<Map<string, { followers: number; isFollowed: boolean }>> {
  const { rows } = await sql<{ in_column: string; followers: string; followed: boolean }>`
    select in_column, count(*) as followers, bool_or(person = ${actor.person}::uuid) as followed
    from messages.follower where county = ${actor.county} and in_column = any(${columns}::uuid[]) group by in_column`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.in_column, { followers: Number(row.followers), isFollowed: row.followed }]));
}

/** Everybody who follows a column. Asked of the system. */
export async function followersIn({ db, actor }: Reader, column: string): Promise<string[]> {
  const rows = await db
    .selectFrom('messages.follower')
    .select('person')
    .where('county', '=', actor.county)
    .where('in_column', '=', column)
    .execute();
  return rows.map(({ person }) => person);
}

/** Some followers of a column in the order of their ids, behind one of them. Asked of the system. */
export async function followersAfter(
  { db, actor }: Reader,
  column: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('messages.follower')
    .select('person')
    .where('county', '=', actor.county)
    .where('in_column', '=', column)
    .$if(after !== undefined, (query) => query.where('person', '>', after ?? ''))
    .orderBy('person')
    .limit(limit)
    .execute();
  return rows.map(({ person }) => person);
}
