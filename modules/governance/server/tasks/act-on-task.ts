import type { TaskAct, TaskInFull, TaskStep } from '#modules/governance/contract/task.ts';
import { taskMoved } from '#modules/governance/contract/events.ts';
import { actingOrg, bodiesHeld } from '#modules/governance/server/bodies.ts';
import { actionOf, loadSeenTask } from '#modules/governance/server/load-task.ts';
import { lifeOf, presentTask } from '#modules/governance/server/tasks/present-task.ts';
import { after } from '#modules/governance/server/rules/task-life.ts';
import { changeTask, insertTaskStep, type TaskRow } from '#modules/governance/server/store/task-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { z } from 'zod';
import { newId } from '#platform/id.ts';

/** What an act says: which version it saw, and what else. */
interface Saying {
  seen: number;
  said?: string;
  reason?: string;
  progress?: number;
  workingDays?: number;
}

/** What is written down of an act. */
const stepOf: Readonly<Record<TaskAct, TaskStep['what']>> = {
  take_charge: 'taken_charge',
  progress: 'progress',
  hand_in: 'handed_in',
  accept: 'accepted',
  send_back: 'sent_back',
  suspend: 'suspended',
  resume: 'resumed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
};

/** Whom an act concerns who did not do it: whoever is to accept what is handed in, and its owner of what was decided about it. */
const concerned = (act: TaskAct, { org, asking_org }: TaskRow, arbiter: string): string[] => {
  if (act === 'take_charge' || act === 'progress') return [];
  if (act !== 'hand_in') return [org];
  return [org === asking_org ? arbiter : asking_org];
};

/** Does something about a task: what its owner does, or what whoever asked for it decides. */
export async function actOnTask(
  ctx: Context,
  act: TaskAct,
  id: string,
  { seen, said, reason, ...more }: Saying,
): Promise<z.input<typeof TaskInFull>> {
  const row = await loadSeenTask(ctx, id, actionOf[act], seen);
  const bodies = await bodiesHeld(ctx, row.org, row.asking_org);
  if (act === 'reopen' && !bodies.mayOwe(row.org)) throw new Refusal('governance.no_such_department');
  const life = after(lifeOf(row), act, dayOf(ctx.now), more);
  if (!life) throw new Refusal('governance.not_now', { state: row.state });
  const { state, progress, due, suspendedOn } = life;
  await changeTask(ctx, id, {
    state,
    progress,
    due_on: due,
    suspended_on: suspendedOn,
    closed_at: state === 'done' || state === 'withdrawn' ? ctx.now : null,
    ...(act === 'take_charge' && { in_charge: ctx.actor.person }),
    ...(act === 'hand_in' && { handed_in_by: ctx.actor.person }),
    ...(due !== row.due_on && { escalated: 0 }),
    version: row.version + 1,
  });
  await noteTaskStep(ctx, { ...row, progress, due_on: due }, stepOf[act], said ?? reason, actingOrg(ctx, bodies));
  for (const to of concerned(act, row, bodies.arbiter))
    await announce(ctx, taskMoved, { task: id, to, by: ctx.actor.person, what: stepOf[act] });
  return presentTask(ctx, id);
}

/** Writes down what happened to a task: nothing of that is changed any more. */
export async function noteTaskStep(
  ctx: Context,
  { id: task, progress, due_on }: Pick<TaskRow, 'id' | 'progress' | 'due_on'>,
  what: TaskStep['what'],
  said: string | undefined,
  org: string | null,
): Promise<void> {
  const { county, person } = ctx.actor;
  const step = { county, id: newId(), task, what, at: ctx.now, done_by: person === '' ? null : person };
  // A school’s people see what happened to its tasks by the task alone.
  await asSystem(ctx, () => insertTaskStep(ctx, { ...step, org, progress, said: said ?? null, due_on }));
}
