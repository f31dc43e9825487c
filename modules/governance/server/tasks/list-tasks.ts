import type * as contract from '#modules/governance/contract/task.ts';
import { loadTask } from '#modules/governance/server/load-task.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { type AskedRow, askedBetween, pageOfTasks } from '#modules/governance/server/store/task-store.ts';
import { presentTask, presentTasks } from '#modules/governance/server/tasks/present-task.ts';
import { reachOf } from '#platform/access/permit.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The tasks the actor’s organisation has to do with, a page at a time. */
export async function listTasks(
  ctx: Context,
  { state, owner, matter, late, ...paging }: Received<typeof contract.listTasks>['query'],
): Promise<Replied<typeof contract.listTasks>> {
  const reach = await reachOf(ctx, 'governance.list_tasks', 'task');
  const dueBefore = late ? dayOf(ctx.now) : undefined;
  const { rows, total } = await pageOfTasks(ctx, reach, { state, owner, matter, dueBefore }, paging);
  return { items: await presentTasks(ctx, rows), total, ...paging };
}

/** One task with its history. */
export async function readTask(ctx: Context, id: string): Promise<Replied<typeof contract.readTask>> {
  await loadTask(ctx, id, 'governance.read_task');
  return presentTask(ctx, id);
}

/** What the tasks that begin in the week of a day ask of whom, and who asks. */
export async function readBurden(
  ctx: Context,
  { day = dayOf(ctx.now), ...paging }: Received<typeof contract.readBurden>['query'],
): Promise<Replied<typeof contract.readBurden>> {
  await reachOf(ctx, 'governance.read_burden', 'task');
  const monday = mondayOf(day);
  const { rows, total } = await askedBetween(ctx, monday, addDays(monday, 6), paging);
  const { org } = await namesFor(
    ctx,
    rows.flatMap((row) => [row.org, row.asking]),
  );
  const items = [...Map.groupBy(rows, (row) => row.org)].map(([asked, those]) => ({
    org: org(asked),
    ...sumOf(those),
    askedBy: those.map((row) => ({ org: org(row.asking), minutes: row.minutes, tasks: row.tasks })),
  }));
  return { items, total, ...paging };
}

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const sumOf = (rows: readonly AskedRow[]): { minutes: number; tasks: number } =>
  rows.reduce((sum, { minutes, tasks }) => ({ minutes: sum.minutes + minutes, tasks: sum.tasks + tasks }), {
    minutes: 0,
    tasks: 0,
  });
