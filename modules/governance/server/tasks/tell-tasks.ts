import { TaskState } from '#modules/governance/contract/task.ts';
import type { Task } from '#modules/governance/contract/task.ts';
import { subjectOfTask } from '#modules/governance/server/load-task.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { tasksById } from '#modules/governance/server/store/task-store.ts';
import { urgencyOfTask } from '#modules/governance/server/tasks/present-task.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** A task as it is told beside what it came of. */
export interface TaskTold extends Pick<Task, 'id' | 'owner' | 'state' | 'dueOn' | 'urgency'> {
  /** Null to whoever may not read it. */
  title: string | null;
}

/** What became of tasks, by id: across rows the actor need not see. */
export async function tellTasks(ctx: Context, ids: readonly string[]): Promise<Map<string, TaskTold>> {
  const rows = await asSystem(ctx, () => tasksById(ctx, ids));
  const { org } = await namesFor(
    ctx,
    rows.map((row) => row.org),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: rowAllowing(ctx.policy, ctx.actor, 'governance.read_task', subjectOfTask(row)) ? row.title : null,
        owner: org(row.org),
        state: TaskState.parse(row.state),
        dueOn: row.due_on,
        urgency: urgencyOfTask(row, dayOf(ctx.now)),
      },
    ]),
  );
}

/** The days on which those of the tasks that are done were accepted: across rows the actor need not see. */
export async function daysDone(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await asSystem(ctx, () => tasksById(ctx, ids));
  return new Map(
    rows.flatMap(({ id, state, closed_at }) =>
      state === 'done' && closed_at !== null ? [[id, dayOf(closed_at)]] : [],
    ),
  );
}
