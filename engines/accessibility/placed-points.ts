import { cellOf, type Grid, gridOver, type Points } from '#engines/accessibility/grid.ts';
import { counted } from '#engines/accessibility/listed-reach.ts';
import { type Side } from '#engines/accessibility/reach.ts';
import { type SpaceName, spaces } from '#engines/accessibility/space.ts';
import { earthKm } from '#engines/geography/great-circle.ts';

/** Points in the order of their cells. On the Earth with their unit vectors. */
export interface Sorted {
  /** The place of each point in the caller's list. */
  readonly order: Int32Array;
  /** Where the points of each cell begin. */
  readonly start: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vector: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array };
}

/** Both sides over one grid: plain data that another thread can share. */
export interface PlacedPoints extends Readonly<Record<Side, Sorted>> {
  readonly grid: Grid;
  readonly catchment: number;
}

export const other = (side: Side): Side => (side === 'demand' ? 'supply' : 'demand');

/** The distance between two points at their places in the order of cells. */
export const exactDistance = (space: SpaceName, a: Sorted, i: number, b: Sorted, k: number): number =>
  spaces[space].distance(a.x[i] as number, a.y[i] as number, b.x[k] as number, b.y[k] as number);

/** The square of the straight line between them. */
export function squareBetween(space: SpaceName, a: Sorted, i: number, b: Sorted, k: number): number {
  if (space === 'plane') return apart(a.x, b.x, i, k) + apart(a.y, b.y, i, k);
  return (
    apart(a.vector.x, b.vector.x, i, k) + apart(a.vector.y, b.vector.y, i, k) + apart(a.vector.z, b.vector.z, i, k)
  );
}

const apart = (a: Float64Array, b: Float64Array, i: number, k: number): number =>
  ((a[i] as number) - (b[k] as number)) ** 2;

/** Where typed arrays lie; another thread shares what lies in shared memory. */
export type Memory = (bytes: number) => ArrayBufferLike;

export const ownMemory: Memory = (bytes) => new ArrayBuffer(bytes);

const degree = Math.PI / 180;

/** Sorts points into the cells of one grid. O(points). */
export function placePoints(
  space: SpaceName,
  demand: Points,
  supply: Points,
  catchment: number,
  memory: Memory = ownMemory,
): PlacedPoints {
  const reach = space === 'earth' ? Math.min(180, (catchment / (earthKm * degree)) * (1 + 1e-12)) : catchment;
  const grid = gridOver(space, reach, [demand, supply]);
  return { grid, catchment, demand: sortedBy(grid, demand, memory), supply: sortedBy(grid, supply, memory) };
}

function sortedBy(grid: Grid, { x, y }: Points, memory: Memory): Sorted {
  const cells = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) cells[i] = cellOf(grid, x[i] as number, y[i] as number);
  const { start, order } = counted(cells, grid.first[grid.columns.length] as number);
  const numbers = (length: number): Float64Array => new Float64Array(memory(8 * length));
  const [sortedX, sortedY] = [numbers(x.length), numbers(x.length)];
  for (let k = 0; k < order.length; k++) {
    sortedX[k] = x[order[k] as number] as number;
    sortedY[k] = y[order[k] as number] as number;
  }
  const length = grid.space === 'earth' ? x.length : 0;
  const vector = { x: numbers(length), y: numbers(length), z: numbers(length) };
  for (let k = 0; k < length; k++) {
    const [lon, lat] = [(sortedX[k] as number) * degree, (sortedY[k] as number) * degree];
    vector.x[k] = Math.cos(lat) * Math.cos(lon);
    vector.y[k] = Math.cos(lat) * Math.sin(lon);
    vector.z[k] = Math.sin(lat);
  }
  return { order: shared(order, memory), start: shared(start, memory), x: sortedX, y: sortedY, vector };
}

function shared(list: Int32Array, memory: Memory): Int32Array {
  if (memory === ownMemory) return list;
  const copy = new Int32Array(memory(4 * list.length));
  copy.set(list);
  return copy;
}
