import { attack, type Sum } from '#engines/suppression/attack.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import { isFew, type Part, suppressCounts, type SuppressedCounts } from '#engines/suppression/suppress-counts.ts';

/** A part that also lies in a cluster, which may cut across the groups: a town. Null where no cluster of it is told. */
export interface ClusteredPart extends Part {
  readonly cluster: string | null;
}

/** A version of the parts, and what may be told of it. */
export interface ToldVersion extends SuppressedCounts {
  readonly of: readonly ClusteredPart[];
  /** Clusters whose sums may be told. */
  readonly clusters: ReadonlySet<string>;
}

/**
 * Versions of the same parts, told one after the other: the first as `suppressCounts` has it, with clusters where that tells nothing more. What one
 * version hid the later ones hide. A reader has them all and may know which parts have not changed: of what a version would tell, less is told until nobody who adds and
 * subtracts all of it (`fallenIn`) can say of a number that it is below ten. First no clusters; then further parts that have changed are hidden, the smallest first; at last no sum is
 * told. A position is the same part in each version. O(versions² parts²) and what the attack takes.
 */
export function suppressVersions(versions: readonly (readonly ClusteredPart[])[]): ToldVersion[] {
  const told: ToldVersion[] = [];
  for (const of of versions) {
    const already = new Set(told.flatMap(({ parts }) => [...parts]));
    const offers = offersOf(of, already, told);
    const safe = offers.find((offer) => fallenIn([...told, offer]).length === 0);
    const parts = suppressCounts(of, already).parts;
    told.push(safe ?? { of, parts, groups: groupsIn(of), isWholeHidden: true, clusters: new Set() });
  }
  return told;
}

const groupsIn = (of: readonly ClusteredPart[]): Set<string> => new Set(of.map(({ group }) => group));

/** What might be told of a version, the most first. */
function offersOf(
  of: readonly ClusteredPart[],
  already: ReadonlySet<number>,
  before: readonly ToldVersion[],
): ToldVersion[] {
  const plain = suppressCounts(of, already);
  const clusters = tellableClusters(of, plain);
  const last = before.at(-1)?.of ?? of;
  const changed = [...of.keys()]
    .filter((at) => of[at]?.children !== last[at]?.children && !isFew(of[at]?.children ?? 0) && !already.has(at))
    .toSorted((a, b) => (of[a]?.children ?? 0) - (of[b]?.children ?? 0));
  const none = new Set<string>();
  return [
    ...(clusters.size > 0 ? [{ of, ...plain, clusters }] : []),
    { of, ...plain, clusters: none },
    ...changed.map((_, at) => ({
      of,
      ...suppressCounts(of, [...already, ...changed.slice(0, at + 1)]),
      clusters: none,
    })),
  ];
}

/** Clusters in which what is hidden of each group hides each other, and beside which what is left does. */
function tellableClusters(of: readonly ClusteredPart[], { parts, groups }: SuppressedCounts): Set<string> {
  const clusters = Map.groupBy(of.keys(), (at) => of[at]?.cluster ?? null);
  const childrenIn = (those: readonly number[]): number => those.reduce((sum, at) => sum + (of[at]?.children ?? 0), 0);
  const hiddenIn = (those: readonly number[]): number[] => those.filter((at) => parts.has(at));
  const areSafe = (those: readonly number[]): boolean =>
    those.length === 0 || (those.length >= 2 && childrenIn(those) >= fewest + those.length - 1);
  /** Groups whose sums are hidden are one sum together. */
  const byPool = (those: readonly number[]): number[][] => [
    ...Map.groupBy(hiddenIn(those), (at) => {
      const group = of[at]?.group ?? '';
      return groups.has(group) ? '' : group;
    }).values(),
  ];
  const told = new Map<string, readonly number[]>();
  for (const [cluster, those] of clusters)
    if (cluster !== null && !isFew(childrenIn(those)) && byPool(those).every(areSafe)) told.set(cluster, those);
  const bySize = [...told].filter(([, those]) => hiddenIn(those).length > 0);
  bySize.sort(([, a], [, b]) => childrenIn(a) - childrenIn(b));
  for (const [cluster] of bySize) {
    const shown = new Set([...told.values()].flat());
    if (byPool([...of.keys()].filter((at) => !shown.has(at))).every(areSafe)) break;
    told.delete(cluster);
  }
  return new Set(told.keys());
}

/**
 * The numbers of one to nine children, by version and position, of which somebody can say that they are below ten who has every version, adds and subtracts all that is told,
 * and knows which parts have not changed.
 */
export function fallenIn(told: readonly ToldVersion[]): string[] {
  const { sums, least } = knownOf(told);
  const range = attack(sums, least);
  return [...least.keys()].filter((name) => {
    const [version = 0, at = 0] = name.split(' ').map(Number);
    return isFew(told[version]?.of[at]?.children ?? 0) && (range.get(name)?.[1] ?? Infinity) < fewest;
  });
}

/** All sums that can be written down of what is told, also of what changed from one version to a later one. */
export function knownOf(told: readonly ToldVersion[]): { sums: Sum[]; least: Map<string, number> } {
  const least = new Map<string, number>();
  const cell = (version: number, at: number): number | string => {
    const [first, isTold] = heldSince(told, version, at);
    if (isTold) return childrenOf(told, version, at);
    least.set(`${first} ${at}`, childrenOf(told, version, at) === 0 ? 0 : 1);
    return `${first} ${at}`;
  };
  const sum = (version: number, those: readonly number[]): Sum => ({
    of: those.map((at) => cell(version, at)),
    is: those.reduce((all, at) => all + childrenOf(told, version, at), 0),
  });
  const sets = told.map(toldSets);
  const plain = sets.flatMap((those, version) => those.map((set) => sum(version, set)));
  /** What the changed parts of a set came to then and now differs by as much as its sums do. */
  const change = (set: readonly number[], earlier: number, later: number): Sum[] => {
    const changed = set.filter((at) => cell(later, at) !== cell(earlier, at));
    const [then, now] = [sum(earlier, changed), sum(later, changed)];
    const grown = Number(now.is) - Number(then.is);
    const both = `${later} ${earlier} ${set.join()}`;
    return [
      { of: [...now.of, Math.max(0, -grown)], is: both },
      { of: [...then.of, Math.max(0, grown)], is: both },
    ];
  };
  const pairs = told.flatMap((_, later) => [...told.keys()].slice(0, later).map((earlier) => ({ earlier, later })));
  const changes = pairs.flatMap(({ earlier, later }) => {
    const before = new Set(sets[earlier]?.map((set) => set.join()));
    return (sets[later] ?? []).flatMap((set) => (before.has(set.join()) ? change(set, earlier, later) : []));
  });
  return { sums: [...changes, ...withDifferences(plain)], least };
}

const childrenOf = (told: readonly ToldVersion[], version: number, at: number): number =>
  told[version]?.of[at]?.children ?? 0;

/** Since which version a number is what it is, and whether it was told while it was. */
function heldSince(told: readonly ToldVersion[], version: number, at: number): [first: number, isTold: boolean] {
  const is = childrenOf(told, version, at);
  const isSame = (other: number): boolean => childrenOf(told, other, at) === is;
  let [first, last] = [version, version];
  while (first > 0 && isSame(first - 1)) first -= 1;
  while (last + 1 < told.length && isSame(last + 1)) last += 1;
  return [first, told.slice(first, last + 1).some(({ parts }) => !parts.has(at))];
}

/** The sets of parts whose sums are told of a version. */
function toldSets({ of, groups, isWholeHidden, clusters }: ToldVersion): number[][] {
  const all = [...of.keys()];
  const byGroup = [...Map.groupBy(all, (at) => of[at]?.group ?? '')];
  const byCluster = [...Map.groupBy(all, (at) => of[at]?.cluster ?? '')];
  return [
    ...(isWholeHidden ? [] : [all]),
    ...byGroup.flatMap(([group, those]) => (groups.has(group) ? [] : [those])),
    ...byCluster.flatMap(([cluster, those]) => (clusters.has(cluster) ? [those] : [])),
  ];
}

/** So many sums are looked at together at most. */
const mostSums = 400;

/** Sums of hidden numbers alone, with what follows by taking one away from another that holds all of it. */
function withDifferences(sums: readonly Sum[]): Sum[] {
  const known = new Map<string, { names: ReadonlySet<string>; is: number }>();
  const add = (names: ReadonlySet<string>, is: number): boolean => {
    const key = [...names].toSorted().join();
    if (names.size === 0 || known.has(key)) return false;
    known.set(key, { names, is });
    return true;
  };
  for (const { of, is } of sums) {
    const told = of.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
    if (typeof is === 'number') add(new Set(of.filter((one) => typeof one === 'string')), is - told);
  }
  const holds = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
    part.size < whole.size && part.isSubsetOf(whole);
  for (let isNew = true; isNew && known.size < mostSums; ) {
    const all = [...known.values()];
    const found = all.flatMap((whole) =>
      all
        .filter((part) => holds(whole.names, part.names))
        .map((part) => ({ names: whole.names.difference(part.names), is: whole.is - part.is })),
    );
    isNew = found.slice(0, mostSums).filter(({ names, is }) => add(names, is)).length > 0;
  }
  return [...known.values()].map(({ names, is }) => ({ of: [...names], is }));
}
