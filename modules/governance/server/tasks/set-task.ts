import type * as contract from '#modules/governance/contract/task.ts';
import { taskMoved } from '#modules/governance/contract/events.ts';
import { actingOrg, bodiesHeld, type Standing } from '#modules/governance/server/bodies.ts';
import { subjectOfMatter } from '#modules/governance/server/load-matter.ts';
import { matterById, type RaisedRow } from '#modules/governance/server/store/matter-store.ts';
import { insertTask, isAskedFor } from '#modules/governance/server/store/task-store.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { noteTaskStep } from '#modules/governance/server/tasks/act-on-task.ts';
import { presentTask } from '#modules/governance/server/tasks/present-task.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
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
  const { owner, coOwners, title, body, workingDays, minutes } = wish;
  const bodies = await bodiesHeld(ctx, owner, ...coOwners);
  const matter = wish.matter === null ? undefined : await matterAsked(ctx, wish.matter);
  // Who besides the bureau may ask schools: whoever holds the matter because the duty list says so.
  const asks_schools = matter && matter.duty !== null ? matter.org : null;
  await assertSchoolsAsked(ctx, { kind: 'task', id, holders: { asks_schools } }, wish, bodies);
  if (!bodies.isSchool(owner)) await permit(ctx, action, { kind: 'task', id, holders: { owner } });
  assertNamed(wish, bodies);
  if (matter) assertOfHolder(ctx, matter);
  const asking = actingOrg(ctx, bodies);
  const today = dayOf(ctx.now);
  const began = wish.began ?? today;
  if (began < today) throw new Refusal('governance.begins_past', { field: 'began' });
  const due_on = addWorkingDays(began, workingDays);
  const { county, person } = ctx.actor;
  const who = { org: owner, co_orgs: coOwners, asking_org: asking, set_by: person, set_at: ctx.now };
  const when = { began, working_days: workingDays, due_on };
  await insertTask(ctx, { county, id, matter: wish.matter, title, body, ...who, ...when, minutes });
  await noteTaskStep(ctx, { id, progress: 0, due_on }, 'set', undefined, asking);
  for (const to of [owner, ...coOwners]) await announce(ctx, taskMoved, { task: id, to, by: person, what: 'set' });
  return presentTask(ctx, id);
}

/** Those it is asked of have to run, and be named once. */
function assertNamed({ owner, coOwners }: Wish, { mayOwe }: Standing): void {
  if (!mayOwe(owner)) throw new Refusal('governance.no_such_department', { field: 'owner' });
  if (!coOwners.every(mayOwe)) throw new Refusal('governance.no_such_department', { field: 'coOwners' });
  if (new Set([owner, ...coOwners]).size <= coOwners.length)
    throw new Refusal('governance.twice_in_a_task', { field: 'coOwners' });
}

/**
 * Schools are asked by the bureau, and by a department for what the duty list has it hold; for one matter once: what a school
 * has to do for others does not grow with how many ask.
 */
async function assertSchoolsAsked(
  ctx: Context,
  subject: Subject,
  { owner, coOwners, matter }: Wish,
  { isSchool }: Standing,
): Promise<void> {
  for (const school of [owner, ...coOwners].filter(isSchool)) {
    const field = school === owner ? 'owner' : 'coOwners';
    if (!rowAllowing(ctx.policy, ctx.actor, action, subject))
      throw new Refusal('governance.schools_by_bureau', { field });
    if (field === 'owner') await permit(ctx, action, subject);
    if (matter !== null && (await isAskedFor(ctx, matter, school))) {
      const { org } = await namesFor(ctx, [school]);
      throw new Refusal('governance.school_asked_already', { field, name: org(school).name });
    }
  }
}

/** The matter it is for, held until the transaction ends, where the actor reads it. */
async function matterAsked(ctx: Context, id: string): Promise<RaisedRow> {
  const row = await matterById(ctx, id, true);
  if (!row || !rowAllowing(ctx.policy, ctx.actor, 'governance.read_raised_matter', subjectOfMatter(row)))
    throw new Refusal('governance.no_matter_there', { field: 'matter' });
  return row;
}

/** A task for a matter is set by whoever may set tasks to its holder: the bureau, and the holder itself. */
function assertOfHolder(ctx: Context, { id, org, state }: RaisedRow): void {
  if (state !== 'open') throw new Refusal('governance.matter_over');
  const held = { kind: 'matter', id, holders: { owner: org } };
  if (!rowAllowing(ctx.policy, ctx.actor, action, held)) throw new Refusal('governance.not_the_holder');
}
