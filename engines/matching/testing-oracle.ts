import * as fc from 'fast-check';
import type { AssignmentProblem, ProblemDraft } from './problem.ts';

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

const integers = (length: number, min: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

/** Tiny problems of every shape: ties, scarcity, no places, needs without candidates, floors above demand, free groups. */
export const tinyDrafts: fc.Arbitrary<ProblemDraft> = fc
  .record({
    needs: fc.integer({ min: 0, max: 5 }),
    resources: fc.integer({ min: 0, max: 3 }),
    groups: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ needs, resources, groups }) => {
    const pairs = Array.from({ length: needs * resources }, (_, at) => at);
    return fc
      .record({
        quantity: integers(needs, 1, 2),
        penalty: integers(needs, 0, 9),
        group: integers(needs, -1, groups - 1),
        capacity: integers(resources, 0, 3),
        pairs: fc.shuffledSubarray(pairs, { minLength: pairs.length >> 1, maxLength: Math.min(10, pairs.length) }),
        cost: integers(pairs.length, 0, 9),
        floor: integers(groups, 0, 5),
        shortfall: integers(groups, 0, 9),
      })
      .map(({ quantity, penalty, group, capacity, pairs: chosen, cost, floor, shortfall }) => ({
        needs: { quantity, penalty, group },
        capacity,
        candidates: {
          need: chosen.map((pair) => Math.floor(pair / resources)),
          resource: chosen.map((pair) => pair % resources),
          cost: chosen.map((_, at) => cost[at] ?? 0),
        },
        groups: { floor, shortfall },
      }));
  });

/** A start as bad as can be, so that there is something to do. */
export const dearestCandidates = ({ needs, candidates }: AssignmentProblem): Int32Array =>
  Int32Array.from(needs.quantity, (_, need) => {
    const [from = 0, end = 0] = [candidates.start[need], candidates.start[need + 1]];
    const costs = Array.from(candidates.cost.subarray(from, end));
    return costs.length === 0 ? -1 : from + costs.indexOf(Math.max(...costs));
  });
