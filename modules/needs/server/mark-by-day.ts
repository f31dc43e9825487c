import { turningToday } from '#modules/resources/server/public.ts';
import { restDays } from '#modules/needs/server/gather-facts.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { serviceWeeks } from '#modules/needs/server/rules/places.ts';
import { markChanged } from '#modules/needs/server/store/change-store.ts';
import { categoriesRested } from '#modules/needs/server/store/unmet-store.ts';
import type { Job } from '#platform/jobs/job.ts';

const dayMs = 86_400_000;

/** Each night marks the families in which the calendar alone changes who could get what, for `matchAgain`. */
export const markByDay: Job = {
  name: 'needs.mark_by_day',
  schedule: '20 0 * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      const rested = new Date(ctx.now.getTime() - restDays * dayMs);
      const turning = await turningToday(ctx, serviceWeeks * 7);
      const free = await categoriesRested(ctx, new Date(rested.getTime() - dayMs), rested);
      await markChanged(ctx, [...turning, ...free].map(familyOf), ctx.now);
    }),
};
