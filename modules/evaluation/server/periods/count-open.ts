import { countFacts } from '#modules/evaluation/server/periods/count-facts.ts';
import { measureAgain } from '#modules/evaluation/server/findings/measure-again.ts';
import { gatherSource } from '#modules/evaluation/server/results/gather-source.ts';
import { reckonAll } from '#modules/evaluation/server/rules/reckon.ts';
import { endAlerts, insertAlerts, openAlerts } from '#modules/evaluation/server/store/alert-store.ts';
import {
  changePeriod,
  openPeriods,
  periodById,
  type PeriodRow,
} from '#modules/evaluation/server/store/period-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Each night counts every period that is open anew, and tells the officials once which of its indicators have left their usual range. */
export const countOpen: Job = {
  name: 'evaluation.count_open',
  schedule: '40 3 * * *',
  run: async (room) => {
    const open = await room.transaction(openPeriods);
    for (const id of open) {
      room.signal.throwIfAborted();
      await room.transaction((ctx) => countOne(ctx, id));
    }
  },
};

async function countOne(ctx: Context, id: string): Promise<void> {
  const row = await periodById(ctx, id, true);
  // Somebody may have closed it a moment ago.
  if (row?.state !== 'open') return;
  await countFacts(ctx, row);
  await changePeriod(ctx, id, { read_at: ctx.now });
  await alert(ctx, row);
  await measureAgain(ctx, id);
}

async function alert(ctx: Context, row: PeriodRow): Promise<void> {
  const period = row.id;
  const results = reckonAll(await gatherSource(ctx, row));
  const outside = results.flatMap(({ code, standing }) => (standing === 'outside' ? [code] : []));
  const known = await openAlerts(ctx, period);
  const fresh = outside
    .filter((indicator) => !known.has(indicator))
    .map((indicator) => ({ county: ctx.actor.county, id: newId(), period, indicator, began_at: ctx.now }));
  const back = [...known].filter((indicator) => !outside.includes(indicator));
  await Promise.all([insertAlerts(ctx, fresh), endAlerts(ctx, period, back)]);
  const [first] = fresh;
  if (!first) return;
  await tell(ctx, {
    persons: await staffOf(ctx, { roles: ['official'] }),
    event: first.id,
    topic: 'evaluation',
    textKey: 'evaluation.tell.outside',
    data: { count: fresh.length },
    link: `/indicators?period=${period}`,
    roles: ['official'],
    level: 2,
  });
}
