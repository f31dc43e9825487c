import { guardiansOf, pupilFacts, staffOf } from '#modules/people/server/public.ts';
import { categoryNames, providerPersons } from '#modules/resources/server/public.ts';
import { tell } from '#modules/notify/server/public.ts';
import {
  engagementBegun,
  engagementCompleted,
  meetingCancelled,
  meetingConfirmed,
  meetingProposed,
  offerEnded,
  offerMade,
  runReady,
} from '#modules/needs/contract/events.ts';
import { Brief, type Side } from '#modules/needs/contract/offer.ts';
import { type EngagementRow, findEngagement, findMeeting } from '#modules/needs/server/store/engagement-store.ts';
import { findOffer, type OfferRow } from '#modules/needs/server/store/offer-store.ts';
import type { words } from '#modules/needs/words.ts';
import { ageOn, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type Event, hear, type Listener } from '#platform/events/listener.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';

type TextKey = KeyOf<typeof words>;

/** One event of the loop reaches the right people: the provider's side, the served side, or the official. */
export const tellPeople: Listener = {
  name: 'needs.tell_people',
  hears: {
    ...hear(runReady, (ctx, event) =>
      send(ctx, event, [event.data.by], 'needs.tell.run_ready', `/runs/${event.data.run}`, {}, 1),
    ),
    ...hear(offerMade, async (ctx, event) => {
      const offer = await findOffer(ctx, event.data.offer);
      if (!offer) return;
      await sendTo(ctx, event, offer, 'provider', 'needs.tell.offer_provider', `/offers/${offer.id}`);
      await sendTo(ctx, event, offer, 'served', 'needs.tell.offer_served', `/offers/${offer.id}`);
    }),
    ...hear(offerEnded, async (ctx, event) => {
      const offer = await findOffer(ctx, event.data.offer);
      if (!offer) return;
      // Who declined knows it; the other side hears only that the offer has ended.
      if (offer.provider_answer !== 'decline')
        await sendTo(ctx, event, offer, 'provider', 'needs.tell.offer_ended', '/offers');
      if (offer.served_answer !== 'decline')
        await sendTo(ctx, event, offer, 'served', 'needs.tell.offer_ended', '/offers');
    }),
    ...hear(engagementBegun, (ctx, event) =>
      tellBoth(ctx, event, event.data.engagement, 'needs.tell.engagement_begun'),
    ),
    ...hear(engagementCompleted, (ctx, event) =>
      tellBoth(ctx, event, event.data.engagement, 'needs.tell.engagement_completed'),
    ),
    ...hear(meetingProposed, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_proposed')),
    ...hear(meetingCancelled, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_cancelled')),
    ...hear(meetingConfirmed, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_confirmed')),
  },
};

type Pair = Pick<OfferRow | EngagementRow, 'provider' | 'subject' | 'opener' | 'class' | 'brief'>;

async function tellBoth(ctx: Context, event: Event, id: string, key: TextKey): Promise<void> {
  const engagement = await findEngagement(ctx, id);
  if (!engagement) return;
  await sendTo(ctx, event, engagement, 'provider', key, `/engagements/${id}`);
  await sendTo(ctx, event, engagement, 'served', key, `/engagements/${id}`);
}

/** Tells everybody of an engagement but who caused the event. */
async function tellOther(
  ctx: Context,
  event: Event,
  data: { meeting: string; by: string },
  key: TextKey,
): Promise<void> {
  const meeting = await findMeeting(ctx, data.meeting);
  const engagement = meeting && (await findEngagement(ctx, meeting.engagement));
  if (!engagement) return;
  const everybody = [
    ...(await personsOf(ctx, engagement, 'provider')),
    ...(await personsOf(ctx, engagement, 'served')),
  ];
  const others = everybody.filter((person) => person !== data.by);
  await send(ctx, event, others, key, `/engagements/${engagement.id}`, await valuesOf(ctx, engagement), 2);
}

async function sendTo(ctx: Context, event: Event, pair: Pair, side: Side, key: TextKey, link: string): Promise<void> {
  await send(ctx, event, await personsOf(ctx, pair, side), key, link, await valuesOf(ctx, pair), 2);
}

/** The people of one side: a provider's; or the guardians of a child, a grown pupil himself, whoever opened the need. */
async function personsOf(ctx: Context, pair: Pair, side: Side): Promise<string[]> {
  if (side === 'provider') return providerPersons(ctx, [pair.provider]);
  if (pair.subject === null) return pair.opener === null ? [] : [pair.opener];
  const [pupil] = await pupilFacts(ctx, [pair.subject]);
  const grown = pupil?.born != null && ageOn(pupil.born, dayOf(ctx.now)) >= 14;
  const family = grown ? [pair.subject] : await guardiansOf(ctx, pair.subject);
  const school = pair.class === null ? [] : await staffOf(ctx, { roles: ['homeroom'], class: pair.class });
  return [...family, ...school];
}

/** What a notification may say: the kind of service and the town, no name. */
async function valuesOf(ctx: Context, pair: Pair): Promise<Record<string, unknown>> {
  const brief = Brief.parse(pair.brief);
  const category = (await categoryNames(ctx)).get(brief.category);
  return { category: category ?? { zh: brief.category, en: brief.category }, town: brief.townName };
}

async function send(
  ctx: Context,
  event: Event,
  persons: readonly string[],
  textKey: TextKey,
  link: string,
  data: Record<string, unknown>,
  level: 1 | 2 | 3,
): Promise<void> {
  if (persons.length === 0) return;
  await tell(ctx, { persons: [...new Set(persons)], event: event.id, topic: event.kind, textKey, data, link, level });
}
