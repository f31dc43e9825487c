import { Circumstance, type Extent, oldest } from '#modules/governance/contract/extent.ts';

/** A duty, by its id, and where and for whom it holds. */
export interface Held extends Extent {
  id: string;
}

/** Where and for whom nobody leads (`duties` is empty), or more than one does. */
export interface Fault extends Extent {
  duties: readonly string[];
}

/** The regions a list has to hold in, each by its code: the leaves are those no other lies in. */
export class Regions {
  /** How many leaves there are. */
  readonly size: number;
  /** By region, in order of their codes, its leaves as a half-open range of their positions: what lies in one stands side by side. */
  readonly #ranges: ReadonlyMap<string, readonly [number, number]>;

  constructor(codes: readonly string[]) {
    const all = [...new Set(codes)].toSorted();
    const leaves = all.filter((code, at) => !all[at + 1]?.startsWith(code));
    this.size = leaves.length;
    this.#ranges = new Map(
      all.map((code) => {
        const from = leaves.findIndex((leaf) => leaf.startsWith(code));
        return [code, [from, from + leaves.filter((leaf) => leaf.startsWith(code)).length]];
      }),
    );
  }

  /** The leaves of a region; none of one that is not there. */
  rangeOf(code: string): readonly [number, number] {
    return this.#ranges.get(code) ?? [0, 0];
  }

  /** The fewest regions that hold these leaves and no other, given by position and in order. */
  namesOf(positions: ReadonlySet<number>): string[] {
    const named: string[] = [];
    let until = 0;
    for (const [code, [from, after]] of this.#ranges) {
      if (from < until) continue;
      if (!range(from, after).every((at) => positions.has(at))) continue;
      named.push(code);
      until = after;
    }
    return named;
  }
}

const range = (from: number, after: number): number[] => Array.from({ length: after - from }, (_, at) => from + at);

/**
 * Whether of one matter exactly one duty holds everywhere and for every child: if so nothing, else every place, age and
 * circumstance where none or several do, each told once, with the places named by the fewest regions.
 *
 * Where the bounds of the duties fall cuts places and ages into stretches within which nothing changes; one look at each says
 * all. O(d · p · a · c) for d duties, p and a stretches of places and ages (at most twice the bounds), c circumstances; naming a
 * fault looks at each region once.
 */
export function faultsOf(duties: readonly Held[], regions: Regions): Fault[] {
  const placed = duties.map((duty) => ({ duty, isAt: holdsAt(duty, regions) }));
  const faults = new Map<string, { fault: Omit<Fault, 'places'>; at: Set<number> }>();
  for (const [from, after] of stretches(duties, regions)) {
    const here = placed.filter(({ isAt }) => isAt(from)).map(({ duty }) => duty);
    for (const fault of faultsAmong(here)) {
      const key = JSON.stringify(fault);
      const known = faults.get(key) ?? { fault, at: new Set<number>() };
      faults.set(key, known);
      for (const at of range(from, after)) known.at.add(at);
    }
  }
  return [...faults.values()].map(({ fault, at }) => ({ ...fault, places: regions.namesOf(at) }));
}

/** Whether a duty holds in all of a region, for a child of an age and circumstance. */
export const holdsFor = (
  { places, except, ageFrom, ageTo, circumstances }: Extent,
  asked: { place: string; age: number; circumstance: Circumstance },
): boolean =>
  places.some((code) => asked.place.startsWith(code)) &&
  !except.some((code) => asked.place.startsWith(code) || code.startsWith(asked.place)) &&
  ageFrom <= asked.age &&
  asked.age <= ageTo &&
  circumstances.includes(asked.circumstance);

/** Whether a duty holds at a leaf. */
function holdsAt({ places, except }: Held, regions: Regions): (leaf: number) => boolean {
  const [within, without] = [places, except].map((codes) => codes.map((code) => regions.rangeOf(code)));
  const isIn = (ranges: typeof within, leaf: number): boolean =>
    ranges?.some(([from, after]) => from <= leaf && leaf < after) ?? false;
  return (leaf) => isIn(within, leaf) && !isIn(without, leaf);
}

/** The leaves in stretches that no bound of a duty parts. */
function stretches(duties: readonly Held[], regions: Regions): [number, number][] {
  const bounds = duties.flatMap(({ places, except }) =>
    [...places, ...except].flatMap((code) => regions.rangeOf(code)),
  );
  return pairs([0, regions.size, ...bounds]);
}

/** Neighbours of the numbers in order, each once. */
function pairs(numbers: readonly number[]): [number, number][] {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  return sorted.slice(1).map((after, at) => [sorted[at] ?? 0, after]);
}

/** The faults of duties that hold at one place: by age and circumstance, stretches of ages beside each other in one. */
function faultsAmong(duties: readonly Held[]): Omit<Fault, 'places'>[] {
  const ages = pairs([0, oldest + 1, ...duties.flatMap(({ ageFrom, ageTo }) => [ageFrom, ageTo + 1])]);
  const found = Circumstance.options.flatMap((circumstance) =>
    joined(
      ages.map(([from, after]) => ({
        ageFrom: from,
        ageTo: after - 1,
        duties: duties
          .filter((one) => one.ageFrom <= from && from <= one.ageTo && one.circumstances.includes(circumstance))
          .map(({ id }) => id)
          .toSorted(),
      })),
    )
      .filter((one) => one.duties.length !== 1)
      .map((one) => ({ ...one, circumstance })),
  );
  const together = Map.groupBy(found, ({ ageFrom, ageTo, duties: ids }) => JSON.stringify([ageFrom, ageTo, ids]));
  return [...together.values()].map((same) => ({
    except: [],
    ageFrom: same[0]?.ageFrom ?? 0,
    ageTo: same[0]?.ageTo ?? oldest,
    circumstances: same.map(({ circumstance }) => circumstance),
    duties: same[0]?.duties ?? [],
  }));
}

type OfAges = Pick<Fault, 'ageFrom' | 'ageTo' | 'duties'>;

/** Stretches of ages that follow each other under the same duties as one. */
const joined = (stretchesOfAges: readonly OfAges[]): OfAges[] =>
  stretchesOfAges.reduce<OfAges[]>((before, one) => {
    const last = before.at(-1);
    return last && last.duties.join() === one.duties.join()
      ? [...before.slice(0, -1), { ...last, ageTo: one.ageTo }]
      : [...before, one];
  }, []);
