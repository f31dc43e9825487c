import { needChanged } from '#modules/needs/contract/events.ts';
import { closeEngagement } from '#modules/needs/server/close-engagement.ts';
import { endOffer } from '#modules/needs/server/end-offer.ts';
import { lapseNeed } from '#modules/needs/server/return-need.ts';
import {
  type EngagementRow,
  meetingsOf,
  overdueEngagements,
  takeOverdueEngagement,
} from '#modules/needs/server/store/engagement-store.ts';
import { overdueNeeds, takeOverdueNeed } from '#modules/needs/server/store/need-store.ts';
import { openOffers } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** How long after a meeting that was arranged somebody may still confirm it before nothing counts as held. */
const confirmMs = 7 * 86_400_000;

/** Closes services whose agreed time is over and lets needs lapse whose wanted time is: neither counts for ever. */
export const endPeriods: Job = {
  name: 'needs.end_periods',
  schedule: '10 0 * * *',
  run: async (room) => {
    const engagements = await room.transaction(overdueEngagements);
    await eachAlone(room, { of: endPeriods, due: engagements, take: takeOverdueEngagement }, endTerm);
    const needs = await room.transaction(overdueNeeds);
    await eachAlone(room, { of: endPeriods, due: needs, take: takeOverdueNeed }, endWait);
  },
};

/** Something was held: the service is completed. Nothing was: it has ended, and its need is as unmet as before. */
async function endTerm(ctx: Context, engagement: EngagementRow): Promise<void> {
  const meetings = await meetingsOf(ctx, [engagement.id]);
  if (meetings.some(({ state }) => state === 'held')) {
    await closeEngagement(ctx, engagement, 'completed', null);
    return;
  }
  const mayBeConfirmed = meetings.some(
    ({ state, at }) => state === 'proposed' && at.getTime() + confirmMs > ctx.now.getTime(),
  );
  if (!mayBeConfirmed) await closeEngagement(ctx, engagement, 'ended', null);
}

/** Its open offers end with it. */
async function endWait(ctx: Context, { id: need }: { id: string }): Promise<void> {
  for (const offer of await openOffers(ctx, need)) await endOffer(ctx, offer, 'expired');
  await lapseNeed(ctx, need, ['open']);
  await announce(ctx, needChanged, { need });
}
