import type { Gathered } from '#modules/needs/server/decide-thread.ts';
import { needFacts, supplyFacts, whomOf } from '#modules/needs/server/gather-facts.ts';
import type { GatheredNeeds } from '#modules/needs/server/gathered-needs.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { headOf, type RunRow } from '#modules/needs/server/store/run-store.ts';
import { countUnmet, someUnmet } from '#modules/needs/server/store/unmet-store.ts';
import type { Context } from '#platform/context.ts';
import { readOneMoment } from '#platform/db/one-moment.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import type { Watching } from '#platform/threads/in-thread.ts';
import { type SharedText, shareText } from '#platform/threads/shared-text.ts';

/** So many at a time, that others are answered in between. */
export const atOnce = 250;

/** Open needs of the category whose time is not over, some at a time; a family that has refused is left in peace. */
export async function* gatherNeeds(ctx: Context, category: string): AsyncGenerator<GatheredNeeds> {
  for (let last: string | undefined; ; ) {
    const rows = await someUnmet(ctx, { category, after: last, count: atOnce });
    const needs = await needFacts(ctx, rows.filter(takesPart));
    const waiting = new Set(needs.map((need) => need.id));
    yield { needs, absent: rows.flatMap((row) => (waiting.has(row.id) ? [] : whomOf(row))) };
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.id;
  }
}

/** Whether a need is matched, once its time is not over. */
export const takesPart = ({ state, consent }: Pick<NeedRow, 'state' | 'consent'>): boolean =>
  state === 'open' && consent !== 'refused';

/** The same, ready to be handed to a thread (see `readGathered`); says the share of it that is done, 0 to 1. */
export async function shareNeeds(
  ctx: Context,
  category: string,
  { signal, onProgress }: Watching = {},
): Promise<SharedText[]> {
  const count = await countUnmet(ctx, category);
  const shared: SharedText[] = [];
  for await (const some of gatherNeeds(ctx, category)) {
    signal?.throwIfAborted();
    shared.push(shareText(JSON.stringify(some)));
    onProgress?.(Math.min(1, (shared.length * atOnce) / count));
  }
  return shared;
}

/** What a run is decided from, all of one moment, and ready to be handed to a thread. */
export const gatherRun = ({ transaction }: JobRoom, run: RunRow, watching: Watching): Promise<Gathered> =>
  transaction(async (ctx) => {
    await readOneMoment(ctx);
    const needs = await shareNeeds(ctx, run.category, watching);
    const supply = shareText(JSON.stringify(await supplyFacts(ctx, [run.category])));
    return { head: headOf(run), category: run.category, needs, supply };
  });
