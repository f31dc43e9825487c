import type * as contract from '#modules/evaluation/contract/comparison.ts';
import { loadPeriod } from '#modules/evaluation/server/load.ts';
import { resultsOf } from '#modules/evaluation/server/results/list-results.ts';
import { compared } from '#modules/evaluation/server/rules/compare.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** The indicators of a period beside those of another, or of another version of it: of neither more is told than it tells by itself. */
export async function compareResults(
  ctx: Context,
  id: string,
  { snapshot, with: other, withSnapshot, ...paging }: Received<typeof contract.compareResults>['query'],
): Promise<Replied<typeof contract.compareResults>> {
  const read = 'evaluation.read_results';
  const [now, before] = [await loadPeriod(ctx, id, read), await loadPeriod(ctx, other, read)];
  const all = compared(await resultsOf(ctx, now, snapshot), await resultsOf(ctx, before, withSnapshot));
  const { limit, offset } = windowOf(paging);
  return { items: all.slice(offset, offset + limit), total: all.length, ...paging };
}
