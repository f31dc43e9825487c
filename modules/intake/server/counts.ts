import type { PlannedRow } from '#modules/intake/server/plan-rows.ts';

/** How many rows of a kind would be what, and how many things of it there were before. */
export interface Count {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  refused: number;
  /** Of those unchanged: known from now on by what another system calls it. */
  linked: number;
  existing: number;
}

/** Counts planned rows as they come, kind by kind in the order of the plan. */
export class Counting {
  readonly #counts = new Map<string, Omit<Count, 'existing'>>();

  add({ kind, verdict, content }: Pick<PlannedRow, 'kind' | 'verdict' | 'content'>): void {
    const count = this.#counts.get(kind) ?? {
      kind,
      added: 0,
      changed: 0,
      unchanged: 0,
      ended: 0,
      refused: 0,
      linked: 0,
    };
    this.#counts.set(kind, count);
    count[verdict] += 1;
    if (verdict === 'unchanged' && content !== null) count.linked += 1;
  }

  counts(existing: (kind: string) => number): Count[] {
    return [...this.#counts.values()].map((count) => ({ ...count, existing: existing(count.kind) }));
  }
}

/** Counts a plan. */
export function countRows(rows: readonly PlannedRow[], existing: (kind: string) => number): Count[] {
  const counting = new Counting();
  for (const row of rows) counting.add(row);
  return counting.counts(existing);
}

/** Whether a run would change, or end, more of a kind than goes without asking: so many in a thousand of what is there. */
export const isMuch = ({ changed, ended, existing }: Count, missing: string, perMille: number): boolean =>
  (changed + (missing === 'end' ? ended : 0)) * 1000 > existing * perMille;

/** How many rows there are to do. */
export const rowsToDo = (counts: readonly Count[], missing: string): number =>
  counts.reduce((sum, one) => sum + one.added + one.changed + one.linked + (missing === 'end' ? one.ended : 0), 0);
