import { tell } from '#modules/notify/server/public.ts';
import { staffRoles } from '#modules/people/server/grants/give-role.ts';
import { toldDays } from '#modules/people/server/grants/limits.ts';
import { grantsEnding } from '#modules/people/server/grants/store/grant-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Tells every morning whose role ends soon, and who leads his school: what is to go on has to be given anew. */
export const tellGrantEnds: Job = {
  name: 'people.tell_grant_ends',
  schedule: '10 7 * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const days of toldDays) await tellOf(ctx, days);
    }),
};

async function tellOf(ctx: Context, days: number): Promise<void> {
  const today = dayOf(ctx.now);
  for (const { id, person, org, ended } of await grantsEnding(ctx, staffRoles, addDays(today, days))) {
    const leaders = org === null ? [] : await holdersOfRole(ctx, { roles: ['school_leader'], org }, today);
    await tell(ctx, {
      persons: [...new Set([person, ...leaders])],
      event: idFrom(`${id} ends ${ended} in ${days}`),
      topic: 'people',
      textKey: 'people.tell.grant_ends',
      data: { days },
      link: '/grants',
      roles: ['school_leader'],
      level: 1,
    });
  }
}
