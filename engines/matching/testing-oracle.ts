import type { AssignmentProblem, ProblemDraft } from './problem.ts';
import { randomNumbers } from './testing.ts';

/**
 * The least cost of a tiny problem, found by trying every assignment there is, written straight from the definition
 * and with nothing in common with the solver. Exponential.
 */
export function leastCostByTrying({ needs, capacity, candidates, groups }: AssignmentProblem): number {
  const room = [...capacity];
  const open = [...needs.quantity];
  const short = [...groups.floor];
  const restCost = (): number => {
    const unserved = open.reduce((cost, units, need) => cost + units * (needs.penalty[need] ?? 0), 0);
    return short.reduce((cost, units, group) => cost + Math.max(0, units) * (groups.shortfall[group] ?? 0), unserved);
  };
  const tryFrom = (pair: number): number => {
    if (pair === candidates.need.length) return restCost();
    const need = candidates.need[pair] ?? 0;
    const resource = candidates.resource[pair] ?? 0;
    const group = needs.group[need] ?? -1;
    const most = Math.min(open[need] ?? 0, room[resource] ?? 0);
    let least = Infinity;
    for (let units = 0; units <= most; units++) {
      const move = (by: number): void => {
        shift(open, need, -by);
        shift(room, resource, -by);
        if (group >= 0) shift(short, group, -by);
      };
      move(units);
      least = Math.min(least, units * (candidates.cost[pair] ?? 0) + tryFrom(pair + 1));
      move(-units);
    }
    return least;
  };
  return tryFrom(0);
}

function shift(list: number[], at: number, by: number): void {
  list[at] = (list[at] ?? 0) + by;
}

/**
 * A tiny problem of any shape: ties, scarcity, no places, needs without candidates, floors above demand, free groups.
 * The same seed gives the same problem.
 */
export function tinyDraft(seed: number): ProblemDraft {
  const random = randomNumbers(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const list = (length: number, least: number, most: number): number[] =>
    Array.from({ length }, () => between(least, most));
  const [needs, resources, groups] = [between(0, 5), between(0, 3), between(0, 2)];
  const density = 0.4 + 0.6 * random();
  const pairs = Array.from({ length: needs * resources }, (_, pair) => pair)
    .filter(() => random() < density)
    .slice(0, 10);
  return {
    needs: { quantity: list(needs, 1, 2), penalty: list(needs, 0, 9), group: list(needs, -1, groups - 1) },
    capacity: list(resources, 0, 2),
    candidates: {
      need: pairs.map((pair) => Math.floor(pair / resources)),
      resource: pairs.map((pair) => pair % resources),
      cost: list(pairs.length, 0, 9),
    },
    groups: { floor: list(groups, 0, 5), shortfall: list(groups, 0, 9) },
  };
}
