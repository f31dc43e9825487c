import type { Decision, FindingAct, FindingStage } from '#modules/evaluation/contract/finding.ts';
import type { z } from 'zod';

/** What of a round says how far it is. */
export interface Turn {
  /** Of its task: null where that is no longer kept. */
  task: 'living' | 'done' | 'withdrawn' | null;
  /** Whether there is a figure after it, of a whole period. */
  isMeasured: boolean;
  decision: Decision | null;
}

/** Rounds in order, and whether it was let be. */
export interface Life {
  turns: readonly Turn[];
  isLetBe: boolean;
}

/** How far a finding is: planned until a task is set, done until that is over, checked until it was measured, and then to be decided about. */
export function stageOf({ turns, isLetBe }: Life): FindingStage {
  const last = turns.at(-1);
  if (isLetBe || last?.decision === 'keep' || last?.decision === 'end') return 'ended';
  if (!last || last.decision === 'adjust') return 'plan';
  if (last.task === 'living') return 'do';
  if (last.task === 'withdrawn') return 'act';
  return last.isMeasured ? 'act' : 'check';
}

/** What can be done about it now. */
export function actsOn(life: Life): z.infer<typeof FindingAct>[] {
  const stage = stageOf(life);
  if (stage === 'ended') return [];
  if (stage === 'plan') return ['change', 'set_round', 'let_be'];
  return stage === 'do' ? ['change'] : ['change', 'decide'];
}
