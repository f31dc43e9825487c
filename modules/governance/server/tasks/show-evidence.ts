import type * as contract from '#modules/governance/contract/task.ts';
import { actingOrg, bodiesOf } from '#modules/governance/server/bodies.ts';
import { loadSeenTask, subjectOfTask } from '#modules/governance/server/load-task.ts';
import { isOver } from '#modules/governance/server/rules/task-life.ts';
import { mostEvidence, mostOfSort } from '#modules/governance/server/tasks/limits.ts';
import {
  deleteEvidence,
  evidenceOf,
  insertEvidence,
  taskOfFile,
} from '#modules/governance/server/store/evidence-store.ts';
import { changeTask, type TaskRow, taskById } from '#modules/governance/server/store/task-store.ts';
import { presentTask } from '#modules/governance/server/tasks/present-task.ts';
import { readAsOwner, takeAttachments } from '#modules/messages/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

// Whoever reads the task reads what shows it done.
readAsOwner(async (ctx, attachment) => {
  const row = await asSystem(ctx, async () => {
    const task = await taskOfFile(ctx, attachment);
    return task === undefined ? undefined : taskById(ctx, task);
  });
  return row && rowAllowing(ctx.policy, ctx.actor, 'governance.read_task', subjectOfTask(row)) !== undefined;
});

/** Adds files that show what was done; whoever accepts the task accepts what he saw, so that it is another version. */
export async function addEvidence(
  ctx: Context,
  id: string,
  { seen, files }: Received<typeof contract.addEvidence>['body'],
): Promise<Replied<typeof contract.addEvidence>> {
  const row = await loadUnfrozen(ctx, id, seen);
  const held = await asSystem(ctx, () => evidenceOf(ctx, [id]));
  if (held.length + files.length > mostEvidence)
    throw new Refusal('governance.too_much_evidence', { most: mostEvidence });
  const ids = files.map(({ file }) => file);
  await takeAttachments(ctx, ids, mostOfSort, (at) => `files.${at}`);
  const { county, person } = ctx.actor;
  const org = actingOrg(ctx, await bodiesOf(ctx, row.org, row.asking_org));
  const by = { county, task: id, org, added_by: person, added_at: ctx.now };
  const rows = files.map(({ file, shows }) => ({ ...by, id: newId(), attachment: file, shows }));
  await asSystem(ctx, () => insertEvidence(ctx, rows));
  await changeTask(ctx, id, { version: row.version + 1 });
  return presentTask(ctx, id);
}

/** Takes a file away that was added by mistake, before the task is accepted. */
export async function removeEvidence(
  ctx: Context,
  id: string,
  { seen, evidence }: Received<typeof contract.removeEvidence>['body'],
): Promise<Replied<typeof contract.removeEvidence>> {
  const row = await loadUnfrozen(ctx, id, seen);
  if (!(await asSystem(ctx, () => deleteEvidence(ctx, id, evidence))))
    throw new Refusal('governance.no_such_evidence', { field: 'evidence' });
  await changeTask(ctx, id, { version: row.version + 1 });
  return presentTask(ctx, id);
}

/** A task whose evidence may change still: that of what is accepted or withdrawn is frozen. */
async function loadUnfrozen(ctx: Context, id: string, seen: number): Promise<TaskRow> {
  const row = await loadSeenTask(ctx, id, 'governance.note_progress', seen);
  if (isOver(row)) throw new Refusal('governance.not_now', { state: row.state });
  return row;
}
