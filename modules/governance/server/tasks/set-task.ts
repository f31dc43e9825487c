import type * as contract from '#modules/governance/contract/task.ts';
import { taskMoved } from '#modules/governance/contract/events.ts';
import { actingOrg, bodiesHeld } from '#modules/governance/server/bodies.ts';
import { subjectOfMatter } from '#modules/governance/server/load-matter.ts';
import { matterById } from '#modules/governance/server/store/matter-store.ts';
import { insertTask } from '#modules/governance/server/store/task-store.ts';
import { noteTaskStep } from '#modules/governance/server/tasks/act-on-task.ts';
import { presentTask } from '#modules/governance/server/tasks/present-task.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { addWorkingDays } from '#platform/working-days.ts';

const action = 'governance.set_task';

type Wish = Received<typeof contract.setTask>['body'];

/** Sets a task to one organisation, which owes it from now on. */
export async function setTask(ctx: Context, wish: Wish): Promise<Replied<typeof contract.setTask>> {
  const id = newId();
  const { owner, coOwners, matter, title, body, workingDays, minutes } = wish;
  await permit(ctx, action, { kind: 'task', id, holders: { owner } });
  const asking = await askingOrg(ctx, wish);
  if (matter !== null) await assertOfHolder(ctx, matter);
  const today = dayOf(ctx.now);
  const began = wish.began ?? today;
  if (began < today) throw new Refusal('governance.begins_past', { field: 'began' });
  const due_on = addWorkingDays(began, workingDays);
  const { county, person } = ctx.actor;
  const who = { org: owner, co_orgs: coOwners, asking_org: asking, set_by: person, set_at: ctx.now };
  const when = { began, working_days: workingDays, due_on };
  await insertTask(ctx, { county, id, matter, title, body, ...who, ...when, minutes });
  await noteTaskStep(ctx, { id, progress: 0, due_on }, 'set', undefined, asking);
  for (const to of [owner, ...coOwners]) await announce(ctx, taskMoved, { task: id, to, by: person, what: 'set' });
  return presentTask(ctx, id);
}

/** In whose name it is asked for; those it is asked of have to run, and be named once. */
async function askingOrg(ctx: Context, { owner, coOwners }: Wish): Promise<string> {
  const bodies = await bodiesHeld(ctx, owner, ...coOwners);
  if (!bodies.isRunning(owner)) throw new Refusal('governance.no_such_department', { field: 'owner' });
  if (!coOwners.every(bodies.isRunning)) throw new Refusal('governance.no_such_department', { field: 'coOwners' });
  if (new Set([owner, ...coOwners]).size <= coOwners.length)
    throw new Refusal('governance.twice_in_a_task', { field: 'coOwners' });
  return actingOrg(ctx, bodies);
}

/** A task for a matter is set by whoever may set tasks to its holder: the bureau, and the holder itself. */
async function assertOfHolder(ctx: Context, id: string): Promise<void> {
  const row = await matterById(ctx, id, true);
  if (!row || !rowAllowing(ctx.policy, ctx.actor, 'governance.read_raised_matter', subjectOfMatter(row)))
    throw new Refusal('governance.no_matter_there', { field: 'matter' });
  if (row.state !== 'open') throw new Refusal('governance.matter_over');
  const held = { kind: 'matter', id, holders: { owner: row.org } };
  if (!rowAllowing(ctx.policy, ctx.actor, action, held)) throw new Refusal('governance.not_the_holder');
}
