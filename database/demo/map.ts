import { Random } from './random.ts';

/** Longitude and latitude, degrees. */
export type Point = readonly [lon: number, lat: number];

const middle: Point = [104.5, 30.6];
const halfWidth = 0.44;
const halfHeight = 0.32;

/** The outline of an invented county: a closed, irregular, smooth curve. */
export function countyOutline(random: Random): Point[] {
  const waves = [2, 3, 5, 7].map((frequency) => ({
    frequency,
    size: (random.unit() * 0.16) / Math.sqrt(frequency),
    phase: random.unit() * 6.28,
  }));
  return Array.from({ length: 72 }, (_, i) => {
    const angle = (i / 72) * 2 * Math.PI;
    const radius = 1 + waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.frequency * angle + wave.phase), 0);
    return rounded([
      middle[0] + Math.cos(angle) * radius * halfWidth,
      middle[1] + Math.sin(angle) * radius * halfHeight,
    ]);
  });
}

/** Where towns stand: the seat in the middle, the others on two loose rings around it. */
export function townCentres(random: Random, count: number): Point[] {
  const around = Array.from({ length: count - 1 }, (_, i) => {
    const inner = i % 3 === 0;
    const angle = (i / (count - 1)) * 2 * Math.PI + random.near(0, 0.18);
    const radius = inner ? random.near(0.5, 0.06) : random.near(0.74, 0.07);
    return rounded([
      middle[0] + Math.cos(angle) * radius * halfWidth,
      middle[1] + Math.sin(angle) * radius * halfHeight,
    ]);
  });
  return [middle, ...around];
}

/**
 * Divides the outline among towns: each gets what is nearest to its centre (Voronoi), its borders roughened. A border two
 * towns share is the same line for both.
 */
export function townOutlines(outline: readonly Point[], centres: readonly Point[], seed: number): Point[][] {
  const corners: Point[] = [];
  const cells = centres.map((own, i) =>
    centres
      .reduce<readonly Point[]>((shape, other, j) => (i === j ? shape : nearerTo(own, other, shape)), outline)
      .map((point) => sameCorner(corners, point))
      .filter((point, at, all) => point !== all.at(at - 1)),
  );
  return cells.map((cell) =>
    cell.flatMap((from, at) => {
      const stops = [from, ...cornersBetween(corners, from, cell[(at + 1) % cell.length] ?? from)];
      return stops.slice(0, -1).flatMap((stop, k) => roughened(stop, stops[k + 1] ?? stop, seed));
    }),
  );
}

/** Degrees below which two points are one: cutting the same corner from two sides differs by rounding. */
const tolerance = 6e-5;

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function sameCorner(corners: Point[], point: Point): Point {
  const known = corners.find((corner) => apart(corner, point) < tolerance);
  if (!known) corners.push(point);
  return known ?? point;
}

/** The corners of any town on the line from one corner to the next, in order, with its end: where three towns meet, all three do. */
function cornersBetween(corners: readonly Point[], from: Point, to: Point): Point[] {
  const length = apart(from, to);
  const on = corners.filter(
    (corner) =>
      corner !== from && corner !== to && Math.abs(apart(from, corner) + apart(corner, to) - length) < tolerance / 100,
  );
  return [...on.toSorted((a, b) => apart(from, a) - apart(from, b)), to];
}

/** The part of a shape that is nearer to `own` than to `other` (Sutherland & Hodgman 1974). */
function nearerTo(own: Point, other: Point, shape: readonly Point[]): Point[] {
  const side = ([x, y]: Point): number =>
    (x - own[0]) ** 2 + (y - own[1]) ** 2 - (x - other[0]) ** 2 - (y - other[1]) ** 2;
  return shape.flatMap((from, i) => {
    const to = shape[(i + 1) % shape.length] ?? from;
    const [a, b] = [side(from), side(to)];
    const cut = a / (a - b);
    const crossing = rounded([from[0] + (to[0] - from[0]) * cut, from[1] + (to[1] - from[1]) * cut]);
    if (a <= 0) return b <= 0 ? [from] : [from, crossing];
    return b <= 0 ? [crossing] : [];
  });
}

const shortest = 0.02;

/** The line from one point to the next without its end, bent by chance that depends on its two ends alone. */
function roughened(from: Point, to: Point, seed: number): Point[] {
  const forwards = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [a, b] = forwards ? [from, to] : [to, from];
  const random = new Random(seed, Math.round((a[0] * 7 + a[1] * 13 + b[0] * 17 + b[1] * 19) * 10_000));
  const line = bent(a, b, random);
  return (forwards ? line : line.toReversed()).slice(0, -1);
}

function bent(a: Point, b: Point, random: Random): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (Math.hypot(dx, dy) < shortest) return [a, b];
  const push = random.near(0, 0.13);
  const half = rounded([(a[0] + b[0]) / 2 - dy * push, (a[1] + b[1]) / 2 + dx * push]);
  return [...bent(a, half, random), ...bent(half, b, random).slice(1)];
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];

/** A place within so many degrees of a centre. */
export const near = (random: Random, [lon, lat]: Point, spread: number): Point =>
  rounded([random.near(lon, spread), random.near(lat, spread)]);
