import { exactDistance, squareBetween, type PlacedPoints, type Sorted } from '#engines/accessibility/placed-points.ts';
import { spaces, type SpaceName } from '#engines/accessibility/space.ts';
import type { Step } from '#engines/accessibility/weight.ts';

/** A power of two; those a limit falls into are looked at closely, so that more of them are faster until the cache is full. */
const bins = 2_048;

/**
 * Weights in steps by the square of the distance, as a table: a lookup instead of a branch per band, which a processor
 * cannot foresee. A bin that a limit falls into is no number, and `settle` says what the weight is.
 */
export class StepTable {
  /** The weight of each bin; the last is all that is beyond. */
  readonly weights = new Float64Array(bins);
  readonly last = bins - 1;
  /** Bins in a unit of the square. */
  readonly scale: number;
  readonly #space: SpaceName;
  readonly #steps: readonly Step[];
  readonly #squares: Float64Array;
  readonly #doubts: Float64Array;

  constructor({ grid, catchment }: PlacedPoints, steps: readonly Step[]) {
    const { square, doubt } = spaces[grid.space];
    this.#space = grid.space;
    this.#steps = withinCatchment(steps, catchment);
    this.#squares = Float64Array.from(this.#steps, ({ limit }) => square(limit));
    this.#doubts = this.#squares.map(doubt);
    // A row further than the reach: beyond it all, and so near that no candidate's bin is beyond the integers.
    const beyond = (grid.reach + grid.height) * (grid.space === 'earth' ? Math.PI / 180 : 1);
    this.scale = bins / (beyond * beyond);
    for (let step = this.#steps.length - 1; step >= 0; step--) this.#fill(step);
    for (let step = 0; step < this.#steps.length; step++) this.#mark(step);
  }

  /** The weight of a pair in a bin without one, by the square where that is sure and by its exact distance where not. */
  settle(a: Sorted, i: number, b: Sorted, k: number): number {
    const square = squareBetween(this.#space, a, i, b, k);
    for (let step = 0; step < this.#steps.length; step++) {
      const over = square - (this.#squares[step] as number);
      const doubt = this.#doubts[step] as number;
      if (over < -doubt) return this.#weight(step);
      if (over <= doubt) return this.#exact(exactDistance(this.#space, a, i, b, k));
    }
    return 0;
  }

  #weight(step: number): number {
    return this.#steps[step]?.weight ?? 0;
  }

  #exact(distance: number): number {
    return this.#steps.find(({ limit }) => limit >= distance)?.weight ?? 0;
  }

  /** The weight of a step for all that is nearer than its limit. */
  #fill(step: number): void {
    this.weights.fill(this.#weight(step), 0, (this.#squares[step] as number) * this.scale);
  }

  /** No weight for the bins a limit falls into, with a little more for what multiplying with the scale rounds. */
  #mark(step: number): void {
    const square = this.#squares[step] as number;
    const doubt = this.#doubts[step] as number;
    const from = Math.floor((square - doubt) * this.scale - 1e-6);
    const to = Math.floor((square + doubt) * this.scale + 1e-6);
    for (let bin = Math.max(0, from); bin <= Math.min(to, this.last); bin++) this.weights[bin] = NaN;
  }
}

/** The same steps, none of them going beyond the catchment. */
function withinCatchment(steps: readonly Step[], catchment: number): Step[] {
  const cut = steps.findIndex(({ limit }) => limit >= catchment);
  if (cut < 0) return [...steps];
  return [...steps.slice(0, cut), { limit: catchment, weight: steps[cut]?.weight ?? 0 }];
}
