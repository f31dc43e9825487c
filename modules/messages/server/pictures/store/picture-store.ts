import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ListedRow = Selectable<Database['messages.listed_picture']>;

const listedOf = ({ db, actor }: Reader) => db.selectFrom('messages.listed_picture').where('county', '=', actor.county);

/** All pictures in force in the county. Asked of the system. */
export const picturesInForce = (ctx: Reader): Promise<ListedRow[]> =>
  listedOf(ctx).selectAll().where('ended_at', 'is', null).orderBy('id').execute();

/** One picture; held until the transaction ends. */
export const pictureById = (ctx: Reader, id: string): Promise<ListedRow | undefined> =>
  listedOf(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const insertPicture = (
  { db }: Reader,
  row: Insertable<Database['messages.listed_picture']>,
): Promise<ListedRow> => db.insertInto('messages.listed_picture').values(row).returningAll().executeTakeFirstOrThrow();

export const endPicture = (
  { db, actor }: Reader,
  id: string,
  change: Pick<ListedRow, 'ended_by' | 'ended_at' | 'end_reason'>,
): Promise<ListedRow> =>
  db
    .updateTable('messages.listed_picture')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** A page of what an organisation has listed, or all have, what is in force first. Asked of the system. */
export const pageOfPictures = (ctx: Reader, org: string | null, paging: Paging) =>
  readPage(
    listedOf(ctx).$if(org !== null, (query) => query.where('org', '=', org)),
    (query) => query.selectAll().orderBy(sql`ended_at is not null`).orderBy('id', 'desc'),
    paging,
  );

/** By listed picture, how many were refused for it. Asked of the system. */
export async function refusedFor({ db, actor }: Reader, listed: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('messages.refused_picture')
    .select((eb) => ['listed', eb.fn.countAll<string>().as('count')])
    .where('county', '=', actor.county)
    .where(sql<boolean>`listed = any(${listed}::uuid[])`)
    .groupBy('listed')
    .execute();
  return new Map(rows.map((row) => [row.listed, Number(row.count)]));
}
