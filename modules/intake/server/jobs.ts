import { importMoved } from '#modules/intake/contract/events.ts';
import { endRun, keepRows } from '#modules/intake/server/keep-rows.ts';
import { lookThrough } from '#modules/intake/server/look-through.ts';
import { fileOf, lockRun, moveRun } from '#modules/intake/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';

/** Steps of progress that are written down. */
const steps = 20;

/** Looks through the file of a run. */
export const lookThroughFile: Job<{ run: string }> = {
  name: 'intake.look_through',
  run: async (room, { run }) => {
    const [file, row] = await room.transaction(async (ctx) => [await fileOf(ctx, run), await lockRun(ctx, run)]);
    if (!file || !row) return;
    const progress = progressOf(room, run);
    try {
      await lookThrough(room, run, [{ name: row.file_name, bytes: file }], progress.report);
      await progress.written();
    } catch (error) {
      await progress.written();
      room.signal.throwIfAborted();
      // Of several refusals, in several places, the first is enough to begin with.
      const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
      if (!(first instanceof Refusal)) room.log.error({ error }, 'an import could not be looked through');
      const refusal = first instanceof Refusal ? { code: first.code, data: first.data } : null;
      await room.transaction((ctx) => endReading(ctx, run, refusal));
    }
  },
};

/** A file that could not be looked through is not kept. */
async function endReading(ctx: Context, run: string, refusal: object | null): Promise<void> {
  const how = refusal ? 'refused' : 'failed';
  const told = refusal && JSON.stringify(refusal);
  const moved = await moveRun(ctx, run, ['reading'], { state: how, file: null, ended_at: ctx.now, refusal: told });
  if (moved) await announce(ctx, importMoved, { run, how, by: moved.made_by });
}

/** Keeps what a run found. */
export const keepRun: Job<{ run: string }> = {
  name: 'intake.keep',
  run: async (room, { run }) => {
    try {
      await keepRows(room, run);
    } catch (error) {
      room.signal.throwIfAborted();
      room.log.error({ error }, 'an import could not be kept');
      await room.transaction(async (ctx) => {
        const row = await lockRun(ctx, run);
        if (row?.state === 'applying') await endRun(ctx, row, 'failed');
      });
    }
  },
};

/** Writes progress down in steps, one after the other, beside the work. */
function progressOf(room: JobRoom, run: string): { report: (share: number) => void; written: () => Promise<unknown> } {
  let told = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    report: (share) => {
      const done = Math.floor(share * steps);
      if (done <= told) return;
      told = done;
      writing = writing.then(() =>
        room.transaction((ctx) => moveRun(ctx, run, ['reading'], { done: (done * 100) / steps, total: 100 })),
      );
    },
    written: () => writing,
  };
}
