import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

export type RunRow = Selectable<Database['needs.match_run']>;

/** States of a run that has no result yet. */
export const computing = ['queued', 'running'] as const;

export async function insertRun(ctx: Context, run: Insertable<Database['needs.match_run']>): Promise<RunRow> {
  return ctx.db.insertInto('needs.match_run').values(run).returningAll().executeTakeFirstOrThrow();
}

export async function findRun(ctx: Context, id: string): Promise<RunRow | undefined> {
  return ctx.db
    .selectFrom('needs.match_run')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Changes a run that is still in `from`; undefined when somebody else was first. */
export async function moveRun(
  ctx: Context,
  id: string,
  from: readonly string[],
  change: Updateable<Database['needs.match_run']>,
): Promise<RunRow | undefined> {
  return ctx.db
    .updateTable('needs.match_run')
    .set(change)
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst();
}

/** By category, when its newest run was made, whatever became of it. */
export async function lastRuns(ctx: Context): Promise<{ category: string; at: Date }[]> {
  return ctx.db
    .selectFrom('needs.match_run')
    .select((eb) => ['category', eb.fn.max('made_at').as('at')])
    .where('county', '=', ctx.actor.county)
    .groupBy('category')
    .execute();
}

/** Puts runs of a category aside that the system prepared and nobody has released. */
export async function discardPrepared(ctx: Context, category: string): Promise<void> {
  await ctx.db
    .updateTable('needs.match_run')
    .set({ state: 'discarded' })
    .where('county', '=', ctx.actor.county)
    .where('category', '=', category)
    .where('made_by', 'is', null)
    .where('state', 'in', [...computing, 'ready'])
    .execute();
}

/** Fails runs that were made before a moment and have still not been computed. */
export async function failUncomputed(ctx: Context, before: Date): Promise<void> {
  await ctx.db
    .updateTable('needs.match_run')
    .set({ state: 'failed', failure: 'not_computed' })
    .where('county', '=', ctx.actor.county)
    .where('state', 'in', computing)
    .where('made_at', '<', before)
    .execute();
}

/** One page of runs, newest first, without their inputs and results. */
export async function pageOfRuns(ctx: Context, paging: Paging): Promise<{ rows: RunRow[]; total: number }> {
  const runs = ctx.db.selectFrom('needs.match_run').where('county', '=', ctx.actor.county);
  return readPage(runs, (all) => all.selectAll().orderBy('made_at', 'desc').orderBy('id'), paging);
}

/** The newest run of a category that has a result. */
export async function newestResult(ctx: Context, category: string): Promise<RunRow | undefined> {
  return ctx.db
    .selectFrom('needs.match_run')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('category', '=', category)
    .where('state', 'in', ['ready', 'released'])
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
