import type { Estimate } from '#engines/estimates/proportion.ts';

/** Values of those drawn of one stratum: their sum, the sum of their squares, how many, and of how many they were drawn. */
export interface ValuedStratum {
  readonly sum: number;
  readonly squares: number;
  readonly drawn: number;
  readonly of: number;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * The mean over all strata, each weighed by how many there are in it, with the 95 % interval by its standard error: v = Σ W_h² (1 − n_h/N_h) s_h² / n_h
 * (Cochran 1977, Sampling Techniques, 5.3–5.6). Where one alone was drawn of several, the spread of all strata together stands for its own. Strata of
 * which nobody was drawn are left out, and what is told holds for the others. Undefined where nobody was drawn at all. O(strata).
 */
export function stratifiedMean(strata: readonly ValuedStratum[]): Estimate | undefined {
  const told = strata.filter(({ drawn, of }) => drawn > 0 && of > 0);
  const all = told.reduce((sum, one) => sum + one.of, 0);
  if (all === 0) return undefined;
  const within = told.reduce((sum, one) => sum + spreadOf(one), 0);
  const free = told.reduce((sum, { drawn }) => sum + drawn - 1, 0);
  const pooled = free > 0 ? within / free : 0;
  let [value, variance] = [0, 0];
  for (const one of told) {
    const { sum, drawn, of } = one;
    const weight = of / all;
    value += weight * (sum / drawn);
    const own = drawn > 1 ? spreadOf(one) / (drawn - 1) : pooled;
    variance += (weight ** 2 * Math.max(0, 1 - drawn / of) * own) / drawn;
  }
  const half = z * Math.sqrt(variance);
  return { value, least: value - half, most: value + half };
}

/** The sum of squared distances from the mean of the stratum. */
const spreadOf = ({ sum, squares, drawn }: ValuedStratum): number => Math.max(0, squares - sum ** 2 / drawn);
