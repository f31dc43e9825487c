import { automatic, isDue, leaveRoom } from '#modules/needs/server/rules/automatic.ts';
import { prepareRun } from '#modules/needs/server/start-run.ts';
import { forgetChange, lockChanges } from '#modules/needs/server/store/change-store.ts';
import { isAnybodyWaiting } from '#modules/needs/server/store/need-store.ts';
import { discardPrepared, preparedSince, runsInTheWay } from '#modules/needs/server/store/run-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Prepares a run for each family of categories in which something has changed, however much it was, when the family has
 * been quiet for a while and there is room for one. Releasing it is the officials' decision. An earlier one that the system
 * prepared is out of date and is put aside; what an official made, what waits for answers and what has begun stay as they are.
 */
export const matchAgain: Job = {
  name: 'needs.match_again',
  schedule: '* * * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      for (const change of await lockChanges(ctx)) {
        if (isDue(change, ctx.now) && (await hasRoomFor(ctx, change.family))) await prepareFor(ctx, change.family);
      }
    }),
};

const hourMs = 3_600_000;

async function hasRoomFor(ctx: Context, family: string): Promise<boolean> {
  if ((await preparedSince(ctx, new Date(ctx.now.getTime() - hourMs))) >= automatic.hourly) return false;
  return leaveRoom(await runsInTheWay(ctx, family), ctx.now);
}

async function prepareFor(ctx: Context, family: string): Promise<void> {
  await forgetChange(ctx, family);
  await discardPrepared(ctx, family);
  if (await isAnybodyWaiting(ctx, family, dayOf(ctx.now)))
    await prepareRun(ctx, newId(), { category: family, pins: [] }, null);
}
