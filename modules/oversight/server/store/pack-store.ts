import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type PackRow = Selectable<Database['oversight.pack']>;

export const insertPack = ({ db }: Reader, row: Insertable<Database['oversight.pack']>): Promise<PackRow> =>
  db.insertInto('oversight.pack').values(row).returningAll().executeTakeFirstOrThrow();

/** The last ones, the newest first. */
export const lastPacks = ({ db, actor }: Reader, limit: number): Promise<PackRow[]> =>
  db
    .selectFrom('oversight.pack')
    .selectAll()
    .where('county', '=', actor.county)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const packById = ({ db, actor }: Reader, id: string): Promise<PackRow | undefined> =>
  db
    .selectFrom('oversight.pack')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();

/** Changes one that is still being made; undefined where it no longer is. */
export const changeMaking = (
  { db, actor }: Reader,
  id: string,
  change: Partial<Pick<PackRow, 'state' | 'done' | 'expires_at'>>,
): Promise<PackRow | undefined> =>
  db
    .updateTable('oversight.pack')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .returningAll()
    .executeTakeFirst();
