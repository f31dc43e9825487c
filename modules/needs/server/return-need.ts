import { needLapsed } from '#modules/needs/contract/events.ts';
import { findNeed, moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';

/** Puts a need whose offer or service has ended back among those that wait; when its own time is over it lapses. */
export async function returnNeed(ctx: Context, id: string): Promise<void> {
  const need = await findNeed(ctx, id);
  const taken = ['offered', 'engaged'];
  if (need && need.wanted_to < dayOf(ctx.now)) await lapseNeed(ctx, id, taken);
  else await moveNeeds(ctx, [id], taken, { state: 'open', returned_at: ctx.now });
}

/** Ends a need whose wanted time is over, when it is still in one of `from`. */
export async function lapseNeed(ctx: Context, id: string, from: readonly string[]): Promise<void> {
  if ((await moveNeeds(ctx, [id], from, { state: 'lapsed', ended_at: ctx.now })) > 0)
    await announce(ctx, needLapsed, { need: id });
}
