import type { RunFairness } from '#modules/needs/contract/fairness.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { assignmentProblem, type AssignmentProblem } from '#engines/matching/problem.ts';
import { type Assignment, solveAssignment } from '#engines/matching/solve-assignment.ts';
import { findCandidates, type Hindrance, pairAsker } from '#modules/needs/server/rules/candidates.ts';
import { pairCost, penaltyOf, untoldPenaltyOf } from '#modules/needs/server/rules/cost.ts';
import {
  type Decision,
  explainDecision,
  pinnedDecision,
  type SolvedRun,
} from '#modules/needs/server/rules/explain-decision.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { fairnessOf } from '#modules/needs/server/rules/fairness.ts';
import { withFloors } from '#modules/needs/server/rules/floors.ts';
import type { Pair, Pairs } from '#modules/needs/server/rules/pairs.ts';
import { placesToGive } from '#modules/needs/server/rules/places.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/**
 * The outcome of a run. `bound` is the value of a feasible dual solution: equal to `objective`, it proves the optimum. Both are
 * told, and therefore less, by the same, what unserved needs cost that must not be told: the rows would leave it over.
 */
export interface RunResult {
  objective: number;
  bound: number;
  served: number;
  unserved: number;
  /** The floor is null when none was asked for the rural needs as such. */
  rural: { served: number; floor: number | null; demand: number };
  /** Absent in a run of older rules. */
  fairness?: RunFairness;
  decisions: Decision[];
  /** Shadow price of one more weekly place, by resource, the pins given; those worth nothing are left out. */
  prices: { resource: string; price: number }[];
}

/** Of the whole work, when all pairs are known and when they are assigned; what is left is to explain. */
const shareDone = { paired: 0.3, solved: 0.6 };

/**
 * Decides a run: the least total cost over all needs together, with its proof. The same inputs, the same result.
 * Pinned pairs are decisions of the official: they take their places first, and the rest is solved round them.
 * `progress` is told the share of the work done, 0 to 1.
 */
export function decideRun(inputs: RunInputs, progress: (share: number) => void = () => undefined): RunResult {
  const { needs, supply } = inputs;
  const pairs = pairsOf(inputs, (share) => progress(share * shareDone.paired));
  const { problem, bare, floor, place, places } = problemOf(inputs, pairs);
  const solved = solveAssignment(problem);
  progress(shareDone.solved);
  const left = needs.map((_, index) => solved.unserved[place[index] ?? -1] ?? 0);
  const pinnedCost = sum([...pairs.pinned].map(([need, pair]) => pairCost(pair) * (needs[need]?.units ?? 0)));
  const untold = sum(needs.map((need, index) => untoldPenaltyOf(need) * (left[index] ?? 0)));
  return {
    objective: solved.objective + pinnedCost - untold,
    bound: solved.bound + pinnedCost - untold,
    served: demandOf(needs) - sum(left),
    unserved: sum(left),
    rural: {
      served: sum(needs.map((need, index) => (need.rural ? need.units - (left[index] ?? 0) : 0))),
      floor,
      demand: demandOf(needs.filter(isRural)),
    },
    fairness: fairnessOf({ needs, options: inputs.options ?? usualOptions, pairs, bare, place, solved }),
    decisions: decisionsOf(inputs, pairs, { problem, solved, place, places }),
    prices: supply.flatMap(({ id }, at) => {
      const price = solved.resourcePrice[at] ?? 0;
      return price > 0 ? [{ resource: id, price }] : [];
    }),
  };
}

function decisionsOf(
  { needs, supply, options = usualOptions }: RunInputs,
  pairs: RunPairs,
  { place, ...solved }: { place: readonly number[] } & Pick<SolvedRun, 'problem' | 'solved' | 'places'>,
): Decision[] {
  const given = givenAway(needs, pairs, solved.solved);
  const run = { ...solved, supply, given, pairs: pairs.free, ask: pairAsker(supply), waiting: options.waiting };
  return needs.map((need, index) => {
    const pair = pairs.pinned.get(index);
    const price = solved.solved.resourcePrice[pair?.resource ?? -1] ?? 0;
    return pair
      ? pinnedDecision(need, pair, supply[pair.resource]?.id ?? '', price)
      : explainDecision(run, place[index] ?? -1, need, pairs.without[index] ?? null);
  });
}

/** By resource, the places a run gives away: to pinned pairs, and as it was solved. */
function givenAway(needs: readonly NeedFacts[], { pinned, free }: RunPairs, { flow }: Assignment): number[] {
  const given: number[] = [];
  const take = (resource: number, units: number): void => void (given[resource] = (given[resource] ?? 0) + units);
  for (const [need, { resource }] of pinned) take(resource, needs[need]?.units ?? 0);
  for (const [at, resource] of free.resource.entries()) take(resource, flow[at] ?? 0);
  return given;
}

interface RunPairs {
  /** By need, the rule that left it without a candidate. */
  without: (Hindrance | null)[];
  /** Every pair that is possible and not forbidden. */
  allowed: Pairs;
  /** By need, the pair its official insists on. */
  pinned: Map<number, Pair>;
  /** Those of the needs that no pin has decided. */
  free: Pairs;
}

/** The pairs of a run, as its hard rules and its official leave them. */
export function pairsOf({ needs, supply, pins }: RunInputs, progress?: (share: number) => void): RunPairs {
  const { candidates, without } = findCandidates(needs, supply, progress);
  if (pins.length === 0) return { without, allowed: candidates, pinned: new Map(), free: candidates };
  const said = new Map(pins.map((pin) => [`${pin.need} ${pin.resource}`, pin.verdict]));
  const wishFor = (pair: Pair): string | undefined => said.get(`${needs[pair.need]?.id} ${supply[pair.resource]?.id}`);
  const allowed = candidates.filter((pair) => wishFor(pair) !== 'forbid');
  const pinned = new Map<number, Pair>();
  for (const pair of allowed) if (wishFor(pair) === 'pin') pinned.set(pair.need, pair);
  return { without, allowed, pinned, free: allowed.filter((pair) => !pinned.has(pair.need)) };
}

/** A run as problems with and without its floors. */
interface RunProblem {
  problem: AssignmentProblem;
  bare: AssignmentProblem;
  /** What the floors ask for the rural needs as such. */
  floor: number | null;
  /** By need, its place in the problem; -1 for one that a pin has decided. */
  place: number[];
  /** By resource, what the run may give. */
  places: number[];
}

/** The needs no pin has decided, as a problem. */
export function problemOf(inputs: RunInputs, { allowed, pinned, free }: RunPairs): RunProblem {
  const { needs, supply, options = usualOptions } = inputs;
  const open = needs.filter((_, index) => !pinned.has(index));
  let next = 0;
  const place = needs.map((_, index) => (pinned.has(index) ? -1 : next++));
  // Of all pairs, so that a pin changes neither the places there are nor the floor.
  const places = placesToGive(needs, supply, allowed);
  const left = [...places];
  for (const [need, { resource }] of pinned) left[resource] = (left[resource] ?? 0) - (needs[need]?.units ?? 0);
  const bare = assignmentProblem({
    needs: {
      quantity: open.map((need) => need.units),
      penalty: open.map((need) => penaltyOf(need, options.waiting)),
      group: open.map(() => -1),
    },
    capacity: left.map((count) => Math.max(0, count)),
    candidates: {
      need: free.need.map((need) => place[need] ?? -1),
      resource: free.resource,
      cost: Int32Array.from(free.need, (_, at) => pairCost(free.meeting(at))),
    },
  });
  return { ...withFloors(bare, options.floors, { inputs, place, places: sum(places) }), bare, place, places };
}

const isRural = (need: NeedFacts): boolean => need.rural;

const demandOf = (needs: readonly NeedFacts[]): number => sum(needs.map((need) => need.units));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
