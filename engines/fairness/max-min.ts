import { add, num } from '#engines/matching/element.ts';
import { type AssignmentProblem, highest } from '#engines/matching/problem.ts';
import { GroupFlow } from './group-flow.ts';

/**
 * How many units of each group are served when the smallest share served ÷ demand is as large as it can be, then the next
 * smallest, and so on (lexicographic max–min); `served` are units of each group served beside the problem, which count, and
 * `order` is every group once, in the order in which equals are served.
 *
 * The numbers of units that groups can have together form an integral polymatroid (Megiddo 1974), and the order wanted is that
 * of a sum of steep concave functions, one of each group. On such a set a greedy is exact (Federgruen and Groenevelt 1986):
 * one unit more for the group whose share is lowest, among equals where a unit lifts it most, among these the first in
 * `order`, until no group can have another. Shares are compared as doubles, exact for groups of at most 2²⁶ units.
 *
 * The result is the base of a polymatroid: no other assignment of grouped needs serves more units. O(units · groups) and the
 * chains of `GroupFlow`.
 */
export function maxMinUnits(problem: AssignmentProblem, served: Float64Array, order: Iterable<number>): Float64Array {
  const { needs } = problem;
  const flow = new GroupFlow(problem);
  const reached = served.slice();
  const demand = served.slice();
  needs.group.forEach((group, need) => group >= 0 && add(demand, group, num(needs.quantity, need)));
  const growing = new Set(order);
  const isBehind = (a: number, b: number): boolean => {
    const difference = num(reached, a) / num(demand, a) - num(reached, b) / num(demand, b);
    return difference < 0 || (difference === 0 && num(demand, a) < num(demand, b));
  };
  for (;;) {
    let last = -1;
    for (const group of growing) {
      if (num(reached, group) >= num(demand, group)) growing.delete(group);
      else if (last < 0 || isBehind(group, last)) last = group;
    }
    if (last < 0) return reached.map((units, group) => units - num(served, group));
    if (flow.raise(last)) add(reached, last, 1);
    else growing.delete(last);
  }
}

/**
 * A shortfall cost with which floors that can be met together are met: more than the dearest chain of moves that serves one
 * unit more. A chain enters each resource once and leaves at most one unit of each group, or of none, unserved.
 */
export function certainShortfall({ needs, capacity, candidates, groups }: AssignmentProblem): number {
  const stations = Math.min(needs.quantity.length, capacity.length);
  return 1 + stations * highest(candidates.cost) + groups.floor.length * highest(needs.penalty);
}
