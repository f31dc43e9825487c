import { suppressCounts } from '#engines/suppression/suppress-counts.ts';
import { fewest } from '#engines/suppression/suppress.ts';

/** What may be told of how often each choice was made, on each of two sides and on both together. */
export interface SuppressedAnswers {
  /** Nothing may be: fewer than ten answered. */
  readonly isHidden: boolean;
  /** Neither how many answered on a side nor what: on one of them fewer than ten did. */
  readonly areSidesHidden: boolean;
  /** By choice, whether how often it was made on both sides together is hidden. */
  readonly together: readonly boolean[];
  /** By choice, whether how often it was made on each side is hidden: on both or on none. */
  readonly apart: readonly boolean[];
}

const isFew = (count: number): boolean => count > 0 && count < fewest;
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

/**
 * Hides how often a choice was made where that tells of one to nine people, and with it the next rarest choices, until no such number can be had from the others: answers of a
 * side, and of both, add up to how many answered there, and the sides to both. Each choice hidden apart is hidden on both sides, so that on each what is hidden only
 * has to come to ten: whichever of them it was, it may have been ten people’s. O(choices² · sides).
 */
export function suppressAnswers(sides: readonly [readonly number[], readonly number[]]): SuppressedAnswers {
  const [one, other] = sides;
  const both = one.map((count, at) => count + (other[at] ?? 0));
  const everything = both.map(() => true);
  const all = { together: everything, apart: everything };
  if (isFew(sumOf(both))) return { isHidden: true, areSidesHidden: true, ...all };
  const found = suppressCounts(both.map((children) => ({ children, group: '' })));
  const together = both.map((_, at) => found.isWholeHidden || found.parts.has(at));
  if (sides.some((side) => isFew(sumOf(side))))
    return { isHidden: false, areSidesHidden: true, together, apart: everything };
  const hidden = new Set(both.keys().filter((at) => together[at] || sides.some((side) => isFew(side[at] ?? 0))));
  const areSafe = (): boolean =>
    hidden.size === 0 ||
    (hidden.size > 1 && sides.every((side) => !isFew(sumOf([...hidden].map((at) => side[at] ?? 0)))));
  const rarest = both
    .keys()
    .toArray()
    .toSorted((a, b) => (both[a] ?? 0) - (both[b] ?? 0));
  for (const at of rarest) {
    if (areSafe()) break;
    if ((both[at] ?? 0) > 0) hidden.add(at);
  }
  return { isHidden: false, areSidesHidden: false, together, apart: both.map((_, at) => hidden.has(at)) };
}
