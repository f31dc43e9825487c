import { findNeed, moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Puts a need whose offer or service has ended back among those that wait; when its own time is over it lapses. */
export async function returnNeed(ctx: Context, id: string): Promise<void> {
  const need = await findNeed(ctx, id);
  const isOver = need !== undefined && need.wanted_to < dayOf(ctx.now);
  const to = isOver ? { state: 'lapsed', ended_at: ctx.now } : { state: 'open', returned_at: ctx.now };
  await moveNeeds(ctx, [id], ['offered', 'engaged'], to);
}
