import { earthKm, greatCircleKm } from '#engines/geography/great-circle.ts';

/** Where points lie: on a plane, or on the Earth at degrees of longitude and latitude. */
export type SpaceName = 'plane' | 'earth';

/**
 * How near two points are, in two ways: exactly, and by the square of the straight line between them, which needs no
 * root and no angle and rises with the distance.
 */
interface Space {
  /** In the unit of the limits: that of the coordinates of a plane, or kilometres. */
  readonly distance: (ax: number, ay: number, bx: number, by: number) => number;
  /** A pair whose square is at most the nearest is within a limit, one whose square is more than the farthest is not. */
  readonly squares: (limit: number) => { readonly nearest: number; readonly farthest: number };
  /** The distance that belongs to such a square. */
  readonly root: (square: number) => number;
  /** Below this square the root is not exact enough. */
  readonly leastSquare: number;
}

/** The distance is the root of the square itself, so that no pair is in doubt: not Math.hypot, which errs on a lattice. */
const plane: Space = {
  distance: (ax, ay, bx, by) => Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by)),
  squares: (limit) => {
    const square = greatestSquare(limit);
    return { nearest: square, farthest: square };
  },
  root: Math.sqrt,
  leastSquare: 0,
};

/** The greatest number whose root is not above a limit: a few at most beside its square. */
function greatestSquare(limit: number): number {
  if (limit < 0) return -1;
  const square = new Float64Array([limit * limit]);
  const bits = new BigInt64Array(square.buffer);
  while (Math.sqrt(square[0] as number) > limit) bits[0] = (bits[0] as bigint) - 1n;
  while (Math.sqrt(square[0] as number) <= limit) bits[0] = (bits[0] as bigint) + 1n;
  bits[0] = (bits[0] as bigint) - 1n;
  return square[0] as number;
}

/** On the unit sphere the straight line is the chord 2 sin(angle / 2); coordinates are exact to 2e-16. */
const earth: Space = {
  distance: greatCircleKm,
  squares: (limit) => {
    // No chord is longer than 2: half the way around is everywhere.
    const square = limit >= Math.PI * earthKm ? 5 : 4 * Math.sin(limit / (2 * earthKm)) ** 2;
    const doubt = 1e-14 * Math.sqrt(square) + 1e-30;
    return { nearest: square - doubt, farthest: square + doubt };
  },
  root: (square) => 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)),
  leastSquare: 1e-10,
};

export const spaces: Readonly<Record<SpaceName, Space>> = { plane, earth };
