import { Auction } from './auction.ts';
import { boundOf, costOf, needPrices, type Prices, remainderOf } from './certificate.ts';
import { int, num } from './element.ts';
import { lowerPrices } from './lower-prices.ts';
import { marketOf } from './market.ts';
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
  const needPrice = needPrices(problem, prices);
  return {
    flow,
    ...remainder,
    ...prices,
    needPrice,
    objective: costOf(problem, flow, remainder),
    bound: boundOf(problem, prices, needPrice),
  };
}

/** What one unit costs, by need of the problem. */
function valuesOf({ market, value }: Plan): Float64Array {
  const values = new Float64Array(value.length);
  for (let need = 0; need < value.length; need++) values[int(market.origin, need)] = num(value, need);
  return values;
}

function flowOf({ candidates }: AssignmentProblem, plan: Plan): Float64Array {
  const { market, flow } = plan;
  const found = new Float64Array(candidates.need.length);
  for (let offer = 0; offer < flow.length; offer++) {
    const stand = int(market.stand, offer);
    if (num(flow, offer) === 0 || stand >= market.resource.length) continue;
    const need = int(market.origin, int(market.need, offer));
    found[candidateOf(candidates, need, int(market.resource, stand))] = num(flow, offer);
  }
  return found;
}

/** The pair of a need and a resource, which is one: candidates are sorted by both. */
function candidateOf({ start, resource }: AssignmentProblem['candidates'], need: number, wanted: number): number {
  let first = int(start, need);
  let last = int(start, need + 1) - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (int(resource, middle) < wanted) first = middle + 1;
    else last = middle;
  }
  return first;
}
