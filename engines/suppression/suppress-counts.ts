import { fewest } from '#engines/suppression/suppress.ts';

/** A part of a whole: how many children it describes, and the group it lies in, whose sum is told as well. */
export interface Part {
  readonly children: number;
  readonly group: string;
}

/** What may not be told: parts, by position, sums of groups, and the sum of all. */
export interface SuppressedCounts {
  readonly parts: ReadonlySet<number>;
  readonly groups: ReadonlySet<string>;
  readonly isWholeHidden: boolean;
}

/**
 * Hides parts of one to nine children, and with them the next smallest, until what is hidden cannot be had from a told sum less what is told beside it: in each group whose sum is told, and in those
 * together whose sums are hidden, nothing is, or two parts and more that describe ten children and one for each other (as `suppress` has it). A group
 * whose parts do not hide each other keeps its sum, and with it another group, the smallest, so that the whole less the others does not tell it; where
 * none is left the whole is hidden. Counts are known by how many children they describe, not by which. What is hidden
 * already, for another reason, stays hidden. O(parts²).
 */
export function suppressCounts(parts: readonly Part[], already: Iterable<number> = []): SuppressedCounts {
  const hidden = new Set([...[...parts.keys()].filter((at) => isFew(parts[at]?.children ?? 0)), ...already]);
  const groups = Map.groupBy(parts.keys(), (at) => parts[at]?.group ?? '');
  const childrenIn = (those: readonly number[]): number =>
    those.reduce((sum, at) => sum + (parts[at]?.children ?? 0), 0);
  const areSafe = (those: readonly number[]): boolean => {
    const within = those.filter((at) => hidden.has(at));
    return within.length === 0 || (within.length >= 2 && childrenIn(within) >= fewest + within.length - 1);
  };
  /** Hides the smallest told parts of those until they are safe; whether they are. */
  const secure = (those: readonly number[]): boolean => {
    const told = those.filter((at) => !hidden.has(at) && (parts[at]?.children ?? 0) > 0);
    for (const at of told.toSorted((a, b) => (parts[a]?.children ?? 0) - (parts[b]?.children ?? 0))) {
      if (areSafe(those)) return true;
      hidden.add(at);
    }
    return areSafe(those);
  };
  const untold = new Set(Array.from(groups).flatMap(([group, those]) => (secure(those) ? [] : [group])));
  const rest = Array.from(groups, ([group, those]) => ({ group, those, children: childrenIn(those) }))
    .filter(({ group, children }) => !untold.has(group) && children > 0)
    .toSorted((a, b) => a.children - b.children);
  const together = (): number[] => [...untold].flatMap((group) => groups.get(group) ?? []);
  let isSafe = untold.size === 0;
  while (!isSafe) {
    isSafe = untold.size >= 2 && secure(together());
    const next = isSafe ? undefined : rest.shift();
    if (!isSafe && !next) break;
    if (next) untold.add(next.group);
  }
  return { parts: hidden, groups: untold, isWholeHidden: !isSafe };
}

/** Whether a number of children is one that is not told. */
export const isFew = (children: number): boolean => children > 0 && children < fewest;
