/** A straight line through points that few odd ones do not bend, and between which slopes it may lie. */
export interface RobustLine {
  slope: number;
  intercept: number;
  /** The ends of the interval of the slope. */
  low: number;
  high: number;
}

/** Fewer points say nothing of a trend. */
export const fewestPoints = 4;

/** The quantile of the normal distribution for an interval of 90 per cent. */
const z90 = 1.644_853_626_951_472_2;

/**
 * The Theil–Sen line through points (x, y): the median of the slopes of all pairs, through the medians of x and y; its 90 %
 * interval by the ranks of Sen (1968), eq. 2.6, with ties. Undefined for fewer than four points, or points at one x alone. O(n² log n).
 *
 * P. K. Sen, Estimates of the regression coefficient based on Kendall’s tau, JASA 63 (1968) 1379–1389.
 */
export function theilSen(points: readonly (readonly [x: number, y: number])[]): RobustLine | undefined {
  const slopes = points
    .flatMap(([x, y], at) => points.slice(at + 1).flatMap(([x2, y2]) => (x2 === x ? [] : [(y2 - y) / (x2 - x)])))
    .toSorted((one, other) => one - other);
  if (points.length < fewestPoints || slopes.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const n = points.length;
  const pairs = (k: number): number => k * (k - 1) * (2 * k + 5);
  const ties = [...repeats(xs), ...repeats(ys)].reduce((sum, k) => sum + pairs(k), 0);
  const spread = z90 * Math.sqrt(Math.max(0, (pairs(n) - ties) / 18));
  const upper = Math.min(Math.round((slopes.length + spread) / 2), slopes.length - 1);
  const lower = Math.max(Math.round((slopes.length - spread) / 2) - 1, 0);
  const slope = median(slopes);
  const intercept = median(ys.toSorted((one, other) => one - other)) - slope * median(xs.toSorted((a, b) => a - b));
  return { slope, intercept, low: slopes[lower] ?? slope, high: slopes[upper] ?? slope };
}

/** How often each value that stands there more than once does. */
const repeats = (values: readonly number[]): number[] =>
  [...Map.groupBy(values, (value) => value).values()].map((same) => same.length).filter((count) => count > 1);

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Where a level is reached from the last point on, at the line’s slope and at the ends of its interval; null where it is not. */
export interface Reached {
  at: number | null;
  earliest: number | null;
  latest: number | null;
}

/** When the trend of a line reaches a level from where it is now: `now` at once where it is there already. */
export function reachedAt(
  { slope, low, high }: RobustLine,
  [now, value]: readonly [x: number, y: number],
  level: number,
): Reached {
  const by = (rate: number): number | null => (value >= level ? now : rate > 0 ? now + (level - value) / rate : null);
  return { at: by(slope), earliest: by(high), latest: by(low) };
}
