import type { TaskAct } from '#modules/governance/contract/task.ts';
import { isJudging } from '#modules/governance/server/rules/task-life.ts';
import type { TaskRow } from '#modules/governance/server/store/task-store.ts';
import type { Context } from '#platform/context.ts';

/**
 * Whether it is for the actor’s organisation to do: the owner’s, and who works along, to do the task; whoever asked for it, and the
 * bureau, to decide about it.
 */
export function mayAct(
  { actor }: Pick<Context, 'actor'>,
  act: TaskAct,
  { org, co_orgs, asking_org }: TaskRow,
  by: string,
): boolean {
  if (isJudging(act)) return actor.role === 'official' || by === asking_org;
  return by === org || (act === 'progress' && co_orgs.includes(by));
}
