/** Fewer children than this are never described. PRODUCT law 5: below ten, nothing. */
export const fewest = 10;

/** A published total and the counts that add up to it. */
export interface Counted<Key> {
  total: number;
  parts: readonly { key: Key; count: number }[];
}

/** What may be told of a count: the number, or null for "fewer than ten, or hidden with one that is". */
export type Told = number | null;

/** Whether a count alone may be told. Nothing (0) tells of no child. */
export const tellable = (count: number): boolean => count === 0 || count >= fewest;

/** A count that stands alone, with no total beside it. */
export const told = (count: number): Told => (tellable(count) ? count : null);

/**
 * Hides counts below ten so that they cannot be had by subtraction from the total either. Counts of 1 to 9 are hidden;
 * then the smallest told ones are hidden with them until at least two are hidden and together they are at least ten. Whoever
 * knows the total and all told counts then knows of each hidden one only that it lies between 0 and a number of at least
 * ten (the protection interval of Fischetti & Salazar 2001, Management Science 47, 1008–1027). When that cannot be reached,
 * nothing is told. O(n log n).
 */
export function suppress<Key>({ total, parts }: Counted<Key>): { total: Told; parts: Map<Key, Told> } {
  const hidden = new Set(parts.filter((part) => !tellable(part.count)));
  const rest = parts.filter((part) => !hidden.has(part)).sort((a, b) => a.count - b.count);
  const safe = (): boolean => hidden.size === 0 || (hidden.size >= 2 && sumOf([...hidden]) >= fewest);
  // A hidden 0 protects nobody: only counts that tell of children are hidden along.
  for (const part of rest.filter(({ count }) => count > 0)) {
    if (safe()) break;
    hidden.add(part);
  }
  const all = safe() && tellable(total) ? total : null;
  const none = all === null;
  return {
    total: all,
    parts: new Map(
      parts.map((part) => [part.key, none && part.count > 0 ? null : hidden.has(part) ? null : part.count]),
    ),
  };
}

const sumOf = (parts: readonly { count: number }[]): number => parts.reduce((sum, part) => sum + part.count, 0);

/** Several categories told as one. */
export interface Merged<Key> {
  keys: readonly Key[];
  count: Told;
}

/**
 * Tells counts by category, the small ones merged into one line of at least ten: "others, 28". When even all small ones
 * together are fewer than ten, the smallest told category joins them; when there is none, the line is told as null.
 * Categories of 0 are left out.
 */
export function mergeSmall<Key>(parts: readonly { key: Key; count: number }[]): Merged<Key>[] {
  const sorted = parts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const small = sorted.filter(({ count }) => count < fewest);
  const large = sorted.filter(({ count }) => count >= fewest);
  while (small.length > 0 && sumOf(small) < fewest && large.length > 0) small.unshift(...large.splice(-1));
  const lines: Merged<Key>[] = large.map(({ key, count }) => ({ keys: [key], count }));
  if (small.length > 0) lines.push({ keys: small.map(({ key }) => key), count: told(sumOf(small)) });
  return lines;
}
