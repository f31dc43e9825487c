import type { Pair } from '#engines/accessibility/reach.ts';
import { greatCircleKm } from '#engines/geography/great-circle.ts';

/** Points by their coordinates: on a plane, or degrees of longitude and latitude. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** How far two points are from each other. */
export type Distance = (ax: number, ay: number, bx: number, by: number) => number;

/** On a plane, in the unit of its coordinates. */
export const planeDistance: Distance = (ax, ay, bx, by) => Math.hypot(ax - bx, ay - by);

/** Between places in degrees, in kilometres. */
export const earthDistance: Distance = greatCircleKm;

/** The longest a degree of latitude is anywhere, and the circumference a degree of longitude shrinks from, in kilometres. */
const kmPerDegree = 111;

/**
 * All pairs within a limit of each other. Supply is put into a grid of cells as wide as the limit, so that each demand
 * point looks at nine cells. `onEarth` says that coordinates are degrees and the limit is kilometres.
 * O(demand + supply + pairs near by).
 */
export function pairsWithin(demand: Points, supply: Points, limit: number, onEarth: boolean): Pair[] {
  const distance = onEarth ? earthDistance : planeDistance;
  // Near a pole a degree of longitude is nothing: there everybody is compared with everybody.
  const steepest = Math.max(...latitudes(demand), ...latitudes(supply));
  const shrink = Math.cos((Math.min(steepest, 89) * Math.PI) / 180);
  const width = onEarth ? limit / (kmPerDegree * shrink) : limit;
  const height = onEarth ? limit / kmPerDegree : limit;
  if (!(width > 0) || (onEarth && steepest > 85)) return allPairs(demand, supply, limit, distance);
  const cells = new Map<string, number[]>();
  const key = (column: number, row: number): string => `${column} ${row}`;
  for (let j = 0; j < supply.x.length; j++) {
    const cell = key(Math.floor(at(supply.x, j) / width), Math.floor(at(supply.y, j) / height));
    const members = cells.get(cell);
    if (members) members.push(j);
    else cells.set(cell, [j]);
  }
  const pairs: Pair[] = [];
  for (let i = 0; i < demand.x.length; i++) {
    const [column, row] = [Math.floor(at(demand.x, i) / width), Math.floor(at(demand.y, i) / height)];
    const near = around.flatMap(([dx, dy]) => cells.get(key(column + dx, row + dy)) ?? []).sort((a, b) => a - b);
    for (const j of near) {
      const cost = distance(at(demand.x, i), at(demand.y, i), at(supply.x, j), at(supply.y, j));
      if (cost <= limit) pairs.push({ demand: i, supply: j, cost });
    }
  }
  return pairs;
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

/** How far north or south points lie, at most; 0 when there are none. */
function latitudes({ y }: Points): [number] {
  let most = 0;
  for (let i = 0; i < y.length; i++) most = Math.max(most, Math.abs(at(y, i)));
  return [most];
}

function allPairs(demand: Points, supply: Points, limit: number, distance: Distance): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < demand.x.length; i++) {
    for (let j = 0; j < supply.x.length; j++) {
      const cost = distance(at(demand.x, i), at(demand.y, i), at(supply.x, j), at(supply.y, j));
      if (cost <= limit) pairs.push({ demand: i, supply: j, cost });
    }
  }
  return pairs;
}
