import type { z } from 'zod';
import type { Need } from '#modules/needs/contract/need.ts';
import { needChanged } from '#modules/needs/contract/events.ts';
import { endOffer } from '#modules/needs/server/end-offer.ts';
import { loadNeed } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { openOffers } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';

/** Takes a need back. An offer that waits for answers is withdrawn with it and its place is free again. */
export async function withdrawNeed(ctx: Context, id: string): Promise<z.input<typeof Need>> {
  const need = await loadNeed(ctx, id, 'needs.withdraw');
  const to = { state: 'withdrawn', ended_at: ctx.now };
  await withdrawOffers(ctx, id);
  if ((await moveNeeds(ctx, [id], ['open', 'offered'], to)) === 0) throw new Refusal('needs.already_ended');
  // A release that held the need's row until now may have made one more.
  await withdrawOffers(ctx, id);
  await announce(ctx, needChanged, { need: id });
  return presentNeed(ctx, 'needs.withdraw', { ...need, ...to });
}

/** The offer and its booking are the provider's rows as well. */
const withdrawOffers = (ctx: Context, need: string): Promise<void> =>
  asSystem(ctx, async () => {
    for (const offer of await openOffers(ctx, need)) await endOffer(ctx, offer, 'withdrawn');
  });
