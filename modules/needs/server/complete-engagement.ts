import type { z } from 'zod';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { closeEngagement } from '#modules/needs/server/close-engagement.ts';
import { loadEngagement } from '#modules/needs/server/load.ts';
import { presentEngagement } from '#modules/needs/server/present-engagement.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { whyNotComplete } from '#modules/needs/server/rules/completion.ts';
import { meetingsOf } from '#modules/needs/server/store/engagement-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/** Completes an engagement whose purpose is reached: the need closes, the place is free, the gap falls. */
export async function completeEngagement(ctx: Context, id: string): Promise<z.input<typeof Engagement>> {
  const engagement = await loadEngagement(ctx, id, 'needs.complete_engagement');
  const hindrance = whyNotComplete(sideOf(ctx, engagement), await meetingsOf(ctx, [id]));
  if (hindrance) throw new Refusal(hindrance);
  // The need and the booking are also the other side's rows.
  const completed = await asSystem(ctx, () => closeEngagement(ctx, engagement, 'completed', ctx.actor.person));
  if (!completed) throw new Refusal('needs.engagement_ended');
  return presentEngagement(ctx, 'needs.complete_engagement', completed);
}
