import type * as contract from '#modules/needs/contract/engagement.ts';
import { loadEngagement } from '#modules/needs/server/load.ts';
import { presentEngagement, presentEngagements } from '#modules/needs/server/present-engagement.ts';
import { pageOfEngagements } from '#modules/needs/server/store/engagement-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The engagements the actor has a part in, a page at a time. */
export async function listEngagements(
  ctx: Context,
  query: Received<typeof contract.listEngagements>['query'],
): Promise<Replied<typeof contract.listEngagements>> {
  const reach = await reachOf(ctx, 'needs.list_engagements', 'engagement');
  const { rows, total } = await pageOfEngagements(ctx, reach, query);
  return {
    items: await presentEngagements(ctx, 'needs.list_engagements', rows),
    total,
    page: query.page,
    size: query.size,
  };
}

/** One engagement with its meetings. */
export async function readEngagement(ctx: Context, id: string): Promise<Replied<typeof contract.readEngagement>> {
  const engagement = await loadEngagement(ctx, id, 'needs.read_engagement');
  return presentEngagement(ctx, 'needs.read_engagement', engagement);
}
