import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { RunOptions } from '#modules/needs/contract/fairness.ts';
import { Pin } from '#modules/needs/contract/run.ts';
import type { LastRun } from '#modules/needs/server/rules/automatic.ts';
import type { RunFigures } from '#modules/needs/server/rules/tell-run.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

export type RunRow = Selectable<Database['needs.match_run']>;

/** What a run is asked with. */
export const headOf = ({ rules_version: version, pins, options }: RunRow) => ({
  rulesVersion: version,
  pins: Pin.array().parse(pins),
  options: RunOptions.parse(options),
});

/** What may be told of a run; null without a result. */
export const figuresOf = ({ figures }: Pick<RunRow, 'figures'>): RunFigures | null =>
  figures === null ? null : (JSON.parse(figures) as RunFigures);

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

/**
 * Says how far a computation of a run is; false when it goes on no longer, or another one has begun. Until the transaction
 * ends nobody else moves the run.
 */
export async function tellProgress(
  ctx: Context,
  { id, begun_at: begun }: Pick<RunRow, 'id' | 'begun_at'>,
  progress: number,
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('needs.match_run')
    .set({ progress })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('begun_at', '=', begun)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many runs the system has prepared since a moment. */
export async function preparedSince(ctx: Context, since: Date): Promise<number> {
  const { made } = await ctx.db
    .selectFrom('needs.match_run')
    .select((eb) => eb.fn.countAll<string>().as('made'))
    .where('county', '=', ctx.actor.county)
    .where('made_by', 'is', null)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(made);
}

/** Of the runs of a family and its kinds those that are computed now, and the one that was computed last. */
export async function runsInTheWay(ctx: Context, family: string): Promise<LastRun[]> {
  const runs = ctx.db
    .selectFrom('needs.match_run')
    .select(['state', 'begun_at', 'computed_at'])
    .where('county', '=', ctx.actor.county)
    .where((eb) => eb.or([eb('category', '=', family), eb('category', 'like', `${family}.%`)]));
  const [now, last] = await Promise.all([
    runs.where('state', 'in', computing).execute(),
    runs.where('computed_at', 'is not', null).orderBy('computed_at', 'desc').limit(1).execute(),
  ]);
  return [...now, ...last];
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

/** Fails runs whose computation last began before a moment, or that were made before it and never began, without a result. */
export async function failUncomputed(ctx: Context, before: Date): Promise<void> {
  await ctx.db
    .updateTable('needs.match_run')
    .set({ state: 'failed', failure: 'not_computed' })
    .where('county', '=', ctx.actor.county)
    .where('state', 'in', computing)
    .where((eb) => eb(eb.fn.coalesce('begun_at', 'made_at'), '<', before))
    .execute();
}

/** One page of runs, newest first. */
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
