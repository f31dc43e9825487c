import { Looker } from '#engines/accessibility/looker.ts';
import {
  axesOf,
  exactDistance,
  other,
  squareBetween,
  type PlacedPoints,
  type Sorted,
  type Sorting,
  sorting,
} from '#engines/accessibility/placed-points.ts';
import type { Side } from '#engines/accessibility/reach.ts';
import { spaces } from '#engines/accessibility/space.ts';
import { type Kernel, kernelOf } from '#engines/accessibility/step-kernel.ts';
import { type Step, type Weight, weightAt } from '#engines/accessibility/weight.ts';

/** One sum over what is within reach, of `values` of the other side, for all points of a side. Another thread can share it. */
export interface Sum {
  readonly points: PlacedPoints;
  /** Of this side. */
  readonly order: Int32Array;
  readonly to: Side;
  readonly weight: Weight;
  /** Of this side, in the order of the caller. */
  readonly sums: Float64Array;
}

/** What is done place by place in the order of cells, each place by any thread. */
export type Task = Sorting | Sum;

/** Does a task for the places `from … to - 1`, part by part. */
export const working = (task: Task, thread = 0): ((from: number, to: number) => void) =>
  'points' in task ? summing(task, thread) : sorting(task);

/**
 * Works a sum out for the points `from … to - 1` in the order of their cells, part by part. What a point gets is added up
 * run by run, in the order of the cells, whichever thread works it out: the same bits from one or from many.
 */
function summing({ points, order, to: side, weight, sums }: Sum, thread: number): (from: number, to: number) => void {
  const around = new Around(points, side, thread);
  const adder = 'steps' in weight ? new Stepping(around, weight.steps) : new Decaying(around, weight);
  return (from, to) => {
    for (let place = from; place < to; place++) sums[order[place] as number] = adder.at(place);
  };
}

/** Adds up what is around the point at a place. Classes, not closures: the machine code of one sum serves the next. */
interface Adder {
  at(place: number): number;
}

/** What all adders have. */
class Around {
  readonly points: PlacedPoints;
  readonly here: Sorted;
  readonly there: Sorted;
  readonly looker: Looker;

  constructor(points: PlacedPoints, to: Side, thread: number) {
    this.points = points;
    this.here = points[to];
    this.there = points[other(to)];
    this.looker = new Looker(points.grid, this.here, this.there.start, points.looks[thread]);
  }
}

/** Steps of weight, by the kernel; where a pair is in doubt the point's pairs are weighed one by one. */
class Stepping implements Adder {
  readonly #around: Around;
  readonly #bands: readonly Band[];
  readonly #kernel: Kernel;
  readonly #weigh: (cost: number) => number;

  constructor(around: Around, steps: readonly Step[]) {
    const { grid, catchment } = around.points;
    const within = withinCatchment(steps, catchment);
    this.#around = around;
    this.#bands = within.map(({ limit, weight }) => ({ ...spaces[grid.space].squares(limit), weight }));
    this.#kernel = kernelOver(around, this.#bands);
    this.#weigh = weightAt({ steps: within });
  }

  at(place: number): number {
    const sum = this.#kernel(place, this.#around.looker.look(place));
    return Number.isNaN(sum) ? this.#oneByOne(place) : sum;
  }

  #oneByOne(place: number): number {
    let sum = 0;
    const { looker, points } = this.#around;
    looker.each(place, (k) => (sum += this.#weightOf(place, k) * (points.values[k] as number)));
    return sum;
  }

  #weightOf(place: number, k: number): number {
    const { here, there, points } = this.#around;
    const square = squareBetween(points.grid.space, here, place, there, k);
    const band = this.#bands.find(({ farthest }) => square <= farthest);
    if (!band || square <= band.nearest) return band?.weight ?? 0;
    return this.#weigh(exactDistance(points.grid.space, here, place, there, k));
  }
}

interface Band {
  readonly nearest: number;
  readonly farthest: number;
  readonly weight: number;
}

/** The same steps, none of them going beyond the catchment. */
function withinCatchment(steps: readonly Step[], catchment: number): Step[] {
  const cut = steps.findIndex(({ limit }) => limit >= catchment);
  if (cut < 0) return [...steps];
  return [...steps.slice(0, cut), { limit: catchment, weight: steps[cut]?.weight ?? 0 }];
}

function kernelOver({ points, here, there, looker }: Around, bands: readonly Band[]): Kernel {
  const { grid, memory, values } = points;
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory,
    values: values.byteOffset,
    runs: looker.noted.byteOffset,
  };
  axesOf(grid.space, here).forEach((axis, d) => (imports[`from${d}`] = axis.byteOffset));
  axesOf(grid.space, there).forEach((axis, d) => (imports[`to${d}`] = axis.byteOffset));
  bands.forEach(({ nearest, farthest, weight }, s) => {
    imports[`nearest${s}`] = nearest;
    imports[`farthest${s}`] = farthest;
    imports[`weight${s}`] = weight;
  });
  const shape = {
    dimensions: grid.space === 'plane' ? 2 : 3,
    bands: bands.length,
    isExact: bands.every(({ nearest, farthest }) => nearest === farthest),
    isShared: !(memory.buffer instanceof ArrayBuffer),
  };
  return kernelOf(shape, imports);
}

/** A weight that is another for every pair: the root of the square where that is exact enough, else the exact distance. */
class Decaying implements Adder {
  readonly #around: Around;
  readonly #weigh: (cost: number) => number;
  readonly #nearest: number;
  readonly #farthest: number;

  constructor(around: Around, weight: Weight) {
    const { grid, catchment } = around.points;
    const { nearest, farthest } = spaces[grid.space].squares(catchment);
    this.#around = around;
    this.#weigh = weightAt(weight);
    this.#nearest = nearest;
    this.#farthest = farthest;
  }

  at(place: number): number {
    let total = 0;
    const { points, here, there, looker } = this.#around;
    const { space } = points.grid;
    const { root, leastSquare } = spaces[space];
    looker.each(place, (k) => {
      const square = squareBetween(space, here, place, there, k);
      if (square > this.#farthest) return;
      const isSure = square >= leastSquare && square <= this.#nearest;
      const cost = isSure ? root(square) : exactDistance(space, here, place, there, k);
      if (cost <= points.catchment) total += this.#weigh(cost) * (points.values[k] as number);
    });
    return total;
  }
}
