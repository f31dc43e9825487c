import type { PlannedRow } from '#modules/intake/server/plan-rows.ts';

/** How many rows of a kind would be what, and how many things of it there were before. */
export interface Count {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  refused: number;
  existing: number;
}

/** Counts a plan, kind by kind in the order of the plan. */
export function countRows(rows: readonly PlannedRow[], existing: (kind: string) => number): Count[] {
  const counts = new Map<string, Count>();
  for (const { kind, verdict } of rows) {
    const count = counts.get(kind) ?? {
      kind,
      added: 0,
      changed: 0,
      unchanged: 0,
      ended: 0,
      refused: 0,
      existing: existing(kind),
    };
    counts.set(kind, count);
    count[verdict] += 1;
  }
  return [...counts.values()];
}

/** Above this share of what is there, changing and ending has to be accepted. */
const muchShare = 0.01;

/** Whether a run would change, or end, more of a kind than goes without asking. */
export const isMuch = ({ changed, ended, existing }: Count, missing: string): boolean =>
  changed + (missing === 'end' ? ended : 0) > existing * muchShare;

/** How many rows there are to do. */
export const rowsToDo = (counts: readonly Count[], missing: string): number =>
  counts.reduce((sum, one) => sum + one.added + one.changed + (missing === 'end' ? one.ended : 0), 0);
