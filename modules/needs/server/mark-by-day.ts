import { turningSince } from '#modules/resources/server/public.ts';
import { restDays } from '#modules/needs/server/gather-facts.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { serviceWeeks } from '#modules/needs/server/rules/places.ts';
import { calendarMarked, markCalendar, markChanged } from '#modules/needs/server/store/change-store.ts';
import { categoriesRested } from '#modules/needs/server/store/unmet-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Job } from '#platform/jobs/job.ts';

const dayMs = 86_400_000;

/** What the calendar changed longer ago, while no server ran, is not looked for any more. */
const longestAwayMs = 60 * dayMs;

/**
 * Marks the families in which the calendar alone has changed who could get what since it last did so, for `matchAgain`: soon
 * after midnight, and soon after a server is there again. Marked twice does no harm.
 */
export const markByDay: Job = {
  name: 'needs.mark_by_day',
  schedule: '*/10 * * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      const { now } = ctx;
      const last = (await calendarMarked(ctx)) ?? new Date(now.getTime() - dayMs);
      const since = new Date(Math.max(last.getTime(), now.getTime() - longestAwayMs));
      const rested = (at: Date): Date => new Date(at.getTime() - restDays * dayMs);
      const turning = await turningSince(ctx, dayOf(since), serviceWeeks * 7);
      const free = await categoriesRested(ctx, rested(since), rested(now));
      await markChanged(ctx, [...turning, ...free].map(familyOf), now);
      await markCalendar(ctx);
    }),
};
