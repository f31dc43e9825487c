import { dropUnread } from '#modules/needs/server/store/run-part-store.ts';
import { failUncomputed } from '#modules/needs/server/store/run-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** A computation takes minutes, and whoever takes it up after a server that is gone begins it anew; after an hour nobody will. */
const longestWaitMs = 3_600_000;

/**
 * Says of runs whose computation never came to an end that they have failed, so that nobody waits for them, and clears away
 * what computations have left that were called off or given up.
 */
export const failLostRuns: Job = {
  name: 'needs.fail_lost_runs',
  schedule: '*/10 * * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      await failUncomputed(ctx, new Date(ctx.now.getTime() - longestWaitMs));
      await dropUnread(ctx);
    }),
};
