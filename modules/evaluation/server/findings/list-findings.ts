import type * as contract from '#modules/evaluation/contract/finding.ts';
import { presentFinding, presentFindings } from '#modules/evaluation/server/findings/present-finding.ts';
import { loadFinding } from '#modules/evaluation/server/load.ts';
import { pageOfFindings } from '#modules/evaluation/server/store/finding-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The findings the actor has to do with, the newest first. */
export async function listFindings(
  ctx: Context,
  { state, ...paging }: Received<typeof contract.listFindings>['query'],
): Promise<Replied<typeof contract.listFindings>> {
  const reach = await reachOf(ctx, 'evaluation.read_findings', 'finding');
  const { rows, total } = await pageOfFindings(ctx, reach, state, paging);
  return { items: await presentFindings(ctx, rows), total, ...paging };
}

/** One finding with its causes and rounds. */
export async function readFinding(ctx: Context, id: string): Promise<Replied<typeof contract.readFinding>> {
  await loadFinding(ctx, id, 'evaluation.read_findings');
  return presentFinding(ctx, id);
}
