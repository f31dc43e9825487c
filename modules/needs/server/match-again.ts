import { newId } from '#platform/id.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { prepareRun } from '#modules/needs/server/start-run.ts';
import { lastReturns } from '#modules/needs/server/store/need-store.ts';
import { discardPrepared, lastRuns } from '#modules/needs/server/store/run-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Prepares a run for each family of categories in which a need has come back since its last run: however many come back
 * between two rounds, it is one run. Releasing it is the officials' decision; an earlier one that waits is out of date.
 */
export const matchAgain: Job = {
  name: 'needs.match_again',
  schedule: '*/10 * * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      for (const category of await familiesToMatch(ctx)) {
        await discardPrepared(ctx, category);
        await prepareRun(ctx, newId(), { category, pins: [] }, null);
      }
    }),
};

async function familiesToMatch(ctx: Context): Promise<string[]> {
  const runs = new Map((await lastRuns(ctx)).map((run) => [run.category, run.at]));
  const back = (await lastReturns(ctx, dayOf(ctx.now))).filter(({ category, at }) => {
    const last = runs.get(familyOf(category));
    return !last || last <= at;
  });
  return [...new Set(back.map((one) => familyOf(one.category)))].sort();
}
