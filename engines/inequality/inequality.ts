/** A score of a place, with how many people live there. Scores and people are not negative. */
export interface Share {
  people: number;
  score: number;
}

const totalPeople = (shares: readonly Share[]): number => shares.reduce((sum, one) => sum + one.people, 0);

/** The mean score per person; undefined where nobody lives. */
export function meanScore(shares: readonly Share[]): number | undefined {
  const people = totalPeople(shares);
  return people === 0 ? undefined : shares.reduce((sum, one) => sum + one.people * one.score, 0) / people;
}

/**
 * Gini coefficient over people, G = Σ_i Σ_j p_i p_j |x_i − x_j| / 2μ with p the shares of people: 0 when all score the
 * same, towards 1 when one has all. Undefined where nobody scores. Computed on the sorted scores (Lorenz curve by
 * trapezia, Gini 1912; Cowell 2011, Measuring Inequality, A.4). O(n log n).
 */
export function gini(shares: readonly Share[]): number | undefined {
  const mean = meanScore(shares);
  if (!mean) return undefined;
  const people = totalPeople(shares);
  const sorted = shares.toSorted((a, b) => a.score - b.score);
  let below = 0;
  let area = 0;
  for (const { people: here, score } of sorted) {
    const share = (here * score) / (people * mean);
    area += (here / people) * (2 * below + share);
    below += share;
  }
  return Math.max(0, 1 - area);
}

/** Theil's T, whole and in parts: what lies within the groups and between their means. */
export interface Theil {
  all: number;
  within: number;
  between: number;
}

/**
 * Theil's T over people, T = Σ p_i (x_i/μ) ln(x_i/μ), with its exact decomposition by groups: within + between = all.
 * A score of 0 contributes 0 (the limit of x ln x). Undefined where nobody scores. Theil (1967), Economics and
 * Information Theory, ch. 4. O(n).
 */
export function theil(groups: readonly (readonly Share[])[]): Theil | undefined {
  const everybody = groups.flat();
  const mean = meanScore(everybody);
  if (!mean) return undefined;
  const people = totalPeople(everybody);
  const all = everybody.reduce((sum, one) => sum + (one.people / people) * term(one.score / mean), 0);
  const between = groups.reduce(
    (sum, group) => sum + (totalPeople(group) / people) * term((meanScore(group) ?? 0) / mean),
    0,
  );
  return { all, between, within: all - between };
}

const term = (ratio: number): number => (ratio > 0 ? ratio * Math.log(ratio) : 0);
