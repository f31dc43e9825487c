import type { Prices } from './certificate.ts';
import { int, num } from './element.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * The prices of resources and groups that belong to what each group falls short in an optimal flow and what one unit of each
 * need costs (its least value): also of a resource without any place, and of a group that is short. O(candidates).
 */
export function pricesOf(problem: AssignmentProblem, shortfall: Float64Array, value: Float64Array): Prices {
  return { resourcePrice: resourcePrices(problem, value), groupPrice: groupPrices(problem, shortfall, value) };
}

/** A place is worth what the need that wants it most would save by it. */
function resourcePrices({ candidates, capacity }: AssignmentProblem, value: Float64Array): Float64Array {
  const price = new Float64Array(capacity.length);
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const worth = num(value, int(candidates.need, pair)) - int(candidates.cost, pair);
    const resource = int(candidates.resource, pair);
    if (worth > num(price, resource)) price[resource] = worth;
  }
  return price;
}

/** A unit of a group is worth the whole shortfall cost while the group is short, else what its needs pay beyond their penalty. */
function groupPrices({ needs, groups }: AssignmentProblem, shortfall: Float64Array, value: Float64Array): Float64Array {
  const price = groups.shortfall.map((cost, group) => (num(shortfall, group) > 0 ? cost : 0));
  for (let need = 0; need < needs.group.length; need++) {
    const group = int(needs.group, need);
    const worth = num(value, need) - num(needs.penalty, need);
    if (group >= 0 && worth > num(price, group)) price[group] = worth;
  }
  return price;
}
