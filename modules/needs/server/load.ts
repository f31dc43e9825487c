import type { Context } from '#platform/context.ts';
import { permit } from '#platform/access/permit.ts';
import type { PolicyRow, Subject } from '#platform/access/policy.ts';
import {
  findEngagement,
  type EngagementRow,
  findMeeting,
  type MeetingRow,
} from '#modules/needs/server/store/engagement-store.ts';
import { findNeed, type NeedRow } from '#modules/needs/server/store/need-store.ts';
import { findOffer, type OfferRow } from '#modules/needs/server/store/offer-store.ts';
import { findRun, type RunRow } from '#modules/needs/server/store/run-store.ts';

/** The columns that say who holds a need, an offer or an engagement. */
type Holders = { org: string; class: string | null; subject: string | null; opener: string | null };

/** Who stands in which relation to a need. */
export const holdersOfNeed = (need: Holders): Subject['holders'] => ({
  org: need.org,
  class: need.class,
  child: need.subject,
  self: need.opener,
});

/** Who stands in which relation to an offer or engagement. */
export const holdersOfPair = (pair: Holders & { provider: string }): Subject['holders'] => ({
  ...holdersOfNeed(pair),
  provider: pair.provider,
});

/** The need, when the actor may do `action` to it; the only way to get one by id. */
export async function loadNeed(ctx: Context, id: string, action: string): Promise<NeedRow> {
  const need = await findNeed(ctx, id);
  await permit(ctx, action, need && { kind: 'need', id, holders: holdersOfNeed(need) });
  return need as NeedRow;
}

/** The offer, and the policy row that lets the actor at it: it says on which side he stands. */
export async function loadOffer(
  ctx: Context,
  id: string,
  action: string,
): Promise<{ offer: OfferRow; row: PolicyRow }> {
  const offer = await findOffer(ctx, id);
  const row = await permit(ctx, action, offer && { kind: 'offer', id, holders: holdersOfPair(offer) });
  return { offer: offer as OfferRow, row };
}

/** The engagement, and the policy row that lets the actor at it. */
export async function loadEngagement(
  ctx: Context,
  id: string,
  action: string,
): Promise<{ engagement: EngagementRow; row: PolicyRow }> {
  const engagement = await findEngagement(ctx, id);
  const row = await permit(ctx, action, engagement && { kind: 'engagement', id, holders: holdersOfPair(engagement) });
  return { engagement: engagement as EngagementRow, row };
}

/** The meeting with its engagement. */
export async function loadMeeting(
  ctx: Context,
  id: string,
  action: string,
): Promise<{ meeting: MeetingRow; engagement: EngagementRow; row: PolicyRow }> {
  const meeting = await findMeeting(ctx, id);
  const engagement = meeting && (await findEngagement(ctx, meeting.engagement));
  const row = await permit(ctx, action, engagement && { kind: 'meeting', id, holders: holdersOfPair(engagement) });
  return { meeting: meeting as MeetingRow, engagement: engagement as EngagementRow, row };
}

/** The matching run, for those whose task runs are. */
export async function loadRun(ctx: Context, id: string, action: string): Promise<RunRow> {
  const run = await findRun(ctx, id);
  await permit(ctx, action, run && { kind: 'run', id, holders: {} });
  return run as RunRow;
}
