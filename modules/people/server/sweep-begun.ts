import { deleteWaysBefore } from '#modules/people/server/store/identity-store.ts';
import { deleteCodesBefore } from '#modules/people/server/store/one-time-code-store.ts';
import { deleteTicketsBefore } from '#modules/people/server/store/ticket-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Removes every night what was begun and is over: codes, with the numbers they were asked for, ways, and challenges nobody took. */
export const sweepBegun: Job = {
  name: 'people.sweep_begun',
  schedule: '25 3 * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      await deleteCodesBefore(ctx, ctx.now);
      await deleteWaysBefore(ctx, ctx.now);
      await deleteTicketsBefore(ctx, ctx.now);
    }),
};
