import { add, int, num } from './element.ts';
import type { AssignmentProblem } from './problem.ts';

/** A dual solution: the shadow price of one place of each resource, and of one served unit of each group. */
export interface Prices {
  readonly resourcePrice: Float64Array;
  readonly groupPrice: Float64Array;
}

/** What a flow leaves open: units of each need not served, and units each group falls below its floor. */
export interface Remainder {
  readonly unserved: Float64Array;
  readonly shortfall: Float64Array;
}

/** What `flow` (units per candidate) leaves unserved and short. */
export function remainderOf(problem: AssignmentProblem, flow: Float64Array): Remainder {
  const { needs, candidates, groups } = problem;
  const unserved = needs.quantity.slice();
  const shortfall = groups.floor.slice();
  for (let pair = 0; pair < flow.length; pair++) {
    const need = int(candidates.need, pair);
    const group = int(needs.group, need);
    add(unserved, need, -num(flow, pair));
    if (group >= 0) add(shortfall, group, -num(flow, pair));
  }
  return { unserved, shortfall: shortfall.map((units) => Math.max(0, units)) };
}

/** Cost of a flow: what is served, what is left unserved, what groups fall short. Exact; O(candidates). */
export function objectiveOf(problem: AssignmentProblem, flow: Float64Array): number {
  const { unserved, shortfall } = remainderOf(problem, flow);
  return (
    weighted(problem.candidates.cost, flow) +
    weighted(problem.needs.penalty, unserved) +
    weighted(problem.groups.shortfall, shortfall)
  );
}

/**
 * No flow can cost less than this, whatever the prices are (p ≥ 0 and 0 ≤ g ≤ shortfall, else RangeError):
 * Σ g·floor − Σ p·capacity + Σ quantity · min(penalty, min over candidates of cost + p − g). Knows nothing of how the
 * prices were found, so that anyone can check a solver by it. O(candidates).
 */
export function dualBound(problem: AssignmentProblem, prices: Prices): number {
  requirePrices(problem, prices);
  return (
    weighted(prices.groupPrice, problem.groups.floor) -
    weighted(prices.resourcePrice, problem.capacity) +
    weighted(needPrices(problem, prices), problem.needs.quantity)
  );
}

/** What one unit of each need costs at these prices: its penalty or its cheapest candidate, whichever is less. */
export function needPrices(problem: AssignmentProblem, prices: Prices): Float64Array {
  const { needs, candidates } = problem;
  const price = needs.penalty.slice();
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const need = int(candidates.need, pair);
    const served = pricedCost(problem, prices, pair);
    if (served < num(price, need)) price[need] = served;
  }
  return price;
}

/** What one unit over a candidate costs at these prices: cost + p − g. */
export function pricedCost({ needs, candidates }: AssignmentProblem, prices: Prices, pair: number): number {
  const group = int(needs.group, int(candidates.need, pair));
  const relief = group < 0 ? 0 : num(prices.groupPrice, group);
  return int(candidates.cost, pair) + num(prices.resourcePrice, int(candidates.resource, pair)) - relief;
}

function requirePrices({ groups }: AssignmentProblem, { resourcePrice, groupPrice }: Prices): void {
  const isRight =
    resourcePrice.every((price) => price >= 0) &&
    groupPrice.every((price, index) => price >= 0 && price <= num(groups.shortfall, index));
  if (!isRight) throw new RangeError('prices must be p ≥ 0 and 0 ≤ g ≤ shortfall');
}

function weighted(list: ArrayLike<number>, weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += (list[at] ?? 0) * num(weights, at);
  return total;
}
