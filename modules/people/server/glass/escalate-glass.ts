import { tell } from '#modules/notify/server/public.ts';
import { reviewHours } from '#modules/people/server/glass/limits.ts';
import { escalateBefore } from '#modules/people/server/glass/store/glass-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { organisationsById } from '#modules/people/server/store/place-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Job } from '#platform/jobs/job.ts';

/** The county hears which school has not reviewed in time what was opened there; it hears of no child. */
export const escalateGlass: Job = {
  name: 'people.escalate_glass',
  schedule: '*/10 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      const late = await escalateBefore(ctx, new Date(ctx.now.getTime() - reviewHours * 3_600_000));
      const today = dayOf(ctx.now);
      const persons = await holdersOfRole(ctx, { roles: ['official'] }, today);
      for (const { id, org } of late) {
        const [school] = await organisationsById(ctx, [org], today);
        await tell(ctx, {
          persons,
          event: id,
          topic: 'people',
          textKey: 'people.tell.glass_late',
          data: { school: school?.name ?? '', hours: reviewHours },
          link: '/inbox',
          level: 2,
        });
      }
    }),
};
