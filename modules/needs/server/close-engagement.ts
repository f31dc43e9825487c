import { engagementCompleted, engagementEnded, needChanged } from '#modules/needs/contract/events.ts';
import { returnNeed } from '#modules/needs/server/return-need.ts';
import { callOffAhead, type EngagementRow, moveEngagement } from '#modules/needs/server/store/engagement-store.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { releaseBooking } from '#modules/resources/server/public.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';

/**
 * Closes an active engagement: its place is free and meetings to come are called off. Completed, its need is met; ended,
 * the need is looked after anew. `by` is who did it, null when nobody in particular. Undefined when it was closed already.
 */
export async function closeEngagement(
  ctx: Context,
  { id, need, booking }: EngagementRow,
  how: 'completed' | 'ended',
  by: string | null,
): Promise<EngagementRow | undefined> {
  const closed = await moveEngagement(ctx, id, { state: how, ended_at: ctx.now });
  if (!closed) return undefined;
  await releaseBooking(ctx, booking);
  await callOffAhead(ctx, id);
  if (how === 'completed') await moveNeeds(ctx, [need], ['engaged'], { state: 'closed', ended_at: ctx.now });
  else await returnNeed(ctx, need);
  await announce(ctx, how === 'completed' ? engagementCompleted : engagementEnded, { engagement: id, by });
  await announce(ctx, needChanged, { need });
  return closed;
}
