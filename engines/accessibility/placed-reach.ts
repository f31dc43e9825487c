import { Looker } from '#engines/accessibility/looker.ts';
import {
  exactDistance,
  other,
  type Memory,
  ownMemory,
  type PlacedPoints,
} from '#engines/accessibility/placed-points.ts';
import { type Sum, summing } from '#engines/accessibility/placed-sums.ts';
import { type Links, type Reach, reached, type Side } from '#engines/accessibility/reach.ts';
import type { Weight } from '#engines/accessibility/weight.ts';

/** Works out the sums of `sum` for all points of its side. */
export type Work = (points: PlacedPoints, sum: Sum) => void;

/** Works it out here and now. */
const alone: Work = (points, sum) => summing(points, sum)(0, sum.sums.length);

/** Reach by distance, without a list of pairs: a sum looks from each point at the cells around it. O(points + pairs near by). */
export class PlacedReach implements Reach {
  readonly population: Float64Array;
  readonly capacity: Float64Array;
  readonly #points: PlacedPoints;
  readonly #memory: Memory;
  readonly #work: Work;

  constructor(
    population: ArrayLike<number>,
    capacity: ArrayLike<number>,
    points: PlacedPoints,
    { memory = ownMemory, work = alone }: { memory?: Memory; work?: Work } = {},
  ) {
    this.population = Float64Array.from(population);
    this.capacity = Float64Array.from(capacity);
    this.#points = points;
    this.#memory = memory;
    this.#work = work;
  }

  sums(to: Side, weight: Weight, values: Float64Array): Float64Array {
    const { order } = this.#points[other(to)];
    const numbers = (length: number): Float64Array => new Float64Array(this.#memory(8 * length));
    const sorted = numbers(order.length);
    for (let place = 0; place < order.length; place++) sorted[place] = values[order[place] as number] as number;
    const sums = numbers(this.#points[to].order.length);
    this.#work(this.#points, { to, weight, values: sorted, sums });
    return sums;
  }

  /** Counts the pairs of each demand point, then goes through the supply in its order and fills them in. */
  links(): Links {
    const { demand, supply, grid, catchment } = this.#points;
    const counts = reached(this);
    const start = new Int32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) start[i + 1] = (start[i] as number) + (counts[i] as number);
    const pairs = start[counts.length] as number;
    const links = { start, supply: new Int32Array(pairs), cost: new Float64Array(pairs) };
    const next = start.slice();
    const looker = new Looker(grid, supply, demand.start);
    const places = new Int32Array(supply.order.length);
    supply.order.forEach((j, place) => (places[j] = place));
    places.forEach((place, j) => {
      looker.each(place, (k) => {
        const cost = exactDistance(grid.space, demand, k, supply, place);
        if (cost > catchment) return;
        const link = next[demand.order[k] as number] as number;
        links.supply[link] = j;
        links.cost[link] = cost;
        next[demand.order[k] as number] = link + 1;
      });
    });
    return links;
  }
}
