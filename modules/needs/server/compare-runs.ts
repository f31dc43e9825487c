import type * as contract from '#modules/needs/contract/compare-runs.ts';
import type { BothRuns, ComparedRuns } from '#modules/needs/server/compare-thread.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentComparedRows, presentRun } from '#modules/needs/server/present-run.ts';
import { shareParts } from '#modules/needs/server/share-parts.ts';
import { showedNeeds } from '#modules/needs/server/showed-needs.ts';
import { figuresOf, type RunRow } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';

const thread = new URL('./compare-thread.ts', import.meta.url);

/** Megabytes, and how long anybody waits. */
const limits = { maxOldGenerationSizeMb: 2_000 };
const longestMs = 60_000;

/** Which two runs, which look at them, and the needs wanted. */
interface Wanted {
  id: string;
  other: string;
  action: 'needs.run' | 'needs.read_run_rows';
  window: BothRuns['window'];
}

const compare = async ({ transaction }: Anteroom, { id, other, action, window }: Wanted): Promise<ComparedRuns> => {
  const both = await transaction(async (ctx): Promise<BothRuns> => {
    await loadBoth(ctx, id, other, action);
    const [mine, theirs] = [await shareParts(ctx, id, ['outcome']), await shareParts(ctx, other, ['outcome'])];
    return { run: mine, other: theirs, window };
  });
  return inKeptThread<ComparedRuns>(thread, both, limits, { signal: AbortSignal.timeout(longestMs) });
};

/** What two runs make of the same needs. */
export const countApart = (room: Anteroom, id: string, other: string): Promise<ComparedRuns> =>
  compare(room, { id, other, action: 'needs.run', window: { limit: 0, offset: 0 } });

/** A page of the needs they decide otherwise. */
export const findApart = (
  room: Anteroom,
  id: string,
  { with: other, ...paging }: Received<typeof contract.compareRunRows>['query'],
): Promise<ComparedRuns> => compare(room, { id, other, action: 'needs.read_run_rows', window: windowOf(paging) });

/** In counts. */
export async function compareRuns(
  ctx: Context,
  id: string,
  otherId: string,
  { told }: ComparedRuns,
): Promise<Replied<typeof contract.compareRuns>> {
  const [run, other] = await loadBoth(ctx, id, otherId, 'needs.run');
  return { run: presentRun(run), other: presentRun(other), ...told };
}

/** With what an official may know of each need. */
export async function compareRunRows(
  ctx: Context,
  id: string,
  { with: other, page, size }: Paging & { with: string },
  { rows, total }: ComparedRuns,
): Promise<Replied<typeof contract.compareRunRows>> {
  await loadBoth(ctx, id, other, 'needs.read_run_rows');
  await showedNeeds(
    ctx,
    rows.map(({ need }) => need.need),
  );
  return { items: await presentComparedRows(ctx, rows), total, page, size };
}

/** Two runs of one category that have a result. */
async function loadBoth(ctx: Context, id: string, otherId: string, action: string): Promise<[RunRow, RunRow]> {
  const run = await loadRun(ctx, id, action);
  const other = await loadRun(ctx, otherId, action);
  if (run.category !== other.category) throw new Refusal('needs.other_category', { field: 'with' });
  if (!figuresOf(run) || !figuresOf(other)) throw new Refusal('needs.run_not_ready');
  return [run, other];
}
