/** A reported share that lies farther from that of all than chance brings it. */
export interface Outlier {
  readonly index: number;
  /** How many standard errors above (or, below 0, under) the share of all, the spread between places allowed for. */
  readonly score: number;
}

/** Having and of how many, by place. */
export interface Reported {
  readonly having: number;
  readonly of: number;
}

/** Three standard errors: chance exceeds them about three times of a thousand (Shewhart 1931). */
export const farthest = 3;

/** Fewer places than these do not show what is usual among them. */
export const fewestPlaces = 8;

/** The part of scores at each end that is drawn in before the spread between places is taken, so that outliers do not hide each other. */
const drawnIn = 0.1;

/**
 * Places whose share cannot be told by chance and the usual differences between places: z = (y − θ) / √((1 + (φ − 1)) s²), on the arcsine
 * scale, where the variance 1/4n hangs on no share; φ the overdispersion of scores winsorised at a tenth (funnel plots; Spiegelhalter
 * 2005, Statistics in Medicine 24, 1185–1202, A.3). Small places need more to stand out, as they should. Places that report nobody are
 * passed over; where fewer than eight report, nothing is told. The farthest first. O(n log n).
 */
export function outliersOf(reported: readonly Reported[]): Outlier[] {
  const places = reported.map((one, index) => ({ ...one, index })).filter(({ of }) => of > 0);
  if (places.length < fewestPlaces) return [];
  const [having, all] = places.reduce(([some, sum], one) => [some + one.having, sum + one.of], [0, 0]);
  const usual = Math.asin(Math.sqrt(having / all));
  const scores = places.map(({ having: some, of }) => (Math.asin(Math.sqrt(some / of)) - usual) * 2 * Math.sqrt(of));
  const wider = Math.sqrt(Math.max(1, meanSquare(winsorised(scores))));
  return places
    .map(({ index }, at) => ({ index, score: (scores[at] ?? 0) / wider }))
    .filter(({ score }) => Math.abs(score) > farthest)
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score));
}

function winsorised(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length * drawnIn);
  const [least = 0, most = 0] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return scores.map((score) => Math.min(most, Math.max(least, score)));
}

const meanSquare = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
