import { usualOptions } from '#modules/needs/contract/fairness.ts';
import type { Gathered } from '#modules/needs/server/decide-thread.ts';
import { needFacts, supplyFacts, whomOf } from '#modules/needs/server/gather-facts.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { headOf, type RunRow } from '#modules/needs/server/store/run-store.ts';
import { someUnmet } from '#modules/needs/server/store/unmet-store.ts';
import type { Context } from '#platform/context.ts';
import { readOneMoment } from '#platform/db/one-moment.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import { type SharedText, shareText } from '#platform/threads/shared-text.ts';

/** Some of the unmet needs of a category. */
export interface GatheredNeeds {
  needs: NeedFacts[];
  /** Whom those describe that take no part: refused, over, or with an offer that waits for an answer. */
  absent: string[];
}

/** So many at a time, that others are answered in between. */
const atOnce = 500;

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

/** All of it at once, as a run asked for now would see it, with nothing an official has decided. */
export async function snapshot(ctx: Context, category: string): Promise<RunInputs> {
  const needs: NeedFacts[] = [];
  for await (const some of gatherNeeds(ctx, category)) needs.push(...some.needs);
  return { rulesVersion, needs, supply: await supplyFacts(ctx, [category]), pins: [], options: usualOptions };
}

/** What a run is decided from, all of one moment, and ready to be handed to a thread. */
export const gatherRun = ({ transaction }: JobRoom, run: RunRow, signal: AbortSignal): Promise<Gathered> =>
  transaction(async (ctx) => {
    await readOneMoment(ctx);
    const needs: SharedText[] = [];
    for await (const some of gatherNeeds(ctx, run.category)) {
      signal.throwIfAborted();
      needs.push(shareText(JSON.stringify(some)));
    }
    const supply = shareText(JSON.stringify(await supplyFacts(ctx, [run.category])));
    return { head: headOf(run), category: run.category, needs, supply };
  });
