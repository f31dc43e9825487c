import { type Alternative, explainNeed, type NeedExplanation } from '#engines/matching/explain-need.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import type { Assignment } from '#engines/matching/solve-assignment.ts';
import type { Hindrance } from '#modules/needs/server/rules/candidates.ts';
import { costOf, type Term, termsOf } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { type Near, nearestTo } from '#modules/needs/server/rules/nearest.ts';
import type { Pair, Pairs } from '#modules/needs/server/rules/pairs.ts';
import { type Help, type Offered, wouldHelp } from '#modules/needs/server/rules/would-help.ts';

/**
 * A resource a need could have got: its named costs, and why it did or did not. Price and extra cost are told to nobody: a
 * price is what some need that stays without would lose, less a cost that is told, and with it what describes its child.
 */
export interface Option {
  resource: string;
  terms: Term[];
  remote: boolean;
  price: number;
  /** By how much at least the objective would rise if the need got this one; 0 for the one it got. */
  extraCost: number;
  reason: Alternative['reason'] | 'pinned';
}

/** What became of one need, and why. */
export interface Decision {
  need: string;
  verdict: NeedExplanation['reason'] | 'pinned' | 'forbidden';
  hindrance: Hindrance | null;
  chosen: Option | null;
  others: Option[];
  candidates: number;
  /** Of a need without any candidate, the nearest resources of its category. Absent in runs of older rules. */
  nearest?: Near[];
  /** What would serve a need that stays without. Absent in runs of older rules. */
  wouldHelp?: Help[];
}

/** By what is told of them, so that their order tells nothing else. */
const cheapestFirst = (a: Option, b: Option): number =>
  costOf(a.terms) - costOf(b.terms) || (a.resource < b.resource ? -1 : 1);

/** How many of the other possible resources are kept with a decision. */
const shownOthers = 5;

/** A need an official has decided himself: its pair is not weighed against others. */
export const pinnedDecision = (need: NeedFacts, pair: Pair, resource: string, price: number): Decision => ({
  need: need.id,
  verdict: 'pinned',
  hindrance: null,
  chosen: { resource, terms: termsOf(pair), remote: pair.remote, price, extraCost: 0, reason: 'pinned' },
  others: [],
  candidates: 1,
});

/** A solved problem, with the pairs its candidates stand for, in the same order. */
export interface SolvedRun extends Offered {
  problem: AssignmentProblem;
  solved: Assignment;
  pairs: Pairs;
}

/** Why this one, why not the others, read off the prices. `at` is the need's index in the problem. */
export function explainDecision(run: SolvedRun, at: number, need: NeedFacts, hindrance: Hindrance | null): Decision {
  const { reason, alternatives } = explainNeed(run.problem, run.solved, at);
  const options = alternatives.flatMap((one) => optionOf(run, one));
  const chosen = alternatives[0]?.reason === 'served' ? (options[0] ?? null) : null;
  // No rule left it without a candidate, and still it has none: what there was has been excluded.
  const isForbidden = reason === 'no_candidate' && hindrance === null;
  const others = options
    .slice(chosen ? 1 : 0)
    .sort(cheapestFirst)
    .slice(0, shownOthers);
  return {
    need: need.id,
    verdict: isForbidden ? 'forbidden' : reason,
    hindrance: reason === 'no_candidate' ? hindrance : null,
    chosen,
    others,
    candidates: options.length,
    ...(reason === 'served' || isForbidden ? {} : missing(run, need, others)),
  };
}

/** What stands between a need that stays without and the resources round it. */
function missing(run: SolvedRun, need: NeedFacts, others: readonly Option[]): Pick<Decision, 'nearest' | 'wouldHelp'> {
  const near = nearestTo(need, run.supply, run.ask);
  return {
    nearest: others.length > 0 ? [] : near.map(({ at: _, ...shown }) => shown),
    wouldHelp: wouldHelp(run, need, others, near),
  };
}

function optionOf({ supply, pairs }: SolvedRun, one: Alternative): Option[] {
  const resource = supply[one.resource];
  if (!resource) return [];
  const meeting = pairs.meeting(one.candidate);
  const { price, reason, reducedCost: extraCost } = one;
  const { remote } = meeting;
  return [{ resource: resource.id, terms: termsOf(meeting), remote, price, extraCost, reason }];
}
