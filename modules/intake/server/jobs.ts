import { endReading } from '#modules/intake/server/end-reading.ts';
import { endRun, keepRows } from '#modules/intake/server/keep-rows.ts';
import { lookThrough } from '#modules/intake/server/look-through.ts';
import { fileOf, lockRun, moveRun } from '#modules/intake/server/store/run-store.ts';
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
      await endReading(room, run, error);
    }
  },
};

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
