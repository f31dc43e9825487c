import { importMoved } from '#modules/intake/contract/events.ts';
import { kindNamed, outsideKinds } from '#modules/intake/server/kinds.ts';
import type { Room } from '#modules/intake/server/ready.ts';
import { forgetContent, nextRows, type OpenRow } from '#modules/intake/server/store/row-store.ts';
import { lockRun, moveRun, type RunRow } from '#modules/intake/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { followGrowth, refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { announce } from '#platform/events/announce.ts';

/** Rows kept in one transaction. */
const batch = 1_000;

/**
 * Keeps what a run found, batch by batch. Each batch is kept and ticked off in one transaction, so that work that was broken
 * off goes on where it stopped, and a cancelled run stops between two of them.
 */
export async function keepRows(
  room: Room,
  run: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  for (let goes = true; goes; ) {
    room.signal.throwIfAborted();
    goes = await room.transaction(async (ctx) => {
      const row = await lockRun(ctx, run);
      return row?.state === 'applying' && keepBatch(ctx, row, onProgress);
    });
  }
}

/** Keeps the next batch; false when there was none left and the run is done. */
async function keepBatch(
  ctx: Context,
  run: RunRow,
  onProgress: (done: number, total: number) => void,
): Promise<boolean> {
  const rows = await nextRows(ctx, run.id, { ends: run.missing === 'end', most: batch });
  const [first] = rows;
  if (!first) {
    await forgetContent(ctx, run.id);
    await endRun(ctx, run, 'applied');
    await refreshStatistics(ctx.db);
    return false;
  }
  await keep(ctx, run, { first, rows });
  await forgetContent(
    ctx,
    run.id,
    rows.map((row) => row.position),
  );
  const done = run.done + rows.length;
  await followGrowth(ctx.db);
  await moveRun(ctx, run.id, ['applying'], { done });
  onProgress(done, run.total);
  return true;
}

/** Keeps or ends rows of one kind. */
async function keep(
  ctx: Context,
  { source, made_by: by }: RunRow,
  { first: { kind, isEnd }, rows }: { first: OpenRow; rows: readonly OpenRow[] },
): Promise<void> {
  const contents = rows.map((row) => row.content);
  const outside = outsideKinds.find((one) => one.name === kind);
  if (outside && source !== null) {
    await (isEnd ? outside.end?.(ctx, source, contents) : outside.write(ctx, source, contents, by));
    return;
  }
  const table = kindNamed(kind);
  const ids = contents.map((content) => content.id);
  await (isEnd ? table.end?.(ctx, ids) : table.write(ctx, contents, by));
}

/** Ends a run, and tells so: whoever remembers what the county has looks again. */
export async function endRun(ctx: Context, run: RunRow, how: 'applied' | 'cancelled' | 'failed'): Promise<void> {
  await moveRun(ctx, run.id, [run.state], { state: how, ended_at: ctx.now, file: null });
  await announce(ctx, importMoved, { run: run.id, how, by: run.made_by });
}
