import { meanScore, type Shares } from '#engines/inequality/inequality.ts';

/** How many times one mean is the other, and between which numbers it lies 95 times of 100. */
export interface Ratio {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * The ratio of two mean scores per person, of the urban over the rural, with its 95 % interval by the delta method on its
 * logarithm: ln r ± z √(v_a/μ_a² + v_b/μ_b²), v the linearised variance of a weighted mean, n/(n − 1) Σ (p_i (x_i − μ))² /
 * (Σ p_i)², places being drawn, not people, who share the score of theirs. It says how far the ratio would move were the
 * places others of their kind. Wolter (2007), Introduction to Variance Estimation, ch. 6; Casella & Berger (2002),
 * Statistical Inference, 5.5.4. Undefined where a side scores nothing or has fewer than two places. O(n).
 */
export function ratioOfMeans(above: Shares, below: Shares): Ratio | undefined {
  const [a, b] = [spread(above), spread(below)];
  if (!a || !b) return undefined;
  const value = a.mean / b.mean;
  const factor = Math.exp(z * Math.sqrt(a.relative + b.relative));
  return { value, least: value / factor, most: value * factor };
}

/** The mean of a side and the variance of the mean, relative to its square. */
function spread({ people, score }: Shares): { mean: number; relative: number } | undefined {
  const mean = meanScore({ people, score });
  let places = 0;
  let all = 0;
  let squares = 0;
  for (let i = 0; i < people.length; i++) {
    const here = people[i] as number;
    if (here > 0) places++;
    all += here;
    squares += (here * ((score[i] as number) - (mean ?? 0))) ** 2;
  }
  if (!mean || places < 2) return undefined;
  return { mean, relative: ((places / (places - 1)) * squares) / (all * mean) ** 2 };
}
