/** Values and how often each was met. */
export type Counted = readonly { readonly value: number; readonly times: number }[];

/** A quantile, and the values between which the true one lies at least 95 times of 100; undefined where too few were met to say. */
export interface Quantile {
  readonly value: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * The smallest value that at least a share of all do not exceed (the inverse of the empirical distribution; Hyndman & Fan 1996, The
 * American Statistician 50, 361–365, definition 1), so that it is one that occurred, with the 95 % interval of order statistics, ranks n q ± z √(n q (1 − q)) and the one after (Conover
 * 1999, Practical Nonparametric Statistics, 3.2). Undefined of nothing. O(n log n) of the different values.
 */
export function quantileOf(counted: Counted, share: number): Quantile | undefined {
  const sorted = counted.filter(({ times }) => times > 0).toSorted((a, b) => a.value - b.value);
  const all = sorted.reduce((sum, { times }) => sum + times, 0);
  if (all === 0) return undefined;
  const half = z * Math.sqrt(all * share * (1 - share));
  return {
    value: atRank(sorted, Math.max(1, Math.ceil(all * share - 1e-9))) ?? NaN,
    least: atRank(sorted, Math.floor(all * share - half)),
    most: atRank(sorted, Math.ceil(all * share + half) + 1),
  };
}

/** The value at a rank counted from 1; undefined where nothing stands. */
function atRank(sorted: Counted, rank: number): number | undefined {
  if (rank < 1) return undefined;
  let passed = 0;
  for (const { value, times } of sorted) {
    passed += times;
    if (passed >= rank) return value;
  }
  return undefined;
}
