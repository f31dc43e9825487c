import type * as contract from '#modules/governance/contract/raised-matter.ts';
import { loadMatter } from '#modules/governance/server/load-matter.ts';
import { presentInFull, presentRaised } from '#modules/governance/server/matters/present-raised.ts';
import { pageOfRaised } from '#modules/governance/server/store/matter-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The matters the actor has to do with, a page at a time. */
export async function listRaisedMatters(
  ctx: Context,
  { state, holder, source, late, ...paging }: Received<typeof contract.listRaisedMatters>['query'],
): Promise<Replied<typeof contract.listRaisedMatters>> {
  const reach = await reachOf(ctx, 'governance.list_raised_matters', 'matter');
  const dueBefore = late ? dayOf(ctx.now) : undefined;
  const { rows, total } = await pageOfRaised(ctx, reach, { state, holder, source, dueBefore }, paging);
  return { items: await presentRaised(ctx, rows), total, ...paging };
}

/** One matter with its history. */
export async function readRaisedMatter(ctx: Context, id: string): Promise<Replied<typeof contract.readRaisedMatter>> {
  const action = 'governance.read_raised_matter';
  await loadMatter(ctx, id, action);
  return presentInFull(ctx, id);
}
