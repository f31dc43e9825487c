import { Looker } from '#engines/accessibility/looker.ts';
import { exactDistance, other, type PlacedPoints } from '#engines/accessibility/placed-points.ts';
import { type Task, working } from '#engines/accessibility/placed-sums.ts';
import { type Links, type Reach, reached, type Side } from '#engines/accessibility/reach.ts';
import type { Weight } from '#engines/accessibility/weight.ts';

/** Does a task for all its places. */
export type Work = (task: Task) => void;

/** Does it here and now. */
const alone: Work = (task) => working(task)(0, task.order.length);

/** Reach by distance, without a list of pairs: a sum looks from each point at the cells around it. O(points + pairs near by). */
export class PlacedReach implements Reach {
  readonly population: Float64Array;
  readonly capacity: Float64Array;
  readonly #points: PlacedPoints;
  readonly #work: Work;

  constructor(population: ArrayLike<number>, capacity: ArrayLike<number>, points: PlacedPoints, work = alone) {
    this.population = new Float64Array(population);
    this.capacity = new Float64Array(capacity);
    this.#points = points;
    this.#work = work;
  }

  sums(to: Side, weight: Weight, list: Float64Array): Float64Array {
    const points = this.#points;
    const { desk, values } = points;
    desk.set(list);
    this.#work({ order: points[other(to)].order, given: desk, sorted: values });
    this.#work({ points, order: points[to].order, to, weight, sums: desk });
    return desk.slice(0, points[to].order.length);
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
