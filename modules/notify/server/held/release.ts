import { arrive } from '#modules/notify/server/arrive.ts';
import { takeHeld } from '#modules/notify/server/store/held-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what waited for the end of quiet hours comes to its readers, in the order in which it was told. */
export const release: Job = {
  name: 'notify.release',
  schedule: '* * * * *',
  run: async ({ transaction, signal }) => {
    let came: boolean;
    do {
      signal.throwIfAborted();
      came = await transaction(async (ctx) => {
        const told = await takeHeld(ctx);
        if (told) await arrive(ctx, { ...told.item, at: ctx.now }, told.persons, 'held');
        return told !== undefined;
      });
    } while (came);
  },
};
