import { dualBound, objectiveOf, pricedCost } from './certificate.ts';
import type { AssignmentProblem } from './problem.ts';
import type { Assignment } from './solve-assignment.ts';

/** What an assignment does not keep of what it promises whatever the problem is, complementary slackness included. */
export function faultsOf(problem: AssignmentProblem, assignment: Assignment): string[] {
  const { needs, candidates, capacity, groups } = problem;
  const { flow, unserved, resourcePrice, groupPrice, needPrice, objective, bound } = assignment;
  const used = capacity.map(() => 0);
  const served = needs.quantity.map(() => 0);
  const reached = groups.floor.map(() => 0);
  const faults: string[] = [];
  const require = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(what);
  };
  for (const [pair, units] of flow.entries()) {
    const [need = -1, resource = -1] = [candidates.need[pair], candidates.resource[pair]];
    const group = needs.group[need] ?? -1;
    used[resource] = (used[resource] ?? 0) + units;
    served[need] = (served[need] ?? 0) + units;
    if (group >= 0) reached[group] = (reached[group] ?? 0) + units;
    const reduced = pricedCost(problem, assignment, pair) - (needPrice[need] ?? 0);
    require(Number.isInteger(units) && units >= 0, `pair ${pair} carries ${units}`);
    require(reduced >= 0 &&
      (units === 0 || reduced === 0), `pair ${pair} carries ${units} at a reduced cost of ${reduced}`);
  }
  for (const [need, quantity] of needs.quantity.entries()) {
    const rest = unserved[need] ?? -1;
    require(rest >= 0 && (served[need] ?? 0) + rest === quantity, `need ${need} is served in part`);
    require(rest === 0 || needPrice[need] === needs.penalty[need], `need ${need} is left though it could be served`);
  }
  for (const [resource, price] of resourcePrice.entries()) {
    const free = (capacity[resource] ?? 0) - (used[resource] ?? 0);
    require(free >= 0 && (free === 0 || price === 0), `resource ${resource} has ${free} free at ${price}`);
  }
  for (const [group, price] of groupPrice.entries()) {
    const over = (reached[group] ?? 0) - (groups.floor[group] ?? 0);
    require(over <= 0 || price === 0, `group ${group} is ${over} over its floor at ${price}`);
    require(over >= 0 || price === groups.shortfall[group], `group ${group} is short at ${price}`);
  }
  require(objective === objectiveOf(problem, flow), 'the objective is not that of the flow');
  require(bound === dualBound(problem, assignment), 'the bound is not that of the prices');
  require(objective === bound, `the objective is ${objective}, the bound ${bound}`);
  return faults;
}
