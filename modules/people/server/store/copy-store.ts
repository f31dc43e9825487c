import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type CopyRow = Selectable<Database['people.data_copy']>;

/** The copy a person asked for of what is kept about a pupil. */
export async function copyOf({ db, actor }: Reader, pupil: string, askedBy: string): Promise<CopyRow | undefined> {
  return db
    .selectFrom('people.data_copy')
    .selectAll()
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where('asked_by', '=', askedBy)
    .executeTakeFirst();
}

export async function copyById({ db, actor }: Reader, id: string): Promise<CopyRow | undefined> {
  return db
    .selectFrom('people.data_copy')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Puts it in the place of the one before. */
export async function replaceCopy({ db }: Reader, row: Insertable<Database['people.data_copy']>): Promise<CopyRow> {
  const { id, language, state, made_at, expires_at } = row;
  const archives: number[] = [];
  return db
    .insertInto('people.data_copy')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'pupil', 'asked_by'])
        .doUpdateSet({ id, language, state, made_at, expires_at, archives }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes a copy that is still waited for; whether it was. */
async function changeWaiting(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['people.data_copy']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.data_copy')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes how many bytes each of the archives has that are kept of a copy which is still waited for; whether it was. */
export const noteArchives = (ctx: Reader, id: string, archives: number[]): Promise<boolean> =>
  changeWaiting(ctx, id, { archives });

/** Says what came of a copy that is still waited for; whether it was. */
export const endCopy = (ctx: Reader, id: string, state: 'ready' | 'failed'): Promise<boolean> =>
  changeWaiting(ctx, id, { state });
