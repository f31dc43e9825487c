import { importMoved } from '#modules/intake/contract/events.ts';
import { moveRun } from '#modules/intake/server/store/run-store.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { JobRoom } from '#platform/jobs/job.ts';

/** Ends a run whose files could not be looked through, and says why; nothing of them is kept. */
export async function endReading(
  room: Pick<JobRoom, 'transaction' | 'log'>,
  run: string,
  error: unknown,
): Promise<void> {
  // Of several refusals, in several places, the first is enough to begin with.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Refusal)) room.log.error({ error }, 'an import could not be looked through');
  const how = first instanceof Refusal ? 'refused' : 'failed';
  const refusal = first instanceof Refusal ? JSON.stringify({ code: first.code, data: first.data }) : null;
  await room.transaction(async (ctx) => {
    const moved = await moveRun(ctx, run, ['reading'], { state: how, file: null, ended_at: ctx.now, refusal });
    if (moved) await announce(ctx, importMoved, { run, how, by: moved.made_by });
  });
}
