import { deleteCodesBefore } from '#modules/people/server/store/one-time-code-store.ts';
import { deleteTicketsBefore } from '#modules/people/server/store/ticket-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Removes every night the codes that are over, with the numbers they were asked for, and ways and challenges nobody took. */
export const sweepCodes: Job = {
  name: 'people.sweep_codes',
  schedule: '25 3 * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      await deleteCodesBefore(ctx, ctx.now);
      await deleteTicketsBefore(ctx, ctx.now);
    }),
};
