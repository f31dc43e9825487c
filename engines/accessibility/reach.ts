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

/** The number at an index that is known to be inside. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] as number;
