import type { z } from 'zod';
import { releaseBooking } from '#modules/resources/server/public.ts';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { engagementCompleted, needChanged } from '#modules/needs/contract/events.ts';
import { loadEngagement } from '#modules/needs/server/load.ts';
import { presentEngagement } from '#modules/needs/server/present-engagement.ts';
import { endEngagement, meetingsOf, saveFeedback } from '#modules/needs/server/store/engagement-store.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';

type Shown = z.input<typeof Engagement>;

/** Keeps what the served side says of the service; saying it again replaces it. */
export async function giveFeedback(
  ctx: Context,
  id: string,
  said: { helpful: 1 | 2 | 3; words: string },
): Promise<Shown> {
  const { engagement } = await loadEngagement(ctx, id, 'needs.give_feedback');
  await assertSomethingHeld(ctx, id);
  const { county, provider, org, subject } = engagement;
  await saveFeedback(ctx, {
    county,
    engagement: id,
    person: ctx.actor.person,
    provider,
    org,
    subject,
    ...said,
    at: ctx.now,
  });
  return presentEngagement(ctx, engagement);
}

/** Completes an engagement after at least one held meeting: the need closes, the place is free, the gap falls. */
export async function completeEngagement(ctx: Context, id: string): Promise<Shown> {
  const { engagement } = await loadEngagement(ctx, id, 'needs.complete_engagement');
  await assertSomethingHeld(ctx, id);
  // The need and the booking are also the other side's rows.
  const ended = await asSystem(ctx, async () => {
    const completed = await endEngagement(ctx, id, { state: 'completed', ended_at: ctx.now });
    if (!completed) throw new Refusal('needs.engagement_ended');
    await releaseBooking(ctx, engagement.booking);
    await moveNeeds(ctx, [engagement.need], ['engaged'], { state: 'closed', ended_at: ctx.now });
    return completed;
  });
  await announce(ctx, engagementCompleted, { engagement: id });
  await announce(ctx, needChanged, { need: engagement.need });
  return presentEngagement(ctx, ended);
}

async function assertSomethingHeld(ctx: Context, id: string): Promise<void> {
  const meetings = await meetingsOf(ctx, [id]);
  if (!meetings.some((meeting) => meeting.state === 'held')) throw new Refusal('needs.nothing_held_yet');
}
