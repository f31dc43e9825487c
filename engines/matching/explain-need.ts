import { pricedCost } from './certificate.ts';
import { int, num } from './element.ts';
import type { AssignmentProblem } from './problem.ts';
import type { Assignment } from './solve-assignment.ts';

/**
 * Why a need is served, or why units of it are not:
 * - `served`: all its units are.
 * - `taken_by_dearer`: it would gain by a place, but every such place is held by needs that would lose as much or more.
 * - `no_candidate`: no resource is allowed for it.
 * - `cheaper_unserved`: even with a place to spare, serving it costs as much as leaving it, or more.
 */
type NeedReason = 'served' | 'taken_by_dearer' | 'no_candidate' | 'cheaper_unserved';

/**
 * Why a need got a resource, or why not:
 * - `served`: it did.
 * - `taken_by_dearer`: the place is worth less to it, or no more, than to those who hold the places.
 * - `cheaper_elsewhere`: it is served as well or better by another resource, even if this one had a place to spare.
 * - `cheaper_unserved`: even with a place to spare, this one costs as much as leaving the need unserved, or more.
 */
type PairReason = 'served' | 'taken_by_dearer' | 'cheaper_elsewhere' | 'cheaper_unserved';

/** One resource a need could have, in the light of the prices. */
export interface Alternative {
  /** Index of the candidate in the problem. */
  readonly candidate: number;
  readonly resource: number;
  readonly units: number;
  readonly cost: number;
  /** What one place of the resource costs: what everybody together would save by one more. */
  readonly price: number;
  /** The most this need could pay for a place before another way became cheaper for it. */
  readonly worth: number;
  /** By how much at least the total would rise for each unit that were served this way all the same; 0 if it is. */
  readonly reducedCost: number;
  readonly reason: PairReason;
}

/** What became of a need and of everything it could have had, what it got first, then by reduced cost. */
export interface NeedExplanation {
  readonly need: number;
  readonly reason: NeedReason;
  readonly unserved: number;
  /** What one unit of the need costs at these prices. */
  readonly price: number;
  readonly alternatives: readonly Alternative[];
}

/** Explains one need of a solved problem by its prices. O(k log k) time for k candidates of the need. */
export function explainNeed(problem: AssignmentProblem, assignment: Assignment, need: number): NeedExplanation {
  const { start } = problem.candidates;
  const first = int(start, need);
  const alternatives = Array.from({ length: int(start, need + 1) - first }, (_, at) =>
    alternativeOf(problem, assignment, first + at),
  );
  const unserved = num(assignment.unserved, need);
  return {
    need,
    reason: unserved === 0 ? 'served' : reasonUnserved(alternatives),
    unserved,
    price: num(assignment.needPrice, need),
    alternatives: alternatives.toSorted(
      (a, b) => b.units - a.units || a.reducedCost - b.reducedCost || a.cost - b.cost || a.resource - b.resource,
    ),
  };
}

function reasonUnserved(alternatives: readonly Alternative[]): NeedReason {
  if (alternatives.length === 0) return 'no_candidate';
  return alternatives.some((one) => one.worth > 0) ? 'taken_by_dearer' : 'cheaper_unserved';
}

function alternativeOf(problem: AssignmentProblem, assignment: Assignment, candidate: number): Alternative {
  const need = int(problem.candidates.need, candidate);
  const resource = int(problem.candidates.resource, candidate);
  const units = num(assignment.flow, candidate);
  const price = num(assignment.resourcePrice, resource);
  const priced = pricedCost(problem, assignment, candidate);
  const worth = cheapestWithout(problem, assignment, candidate) - priced + price;
  return {
    candidate,
    resource,
    units,
    cost: int(problem.candidates.cost, candidate),
    price,
    worth,
    reducedCost: priced - num(assignment.needPrice, need),
    reason: units > 0 ? 'served' : reasonNot(worth, num(assignment.unserved, need)),
  };
}

function reasonNot(worth: number, unserved: number): PairReason {
  if (worth > 0) return 'taken_by_dearer';
  return unserved > 0 ? 'cheaper_unserved' : 'cheaper_elsewhere';
}

/** What one unit of the need costs at these prices if this candidate did not exist. */
function cheapestWithout(problem: AssignmentProblem, assignment: Assignment, candidate: number): number {
  const { need: needOf, start } = problem.candidates;
  const need = int(needOf, candidate);
  let least = num(problem.needs.penalty, need);
  for (let other = int(start, need); other < int(start, need + 1); other++) {
    if (other !== candidate) least = Math.min(least, pricedCost(problem, assignment, other));
  }
  return least;
}
