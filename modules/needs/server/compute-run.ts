import { runReady } from '#modules/needs/contract/events.ts';
import type { Decided } from '#modules/needs/server/decide-thread.ts';
import { beginRun, moveRun, tellProgress } from '#modules/needs/server/store/run-store.ts';
import { announce } from '#platform/events/announce.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { inThread } from '#platform/threads/in-thread.ts';

/**
 * Solves a run from its stored inputs and says meanwhile how far it is. Done again after a crash it finds the same
 * result; called off meanwhile, wherever that was heard, it ends and keeps none.
 */
export const computeRun: Job<{ run: string }> = {
  name: 'needs.compute_run',
  run: async (room, { run: id }) => {
    const inputs = await room.transaction((ctx) => beginRun(ctx, id));
    if (inputs === undefined) return;
    const decided = await decide(room, id, inputs);
    if (decided === 'called_off') return;
    if (decided === 'failed') {
      await room.transaction((ctx) => moveRun(ctx, id, ['running'], { state: 'failed', failure: 'not_computable' }));
      return;
    }
    await room.transaction(async (ctx) => {
      const done = await moveRun(ctx, id, ['running'], {
        state: 'ready',
        progress: 100,
        computed_at: ctx.now,
        ...decided,
      });
      // What the system prepared and serves nobody is nothing to look at.
      if (done && (done.made_by !== null || decided.served > 0))
        await announce(ctx, runReady, { run: id, by: done.made_by });
    });
  },
};

const thread = new URL('./decide-thread.ts', import.meta.url);

/** Megabytes; 200,000 needs and 400 resources fit. */
const limits = { maxOldGenerationSizeMb: 6_000 };

/**
 * In a thread of its own, so that requests are answered meanwhile. Inputs that cannot be decided on will not be either when
 * they are tried again: the run has failed. When the server closes, another one begins it anew.
 */
async function decide(room: JobRoom, id: string, inputs: string): Promise<Decided | 'called_off' | 'failed'> {
  const watch = watchRun(room, id);
  const signal = AbortSignal.any([room.signal, watch.calledOff]);
  try {
    return await inThread<Decided>(thread, inputs, limits, { signal, onProgress: watch.onProgress });
  } catch (error) {
    if (watch.calledOff.aborted) return 'called_off';
    room.signal.throwIfAborted();
    room.log.error({ error, run: id }, 'a run cannot be decided');
    return 'failed';
  } finally {
    await watch.end();
  }
}

const everyMs = 1_000;

/** Tells the row of a run once a second how far it is, and hears from it that the run has been called off. */
function watchRun({ transaction, log }: JobRoom, id: string) {
  const off = new AbortController();
  let share = 0;
  let telling = Promise.resolve();
  const tell = async (): Promise<void> => {
    try {
      if (!(await transaction((ctx) => tellProgress(ctx, id, Math.round(share * 100))))) off.abort();
    } catch (error) {
      log.error({ error, run: id }, 'a run cannot say how far it is');
    }
  };
  const timer = setInterval(() => void (telling = telling.then(tell)), everyMs);
  return {
    calledOff: off.signal,
    onProgress: (done: number): void => void (share = done),
    end: (): Promise<void> => {
      clearInterval(timer);
      return telling;
    },
  };
}
