import { dualBound, needPrices, objectiveOf, type Prices, remainderOf } from './certificate.ts';
import { leastPrices } from './least-prices.ts';
import { networkOf } from './network.ts';
import type { AssignmentProblem } from './problem.ts';
import { minimiseCost } from './simplex.ts';
import { startingBasis } from './start.ts';

/** A cheapest assignment, with its prices and its proof: `dualBound(problem, assignment)` gives `bound` to anyone. */
export interface Assignment extends Prices {
  /** Units over each candidate, in the order of the problem's candidates. */
  readonly flow: Float64Array;
  /** Units of each need that nobody serves. */
  readonly unserved: Float64Array;
  /** Units each group is served below its floor. */
  readonly shortfall: Float64Array;
  /** What one unit of each need costs at these prices: its penalty or its cheapest candidate, whichever is less. */
  readonly needPrice: Float64Array;
  readonly objective: number;
  /** No assignment costs less. As all data are integers, objective − bound < 1 proves this one optimal. */
  readonly bound: number;
  readonly pivots: number;
}

/** What a solver may start from: for each need the index of a candidate it would rather begin with, -1 for none. */
export interface SolveOptions {
  readonly preferred?: Int32Array;
}

/**
 * Solves an assignment problem exactly: minimises Σ cost·x + Σ penalty·unserved + Σ shortfall·max(0, floor − served).
 * The same problem (candidates in any order) always gives the same assignment. O(needs + resources + candidates)
 * memory; time see docs/methods/matching.md.
 */
export function solveAssignment(problem: AssignmentProblem, options: SolveOptions = {}): Assignment {
  const network = networkOf(problem);
  const basis = startingBasis(problem, network, options.preferred);
  const pivots = minimiseCost(network, basis);

  const flow = basis.flow.slice(0, problem.candidates.need.length);
  const prices = leastPrices(problem, network, basis.flow, basis.tree.value);
  return {
    flow,
    ...remainderOf(problem, flow),
    ...prices,
    needPrice: needPrices(problem, prices),
    objective: objectiveOf(problem, flow),
    bound: dualBound(problem, prices),
    pivots,
  };
}
