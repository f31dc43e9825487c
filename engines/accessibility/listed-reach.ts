import { type Links, type Reach, type Side } from '#engines/accessibility/reach.ts';
import { type Weight, weightAt } from '#engines/accessibility/weight.ts';

/** Pairs as a caller lists them, in any order, column by column. */
export interface Pairs {
  readonly demand: ArrayLike<number>;
  readonly supply: ArrayLike<number>;
  readonly cost: ArrayLike<number>;
}

/** Reach by given costs: a pair that is not listed is out of reach. Each sum is O(pairs). */
export class ListedReach implements Reach {
  readonly population: Float64Array;
  readonly capacity: Float64Array;
  readonly #links: Links;

  constructor(population: ArrayLike<number>, capacity: ArrayLike<number>, pairs: Pairs) {
    this.population = Float64Array.from(population);
    this.capacity = Float64Array.from(capacity);
    this.#links = inRows(pairs, population.length, capacity.length);
  }

  links(): Links {
    return this.#links;
  }

  sums(to: Side, weight: Weight, values: Float64Array): Float64Array {
    const { start, supply, cost } = this.#links;
    const weigh = weightAt(weight);
    const toDemand = to === 'demand';
    const sums = new Float64Array((toDemand ? this.population : this.capacity).length);
    for (let demand = 0; demand < this.population.length; demand++) {
      for (let link = start[demand] as number; link < (start[demand + 1] as number); link++) {
        const [here, there] = toDemand ? [demand, supply[link] as number] : [supply[link] as number, demand];
        sums[here] = (sums[here] as number) + weigh(cost[link] as number) * (values[there] as number);
      }
    }
    return sums;
  }
}

/** Counts pairs into rows by demand, each by rising supply. O(points + pairs). */
function inRows({ demand, supply, cost }: Pairs, demands: number, supplies: number): Links {
  const bySupply = counted(supply, supplies).order;
  const { start, order } = counted(
    bySupply.map((pair) => demand[pair] as number),
    demands,
  );
  const pairs = order.map((place) => bySupply[place] as number);
  return {
    start,
    supply: pairs.map((pair) => supply[pair] as number),
    cost: Float64Array.from(pairs, (pair) => cost[pair] as number),
  };
}

/** Counting sort of keys from 0 to below `keys`: see `countInto`. */
function counted(key: ArrayLike<number>, keys: number): { start: Int32Array; order: Int32Array } {
  const [start, order] = [new Int32Array(keys + 1), new Int32Array(key.length)];
  countInto(start, order, key);
  return { start, order };
}

/** Counting sort: fills in where each key begins and the last one ends, and the indices in the order of their keys. Stable. */
export function countInto(start: Int32Array, order: Int32Array, key: ArrayLike<number>): void {
  start.fill(0);
  for (let i = 0; i < key.length; i++) start[key[i] as number] = (start[key[i] as number] as number) + 1;
  for (let one = 1; one < start.length; one++) start[one] = (start[one] as number) + (start[one - 1] as number);
  // Each key begins where it ends, until its last index has moved that down to where it does begin.
  for (let i = key.length - 1; i >= 0; i--) {
    const place = (start[key[i] as number] as number) - 1;
    start[key[i] as number] = place;
    order[place] = i;
  }
}
