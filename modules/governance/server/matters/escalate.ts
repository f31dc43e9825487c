import { lateNow } from '#modules/governance/contract/events.ts';
import { bodiesOf } from '#modules/governance/server/bodies.ts';
import { noteStep } from '#modules/governance/server/matters/note-step.ts';
import { type Rung, rungsDue, without } from '#modules/governance/server/rules/ladder.ts';
import { dutyById } from '#modules/governance/server/store/duty-store.ts';
import {
  changeMatter,
  lateMatters,
  type RaisedRow,
  takeLateMatter,
} from '#modules/governance/server/store/matter-store.ts';
import { changeTask, lateTasks, takeLateTask, type TaskRow } from '#modules/governance/server/store/task-store.ts';
import { noteTaskStep } from '#modules/governance/server/tasks/act-on-task.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';
import { isWorkingDay, workingDaysBetween } from '#platform/working-days.ts';

/** Who hears of a late matter whose duty names nobody, or that has none. */
const usual = (arbiter: string): readonly Rung[] => [{ afterDays: 3, org: arbiter }];

/** Who hears of a late task: whoever asked for it, then the bureau. */
const ofTask = (asking: string, arbiter: string): readonly Rung[] => [
  { afterDays: 1, org: asking },
  { afterDays: 3, org: arbiter },
];

/** On working days, in the morning: tells of what is late the next of those who are to hear of it, each once. */
export const escalate: Job = {
  name: 'governance.escalate',
  schedule: '0 9 * * *',
  run: async (room) => {
    const due = await room.transaction(async (ctx) => {
      const today = dayOf(ctx.now);
      if (!isWorkingDay(today)) return { matters: [], tasks: [] };
      return { matters: await lateMatters(ctx, today), tasks: await lateTasks(ctx, today) };
    });
    await eachAlone(room, { of: escalate, due: due.matters, take: takeLateMatter }, escalateMatter);
    await eachAlone(room, { of: escalate, due: due.tasks, take: takeLateTask }, escalateTask);
  },
};

/** What of a ladder is due now of something late. */
const dueOf = ({ now }: Context, ladder: readonly Rung[], row: { escalated: number; due_on: string }) =>
  rungsDue(ladder, row.escalated, workingDaysBetween(row.due_on, dayOf(now)));

async function escalateMatter(ctx: Context, row: RaisedRow): Promise<void> {
  const duty = row.list !== null && row.duty !== null ? await dutyById(ctx, row.list, row.duty) : undefined;
  const steps = duty?.steps ?? [];
  const bodies = await bodiesOf(ctx, row.org, ...steps.map(({ org }) => org));
  // Where one on the ladder runs no more the bureau hears in its place.
  const running = steps.map(({ afterDays, org }) => ({ afterDays, org: bodies.isRunning(org) ? org : bodies.arbiter }));
  const ladder = without(running.length > 0 ? running : usual(bodies.arbiter), row.org);
  const told = dueOf(ctx, ladder, row);
  if (told.length === 0) return;
  await changeMatter(ctx, row.id, {
    escalated: row.escalated + told.length,
    readers: [...new Set([...row.readers, ...told.map(({ org }) => org)])],
  });
  for (const { org } of told) {
    await noteStep(ctx, row, { what: 'escalated', from: row.org, to: org });
    await announce(ctx, lateNow, { about: row.id, of: 'matters', to: org });
  }
}

async function escalateTask(ctx: Context, row: TaskRow): Promise<void> {
  const { arbiter } = await bodiesOf(ctx, row.org, row.asking_org);
  const told = dueOf(ctx, without(ofTask(row.asking_org, arbiter), row.org), row);
  if (told.length === 0) return;
  await changeTask(ctx, row.id, { escalated: row.escalated + told.length });
  for (const { org } of told) {
    await noteTaskStep(ctx, row, 'escalated', undefined, org);
    await announce(ctx, lateNow, { about: row.id, of: 'tasks', to: org });
  }
}
