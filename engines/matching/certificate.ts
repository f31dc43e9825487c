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
    if (num(flow, pair) === 0) continue;
    const need = int(candidates.need, pair);
    const group = int(needs.group, need);
    add(unserved, need, -num(flow, pair));
    if (group >= 0) add(shortfall, group, -num(flow, pair));
  }
  return { unserved, shortfall: shortfall.map((units) => Math.max(0, units)) };
}

/** Cost of a flow: what is served, what is left unserved, what groups fall short. Exact; O(candidates). */
export const objectiveOf = (problem: AssignmentProblem, flow: Float64Array): number =>
  costOf(problem, flow, remainderOf(problem, flow));

/** The same, of a flow of which is known what it leaves open. */
export function costOf(
  { candidates, needs, groups }: AssignmentProblem,
  flow: Float64Array,
  { unserved, shortfall }: Remainder,
): number {
  return weighted(candidates.cost, flow) + weighted(needs.penalty, unserved) + weighted(groups.shortfall, shortfall);
}

/**
 * No flow can cost less than this, whatever the prices are (p ≥ 0 and 0 ≤ g ≤ shortfall, else RangeError):
 * Σ g·floor − Σ p·capacity + Σ quantity · min(penalty, min over candidates of cost + p − g). Knows nothing of how the
 * prices were found, so that anyone can check a solver by it. O(candidates).
 */
export const dualBound = (problem: AssignmentProblem, prices: Prices): number =>
  boundOf(problem, prices, needPrices(problem, prices));

/** The same, of prices at which is known what one unit of each need costs. */
export function boundOf(problem: AssignmentProblem, prices: Prices, needPrice: Float64Array): number {
  requirePrices(problem, prices);
  return (
    weighted(prices.groupPrice, problem.groups.floor) -
    weighted(prices.resourcePrice, problem.capacity) +
    weighted(needPrice, problem.needs.quantity)
  );
}

/** What one unit of each need costs at these prices: its penalty or its cheapest candidate, whichever is less. */
export function needPrices({ needs, candidates }: AssignmentProblem, prices: Prices): Float64Array {
  const { start, cost, resource } = candidates;
  return needs.penalty.map((penalty, need) => {
    const relief = reliefOf(needs, prices, need);
    let least = penalty;
    for (let pair = int(start, need); pair < int(start, need + 1); pair++)
      least = Math.min(least, int(cost, pair) + num(prices.resourcePrice, int(resource, pair)) - relief);
    return least;
  });
}

/** What one unit over a candidate costs at these prices: cost + p − g. */
export function pricedCost({ needs, candidates }: AssignmentProblem, prices: Prices, pair: number): number {
  const relief = reliefOf(needs, prices, int(candidates.need, pair));
  return int(candidates.cost, pair) + num(prices.resourcePrice, int(candidates.resource, pair)) - relief;
}

/** What serving a unit of a need is worth to its group. */
function reliefOf({ group }: AssignmentProblem['needs'], { groupPrice }: Prices, need: number): number {
  return int(group, need) < 0 ? 0 : num(groupPrice, int(group, need));
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
