import { offerEnded } from '#modules/needs/contract/events.ts';
import { returnNeed } from '#modules/needs/server/return-need.ts';
import { type OfferRow, updateOffer } from '#modules/needs/server/store/offer-store.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { releaseBooking } from '#modules/resources/server/public.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';

/** Ends an open offer without an engagement: its place is free again and its need returns to the pool. */
export async function endOffer(
  ctx: Context,
  offer: OfferRow,
  how: 'declined' | 'expired' | 'withdrawn',
): Promise<OfferRow> {
  const ended = await updateOffer(ctx, offer.id, { state: how });
  await releaseBooking(ctx, offer.booking);
  await returnNeed(ctx, offer.need);
  await readAbout(ctx, offer.id);
  await announce(ctx, offerEnded, { offer: offer.id, how });
  return ended;
}
