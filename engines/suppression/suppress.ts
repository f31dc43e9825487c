/** Fewer children than this are never described. PRODUCT law 5: below ten, nothing. */
export const fewest = 10;

/** What may be told of a count: the number, or null for "fewer than ten children, or hidden so that these stay so". */
export type Told = number | null;

/** Counted things by whom they describe, one name for each thing: one child may have several needs. */
export type Whom = readonly string[];

const childrenIn = (whom: Whom): number => new Set(whom).size;

/** A number of children when that stands alone: nobody, or at least ten. */
export const toldChildren = (children: number): Told => (children === 0 || children >= fewest ? children : null);

/** How many things there are when that stands alone: none, or those of at least ten children. */
export const told = (whom: Whom): Told => (toldChildren(childrenIn(whom)) === null ? null : whom.length);

/**
 * Whether counts may be hidden together, their sum being known. A reader knows that each is at least 1, since 0 is told;
 * so each is at most the children of all less one for each other. That must leave ten: for all he can tell, any of them
 * may describe ten children (the protection interval of Fischetti & Salazar 2001, Management Science 47, 1008–1027).
 */
const hideEachOther = (hidden: readonly Whom[]): boolean =>
  hidden.length >= 2 && childrenIn(hidden.flat()) >= fewest + hidden.length - 1;

/**
 * Parts of a known total. Those of fewer than ten children are hidden, and the smallest others with them until they hide
 * each other; when nothing does, no part is told, the empty ones neither. O(n² log n).
 */
function suppressParts(parts: readonly Whom[]): Told[] {
  const hidden = new Set(parts.filter((part) => told(part) === null));
  const others = parts.filter((part) => part.length > 0 && !hidden.has(part)).sort((a, b) => a.length - b.length);
  const isSafe = (): boolean => hidden.size === 0 || hideEachOther([...hidden]);
  for (const part of others) {
    if (isSafe()) break;
    hidden.add(part);
  }
  return isSafe() ? parts.map((part) => (hidden.has(part) ? null : part.length)) : parts.map(() => null);
}

/** A group of parts, as the towns of one side of the county. */
export interface Group<Key> {
  parts: readonly { key: Key; whom: Whom }[];
}

/** What may be told of a group and of its parts. */
export interface ToldGroup<Key> {
  told: Told;
  parts: Map<Key, Told>;
}

/**
 * A total, its groups and their parts, so that no count of fewer than ten children can be had by subtraction from any of
 * the others. Groups are told when all of them may be: then each hides its own parts. Else no group is told and the parts
 * of all hide each other in the total. A total of fewer than ten children tells nothing at all.
 */
export function suppress<Key>(groups: readonly Group<Key>[]): { total: Told; groups: ToldGroup<Key>[] } {
  const whom = groups.map(({ parts }) => parts.map((part) => part.whom));
  const total = told(whom.flat(2));
  const tolds = whom.map((parts) => told(parts.flat()));
  const isTold = total !== null && !tolds.includes(null);
  const pool = isTold ? whom.map(suppressParts) : regroup(total === null ? [] : suppressParts(whom.flat()), whom);
  return {
    total,
    groups: groups.map(({ parts }, at) => ({
      told: isTold ? (tolds[at] ?? null) : null,
      parts: new Map(parts.map(({ key }, i) => [key, pool[at]?.[i] ?? null])),
    })),
  };
}

/** A flat list in the groups it came from. */
function regroup(flat: readonly Told[], like: readonly (readonly unknown[])[]): Told[][] {
  let start = 0;
  return like.map(({ length }) => flat.slice(start, (start += length)));
}

/**
 * Tells the parts of a known total, the small ones merged into one line of at least ten children: "others, 28". The
 * smallest of the others join them until they hide each other; when they never do, nothing is told. Empty parts are left out.
 */
export function mergeSmall<Key>(parts: readonly { key: Key; whom: Whom }[]): { keys: Key[]; count: number }[] {
  const sorted = parts.filter(({ whom }) => whom.length > 0).sort((a, b) => b.whom.length - a.whom.length);
  const small = sorted.filter(({ whom }) => told(whom) === null);
  const large = sorted.filter(({ whom }) => told(whom) !== null);
  const isSafe = (): boolean => small.length === 0 || hideEachOther(small.map(({ whom }) => whom));
  while (!isSafe() && large.length > 0) small.unshift(...large.splice(-1));
  if (!isSafe()) return [];
  const merged = { keys: small.map(({ key }) => key), count: small.flatMap(({ whom }) => whom).length };
  return [
    ...large.map(({ key, whom }) => ({ keys: [key], count: whom.length })),
    ...(small.length > 0 ? [merged] : []),
  ];
}
