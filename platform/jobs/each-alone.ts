import type { Context } from '#platform/context.ts';
import { isDatabaseTrouble } from '#platform/db/away.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';

/** What is due of a job, and how one of it is taken: held until its transaction ends, or undefined where it is due no more. */
interface Due<Row> {
  of: Pick<Job, 'name'>;
  due: readonly { id: string }[];
  take: (ctx: Context, id: string) => Promise<Row | undefined>;
}

/**
 * Does something about each of what is due in a transaction of its own: one that fails is logged by its id and holds back none
 * of the others. It is due still when the clock asks the next time.
 */
export async function eachAlone<Row>(
  { county, transaction, signal, log }: JobRoom,
  { of: { name: job }, due, take }: Due<Row>,
  work: (ctx: Context, row: Row) => Promise<unknown>,
): Promise<void> {
  for (const { id } of due) {
    signal.throwIfAborted();
    try {
      await transaction(async (ctx) => {
        const row = await take(ctx, id);
        if (row) await work(ctx, row);
      });
    } catch (error) {
      // What all of them would fail of is no fault of one.
      if (signal.aborted || isDatabaseTrouble(error)) throw error;
      log.error({ error, job, county, id }, 'one of what is due failed');
    }
  }
}
