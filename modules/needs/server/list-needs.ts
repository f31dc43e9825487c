import type { Context } from '#platform/context.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type * as contract from '#modules/needs/contract/need.ts';
import { presentNeeds } from '#modules/needs/server/present-need.ts';
import { pageOfNeeds } from '#modules/needs/server/store/need-store.ts';

/** The needs the actor may see, a page at a time. */
export async function listNeeds(
  ctx: Context,
  query: Received<typeof contract.listNeeds>['query'],
): Promise<Replied<typeof contract.listNeeds>> {
  const reach = await reachOf(ctx, 'needs.list', 'need');
  const { rows, total } = await pageOfNeeds(ctx, reach, query);
  return { items: await presentNeeds(ctx, 'needs.list', rows), total, page: query.page, size: query.size };
}
