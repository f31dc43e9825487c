import { consentDecided } from '#modules/people/contract.ts';
import { needChanged } from '#modules/needs/contract/events.ts';
import { endOffer } from '#modules/needs/server/end-offer.ts';
import { setConsent } from '#modules/needs/server/store/need-store.ts';
import { openOffers } from '#modules/needs/server/store/offer-store.ts';
import { announce } from '#platform/events/announce.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** A guardian's decision reaches the pupil's living needs; a refusal ends offers that wait. */
export const hearConsent: Listener = {
  name: 'needs.hear_consent',
  hears: hear(consentDecided, async (ctx, { data }) => {
    const given = data.decision === 'given';
    for (const need of await setConsent(ctx, data.pupil, given ? 'given' : 'refused', data.purpose)) {
      if (!given) for (const offer of await openOffers(ctx, { need: need.id })) await endOffer(ctx, offer, 'withdrawn');
      await announce(ctx, needChanged, { need: need.id });
    }
  }),
};
