import { consentsFor } from '#modules/people/server/public.ts';
import { consentDecided } from '#modules/people/contract/family.ts';
import { consentsLapsed } from '#modules/people/contract/purpose.ts';
import { needChanged } from '#modules/needs/contract/events.ts';
import { closeEngagement } from '#modules/needs/server/close-engagement.ts';
import { endOffer } from '#modules/needs/server/end-offer.ts';
import { purposeOf, servicePurposes } from '#modules/needs/server/rules/consent.ts';
import { activeEngagementsOf } from '#modules/needs/server/store/engagement-store.ts';
import { livingNeedsOf, pupilsAgreedTo, setConsent } from '#modules/needs/server/store/need-store.ts';
import { openOffers } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/**
 * What counts of a family's decisions reaches the pupil's living needs. A refusal ends what waits and what runs; where
 * nothing counts any more the family is to be asked anew: what runs goes on, without another meeting until somebody decides.
 */
export const hearConsent: Listener = {
  name: 'needs.hear_consent',
  hears: {
    ...hear(consentDecided, (ctx, { data: { pupil, purpose } }) => follow(ctx, pupil, purpose)),
    ...hear(consentsLapsed, async (ctx, { data }) => {
      const pupils = 'pupil' in data ? [data.pupil] : await pupilsAgreedTo(ctx);
      const purposes = 'purpose' in data ? [data.purpose] : servicePurposes;
      for (const pupil of pupils) for (const purpose of purposes) await follow(ctx, pupil, purpose);
    }),
  },
};

async function follow(ctx: Context, pupil: string, purpose: string): Promise<void> {
  const concerned = (await livingNeedsOf(ctx, pupil)).filter((need) => purposeOf(need.category) === purpose);
  if (concerned.length === 0) return;
  const consent = (await consentsFor(ctx, [pupil], purpose)).get(pupil) ?? 'asked';
  await setConsent(
    ctx,
    concerned.map((need) => need.id),
    consent,
  );
  for (const need of concerned) {
    if (consent === 'refused') await endAllFor(ctx, need.id);
    await announce(ctx, needChanged, { need: need.id });
  }
}

/** Offers first: one being accepted at this moment is an engagement by then. */
async function endAllFor(ctx: Context, need: string): Promise<void> {
  for (const offer of await openOffers(ctx, need)) await endOffer(ctx, offer, 'withdrawn');
  for (const engagement of await activeEngagementsOf(ctx, [need]))
    await closeEngagement(ctx, engagement, 'ended', null);
}
