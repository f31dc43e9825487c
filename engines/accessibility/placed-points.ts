import { cellOf, type Grid, gridOver, type Points } from '#engines/accessibility/grid.ts';
import { countInto } from '#engines/accessibility/listed-reach.ts';
import { longestLook } from '#engines/accessibility/looker.ts';
import { type Side } from '#engines/accessibility/reach.ts';
import { Room } from '#engines/accessibility/room.ts';
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

/** Both sides over one grid, all in one memory: plain data that another thread can share. */
export interface PlacedPoints extends Readonly<Record<Side, Sorted>> {
  readonly grid: Grid;
  readonly catchment: number;
  readonly memory: WebAssembly.Memory;
  /** Where threads find a list that they sort, and leave the sums in the order of the caller. */
  readonly desk: Float64Array;
  /** Where the values of a sum are while it is worked out. */
  readonly values: Float64Array;
  /** Where each thread notes what its looks find. */
  readonly looks: readonly Int32Array[];
}

/** A list to put in the order of cells. Another thread can share that. */
export interface Sorting {
  /** The place of each number in the list. */
  readonly order: Int32Array;
  readonly given: Float64Array;
  readonly sorted: Float64Array;
}

/** Puts the numbers `from … to - 1` of the sorted list there. */
export const sorting =
  ({ order, given, sorted }: Sorting) =>
  (from: number, to: number): void => {
    for (let place = from; place < to; place++) sorted[place] = given[order[place] as number] as number;
  };

const sortAlone = (task: Sorting): void => sorting(task)(0, task.order.length);

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

function apart(a: Float64Array, b: Float64Array, i: number, k: number): number {
  const off = (a[i] as number) - (b[k] as number);
  return off * off;
}

/** The coordinates that squares are worked out from. */
export const axesOf = (space: SpaceName, { x, y, vector }: Sorted): Float64Array[] =>
  space === 'plane' ? [x, y] : [vector.x, vector.y, vector.z];

const degree = Math.PI / 180;

/** Sorts points into the cells of one grid, in a memory that so many threads share; `sort` may leave some to them. O(points). */
export function placePoints(
  space: SpaceName,
  demand: Points,
  supply: Points,
  catchment: number,
  threads = 1,
  sort: (task: Sorting) => void = sortAlone,
): PlacedPoints {
  const reach = space === 'earth' ? Math.min(180, (catchment / (earthKm * degree)) * (1 + 1e-12)) : catchment;
  const grid = gridOver(space, reach, [demand, supply]);
  const [points, most] = [demand.x.length + supply.x.length, Math.max(demand.x.length, supply.x.length)];
  const cells = (grid.first[grid.columns.length] as number) + 1;
  const lists = 8 * (16 + threads) + 16 * most;
  const bytes = points * (space === 'earth' ? 44 : 20) + 8 * cells + 4 * threads * longestLook(grid) + lists;
  const room = new Room(bytes, threads > 1);
  const desk = room.numbers(most);
  const sorted = (list: ArrayLike<number>, order: Int32Array): Float64Array => {
    desk.set(list);
    const task = { order, given: desk, sorted: room.numbers(order.length) };
    sort(task);
    return task.sorted;
  };
  return {
    grid,
    catchment,
    memory: room.memory,
    desk,
    demand: sortedBy(grid, demand, room, sorted),
    supply: sortedBy(grid, supply, room, sorted),
    values: room.numbers(most),
    looks: Array.from({ length: threads }, () => room.integers(longestLook(grid))),
  };
}

type SortedList = (list: ArrayLike<number>, order: Int32Array) => Float64Array;

function sortedBy(grid: Grid, { x, y }: Points, room: Room, sorted: SortedList): Sorted {
  const cells = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) cells[i] = cellOf(grid, x[i] as number, y[i] as number);
  const start = room.integers((grid.first[grid.columns.length] as number) + 1);
  const order = room.integers(x.length);
  countInto(start, order, cells);
  const [sortedX, sortedY] = [sorted(x, order), sorted(y, order)];
  const length = grid.space === 'earth' ? x.length : 0;
  const vector = { x: room.numbers(length), y: room.numbers(length), z: room.numbers(length) };
  for (let k = 0; k < length; k++) {
    const [lon, lat] = [(sortedX[k] as number) * degree, (sortedY[k] as number) * degree];
    vector.x[k] = Math.cos(lat) * Math.cos(lon);
    vector.y[k] = Math.cos(lat) * Math.sin(lon);
    vector.z[k] = Math.sin(lat);
  }
  return { order, start, x: sortedX, y: sortedY, vector };
}
