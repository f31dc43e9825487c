import type { z } from 'zod';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { loadEngagement } from '#modules/needs/server/load.ts';
import { presentEngagement } from '#modules/needs/server/present-engagement.ts';
import { meetingsOf, saveFeedback } from '#modules/needs/server/store/engagement-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Keeps what the served side says of the service; saying it again replaces it. */
export async function giveFeedback(
  ctx: Context,
  id: string,
  said: { helpful: 1 | 2 | 3; words: string },
): Promise<z.input<typeof Engagement>> {
  const engagement = await loadEngagement(ctx, id, 'needs.give_feedback');
  const meetings = await meetingsOf(ctx, [id]);
  if (!meetings.some((meeting) => meeting.state === 'held')) throw new Refusal('needs.nothing_held_yet');
  const { county, provider, org, subject } = engagement;
  const about = { county, engagement: id, person: ctx.actor.person, provider, org, subject };
  await saveFeedback(ctx, { ...about, ...said, at: ctx.now });
  return presentEngagement(ctx, 'needs.give_feedback', engagement);
}
