import type * as contract from '#modules/needs/contract/offer.ts';
import { loadOffer } from '#modules/needs/server/load.ts';
import { presentOffer, presentOffers } from '#modules/needs/server/present-offer.ts';
import { pageOfOffers } from '#modules/needs/server/store/offer-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The offers the actor has a part in, a page at a time. */
export async function listOffers(
  ctx: Context,
  query: Received<typeof contract.listOffers>['query'],
): Promise<Replied<typeof contract.listOffers>> {
  const reach = await reachOf(ctx, 'needs.list_offers', 'offer');
  const { rows, total } = await pageOfOffers(ctx, reach, query);
  return { items: await presentOffers(ctx, 'needs.list_offers', rows), total, page: query.page, size: query.size };
}

/** One offer. */
export async function readOffer(ctx: Context, id: string): Promise<Replied<typeof contract.readOffer>> {
  const offer = await loadOffer(ctx, id, 'needs.read_offer');
  return presentOffer(ctx, 'needs.read_offer', offer);
}
