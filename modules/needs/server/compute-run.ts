import { runReady } from '#modules/needs/contract/events.ts';
import { decideRun, type RunInputs } from '#modules/needs/server/rules/decide-run.ts';
import { findRun, moveRun } from '#modules/needs/server/store/run-store.ts';
import { announce } from '#platform/events/announce.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Solves a waiting run from its stored inputs. Done again after a crash it finds the same result. */
export const computeRun: Job<{ run: string }> = {
  name: 'needs.compute_run',
  run: async (room, { run: id }) => {
    const run = await room.transaction((ctx) => findRun(ctx, id));
    if (run?.state !== 'waiting') return;
    const result = decideRun(run.inputs as RunInputs);
    await room.transaction(async (ctx) => {
      const done = await moveRun(ctx, id, ['waiting'], {
        state: 'ready',
        result: JSON.stringify(result),
        objective: result.objective,
        bound: result.bound,
        served: result.served,
        unserved: result.unserved,
      });
      if (done) await announce(ctx, runReady, { run: id, by: done.made_by });
    });
  },
};
