import { tell } from '#modules/notify/server/public.ts';
import { organisationsById } from '#modules/people/server/store/place-store.ts';
import { tellLeaders } from '#modules/people/server/rights/requests.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { changeRequest, overdueRequests, type RequestRow } from '#modules/people/server/store/request-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Tells the school again, and the county by the name of the school alone, at half the time and at the end of it. */
export const watchRequests: Job = {
  name: 'people.watch_requests',
  schedule: '0 8 * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const row of await overdueRequests(ctx, dayOf(ctx.now))) await escalate(ctx, row);
    }),
};

async function escalate(ctx: Context, row: RequestRow): Promise<void> {
  const day = dayOf(ctx.now);
  const isLate = row.due_on <= day;
  await changeRequest(ctx, row.id, { told: isLate ? 2 : 1 });
  await tellLeaders(ctx, row, isLate ? 'people.tell.request_late' : 'people.tell.request_half');
  const [school] = await organisationsById(ctx, [row.org], day);
  await tell(ctx, {
    persons: await holdersOfRole(ctx, { roles: ['official'] }, day),
    event: idFrom(`county ${isLate} ${row.id}`),
    topic: 'people.request',
    textKey: isLate ? 'people.tell.county_late' : 'people.tell.county_half',
    data: { school: school?.name ?? '' },
    link: '/inbox',
    roles: ['official'],
    level: 2,
  });
}
