import { runReady } from '#modules/needs/contract/events.ts';
import { decideRun, type RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { computing, moveRun, type RunRow } from '#modules/needs/server/store/run-store.ts';
import { announce } from '#platform/events/announce.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';

/**
 * Solves a run from its stored inputs and says meanwhile that it is running. Done again after a crash it finds the same
 * result; called off meanwhile, it keeps none.
 */
export const computeRun: Job<{ run: string }> = {
  name: 'needs.compute_run',
  run: async (room, { run: id }) => {
    const run = await room.transaction((ctx) => moveRun(ctx, id, computing, { state: 'running' }));
    if (!run) return;
    const result = decideOrLog(room, run);
    if (!result) {
      await room.transaction((ctx) => moveRun(ctx, id, ['running'], { state: 'failed', failure: 'not_computable' }));
      return;
    }
    await room.transaction(async (ctx) => {
      const done = await moveRun(ctx, id, ['running'], {
        state: 'ready',
        result: JSON.stringify(result),
        objective: result.objective,
        bound: result.bound,
        served: result.served,
        unserved: result.unserved,
      });
      // What the system prepared and serves nobody is nothing to look at.
      if (done && (done.made_by !== null || result.served > 0))
        await announce(ctx, runReady, { run: id, by: done.made_by });
    });
  },
};

/** Inputs that cannot be decided on will not be either when they are tried again: the run has failed, and says so. */
function decideOrLog({ log }: JobRoom, run: RunRow): RunResult | undefined {
  try {
    return decideRun(run.inputs as RunInputs);
  } catch (error) {
    log.error({ error, run: run.id }, 'a run cannot be decided');
    return undefined;
  }
}
