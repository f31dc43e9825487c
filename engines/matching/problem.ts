import { int, num } from './element.ts';
import { grouped, startOf } from './grouped.ts';

/** Costs, penalties and shortfalls are at most this. */
export const dearest = 2 ** 31 - 1;

/** Totals are at most this: the largest integer up to which doubles are exact. */
const largestTotal = Number.MAX_SAFE_INTEGER;

/** What is asked for: `group` is the index of the need's group, -1 for none. */
interface Needs<Reals, Integers> {
  readonly quantity: Reals;
  readonly penalty: Reals;
  readonly group: Integers;
}

/** Units of each group that should be served, and the cost of each unit below that. */
interface Floors<Reals> {
  readonly floor: Reals;
  readonly shortfall: Reals;
}

/** An assignment problem as a caller writes it down: parallel lists, candidate pairs in any order. */
export interface ProblemDraft {
  readonly needs: Needs<ArrayLike<number>, ArrayLike<number>>;
  readonly capacity: ArrayLike<number>;
  readonly candidates: {
    readonly need: ArrayLike<number>;
    readonly resource: ArrayLike<number>;
    readonly cost: ArrayLike<number>;
  };
  readonly groups?: Floors<ArrayLike<number>>;
}

/**
 * A checked assignment problem. Candidates are sorted by need, then resource; those of need `i` are at
 * `start[i] … start[i + 1] - 1`. All numbers are integers within the limits, so that sums are exact.
 */
export interface AssignmentProblem {
  readonly needs: Needs<Float64Array, Int32Array>;
  readonly capacity: Float64Array;
  readonly candidates: {
    readonly start: Int32Array;
    readonly need: Int32Array;
    readonly resource: Int32Array;
    readonly cost: Int32Array;
  };
  readonly groups: Floors<Float64Array>;
}

/** What may be wrong with a draft. */
export type ProblemFault = 'lengths_differ' | 'out_of_range' | 'pair_twice' | 'total_too_large';

/** A draft that is no assignment problem; `field` and `index` name the place where there is one. */
export class InvalidProblem extends RangeError {
  readonly fault: ProblemFault;
  readonly field: string;
  readonly index: number;

  constructor(fault: ProblemFault, field: string, index = -1) {
    super(`${fault}: ${field}${index < 0 ? '' : `[${index}]`}`);
    this.fault = fault;
    this.field = field;
    this.index = index;
  }
}

/**
 * Checks a draft and sorts its candidates, so that the order they came in cannot matter; those that are in order already are
 * taken as they are, and must not be changed afterwards. Throws InvalidProblem.
 * O(needs + resources + candidates) time.
 */
export function assignmentProblem(draft: ProblemDraft): AssignmentProblem {
  const { needs, capacity, candidates, groups = { floor: [], shortfall: [] } } = draft;
  const needCount = needs.quantity.length;
  requireLength('needs.penalty', needs.penalty, needCount);
  requireLength('needs.group', needs.group, needCount);
  requireLength('candidates.resource', candidates.resource, candidates.need.length);
  requireLength('candidates.cost', candidates.cost, candidates.need.length);
  requireLength('groups.shortfall', groups.shortfall, groups.floor.length);

  const problem: AssignmentProblem = {
    needs: {
      quantity: integers('needs.quantity', needs.quantity, 1, largestTotal),
      penalty: integers('needs.penalty', needs.penalty, 0, dearest),
      group: Int32Array.from(integers('needs.group', needs.group, -1, groups.floor.length - 1)),
    },
    capacity: integers('capacity', capacity, 0, largestTotal),
    candidates: sortedCandidates(candidates, needCount, capacity.length),
    groups: {
      floor: integers('groups.floor', groups.floor, 0, largestTotal),
      shortfall: integers('groups.shortfall', groups.shortfall, 0, dearest),
    },
  };
  refuseInexact(problem);
  return problem;
}

function requireLength(field: string, list: ArrayLike<number>, length: number): void {
  if (list.length !== length) throw new InvalidProblem('lengths_differ', field);
}

function integers(field: string, list: ArrayLike<number>, least: number, most: number): Float64Array {
  requireIntegers(field, list, least, most);
  return Float64Array.from(list);
}

function requireIntegers(field: string, list: ArrayLike<number>, least: number, most: number): void {
  for (let at = 0; at < list.length; at++) {
    const value = list[at];
    if (value === undefined || !Number.isInteger(value) || value < least || value > most)
      throw new InvalidProblem('out_of_range', field, at);
  }
}

function sortedCandidates(
  draft: ProblemDraft['candidates'],
  needCount: number,
  resourceCount: number,
): AssignmentProblem['candidates'] {
  requireIntegers('candidates.need', draft.need, 0, needCount - 1);
  requireIntegers('candidates.resource', draft.resource, 0, resourceCount - 1);
  requireIntegers('candidates.cost', draft.cost, 0, dearest);
  const need = asIntegers(draft.need);
  const resource = asIntegers(draft.resource);
  if (areSorted(need, resource))
    return { start: startOf(need, needCount), need, resource, cost: asIntegers(draft.cost) };
  const { start, members } = grouped(need, needCount, grouped(resource, resourceCount).members);
  const sorted = {
    start,
    need: members.map((candidate) => int(need, candidate)),
    resource: members.map((candidate) => int(resource, candidate)),
    cost: members.map((candidate) => draft.cost[candidate] ?? 0),
  };
  for (let at = 1; at < members.length; at++) {
    const isTwice = sorted.need[at] === sorted.need[at - 1] && sorted.resource[at] === sorted.resource[at - 1];
    if (isTwice) throw new InvalidProblem('pair_twice', 'candidates', members[at]);
  }
  return sorted;
}

/** By need, those of a need by resource, no pair twice. */
function areSorted(need: Int32Array, resource: Int32Array): boolean {
  for (let at = 1; at < need.length; at++) {
    const further = int(need, at) - int(need, at - 1);
    if (further < 0 || (further === 0 && int(resource, at) <= int(resource, at - 1))) return false;
  }
  return true;
}

/** Millions of candidates are not copied without need. */
const asIntegers = (list: ArrayLike<number>): Int32Array => (list instanceof Int32Array ? list : Int32Array.from(list));

/**
 * Every sum the solver and the certificate form must be an exact integer. Leaving everybody unserved is the dearest
 * state a solver passes through. A price adds up along a path that enters and leaves each resource and each group at
 * most once, which brings it forward by at most one cost or one penalty; what is compared are two prices.
 */
function refuseInexact({ needs, capacity, groups, candidates }: AssignmentProblem): void {
  limit('needs.quantity', sum(needs.quantity));
  limit('capacity', sum(capacity));
  limit('groups.floor', sum(groups.floor));
  limit('objective', sum(needs.quantity, needs.penalty) + sum(groups.floor, groups.shortfall));
  const steps = (stations: Float64Array): number => 1 + Math.min(needs.quantity.length, stations.length);
  const farthest =
    steps(capacity) * highest(candidates.cost) +
    steps(groups.floor) * highest(needs.penalty) +
    highest(groups.shortfall);
  limit('prices', 2 * farthest);
}

function limit(field: string, total: number): void {
  if (total > largestTotal) throw new InvalidProblem('total_too_large', field);
}

const sum = (list: Float64Array, weight?: Float64Array): number =>
  list.reduce((total, value, index) => total + value * (weight ? num(weight, index) : 1), 0);

/** The largest of some numbers that are not negative, 0 if there are none. */
export function highest(list: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < list.length; at++) most = Math.max(most, list[at] ?? 0);
  return most;
}
