import type * as contract from '#modules/needs/contract/compare-runs.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentComparedRows, presentRun } from '#modules/needs/server/present-run.ts';
import { compared, differing, type StoredRun, tellComparison } from '#modules/needs/server/rules/compare-runs.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import type { RunRow } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** What two runs make of the same needs, in counts. */
export async function compareRuns(
  ctx: Context,
  id: string,
  { with: otherId }: Received<typeof contract.compareRuns>['query'],
): Promise<Replied<typeof contract.compareRuns>> {
  const [run, other] = await loadBoth(ctx, id, otherId, 'needs.run');
  return { run: presentRun(run), other: presentRun(other), ...tellComparison(storedOf(run), storedOf(other)) };
}

/** A page of the needs they decide otherwise. */
export async function compareRunRows(
  ctx: Context,
  id: string,
  { with: otherId, ...paging }: Received<typeof contract.compareRunRows>['query'],
): Promise<Replied<typeof contract.compareRunRows>> {
  const [run, other] = await loadBoth(ctx, id, otherId, 'needs.read_run_rows');
  const rows = differing(compared(storedOf(run), storedOf(other)));
  const { limit, offset } = windowOf(paging);
  const items = await presentComparedRows(ctx, rows.slice(offset, offset + limit));
  return { items, total: rows.length, ...paging };
}

/** Two runs of one category that have a result. */
async function loadBoth(ctx: Context, id: string, otherId: string, action: string): Promise<[RunRow, RunRow]> {
  const run = await loadRun(ctx, id, action);
  const other = await loadRun(ctx, otherId, action);
  if (run.category !== other.category) throw new Refusal('needs.other_category', { field: 'with' });
  if (!run.result || !other.result) throw new Refusal('needs.run_not_ready');
  return [run, other];
}

const storedOf = ({ inputs, result }: RunRow): StoredRun => ({
  inputs: inputs as RunInputs,
  result: result as RunResult,
});
