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
  /** The square of the straight line that belongs to a distance. */
  readonly square: (distance: number) => number;
  /** The distance that belongs to such a square. */
  readonly root: (square: number) => number;
  /** Squares nearer than this to that of a limit do not tell on which side of it a pair is; the exact distance does. */
  readonly doubt: (square: number) => number;
  /** Below this square the root is not exact enough. */
  readonly leastSquare: number;
}

const leastSquare = 1e-290;

const plane: Space = {
  /** Whole on a lattice where it is, which Math.hypot is not; that is for what is too small or too large to be squared. */
  distance: (ax, ay, bx, by) => {
    const [dx, dy] = [ax - bx, ay - by];
    const square = dx * dx + dy * dy;
    return square >= leastSquare && square < Infinity ? Math.sqrt(square) : Math.hypot(dx, dy);
  },
  square: (distance) => distance * distance,
  root: Math.sqrt,
  doubt: (square) => 1e-14 * square + 1e-300,
  leastSquare,
};

/** On the unit sphere the straight line is the chord 2 sin(angle / 2); coordinates are exact to 2e-16. */
const earth: Space = {
  distance: greatCircleKm,
  // No chord is longer than 2: half the way around is everywhere.
  square: (km) => (km >= Math.PI * earthKm ? 5 : 4 * Math.sin(km / (2 * earthKm)) ** 2),
  root: (square) => 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)),
  doubt: (square) => 1e-14 * Math.sqrt(square) + 1e-30,
  leastSquare: 1e-10,
};

export const spaces: Readonly<Record<SpaceName, Space>> = { plane, earth };
