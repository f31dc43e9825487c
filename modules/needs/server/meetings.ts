import type { z } from 'zod';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { meetingCancelled, meetingConfirmed, meetingProposed } from '#modules/needs/contract/events.ts';
import { loadEngagement, loadMeeting } from '#modules/needs/server/load.ts';
import { endOf, presentEngagement } from '#modules/needs/server/present-engagement.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import {
  callOff,
  confirmFor,
  findMeeting,
  insertMeeting,
  lockEngagement,
  lockMeeting,
} from '#modules/needs/server/store/engagement-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

type Shown = z.input<typeof Engagement>;

/** Proposes a meeting inside the agreed period. */
export async function proposeMeeting(
  ctx: Context,
  id: string,
  wish: { at: string; minutes: number; place: string; remote: boolean },
): Promise<Shown> {
  await loadEngagement(ctx, id, 'needs.propose_meeting');
  const engagement = await lockEngagement(ctx, id);
  if (engagement.state !== 'active') throw new Refusal('needs.engagement_ended');
  const at = new Date(wish.at);
  const day = dayOf(at);
  if (day < engagement.began || day > engagement.ends) throw new Refusal('needs.meeting_outside', { field: 'at' });
  const meeting = newId();
  const { county, provider, org, subject, opener } = engagement;
  const holders = { county, engagement: id, provider, org, subject, opener };
  const { minutes, place, remote } = wish;
  const proposed = { at, minutes, place, remote, state: 'proposed', proposed_by: ctx.actor.person };
  await insertMeeting(ctx, { ...holders, ...proposed, id: meeting });
  await announce(ctx, meetingProposed, { meeting, by: ctx.actor.person });
  return presentEngagement(ctx, 'needs.propose_meeting', engagement);
}

/**
 * Confirms for the actor's side that a meeting took place; confirming twice changes nothing. One person never confirms
 * for both sides, in whatever roles.
 */
export async function confirmMeeting(ctx: Context, id: string): Promise<Shown> {
  const { meeting, engagement } = await loadMeeting(ctx, id, 'needs.confirm_meeting', lockMeeting);
  if (meeting.state === 'cancelled') throw new Refusal('needs.meeting_cancelled');
  if (endOf(meeting) > ctx.now) throw new Refusal('needs.meeting_not_over');
  const side = sideOf(ctx, engagement);
  if (await confirmFor(ctx, id, side)) await announce(ctx, meetingConfirmed, { meeting: id, by: ctx.actor.person });
  return presentEngagement(ctx, 'needs.confirm_meeting', engagement);
}

/** Calls off a meeting nobody has confirmed; calling it off twice changes nothing. */
export async function cancelMeeting(ctx: Context, id: string): Promise<Shown> {
  const { engagement } = await loadMeeting(ctx, id, 'needs.propose_meeting');
  if (await callOff(ctx, id)) await announce(ctx, meetingCancelled, { meeting: id, by: ctx.actor.person });
  else if ((await findMeeting(ctx, id))?.state === 'held') throw new Refusal('needs.meeting_already_held');
  return presentEngagement(ctx, 'needs.propose_meeting', engagement);
}
