import type { SpaceName } from '#engines/accessibility/space.ts';

/** Points by their coordinates: on a plane, or degrees of longitude and latitude. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * Rows of cells over a plane or the Earth, numbered row by row, so that cells side by side hold one run of points. On the
 * Earth rows are of equal latitude, each with as many columns all around as its length asks for: the date line is
 * between two columns like any other, and next to a pole a row has one. Plain data in degrees or units of the plane.
 */
export interface Grid {
  readonly space: SpaceName;
  /** How far a point looks. */
  readonly reach: number;
  readonly west: number;
  readonly south: number;
  readonly height: number;
  /** The first cell of each row, and the number of all. */
  readonly first: Int32Array;
  /** Columns in a unit of length of each row. */
  readonly columns: Float64Array;
}

/** Rows in a reach: few, as each costs a look; columns cost nothing to be narrow. */
const rowsPerReach = 2;
const columnsPerRow = 8;

const fullCircle = 360;

/** So high that its square is a number. */
const leastHeight = 1e-100;

/** A grid for points that look `reach` far; cells are wider where there would be far more of them than points. */
export function gridOver(space: SpaceName, reach: number, points: readonly Points[]): Grid {
  const [west, east] = space === 'earth' ? [0, fullCircle] : extent(points.map(({ x }) => x));
  const [south, north] = extent(points.map(({ y }) => y));
  const span = Math.max(east - west, north - south) || 1;
  const looked = Math.min(reach, 2 * span);
  const most = Math.max(1 << 16, 2 * points.reduce((sum, { x }) => sum + x.length, 0));
  let height = Math.max(looked, span * 1e-9, leastHeight) / rowsPerReach;
  const rows = (): number => Math.floor((north - south) / height) + 1;
  while (rows() * (((east - west) * columnsPerRow) / height + 1) > most) height *= Math.SQRT2;
  const count = rows();
  const first = new Int32Array(count + 1);
  const columns = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const length = (east - west) * (space === 'earth' ? longest(south + row * height, height) : 1);
    const here = Math.floor((length * columnsPerRow) / height) + 1;
    first[row + 1] = (first[row] ?? 0) + here;
    columns[row] = space === 'earth' ? here / fullCircle : columnsPerRow / height;
  }
  return { space, reach: looked, west, south, height, first, columns };
}

function extent(lists: readonly ArrayLike<number>[]): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      least = Math.min(least, list[i] as number);
      most = Math.max(most, list[i] as number);
    }
  }
  return least <= most ? [least, most] : [0, 0];
}

/** The longest parallel of a row of latitudes, as a part of the equator. */
const longest = (south: number, height: number): number =>
  Math.max(0, Math.cos((Math.max(0, south, -south - height) * Math.PI) / 180));

/** The row of a height over the plane or of a latitude. */
export const rowOf = ({ south, height, columns }: Grid, y: number): number =>
  Math.max(0, Math.min(columns.length - 1, Math.floor((y - south) / height)));

/** The cell of a point. */
export function cellOf(grid: Grid, x: number, y: number): number {
  const row = rowOf(grid, y);
  const first = grid.first[row] as number;
  const count = (grid.first[row + 1] as number) - first;
  const column = Math.floor((grid.space === 'earth' ? around(x) : x - grid.west) * (grid.columns[row] as number));
  return first + Math.max(0, Math.min(count - 1, column));
}

/** A longitude from 0 to 360. */
export const around = (lon: number): number => ((lon % fullCircle) + fullCircle) % fullCircle;
