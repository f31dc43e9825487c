import { Auction } from './auction.ts';
import { dualBound, needPrices, objectiveOf, type Prices, remainderOf } from './certificate.ts';
import { int, num } from './element.ts';
import { lowerPrices } from './lower-prices.ts';
import { eachOffer, marketOf } from './market.ts';
import type { Plan } from './plan.ts';
import { pricesOf } from './prices-of.ts';
import type { AssignmentProblem } from './problem.ts';
import { settleAuction } from './settle.ts';
import { settleEarlier } from './settle-earlier.ts';

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
  /** How much the exact searches looked at after the auction. */
  readonly steps: number;
}

/** What a solver may start from. */
export interface SolveOptions {
  /** Units over each candidate in an earlier assignment, of this problem or one like it. */
  readonly earlier?: Float64Array;
}

/**
 * Solves an assignment problem exactly: minimises Σ cost·x + Σ penalty·unserved + Σ shortfall·max(0, floor − served).
 * The same problem (candidates in any order) always gives the same assignment. O(needs + resources + candidates)
 * memory; time see docs/methods/matching.md.
 */
export function solveAssignment(problem: AssignmentProblem, options: SolveOptions = {}): Assignment {
  const market = marketOf(problem);
  const { plan, steps } =
    (options.earlier && settleEarlier(problem, market, options.earlier)) ?? settleAuction(new Auction(market));
  lowerPrices(plan);
  return { ...assignmentOf(problem, plan), steps };
}

/** What a settled plan at its least prices says of the problem it is a plan of. */
export function assignmentOf(problem: AssignmentProblem, plan: Plan): Omit<Assignment, 'steps'> {
  const flow = flowOf(problem, plan);
  const remainder = remainderOf(problem, flow);
  const prices = pricesOf(problem, remainder.shortfall, valuesOf(plan));
  return {
    flow,
    ...remainder,
    ...prices,
    needPrice: needPrices(problem, prices),
    objective: objectiveOf(problem, flow),
    bound: dualBound(problem, prices),
  };
}

/** What one unit costs, by need of the problem. */
function valuesOf({ market, value }: Plan): Float64Array {
  const values = new Float64Array(value.length);
  for (let need = 0; need < value.length; need++) values[int(market.origin, need)] = num(value, need);
  return values;
}

function flowOf(problem: AssignmentProblem, { market, flow }: Plan): Float64Array {
  const found = new Float64Array(problem.candidates.need.length);
  let offer = 0;
  eachOffer(problem, market, (_need, _stand, _cost, candidate) => {
    if (candidate >= 0) found[candidate] = num(flow, offer);
    offer += 1;
  });
  return found;
}
