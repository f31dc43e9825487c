import type { z } from 'zod';
import {
  MatterAct,
  type MatterInFull,
  MatterState,
  MatterStep,
  type RaisedMatter,
  Source,
} from '#modules/governance/contract/raised-matter.ts';
import { actingOrg, bodiesOf } from '#modules/governance/server/bodies.ts';
import { mostSteps } from '#modules/governance/server/matters/limits.ts';
import { subjectOfMatter } from '#modules/governance/server/load-matter.ts';
import { type Names, namesFor } from '#modules/governance/server/names.ts';
import { act, type Bodies, custodyOf } from '#modules/governance/server/rules/custody.ts';
import { urgencyOf } from '#modules/governance/server/rules/urgency.ts';
import { matterById, type RaisedRow, type StepRow, stepsOf } from '#modules/governance/server/store/matter-store.ts';
import { tasksOf } from '#modules/governance/server/store/task-store.ts';
import { urgencyOfTask } from '#modules/governance/server/tasks/present-task.ts';
import { TaskState } from '#modules/governance/contract/task.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Matters as lists tell them. */
export async function presentRaised(ctx: Context, rows: readonly RaisedRow[]): Promise<z.input<typeof RaisedMatter>[]> {
  const names = await namesFor(
    ctx,
    rows.flatMap(({ org, school }) => [org, school]),
  );
  return rows.map((row) => present(ctx, row, names));
}

export const urgencyOfMatter = ({ state, raised_at, due_on }: RaisedRow, today: string): RaisedMatter['urgency'] =>
  state === 'open' ? urgencyOf({ began: dayOf(raised_at), due: due_on }, today) : null;

function present({ now }: Context, row: RaisedRow, names: Names): z.input<typeof RaisedMatter> {
  return {
    id: row.id,
    kind: row.kind === null ? null : { code: row.kind, name: row.kind_name ?? '' },
    title: row.title,
    place: { code: row.place, name: names.place(row.place) },
    school: row.school === null ? null : names.org(row.school),
    source: Source.parse(row.source),
    raisedAt: row.raised_at.toISOString(),
    holder: names.org(row.org),
    isTaken: row.is_taken,
    dueOn: row.due_on,
    state: MatterState.parse(row.state),
    urgency: urgencyOfMatter(row, dayOf(now)),
    version: row.version,
  };
}

/** One matter in full, to somebody the gate has let at it. */
export async function presentInFull(ctx: Context, id: string): Promise<z.input<typeof MatterInFull>> {
  const row = await matterById(ctx, id);
  if (!row) throw new Error('a matter that was let at is there');
  const steps = await stepsOf(ctx, id, mostSteps);
  // Rows of departments: of what is to settle his matter, whoever raised it reads who does it until when.
  const tasks = await asSystem(ctx, () => tasksOf(ctx, id));
  const names = await namesFor(ctx, [
    row.org,
    row.school,
    ...tasks.map(({ org }) => org),
    ...steps.flatMap(({ from_org, to_org }) => [from_org, to_org]),
  ]);
  // Why it moved, and what tasks are called, is told among those who deal with it.
  const isWithin = rowAllowing(ctx.policy, ctx.actor, 'governance.read_handling', subjectOfMatter(row)) !== undefined;
  return {
    ...present(ctx, row, names),
    body: row.body,
    answer: row.answer,
    steps: steps.map((step) => presentStep(step, names, isWithin)),
    tasks: tasks.map((task) => ({
      id: task.id,
      title: isWithin ? task.title : null,
      owner: names.org(task.org),
      state: TaskState.parse(task.state),
      dueOn: task.due_on,
      urgency: urgencyOfTask(task, dayOf(ctx.now)),
    })),
    may: await mayDo(ctx, row),
  };
}

const presentStep = (step: StepRow, { org }: Names, isWithin: boolean): z.input<typeof MatterStep> => ({
  what: MatterStep.shape.what.parse(step.what),
  at: step.at.toISOString(),
  from: step.from_org === null ? null : org(step.from_org),
  to: step.to_org === null ? null : org(step.to_org),
  // What came of it is the answer.
  reason: isWithin || step.what === 'done' || step.what === 'declined' ? step.reason : null,
});

/** By act, the action the gate is asked about. */
const actions: Readonly<Record<MatterAct, string>> = {
  take: 'governance.take_matter',
  hand_over: 'governance.hand_over_matter',
  assign: 'governance.assign_matter',
  close: 'governance.close_matter',
  reopen: 'governance.reopen_matter',
};

/** What the actor may do about a matter as it stands: what the gate would let pass and its state would not refuse. */
async function mayDo(ctx: Context, row: RaisedRow): Promise<MatterAct[]> {
  const may = MatterAct.options.filter((one) => rowAllowing(ctx.policy, ctx.actor, actions[one], subjectOfMatter(row)));
  if (may.length === 0) return [];
  const bodies = await bodiesOf(ctx, row.org);
  return may.filter((one) => isPossible(one, row, actingOrg(ctx, bodies), bodies));
}

function isPossible(what: MatterAct, row: RaisedRow, by: string, bodies: Bodies): boolean {
  if (row.state !== 'open') return what === 'reopen';
  if (what === 'reopen') return false;
  if (what === 'close') return row.is_taken && row.org === by;
  const tried =
    what === 'take'
      ? ({ act: 'take', by } as const)
      : what === 'assign'
        ? ({ act: 'assign', by, to: by } as const)
        : ({ act: 'hand_over', by, to: null } as const);
  return typeof act(custodyOf(row), tried, bodies) !== 'string';
}
