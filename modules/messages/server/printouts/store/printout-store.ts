import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type PrintoutRow = Selectable<Database['messages.printout']>;

const printouts = ({ db, actor }: Reader) => db.selectFrom('messages.printout').where('county', '=', actor.county);

const ownNow = (ctx: Reader & Pick<Context, 'now'>) =>
  printouts(ctx).where('asked_by', '=', ctx.actor.person).where('expires_at', '>', ctx.now);

export const printoutById = (ctx: Reader, id: string): Promise<PrintoutRow | undefined> =>
  printouts(ctx).selectAll().where('id', '=', id).executeTakeFirst();

/** What the actor has had made lately. */
export const printoutsNow = (ctx: Reader & Pick<Context, 'now'>): Promise<PrintoutRow[]> =>
  ownNow(ctx).selectAll().execute();

/** A page of what the actor has had made of a notice in the role he acts in. */
export const pageOfPrintouts = (ctx: Reader & Pick<Context, 'now'>, notice: string, paging: Paging) =>
  readPage(
    ownNow(ctx).where('notice', '=', notice).where('acting', '=', ctx.actor.acting),
    (query) => query.selectAll().orderBy('id', 'desc'),
    paging,
  );

export const insertPrintout = ({ db }: Reader, row: Insertable<Database['messages.printout']>): Promise<PrintoutRow> =>
  db.insertInto('messages.printout').values(row).returningAll().executeTakeFirstOrThrow();

/** Says what came of one that is still waited for; whether it was. */
export async function endPrintout({ db, actor }: Reader, id: string, state: 'ready' | 'failed'): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messages.printout')
    .set({ state })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
