import type { TaskAct, TaskState } from '#modules/governance/contract/task.ts';
import { addWorkingDays, workingDaysBetween } from '#platform/working-days.ts';

/** As far as acts change it. */
export interface Life {
  state: TaskState;
  progress: number;
  due: string;
  /** The last day that counted before it was suspended. */
  suspendedOn: string | null;
}

/** In which states an act is possible, and which comes of it. */
const acts: Readonly<Record<TaskAct, { from: readonly TaskState[]; to: TaskState }>> = {
  take_charge: { from: ['open'], to: 'open' },
  progress: { from: ['open'], to: 'open' },
  hand_in: { from: ['open'], to: 'in_review' },
  accept: { from: ['in_review'], to: 'done' },
  send_back: { from: ['in_review'], to: 'open' },
  suspend: { from: ['open'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'open' },
  reopen: { from: ['done'], to: 'open' },
  withdraw: { from: ['open', 'suspended', 'in_review'], to: 'withdrawn' },
};

/**
 * What becomes of a task by an act on a day, or undefined where it is not possible now. What is suspended is due as many
 * working days later as it waited; what is handed in is done as far as its owner can say, and what comes back is not.
 */
export function after(
  life: Life,
  act: TaskAct,
  today: string,
  said: { progress?: number; workingDays?: number } = {},
): Life | undefined {
  const { from, to } = acts[act];
  if (!from.includes(life.state)) return undefined;
  const next = { ...life, state: to, suspendedOn: act === 'suspend' ? today : null };
  if (act === 'progress') return { ...next, progress: said.progress ?? life.progress };
  if (act === 'hand_in') return { ...next, progress: 100 };
  if (act === 'send_back') return { ...next, progress: Math.min(life.progress, sentBack) };
  if (act === 'reopen') return { ...next, progress: sentBack, due: addWorkingDays(today, said.workingDays ?? 1) };
  if (act !== 'resume') return next;
  return { ...next, due: addWorkingDays(life.due, workingDaysBetween(life.suspendedOn ?? today, today)) };
}

/** Whether nothing about it changes any more unless it is opened again. */
export const isOver = ({ state }: { state: string }): boolean => state === 'done' || state === 'withdrawn';

/** How well it is known what was done, by how many files show it; null where nothing was done yet. */
export function gradeOf({ state, progress }: Pick<Life, 'state' | 'progress'>, files: number): 'B' | 'C' | 'D' | null {
  if (files > 0) return state === 'done' ? 'B' : 'C';
  return progress > 0 ? 'D' : null;
}

/** What came back is not all done, in per cent: its owner says anew how far it is. */
const sentBack = 90;
