/** A value and the interval that holds the true one 95 times of 100. */
export interface Estimate {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * The share of those drawn to whom something applies, with its 95 % interval by Wilson's score (Wilson 1927, Journal of the American
 * Statistical Association 22, 209–212; Newcombe 1998, Statistics in Medicine 17, 857–872, method 3), which stays within 0 and 1 and
 * holds for few. Where it is known of how many they were drawn, the interval shrinks by the part that was seen: of all of them
 * there is nothing left to guess (finite population correction: n is taken as n (N − 1) / (N − n); Cochran 1977, Sampling
 * Techniques, 2.6). Undefined of nobody. O(1).
 */
export function proportion(having: number, drawn: number, of?: number): Estimate | undefined {
  if (!(drawn > 0 && having >= 0 && having <= drawn)) return undefined;
  const value = having / drawn;
  if (of !== undefined && drawn >= of) return { value, least: value, most: value };
  const n = of === undefined ? drawn : (drawn * (of - 1)) / (of - drawn);
  const middle = (value + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + z ** 2 / (4 * n ** 2));
  // Where none or all have it the end is the value itself, but for rounding.
  return {
    value,
    least: Math.min(value, Math.max(0, middle - half)),
    most: Math.max(value, Math.min(1, middle + half)),
  };
}

/** Those drawn of one stratum, and of how many. */
export interface Stratum {
  readonly having: number;
  readonly drawn: number;
  readonly of: number;
}

/**
 * The share in all strata together, each weighed by how many there are in it, not by how many were drawn, with the 95 % interval of
 * Wilson's score at the effective size p (1 − p) / v, v = Σ W_h² (1 − n_h/N_h) p_h (1 − p_h) / (n_h − 1) (Cochran 1977, 5.6; Korn & Graubard 1998, Survey Methodology 24,
 * 193–201). Where v tells nothing (none or all have it, or one alone was drawn), the size is that of all drawn. Undefined where somebody is in a stratum of which nobody was drawn. O(strata).
 */
export function stratifiedProportion(strata: readonly Stratum[]): Estimate | undefined {
  const people = strata.filter((one) => one.of > 0);
  const all = people.reduce((sum, one) => sum + one.of, 0);
  if (all === 0 || people.some((one) => one.drawn <= 0)) return undefined;
  const drawn = people.reduce((sum, one) => sum + one.drawn, 0);
  let [value, variance] = [0, 0];
  for (const { having, drawn: n, of } of people) {
    const [weight, share] = [of / all, having / n];
    value += weight * share;
    if (n > 1) variance += weight ** 2 * Math.max(0, 1 - n / of) * ((share * (1 - share)) / (n - 1));
  }
  if (drawn >= all) return { value, least: value, most: value };
  const size = variance > 0 ? (value * (1 - value)) / variance : (drawn * (all - 1)) / (all - drawn);
  return proportion(value * size, size);
}
