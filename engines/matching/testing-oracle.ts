import type { AssignmentProblem, ProblemDraft } from './problem.ts';
import { randomNumbers } from './testing.ts';

/**
 * The least cost of a tiny problem, found by trying every assignment there is, need by need, written straight from the
 * definition and with nothing in common with the solver. What was found for the same places left is remembered. Exponential.
 */
export function leastCostByTrying({ needs, capacity, candidates, groups }: AssignmentProblem): number {
  const room = [...capacity];
  const short = [...groups.floor];
  const known = new Map<string, number>();
  const costFrom = (need: number): number => {
    if (need === needs.quantity.length)
      return short.reduce((cost, units, group) => cost + Math.max(0, units) * (groups.shortfall[group] ?? 0), 0);
    const state = [need, ...room, ...short].join();
    const cost = known.get(state) ?? tryPairs(need, candidates.start[need] ?? 0, needs.quantity[need] ?? 0);
    known.set(state, cost);
    return cost;
  };
  const tryPairs = (need: number, pair: number, open: number): number => {
    if (pair === candidates.start[need + 1]) return open * (needs.penalty[need] ?? 0) + costFrom(need + 1);
    const resource = candidates.resource[pair] ?? 0;
    const group = needs.group[need] ?? -1;
    const most = Math.min(open, room[resource] ?? 0);
    let least = Infinity;
    for (let units = 0; units <= most; units++) {
      const move = (by: number): void => {
        shift(room, resource, -by);
        if (group >= 0) shift(short, group, -by);
      };
      move(units);
      least = Math.min(least, units * (candidates.cost[pair] ?? 0) + tryPairs(need, pair + 1, open - units));
      move(-units);
    }
    return least;
  };
  return costFrom(0);
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
  const [needs, resources, groups] = [between(0, 6), between(0, 6), between(0, 2)];
  const density = 0.4 + 0.6 * random();
  const pairs = Array.from({ length: needs * resources }, (_, pair) => pair).filter(() => random() < density);
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
