import type { z } from 'zod';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { closeEngagement } from '#modules/needs/server/close-engagement.ts';
import { loadEngagement } from '#modules/needs/server/load.ts';
import { presentEngagement } from '#modules/needs/server/present-engagement.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { type EngagementRow, findEngagement } from '#modules/needs/server/store/engagement-store.ts';
import { insertDecline } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Ends a service freely, for either side and at any time; ending it twice changes nothing. The two are not brought
 * together again for this need; the reason is as private as one for declining.
 */
export async function endEngagement(
  ctx: Context,
  id: string,
  { reason }: { reason: string },
): Promise<z.input<typeof Engagement>> {
  const engagement = await loadEngagement(ctx, id, 'needs.end_engagement');
  // The need and the booking are also the other side's rows.
  const ended = await asSystem(ctx, async () => {
    const closed = await closeEngagement(ctx, engagement, 'ended', ctx.actor.person);
    if (closed) await keepReason(ctx, closed, reason);
    return closed ?? findEngagement(ctx, id);
  });
  if (ended?.state !== 'ended') throw new Refusal('needs.engagement_ended');
  return presentEngagement(ctx, 'needs.end_engagement', ended);
}

const keepReason = (ctx: Context, { offer, need, resource, ...pair }: EngagementRow, words: string): Promise<void> =>
  insertDecline(ctx, { offer, side: sideOf(ctx, pair), need, resource, words });
