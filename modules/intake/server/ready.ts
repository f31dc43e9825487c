import { importMoved } from '#modules/intake/contract/events.ts';
import type { Count } from '#modules/intake/server/counts.ts';
import { deleteRows } from '#modules/intake/server/store/row-store.ts';
import { moveRun } from '#modules/intake/server/store/run-store.ts';
import { announce } from '#platform/events/announce.ts';
import type { JobRoom } from '#platform/jobs/job.ts';

/** Where long work on a run is done: many transactions, a way to be stopped. */
export type Room = Pick<JobRoom, 'transaction' | 'signal'>;

/** Something put up with in a file, or left out of it. */
export interface RunRemark {
  file: string;
  sheet: string;
  code: string;
  data: Record<string, unknown>;
}

/** What looking through the files of a run found. */
export interface Looked {
  counts: readonly Count[];
  remarks: readonly RunRemark[];
  /** The system whose files they are. */
  source?: string;
}

/** Has a run wait for a decision. What was cancelled meanwhile stays so. */
export async function ready(room: Room, run: string, { counts, remarks, source }: Looked): Promise<void> {
  await room.transaction(async (ctx) => {
    const found = { counts: JSON.stringify(counts), remarks: JSON.stringify(remarks), source: source ?? null };
    const moved = await moveRun(ctx, run, ['reading'], { ...found, state: 'ready', done: 0, total: 0, file: null });
    if (moved) await announce(ctx, importMoved, { run, how: 'ready', by: moved.made_by });
    else await deleteRows(ctx, run);
  });
}
