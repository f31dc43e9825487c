import { decidersOf, pupilFacts, staffOf } from '#modules/people/server/public.ts';
import { answeringRoles } from '#modules/resources/contract/provider-role.ts';
import { categoryNames, providerPersons } from '#modules/resources/server/public.ts';
import { type Telling, tell } from '#modules/notify/server/public.ts';
import {
  engagementBegun,
  engagementCompleted,
  engagementEnded,
  meetingCancelled,
  meetingConfirmed,
  meetingProposed,
  needLapsed,
  offerEnded,
  offerMade,
  runReady,
} from '#modules/needs/contract/events.ts';
import { Brief } from '#modules/needs/contract/offer.ts';
import { type EngagementRow, findEngagement, findMeeting } from '#modules/needs/server/store/engagement-store.ts';
import { findNeed } from '#modules/needs/server/store/need-store.ts';
import { findOffer, type OfferRow } from '#modules/needs/server/store/offer-store.ts';
import type { words } from '#modules/needs/words.ts';
import type { Context } from '#platform/context.ts';
import { type Event, hear, type Listener } from '#platform/events/listener.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';

type TextKey = KeyOf<typeof words>;

/** One event of the loop reaches the right people: the provider's side, the served side, or the official. */
export const tellPeople: Listener = {
  name: 'needs.tell_people',
  hears: {
    ...hear(runReady, (ctx, event) => tellOfRun(ctx, event, event.data)),
    ...hear(needLapsed, (ctx, event) => tellOfLapse(ctx, event, event.data.need)),
    ...hear(offerMade, async (ctx, event) => {
      const offer = await findOffer(ctx, event.data.offer);
      if (!offer) return;
      await sendTo(ctx, event, offer, 'provider', 'needs.tell.offer_provider', `/offers/${offer.id}`);
      await sendTo(ctx, event, offer, 'deciders', 'needs.tell.offer_served', `/offers/${offer.id}`);
      await sendTo(ctx, event, offer, 'school', 'needs.tell.offer_school', `/offers/${offer.id}`);
    }),
    ...hear(offerEnded, async (ctx, event) => {
      const offer = await findOffer(ctx, event.data.offer);
      if (!offer) return;
      // Who declined knows it; the other side hears only that the offer has ended. The school of a pupil hears nothing,
      // whoever let it go: silence that comes only after some endings would tell them apart.
      if (offer.provider_answer !== 'decline')
        await sendTo(ctx, event, offer, 'provider', 'needs.tell.offer_ended', '/offers');
      if (offer.served_answer !== 'decline')
        await sendTo(ctx, event, offer, 'deciders', 'needs.tell.offer_ended', '/offers');
    }),
    ...hear(engagementBegun, (ctx, event) => tellAll(ctx, event, event.data.engagement, 'needs.tell.engagement_begun')),
    ...hear(engagementCompleted, (ctx, event) =>
      tellAll(ctx, event, event.data.engagement, 'needs.tell.engagement_completed'),
    ),
    ...hear(engagementEnded, (ctx, event) =>
      tellOthers(ctx, event, event.data.engagement, event.data.by, 'needs.tell.engagement_ended'),
    ),
    ...hear(meetingProposed, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_proposed')),
    ...hear(meetingCancelled, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_cancelled')),
    ...hear(meetingConfirmed, (ctx, event) => tellOther(ctx, event, event.data, 'needs.tell.meeting_confirmed')),
  },
};

/** Whoever started a run waits for it before his eyes: he is told, and not rung; of one nobody asked for all are. */
async function tellOfRun(ctx: Context, event: Event, { run, by }: { run: string; by: string | null }): Promise<void> {
  const officials = by === null ? await staffOf(ctx, { roles: ['official'] }) : [by];
  const isExpected = by !== null;
  const textKey = 'needs.tell.run_ready';
  await send(ctx, event, officials, {
    textKey,
    link: `/runs/${run}`,
    data: {},
    level: 1,
    roles: ['official'],
    isExpected,
  });
}

type Pair = Pick<OfferRow | EngagementRow, 'id' | 'provider' | 'subject' | 'opener' | 'class' | 'brief'>;

/** Who is concerned: a provider's people; those who decide for the served side; the school of a pupil. */
type Party = 'provider' | 'deciders' | 'school';
const parties: readonly Party[] = ['provider', 'deciders', 'school'];

const familyRoles: readonly string[] = ['guardian', 'pupil'];

/** The roles in which each of them opens what he is told of; a need without a child is its opener’s, in whatever role. */
const rolesOf = (party: Party, pair: Pair): readonly string[] => {
  if (party === 'provider') return answeringRoles;
  if (party === 'school') return ['homeroom'];
  return pair.subject === null ? [] : familyRoles;
};

/** Whoever stated a need, and the family, hear that its time is over: in the same words whatever happened before. */
async function tellOfLapse(ctx: Context, event: Event, id: string): Promise<void> {
  const need = await findNeed(ctx, id);
  if (!need) return;
  const family = need.subject === null ? [] : await familyOf(ctx, need.subject);
  const opener = family.includes(need.opener) ? [] : [need.opener];
  const data = { category: await categoryName(ctx, need.category) };
  for (const [persons, roles] of [[family, familyRoles] as const, [opener, []] as const])
    await send(ctx, event, persons, { textKey: 'needs.tell.need_lapsed', link: `/needs/${id}`, data, level: 1, roles });
}

async function tellAll(ctx: Context, event: Event, id: string, key: TextKey): Promise<void> {
  const engagement = await findEngagement(ctx, id);
  if (!engagement) return;
  for (const party of parties) await sendTo(ctx, event, engagement, party, key, `/engagements/${id}`);
}

/** Tells of a meeting everybody but who caused the event. */
async function tellOther(
  ctx: Context,
  event: Event,
  { meeting: id, by }: { meeting: string; by: string },
  key: TextKey,
): Promise<void> {
  const meeting = await findMeeting(ctx, id);
  if (meeting) await tellOthers(ctx, event, meeting.engagement, by, key);
}

async function tellOthers(ctx: Context, event: Event, id: string, by: string | null, key: TextKey): Promise<void> {
  const engagement = await findEngagement(ctx, id);
  if (!engagement) return;
  for (const party of parties) await sendTo(ctx, event, engagement, party, key, `/engagements/${id}`, by);
}

async function sendTo(
  ctx: Context,
  event: Event,
  pair: Pair,
  party: Party,
  textKey: TextKey,
  link: string,
  by: string | null = null,
): Promise<void> {
  const persons = (await personsOf(ctx, pair, party)).filter((person) => person !== by);
  const data = await valuesOf(ctx, pair);
  await send(ctx, event, persons, { textKey, link, data, level: 2, roles: rolesOf(party, pair), about: pair.id });
}

async function personsOf(ctx: Context, pair: Pair, party: Party): Promise<string[]> {
  if (party === 'provider') return providerPersons(ctx, [pair.provider]);
  if (party === 'school')
    return pair.subject === null || pair.class === null ? [] : staffOf(ctx, { roles: ['homeroom'], class: pair.class });
  if (pair.subject === null) return pair.opener === null ? [] : [pair.opener];
  return familyOf(ctx, pair.subject);
}

/** Those who decide for a pupil. */
async function familyOf(ctx: Context, id: string): Promise<string[]> {
  const [pupil] = await pupilFacts(ctx, [id]);
  return pupil ? decidersOf(ctx, pupil) : [];
}

/** What a notification may say: the kind of service and the town, no name. */
async function valuesOf(ctx: Context, pair: Pair): Promise<Record<string, unknown>> {
  const brief = Brief.parse(pair.brief);
  return { category: await categoryName(ctx, brief.category), town: brief.townName };
}

async function categoryName(ctx: Context, code: string): Promise<{ zh: string; en: string }> {
  return (await categoryNames(ctx)).get(code) ?? { zh: code, en: code };
}

/** What is said of an event. */
type Said = Omit<Telling, 'persons' | 'event' | 'topic' | 'textKey'> & { textKey: TextKey };

async function send(ctx: Context, { id, kind }: Event, persons: readonly string[], said: Said): Promise<void> {
  if (persons.length > 0) await tell(ctx, { ...said, persons: [...new Set(persons)], event: id, topic: kind });
}
