import type { Context } from '#platform/context.ts';
import { permit } from '#platform/access/permit.ts';
import type { Basis, Subject } from '#platform/access/policy.ts';
import { Brief } from '#modules/needs/contract/offer.ts';
import {
  findEngagement,
  type EngagementRow,
  findMeeting,
  type MeetingRow,
} from '#modules/needs/server/store/engagement-store.ts';
import { findNeed, findNeedNow, type NeedNow, type NeedRow } from '#modules/needs/server/store/need-store.ts';
import { findOffer, type OfferRow } from '#modules/needs/server/store/offer-store.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { findRun, type RunRow } from '#modules/needs/server/store/run-store.ts';

/** The columns that say who holds a need, an offer or an engagement. */
type Holders = { org: string; class: string | null; subject: string | null; opener: string | null };

/** Who stands in which relation to a need: its opener only while he acts where he opened it, in no role he has elsewhere. */
export const holdersOfNeed = ({ actor }: Context, need: Holders): Subject['holders'] => ({
  org: need.org,
  class: need.class,
  child: need.subject,
  self: actor.holds['org']?.includes(need.org) ? need.opener : null,
});

/** Who stands in which relation to an offer or engagement. */
export const holdersOfPair = (ctx: Context, pair: Holders & { provider: string }): Subject['holders'] => ({
  ...holdersOfNeed(ctx, pair),
  provider: pair.provider,
});

/** An offer as the gate asks about it: `other_side` is who answered for the side the actor does not stand on. */
export const subjectOfOffer = (ctx: Context, offer: OfferRow): Subject => ({
  kind: 'offer',
  id: offer.id,
  holders: {
    ...holdersOfPair(ctx, offer),
    other_side: sideOf(ctx, offer) === 'provider' ? offer.served_answered_by : offer.provider_answered_by,
  },
});

/** A meeting as the gate asks about it: `other_side` is who confirmed it for the side the actor does not stand on. */
export const subjectOfMeeting = (ctx: Context, engagement: EngagementRow, meeting: MeetingRow): Subject => ({
  kind: 'meeting',
  id: meeting.id,
  holders: {
    ...holdersOfPair(ctx, engagement),
    other_side: sideOf(ctx, engagement) === 'provider' ? meeting.served_confirmed_by : meeting.provider_confirmed_by,
  },
  // One that was agreed on is called off, or confirmed afterwards, whatever the family says now.
  basis: null,
});

/** The need, when the actor may do `action` to it; the only way to get one by id. */
export async function loadNeed(ctx: Context, id: string, action: string): Promise<NeedRow> {
  return permitted(ctx, action, await findNeed(ctx, id));
}

/** The same with the newest event of its county, for reading it together with what is known of the county. */
export async function loadNeedNow(ctx: Context, id: string, action: string): Promise<NeedNow> {
  return permitted(ctx, action, await findNeedNow(ctx, id));
}

async function permitted<N extends NeedRow>(ctx: Context, action: string, need: N | undefined): Promise<N> {
  await permit(ctx, action, need && { kind: 'need', id: need.id, holders: holdersOfNeed(ctx, need) });
  return need as N;
}

/** The offer, when the actor may do `action` to it; `find` may also keep it from changing meanwhile. */
export async function loadOffer(ctx: Context, id: string, action: string, find = findOffer): Promise<OfferRow> {
  const offer = await find(ctx, id);
  await permit(ctx, action, offer && subjectOfOffer(ctx, offer));
  return offer as OfferRow;
}

/** What a service for a pupil rests on; one for a group asks nobody. */
const basisOf = ({ subject, brief }: EngagementRow): Basis | null =>
  subject === null ? null : { purpose: purposeOf(Brief.parse(brief).category), about: subject };

/** The engagement, when the actor may do `action` to it. */
export async function loadEngagement(ctx: Context, id: string, action: string): Promise<EngagementRow> {
  const engagement = await findEngagement(ctx, id);
  await permit(
    ctx,
    action,
    engagement && { kind: 'engagement', id, holders: holdersOfPair(ctx, engagement), basis: basisOf(engagement) },
  );
  return engagement as EngagementRow;
}

/** The meeting with its engagement; `find` may also keep it from changing meanwhile. */
export async function loadMeeting(
  ctx: Context,
  id: string,
  action: string,
  find = findMeeting,
): Promise<{ meeting: MeetingRow; engagement: EngagementRow }> {
  const meeting = await find(ctx, id);
  const engagement = meeting && (await findEngagement(ctx, meeting.engagement));
  await permit(ctx, action, engagement && subjectOfMeeting(ctx, engagement, meeting));
  return { meeting: meeting as MeetingRow, engagement: engagement as EngagementRow };
}

/** The matching run, for those whose task runs are. */
export async function loadRun(ctx: Context, id: string, action: string): Promise<RunRow> {
  const run = await findRun(ctx, id);
  await permit(ctx, action, run && { kind: 'run', id, holders: {} });
  return run as RunRow;
}
