import { rising } from '#engines/inequality/rising.ts';

/** Places by column: how many people live there, and their score. Neither is negative. */
export interface Shares {
  readonly people: ArrayLike<number>;
  readonly score: ArrayLike<number>;
}

interface Totals {
  readonly people: number;
  readonly score: number;
}

function totals({ people, score }: Shares): Totals {
  let all = 0;
  let sum = 0;
  for (let i = 0; i < people.length; i++) {
    all += people[i] as number;
    sum += (people[i] as number) * (score[i] as number);
  }
  return { people: all, score: sum };
}

const totalsOf = (groups: readonly Shares[]): Totals =>
  groups.map(totals).reduce((sum, one) => ({ people: sum.people + one.people, score: sum.score + one.score }), {
    people: 0,
    score: 0,
  });

/** The mean score per person; undefined where nobody lives. */
export function meanScore(shares: Shares): number | undefined {
  const { people, score } = totals(shares);
  return people === 0 ? undefined : score / people;
}

/**
 * Gini coefficient over people, G = Σ_i Σ_j p_i p_j |x_i − x_j| / 2μ with p the shares of people: 0 when all score the
 * same, towards 1 when one has all. Undefined where nobody scores. Computed on the sorted scores (Lorenz curve by
 * trapezia, Gini 1912; Cowell 2011, Measuring Inequality, A.4). O(n).
 */
export function gini(shares: Shares): number | undefined {
  const all = totals(shares);
  if (!all.score) return undefined;
  const { people, score } = rising(shares);
  let below = 0;
  let area = 0;
  for (let i = 0; i < score.length; i++) {
    const share = ((people[i] as number) * (score[i] as number)) / all.score;
    area += ((people[i] as number) / all.people) * (2 * below + share);
    below += share;
  }
  return Math.max(0, 1 - area);
}

/** A measure that splits exactly: what lies within the groups and between their means is all there is. */
export interface Split {
  readonly all: number;
  readonly within: number;
  readonly between: number;
}

/**
 * Theil's T over people, T = Σ p_i (x_i/μ) ln(x_i/μ), with its exact decomposition by groups. A score of 0 contributes 0
 * (the limit of x ln x). Undefined where nobody scores. Theil (1967), Economics and Information Theory, ch. 4. O(n).
 */
export const theil = (groups: readonly Shares[]): Split | undefined =>
  split(groups, (score, mean) => {
    const ratio = score / mean;
    return ratio > 0 ? ratio * Math.log(ratio) : 0;
  });

/**
 * Theil's L over people, the mean log deviation L = Σ p_i ln(μ/x_i), split by groups in the same way, each group weighed
 * by its people: it looks at those who have least where T looks at those who have most. Undefined where anybody scores 0,
 * as it would be infinite. Theil (1967), ch. 4; Shorrocks (1980), Econometrica 48, 613–625. O(n).
 */
export const meanLogDeviation = (groups: readonly Shares[]): Split | undefined => {
  const isShortOfAll = groups.some(({ people, score }) =>
    Array.prototype.some.call(people, (here: number, i: number) => here > 0 && (score[i] as number) === 0),
  );
  return isShortOfAll ? undefined : split(groups, (score, mean) => (score > 0 ? Math.log(mean) - Math.log(score) : 0));
};

/** Σ p · term(x, μ) over everybody, and over the means of the groups. */
function split(groups: readonly Shares[], term: (score: number, mean: number) => number): Split | undefined {
  const everybody = totalsOf(groups);
  if (!everybody.score) return undefined;
  const mean = everybody.score / everybody.people;
  let all = 0;
  let between = 0;
  for (const group of groups) {
    const { people, score } = totals(group);
    if (people > 0) between += (people / everybody.people) * term(score / people, mean);
    for (let i = 0; i < group.people.length; i++) {
      all += ((group.people[i] as number) / everybody.people) * term(group.score[i] as number, mean);
    }
  }
  return { all, between, within: all - between };
}

/**
 * Palma ratio: the share of the tenth of people who score most over that of the four tenths who score least, a place that
 * lies across a border counting in part. Undefined where those have nothing. Palma (2011), Development and Change 42,
 * 87–153; Cobham & Sumner (2013), CGD Working Paper 343. O(n).
 */
export function palma(shares: Shares): number | undefined {
  const all = totals(shares);
  const { people, score } = rising(shares);
  let passed = 0;
  let least = 0;
  let most = 0;
  for (let i = 0; i < score.length; i++) {
    const until = passed + (people[i] as number);
    least += (score[i] as number) * Math.max(0, Math.min(until, 0.4 * all.people) - passed);
    most += (score[i] as number) * Math.max(0, until - Math.max(passed, 0.9 * all.people));
    passed = until;
  }
  return least > 0 ? most / least : undefined;
}
