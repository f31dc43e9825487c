import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from './problem.ts';

/** The kinds of synthetic instances: units, needs of several units, needs of several units with floors on groups. */
export type InstanceKind = 'unit' | 'multi' | 'floors';

/** What a synthetic instance looks like. */
export interface InstanceShape {
  readonly needs: number;
  readonly kind?: InstanceKind;
  readonly seed?: number;
  readonly candidatesPerNeed?: number;
  /** Total capacity as a share of total demand. */
  readonly capacityShare?: number;
  /** Costs are rounded down to multiples of this: above 1 there are ties. */
  readonly coarseness?: number;
}

/** Numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A synthetic county: needs and resources gathered round towns, capacities skewed (a few large resources, many small
 * ones), each need with its nearest resources as candidates, cost growing with distance, penalties by urgency.
 */
export function syntheticDraft(shape: InstanceShape): ProblemDraft {
  const { needs, kind = 'unit', seed = 1, candidatesPerNeed = 20, capacityShare = 0.8, coarseness = 1 } = shape;
  const random = randomNumbers(seed);
  const towns = Array.from({ length: Math.max(1, Math.round(needs / 150)) }, () => ({ x: random(), y: random() }));
  const near = (town: Point): Point => ({ x: town.x + (random() - 0.5) * 0.1, y: town.y + (random() - 0.5) * 0.1 });
  const pick = (count: number): number => Math.floor(random() * count);
  const home = Array.from({ length: needs }, () => pick(towns.length));
  const quantity = home.map(() => (kind === 'unit' ? 1 : 1 + pick(5)));
  const demand = quantity.reduce((total, units) => total + units, 0);
  const sites = Array.from({ length: Math.max(1, Math.round(needs / 5)) }, () =>
    near(towns[pick(towns.length)] ?? { x: 0, y: 0 }),
  );
  const nearby = nearestSites(sites);

  const candidates = { need: [] as number[], resource: [] as number[], cost: [] as number[] };
  for (const [need, town] of home.entries()) {
    const place = near(towns[town] ?? { x: 0, y: 0 });
    for (const { site, distance } of nearby(place, candidatesPerNeed)) {
      candidates.need.push(need);
      candidates.resource.push(site);
      candidates.cost.push(Math.floor((distance * 20_000 + random() * 1_000) / coarseness) * coarseness);
    }
  }
  return {
    needs: {
      quantity,
      penalty: home.map(() => 5_000 + pick(10_000)),
      group: home.map((town) => (kind === 'floors' ? town : -1)),
    },
    capacity: skewedCapacities(sites.length, Math.round(demand * capacityShare), random),
    candidates,
    groups: kind === 'floors' ? floorsOf(home, quantity, towns.length) : { floor: [], shortfall: [] },
  };
}

/** A synthetic county, checked. */
export const syntheticProblem = (shape: InstanceShape): AssignmentProblem => assignmentProblem(syntheticDraft(shape));

/** Towns should have three in four of their units served. */
function floorsOf(
  home: readonly number[],
  quantity: readonly number[],
  towns: number,
): ProblemDraft['groups'] & object {
  const demand = Array.from({ length: towns }, () => 0);
  for (const [need, town] of home.entries()) demand[town] = (demand[town] ?? 0) + (quantity[need] ?? 0);
  return { floor: demand.map((units) => Math.floor(units * 0.75)), shortfall: demand.map(() => 4_000) };
}

function skewedCapacities(count: number, total: number, random: () => number): number[] {
  const weights = Array.from({ length: count }, () => 1 / (0.05 + random()));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.round((weight / sum) * total));
}

/** Finds the nearest sites by looking through the cells of a grid round a point, ring by ring. */
function nearestSites(sites: readonly Point[]): (at: Point, count: number) => { site: number; distance: number }[] {
  const side = Math.max(1, Math.floor(Math.sqrt(sites.length / 4)));
  const cellOf = (value: number): number => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  const cells = Map.groupBy(sites.keys(), (site) => {
    const { x, y } = sites[site] ?? { x: 0, y: 0 };
    return cellOf(y) * side + cellOf(x);
  });
  return (at, count) => {
    const found: { site: number; distance: number }[] = [];
    for (let ring = 0; ring < side && found.length < count * 2; ring++) {
      for (const cell of ringOf(cellOf(at.x), cellOf(at.y), ring, side)) {
        for (const site of cells.get(cell) ?? []) {
          const { x, y } = sites[site] ?? { x: 0, y: 0 };
          found.push({ site, distance: Math.hypot(x - at.x, y - at.y) });
        }
      }
    }
    return found.toSorted((a, b) => a.distance - b.distance || a.site - b.site).slice(0, count);
  };
}

function* ringOf(column: number, row: number, ring: number, side: number): Generator<number> {
  for (let y = Math.max(0, row - ring); y <= Math.min(side - 1, row + ring); y++) {
    for (let x = Math.max(0, column - ring); x <= Math.min(side - 1, column + ring); x++) {
      if (Math.max(Math.abs(x - column), Math.abs(y - row)) === ring) yield y * side + x;
    }
  }
}
