/** A change of one weight that lets one of the evaluated pass another. */
export interface Turn {
  readonly criterion: number;
  readonly above: number;
  readonly below: number;
  /** By how much the weight would have to change, in hundredths of itself: −40 is two fifths less. */
  readonly percent: number;
}

/** Scores closer than this part of themselves are the same, but for rounding. */
const level = 1e-12;

/**
 * The score of each of the evaluated: the mean of its values weighed by the criteria it has a value for. Undefined where it has
 * none: not reported is not zero. Weights need not add up to 1. O(m·n).
 */
export function scoresOf(
  values: readonly (readonly (number | undefined)[])[],
  weights: readonly number[],
): (number | undefined)[] {
  return values.map((row) => {
    let [sum, all] = [0, 0];
    for (const [at, value] of row.entries()) {
      if (value === undefined) continue;
      sum += value * (weights[at] ?? 0);
      all += weights[at] ?? 0;
    }
    return all > 0 ? sum / all : undefined;
  });
}

/**
 * The least change of one weight alone, the others kept in their proportion to each other, that puts somebody level with whoever
 * stands above him; of every criterion and pair, the smallest first. What must fall below nothing turns nothing. For those who
 * have a value of every criterion: δ = (P_j − P_i) / (a_jk − a_ik), in percent of w_k (Triantaphyllou & Sánchez 1997, Decision
 * Sciences 28, 151–194, theorem 1; scaling all weights to a sum of 1 moves no order). O(n·m²).
 */
export function turnsOf(values: readonly (readonly number[])[], weights: readonly number[]): Turn[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / all);
  const scores = scoresOf(values, shares).map((score) => score ?? 0);
  const pairs = scores.flatMap((better, above) =>
    scores.flatMap((worse, below) => (better - worse > level * better ? [{ above, below, lead: better - worse }] : [])),
  );
  const turns = pairs.flatMap(({ above, below, lead }) =>
    shares.flatMap((share, criterion) => {
      const change = turnAt(lead, values[above]?.[criterion] ?? 0, values[below]?.[criterion] ?? 0);
      if (change === undefined || share === 0 || share + change < 0) return [];
      return [{ criterion, above, below, percent: (change / share) * 100 }];
    }),
  );
  return turns.toSorted((a, b) => Math.abs(a.percent) - Math.abs(b.percent));
}

/** The change of a weight at which a lead is used up; undefined where both have the same of it. */
function turnAt(lead: number, above: number, below: number): number | undefined {
  return above === below ? undefined : lead / (below - above);
}
