import { objectiveOf } from '#engines/matching/certificate.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';

/** What a fairness option costs beside the cheapest assignment: in cost, as a share of the cheapest, in units served fewer. */
export interface FairnessPrice {
  readonly cost: number;
  /** Undefined when the cheapest assignment costs nothing and the other one something. */
  readonly share: number | undefined;
  readonly fewer: number;
}

/**
 * The price of fairness (Bertsimas, Farias and Trichakis 2011, of costs): (cost of `fair` − cost of `cheapest`) ÷ cost of
 * `cheapest`, both flows of `problem`, which has no floors. `besides` is what is paid in both alike.
 */
export function priceOfFairness(
  problem: AssignmentProblem,
  fair: Float64Array,
  cheapest: Float64Array,
  besides: number,
): FairnessPrice {
  const least = objectiveOf(problem, cheapest);
  const cost = objectiveOf(problem, fair) - least;
  const units = (flow: Float64Array): number => flow.reduce((sum, some) => sum + some, 0);
  const share = cost === 0 ? 0 : least + besides > 0 ? cost / (least + besides) : undefined;
  return { cost, share, fewer: units(cheapest) - units(fair) };
}
