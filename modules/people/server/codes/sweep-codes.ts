import { deleteCodesBefore } from '#modules/people/server/store/one-time-code-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Removes every night the codes that are over, with the numbers they were asked for. */
export const sweepCodes: Job = {
  name: 'people.sweep_codes',
  schedule: '25 3 * * *',
  run: ({ transaction }) => transaction((ctx) => deleteCodesBefore(ctx, ctx.now)),
};
