import { classFacts, pupilFacts } from '#modules/people/server/public.ts';
import { engagementBegun, needChanged } from '#modules/needs/contract/events.ts';
import { Brief } from '#modules/needs/contract/offer.ts';
import { insertEngagement } from '#modules/needs/server/store/engagement-store.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import type { OfferRow } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

/** Turns an offer both sides accepted into an engagement. */
export async function beginEngagement(ctx: Context, offer: OfferRow): Promise<void> {
  const id = newId();
  const brief = Brief.parse(offer.brief);
  await insertEngagement(ctx, {
    county: ctx.actor.county,
    id,
    offer: offer.id,
    need: offer.need,
    resource: offer.resource,
    provider: offer.provider,
    org: offer.org,
    class: offer.class,
    subject: offer.subject,
    opener: offer.opener,
    booking: offer.booking,
    called: await calledBy(ctx, offer, brief),
    brief: JSON.stringify(brief),
    state: 'active',
    began: brief.from,
    ends: brief.to,
    made_at: ctx.now,
  });
  await moveNeeds(ctx, [offer.need], ['offered'], { state: 'engaged' });
  await announce(ctx, engagementBegun, { engagement: id });
  await announce(ctx, needChanged, { need: offer.need });
}

async function calledBy(ctx: Context, offer: OfferRow, brief: Brief): Promise<string> {
  if (offer.subject !== null) return (await pupilFacts(ctx, [offer.subject]))[0]?.givenName ?? '';
  if (offer.class !== null) return (await classFacts(ctx, [offer.class]))[0]?.name ?? brief.schoolName;
  return brief.schoolName;
}
