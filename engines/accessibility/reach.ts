/** Demand points and supply points, and who can reach whom at what cost. */
export interface Reachable {
  /** People at each demand point. */
  population: Float64Array;
  /** Places at each supply point. */
  capacity: Float64Array;
  /** Reachable pairs, sorted by demand: those of demand `i` are at `start[i] … start[i + 1] - 1`. */
  start: Int32Array;
  supply: Int32Array;
  /** Cost of each pair, in the unit of the catchment. */
  cost: Float64Array;
}

/** A pair as it is listed by a caller. */
export interface Pair {
  demand: number;
  supply: number;
  cost: number;
}

/** Sorts pairs into rows by demand, then supply. O(pairs log pairs). */
export function reachable(
  population: ArrayLike<number>,
  capacity: ArrayLike<number>,
  pairs: readonly Pair[],
): Reachable {
  const sorted = [...pairs].sort((a, b) => a.demand - b.demand || a.supply - b.supply);
  const start = new Int32Array(population.length + 1);
  for (const { demand } of sorted) start[demand + 1] = (start[demand + 1] ?? 0) + 1;
  for (let i = 0; i < population.length; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  return {
    population: Float64Array.from(population),
    capacity: Float64Array.from(capacity),
    start,
    supply: Int32Array.from(sorted, (pair) => pair.supply),
    cost: Float64Array.from(sorted, (pair) => pair.cost),
  };
}

/** The same without the pairs whose supply has no place to give. O(pairs). */
export function withoutEmpty({ population, capacity, start, supply, cost }: Reachable): Reachable {
  const kept: Pair[] = [];
  for (let demand = 0; demand < population.length; demand++) {
    for (let pair = at(start, demand); pair < at(start, demand + 1); pair++) {
      if (at(capacity, at(supply, pair)) > 0) kept.push({ demand, supply: at(supply, pair), cost: at(cost, pair) });
    }
  }
  return kept.length === cost.length
    ? { population, capacity, start, supply, cost }
    : reachable(population, capacity, kept);
}

/** The number at an index that is known to be inside. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] as number;
