import type { z } from 'zod';
import { type Task, TaskAct, type TaskInFull, TaskState, TaskStep } from '#modules/governance/contract/task.ts';
import { actionOf, subjectOfTask } from '#modules/governance/server/load-task.ts';
import { mostSteps } from '#modules/governance/server/matters/limits.ts';
import { type Names, namesFor } from '#modules/governance/server/names.ts';
import { after, gradeOf, isOver, type Life } from '#modules/governance/server/rules/task-life.ts';
import { urgencyOf } from '#modules/governance/server/rules/urgency.ts';
import { evidenceOf } from '#modules/governance/server/store/evidence-store.ts';
import { stepsOfTask, type TaskRow, taskById } from '#modules/governance/server/store/task-store.ts';
import { attachmentsShown } from '#modules/messages/server/public.ts';
import { personNames } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** A task as far as acts change it. */
export const lifeOf = ({ state, progress, due_on, suspended_on }: TaskRow): Life => ({
  state: TaskState.parse(state),
  progress,
  due: due_on,
  suspendedOn: suspended_on,
});

/** How a task urges: what waits, or is looked at, does not. */
export const urgencyOfTask = ({ state, began, due_on, progress }: TaskRow, today: string): Task['urgency'] =>
  state === 'open' ? urgencyOf({ began, due: due_on, done: progress }, today) : null;

/** Tasks as lists tell them. */
export async function presentTasks(ctx: Context, rows: readonly TaskRow[]): Promise<z.input<typeof Task>[]> {
  const names = await namesFor(
    ctx,
    rows.flatMap(({ org, co_orgs, asking_org }) => [org, asking_org, ...co_orgs]),
  );
  return rows.map((row) => present(ctx, row, names));
}

const present = ({ now }: Context, row: TaskRow, { org }: Names): z.input<typeof Task> => ({
  id: row.id,
  matter: row.matter,
  title: row.title,
  owner: org(row.org),
  coOwners: row.co_orgs.map(org),
  askedBy: org(row.asking_org),
  began: row.began,
  dueOn: row.due_on,
  minutes: row.minutes,
  state: TaskState.parse(row.state),
  progress: row.progress,
  urgency: urgencyOfTask(row, dayOf(now)),
  version: row.version,
});

/** One task in full, to somebody the gate has let at it. */
export async function presentTask(ctx: Context, id: string): Promise<z.input<typeof TaskInFull>> {
  const row = await taskById(ctx, id);
  if (!row) throw new Error('a task that was let at is there');
  const steps = await asSystem(ctx, () => stepsOfTask(ctx, id, mostSteps));
  const orgs = [row.org, row.asking_org, ...row.co_orgs, ...steps.map((step) => step.org)];
  const names = await namesFor(ctx, orgs);
  const people = row.in_charge === null ? new Map<string, string>() : await personNames(ctx, [row.in_charge]);
  return {
    ...present(ctx, row, names),
    body: row.body,
    inCharge: people.get(row.in_charge ?? '') ?? null,
    steps: steps.map((step) => ({
      what: TaskStep.shape.what.parse(step.what),
      at: step.at.toISOString(),
      org: step.org === null ? null : names.org(step.org),
      progress: step.progress,
      said: step.said,
      dueOn: step.due_on,
    })),
    ...(await presentEvidence(ctx, row, names)),
    may: mayDo(ctx, row),
  };
}

/** What shows a task done, how well that is known, and whether the actor may add to it. */
async function presentEvidence(ctx: Context, row: TaskRow, { org }: Names) {
  const rows = await asSystem(ctx, () => evidenceOf(ctx, [row.id]));
  const files = await attachmentsShown(ctx, new Map(rows.map(({ attachment, shows }) => [attachment, shows])));
  const evidence = rows.flatMap(({ id, shows, org: by, added_at, attachment }) => {
    const file = files.get(attachment);
    return file ? [{ id, shows, org: org(by), addedAt: added_at.toISOString(), file }] : [];
  });
  const mayShow =
    !isOver(row) && rowAllowing(ctx.policy, ctx.actor, actionOf.progress, subjectOfTask(row)) !== undefined;
  return { evidence, grade: gradeOf(lifeOf(row), rows.length), mayShow };
}

/** What the actor may do about a task as it stands. */
const mayDo = (ctx: Context, row: TaskRow): TaskAct[] =>
  TaskAct.options.filter(
    (act) =>
      after(lifeOf(row), act, dayOf(ctx.now)) !== undefined &&
      rowAllowing(ctx.policy, ctx.actor, actionOf[act], subjectOfTask(row)) !== undefined,
  );
