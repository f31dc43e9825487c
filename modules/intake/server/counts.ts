import { kinds } from '#modules/intake/server/kinds.ts';
import type { PlannedRow } from '#modules/intake/server/plan-rows.ts';
import type { Books } from '#platform/intake/kind.ts';

/** How many rows of a kind would be what, and how many things of it, or of the kind it ends, there were in force before. */
export interface Count {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  refused: number;
  /** Of those unchanged: known from now on by what another system calls it. */
  linked: number;
  /** Of those added: end what was there. Runs of before do not say. */
  ending?: number;
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
      ending: 0,
    };
    this.#counts.set(kind, count);
    count[verdict] += 1;
    if (verdict === 'unchanged' && content !== null) count.linked += 1;
    if (verdict === 'added' && content && 'values' in content && endingOf(kind)?.when(content.values))
      count.ending = (count.ending ?? 0) + 1;
  }

  counts(existing: (kind: string) => number): Count[] {
    return [...this.#counts.values()].map((count) => ({ ...count, existing: existing(count.kind) }));
  }
}

const endingOf = (name: string) => kinds.find((kind) => kind.name === name)?.ends;

/** Counts a plan against what the county has. */
export function countRows(rows: readonly PlannedRow[], books: Books): Count[] {
  const counting = new Counting();
  for (const row of rows) counting.add(row);
  const inForce = (kind: string): number =>
    [...(books.get(kind)?.kept.values() ?? [])].filter(({ isOver }) => !isOver).length;
  return counting.counts((kind) => inForce(endingOf(kind)?.kind ?? kind));
}

/** How many things a run would end: those its rows say have ended, and, if it shall, those left out. */
export const ends = ({ ended, ending = 0 }: Count, missing: string): number => ending + (missing === 'end' ? ended : 0);

/** Whether a run would change, or end, more of a kind than goes without asking: so many in a thousand of what is in force. */
export const isMuch = (count: Count, missing: string, perMille: number): boolean =>
  (count.changed + ends(count, missing)) * 1000 > count.existing * perMille;

/** How many rows there are to do. */
export const rowsToDo = (counts: readonly Count[], missing: string): number =>
  counts.reduce((sum, one) => sum + one.added + one.changed + one.linked + (missing === 'end' ? one.ended : 0), 0);
