import * as contract from '#modules/governance/contract/task.ts';
import { type TaskRow, taskById } from '#modules/governance/server/store/task-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** A task as the gate asks about it. */
export const subjectOfTask = ({ id, org, co_orgs, asking_org, handed_in_by }: TaskRow): Subject => ({
  kind: 'task',
  id,
  holders: {
    owner: org,
    co_owners: co_orgs,
    asked_by: asking_org,
    asked_itself: org === asking_org ? org : null,
    handed_in_by,
  },
});

/** By act, the action the gate is asked about. */
export const actionOf: Readonly<Record<contract.TaskAct, string>> = {
  take_charge: contract.takeCharge.access,
  progress: contract.noteProgress.access,
  hand_in: contract.handInTask.access,
  accept: contract.acceptTask.access,
  send_back: contract.sendBackTask.access,
  suspend: contract.suspendTask.access,
  resume: contract.resumeTask.access,
  reopen: contract.reopenTask.access,
  withdraw: contract.withdrawTask.access,
};

/** A task, when the actor may do `action` to it. */
export async function loadTask(ctx: Context, id: string, action: string): Promise<TaskRow> {
  const row = await taskById(ctx, id);
  await permit(ctx, action, row && subjectOfTask(row));
  return row as TaskRow;
}

/** The same, held until the transaction ends; refused where another has acted since it was seen. */
export async function loadSeenTask(ctx: Context, id: string, action: string, seen: number): Promise<TaskRow> {
  const row = await taskById(ctx, id, true);
  await permit(ctx, action, row && subjectOfTask(row));
  if (row?.version !== seen) throw new Refusal('governance.task_changed', { version: row?.version });
  return row;
}
