import { Looker } from '#engines/accessibility/looker.ts';
import {
  exactDistance,
  other,
  squareBetween,
  type PlacedPoints,
  type Sorted,
} from '#engines/accessibility/placed-points.ts';
import type { Side } from '#engines/accessibility/reach.ts';
import { spaces } from '#engines/accessibility/space.ts';
import { StepTable } from '#engines/accessibility/step-table.ts';
import { type Weight, weightAt } from '#engines/accessibility/weight.ts';

/** One sum over what is within reach, for all points of a side. Plain data that another thread can share. */
export interface Sum {
  readonly to: Side;
  readonly weight: Weight;
  /** Of the other side, in the order of its cells. */
  readonly values: Float64Array;
  /** Of this side, in the order of the caller. */
  readonly sums: Float64Array;
}

/**
 * Works a sum out for the points `from … to - 1` in the order of their cells, part by part. What a point gets is added up
 * run by run, in the order of the cells, whoever works it out: the same bits from one thread or from many.
 */
export function summing(points: PlacedPoints, sum: Sum): (from: number, to: number) => void {
  const adder = adderOf(points, sum);
  const { order } = points[sum.to];
  return (from, to) => {
    for (let place = from; place < to; place++) sum.sums[order[place] as number] = adder.at(place);
  };
}

/** Adds up what is around the point at a place. Classes, not closures: the machine code of one sum serves the next. */
interface Adder {
  at(place: number): number;
}

function adderOf(points: PlacedPoints, sum: Sum): Adder {
  if (!('steps' in sum.weight)) return new Decaying(points, sum);
  const table = new StepTable(points, sum.weight.steps);
  return points.grid.space === 'earth' ? new StepsOnEarth(points, sum, table) : new StepsOnPlane(points, sum, table);
}

/** What all adders have. */
class Around {
  readonly points: PlacedPoints;
  readonly here: Sorted;
  readonly there: Sorted;
  readonly values: Float64Array;
  readonly looker: Looker;

  constructor(points: PlacedPoints, { to, values }: Sum) {
    this.points = points;
    this.here = points[to];
    this.there = points[other(to)];
    this.values = values;
    this.looker = new Looker(points.grid, this.here, this.there.start);
  }
}

/**
 * Steps of weight. The loop over a run has no branch but the one for bins without a weight, hardly ever taken, and no call,
 * which would cost all others their registers: what is in doubt is noted and settled after it.
 */
abstract class Steps extends Around implements Adder {
  protected readonly table: StepTable;
  protected readonly inDoubt: Int32Array;

  constructor(points: PlacedPoints, sum: Sum, table: StepTable) {
    super(points, sum);
    this.table = table;
    this.inDoubt = new Int32Array(this.there.order.length);
  }

  at(place: number): number {
    const runs = this.looker.look(place);
    let total = 0;
    for (let run = 0; run < runs; run++) total += this.addRun(place, run);
    return total;
  }

  protected abstract addRun(place: number, run: number): number;

  protected settled(place: number, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const k = this.inDoubt[i] as number;
      sum += this.table.settle(this.here, place, this.there, k) * (this.values[k] as number);
    }
    return sum;
  }
}

class StepsOnPlane extends Steps {
  protected addRun(place: number, run: number): number {
    const { weights, scale, last } = this.table;
    const { values, inDoubt } = this;
    const { x, y } = this.there;
    const a = this.here.x[place] as number;
    const b = this.here.y[place] as number;
    const end = this.looker.end[run] as number;
    let doubts = 0;
    let sum = 0;
    for (let k = this.looker.begin[run] as number; k < end; k++) {
      const dx = a - (x[k] as number);
      const dy = b - (y[k] as number);
      const bin = ((dx * dx + dy * dy) * scale) | 0;
      // Beyond the table it is its last bin: any number | −1 is −1, all ones.
      const weight = weights[(bin | ((last - bin) >> 31)) & last] as number;
      if (weight >= 0) sum += weight * (values[k] as number);
      else inDoubt[doubts++] = k;
    }
    return doubts === 0 ? sum : sum + this.settled(place, doubts);
  }
}

/** The same with the chords of the unit sphere. */
class StepsOnEarth extends Steps {
  protected addRun(place: number, run: number): number {
    const { weights, scale, last } = this.table;
    const { values, inDoubt } = this;
    const { x, y, z } = this.there.vector;
    const a = this.here.vector.x[place] as number;
    const b = this.here.vector.y[place] as number;
    const c = this.here.vector.z[place] as number;
    const end = this.looker.end[run] as number;
    let doubts = 0;
    let sum = 0;
    for (let k = this.looker.begin[run] as number; k < end; k++) {
      const dx = a - (x[k] as number);
      const dy = b - (y[k] as number);
      const dz = c - (z[k] as number);
      const bin = ((dx * dx + dy * dy + dz * dz) * scale) | 0;
      const weight = weights[(bin | ((last - bin) >> 31)) & last] as number;
      if (weight >= 0) sum += weight * (values[k] as number);
      else inDoubt[doubts++] = k;
    }
    return doubts === 0 ? sum : sum + this.settled(place, doubts);
  }
}

/** A weight that is another for every pair: the root of the square where that is exact enough, else the exact distance. */
class Decaying extends Around implements Adder {
  readonly #weigh: (cost: number) => number;
  readonly #near: number;
  readonly #far: number;

  constructor(points: PlacedPoints, sum: Sum) {
    super(points, sum);
    const { square, doubt } = spaces[points.grid.space];
    const limit = square(points.catchment);
    this.#weigh = weightAt(sum.weight);
    this.#near = limit - doubt(limit);
    this.#far = limit + doubt(limit);
  }

  at(place: number): number {
    let total = 0;
    const { space } = this.points.grid;
    const { root, leastSquare } = spaces[space];
    this.looker.each(place, (k) => {
      const square = squareBetween(space, this.here, place, this.there, k);
      if (square > this.#far) return;
      const isSure = square >= leastSquare && square < this.#near;
      const cost = isSure ? root(square) : exactDistance(space, this.here, place, this.there, k);
      if (cost <= this.points.catchment) total += this.#weigh(cost) * (this.values[k] as number);
    });
    return total;
  }
}
