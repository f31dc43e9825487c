import { runReady } from '#modules/needs/contract/events.ts';
import type { Decided } from '#modules/needs/server/decide-thread.ts';
import { gatherRun } from '#modules/needs/server/gather-run.ts';
import { keepParts } from '#modules/needs/server/keep-parts.ts';
import { dropParts } from '#modules/needs/server/store/run-part-store.ts';
import { computing, headOf, moveRun, type RunRow, tellProgress } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';

/** Of the whole work, what is done when all is gathered, and when the run is decided; what is left is to write it down. */
const doneWhen = { gathered: 20, decided: 80 };

/**
 * Gathers what a run is decided from, as it is now, solves it, and says meanwhile how far it is. Done again after a crash it
 * begins anew; called off meanwhile, wherever that was heard, it ends, and what it has written is never read.
 */
export const computeRun: Job<{ run: string }> = {
  name: 'needs.compute_run',
  run: async (room, { run: id }) => {
    const run = await room.transaction(async (ctx) => {
      await dropParts(ctx, id);
      return moveRun(ctx, id, computing, { state: 'running', progress: 0, begun_at: ctx.now });
    });
    if (!run) return;
    const decided = await decide(room, run);
    if (decided === 'called_off') return;
    if (decided === 'failed') {
      await room.transaction((ctx) => moveRun(ctx, id, ['running'], { state: 'failed', failure: 'not_computable' }));
      return;
    }
    if (!(await keepParts(room, run, decided.parts, [doneWhen.decided, 100]))) return;
    await room.transaction(async (ctx) => {
      if (await tellProgress(ctx, run, 100)) await finish(ctx, run, decided);
    });
  },
};

async function finish(ctx: Context, run: RunRow, decided: Decided): Promise<void> {
  const { pins, inputsHash, figures, objective, bound, served, unserved } = decided;
  const done = await moveRun(ctx, run.id, ['running'], {
    state: 'ready',
    computed_at: ctx.now,
    pins: JSON.stringify(pins),
    pins_dropped: run.pins_dropped + headOf(run).pins.length - pins.length,
    inputs_hash: inputsHash,
    figures: JSON.stringify(figures),
    objective,
    bound,
    served,
    unserved,
  });
  // What the system prepared and serves nobody is nothing to look at.
  if (done && (done.made_by !== null || served > 0)) await announce(ctx, runReady, { run: run.id, by: done.made_by });
}

const thread = new URL('./decide-thread.ts', import.meta.url);

/** Megabytes; 200,000 needs and 400 resources fit. */
const limits = { maxOldGenerationSizeMb: 6_000 };

/**
 * In a thread of its own, so that requests are answered meanwhile. What cannot be decided on will not be either when it is
 * tried again: the run has failed. When the server closes, another one begins it anew.
 */
async function decide(room: JobRoom, run: RunRow): Promise<Decided | 'called_off' | 'failed'> {
  const watch = watchRun(room, run);
  const signal = AbortSignal.any([room.signal, watch.calledOff]);
  try {
    const gathered = await gatherRun(room, run, { signal, onProgress: watch.between(0, doneWhen.gathered) });
    const watching = { signal, onProgress: watch.between(doneWhen.gathered, doneWhen.decided) };
    return await inKeptThread<Decided>(thread, gathered, limits, watching).catch((error: unknown) => {
      signal.throwIfAborted();
      room.log.error({ error, run: run.id }, 'a run cannot be decided');
      return 'failed' as const;
    });
  } catch (error) {
    if (watch.calledOff.aborted) return 'called_off';
    throw error;
  } finally {
    await watch.end();
  }
}

const everyMs = 1_000;

/** Tells the row of a run once a second how far it is, and hears from it that the run has been called off. */
function watchRun({ transaction, log }: JobRoom, run: RunRow) {
  const off = new AbortController();
  let progress = 0;
  let telling = Promise.resolve();
  const tell = async (): Promise<void> => {
    try {
      if (!(await transaction((ctx) => tellProgress(ctx, run, Math.round(progress))))) off.abort();
    } catch (error) {
      log.error({ error, run: run.id }, 'a run cannot say how far it is');
    }
  };
  const timer = setInterval(() => void (telling = telling.then(tell)), everyMs);
  return {
    calledOff: off.signal,
    /** Hears the share of the work that is done between two points of all of it. */
    between:
      (from: number, to: number) =>
      (share: number): void =>
        void (progress = from + (to - from) * share),
    end: (): Promise<void> => {
      clearInterval(timer);
      return telling;
    },
  };
}
