import { assignmentProblem, type AssignmentProblem, dearest } from '#engines/matching/problem.ts';
import { type Assignment, solveAssignment } from '#engines/matching/solve-assignment.ts';
import { type Candidate, findCandidates, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import { costOf, penaltyOf, ruralFloor, ruralShortfall, type Term, termsOf } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { placesToGive } from '#modules/needs/server/rules/places.ts';

/** Everything a run is decided from; stored with it, so that it can be decided again. */
export interface RunInputs {
  rulesVersion: string;
  needs: readonly NeedFacts[];
  supply: readonly SupplyFacts[];
  pins: readonly { need: string; resource: string; verdict: 'pin' | 'forbid' }[];
}

/** A resource a need could have got: its named costs, its shadow price, and what forcing the pair would cost. */
export interface Option {
  resource: string;
  terms: Term[];
  remote: boolean;
  price: number;
  extraCost: number;
}

/** What became of one need, and why. */
export interface Decision {
  need: string;
  verdict: 'served' | 'taken_by_dearer' | 'no_candidate' | 'cheaper_unserved';
  hindrance: Hindrance | null;
  chosen: Option | null;
  others: Option[];
  candidates: number;
}

/** The outcome of a run. `bound` is the value of a feasible dual solution: equal to `objective`, it proves the optimum. */
export interface RunResult {
  objective: number;
  bound: number;
  served: number;
  unserved: number;
  rural: { served: number; floor: number; demand: number };
  decisions: Decision[];
  /** Shadow price of one more weekly place, by resource; those worth nothing are left out. */
  prices: { resource: string; price: number }[];
}

/** How many of the other possible resources are kept with a decision. */
const shownOthers = 5;

/** Decides a run: the least total cost over all needs together, with its proof. The same inputs, the same result. */
export function decideRun(inputs: RunInputs): RunResult {
  const { needs, supply } = inputs;
  const table = findCandidates(needs, supply);
  const candidates = table.candidates.filter(allowedBy(inputs)).map((pair) => ({ ...pair, terms: termsOf(pair) }));
  const { problem, floor, demand } = problemOf(inputs, candidates);
  const solved = solveAssignment(problem);
  const byNeed = Map.groupBy(
    candidates.map((pair, index) => ({ ...pair, index })),
    (pair) => pair.need,
  );
  const flow = flowByPair(problem, solved);
  const decisions = needs.map((need, index) =>
    decisionOn(need, byNeed.get(index) ?? [], { supply, solved, flow, index, hindrance: table.without[index] ?? null }),
  );
  const unserved = sum(solved.unserved);
  return {
    objective: solved.objective,
    bound: solved.bound,
    served: sum(needs.map((need) => need.units)) - unserved,
    unserved,
    rural: {
      served: sum(needs.map((need, i) => (need.rural ? need.units - (solved.unserved[i] ?? 0) : 0))),
      floor,
      demand,
    },
    decisions,
    prices: supply.flatMap((one, i) => {
      const price = solved.resourcePrice[i] ?? 0;
      return price > 0 ? [{ resource: one.id, price }] : [];
    }),
  };
}

type Priced = Candidate & { terms: Term[] };

/** A pinned need keeps only its pinned resource; a forbidden pair is none. */
function allowedBy({ needs, supply, pins }: RunInputs): (pair: Candidate) => boolean {
  const pinned = new Map(pins.filter((pin) => pin.verdict === 'pin').map((pin) => [pin.need, pin.resource]));
  const forbidden = new Set(pins.filter((pin) => pin.verdict === 'forbid').map((pin) => `${pin.need} ${pin.resource}`));
  return (pair) => {
    const need = needs[pair.need]?.id ?? '';
    const resource = supply[pair.resource]?.id ?? '';
    const only = pinned.get(need);
    return !forbidden.has(`${need} ${resource}`) && (only === undefined || only === resource);
  };
}

function problemOf(
  { needs, supply, pins }: RunInputs,
  candidates: readonly Priced[],
): { problem: AssignmentProblem; floor: number; demand: number } {
  const pinned = new Set(pins.filter((pin) => pin.verdict === 'pin').map((pin) => pin.need));
  const demand = sum(needs.map((need) => need.units));
  const ruralDemand = sum(needs.map((need) => (need.rural ? need.units : 0)));
  const places = placesToGive(needs, supply, candidates);
  const floor = ruralFloor(ruralDemand, demand, sum(places));
  const problem = assignmentProblem({
    needs: {
      quantity: needs.map((need) => need.units),
      penalty: needs.map((need) => (pinned.has(need.id) ? dearest : penaltyOf(need))),
      group: needs.map((need) => (need.rural ? 0 : -1)),
    },
    capacity: places,
    candidates: {
      need: candidates.map((pair) => pair.need),
      resource: candidates.map((pair) => pair.resource),
      cost: candidates.map((pair) => costOf(pair.terms)),
    },
    groups: { floor: [floor], shortfall: [ruralShortfall] },
  });
  return { problem, floor, demand: ruralDemand };
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Units by `need resource`. */
function flowByPair({ candidates }: AssignmentProblem, solved: Assignment): Map<string, number> {
  const pairs = new Map<string, number>();
  solved.flow.forEach((units, at) => {
    if (units > 0) pairs.set(`${candidates.need[at]} ${candidates.resource[at]}`, units);
  });
  return pairs;
}

interface Solved {
  supply: readonly SupplyFacts[];
  solved: Assignment;
  flow: ReadonlyMap<string, number>;
  index: number;
  hindrance: Hindrance | null;
}

/** Why this one, why not the others: a pair's extra cost is its reduced cost against the need's own price. */
function decisionOn(need: NeedFacts, pairs: readonly Priced[], found: Solved): Decision {
  const { supply, solved, flow, index } = found;
  const needPrice = solved.needPrice[index] ?? 0;
  const options = pairs
    .map((pair) => {
      const price = solved.resourcePrice[pair.resource] ?? 0;
      const option: Option = {
        resource: supply[pair.resource]?.id ?? '',
        terms: pair.terms,
        remote: pair.remote,
        price,
        extraCost: Math.max(0, costOf(pair.terms) + price - needPrice),
      };
      return { option, units: flow.get(`${index} ${pair.resource}`) ?? 0 };
    })
    .sort(
      (a, b) =>
        b.units - a.units || a.option.extraCost - b.option.extraCost || compare(a.option.resource, b.option.resource),
    );
  const chosen = options[0] && options[0].units > 0 ? options[0].option : null;
  const others = options.slice(chosen ? 1 : 0, shownOthers + (chosen ? 1 : 0)).map(({ option }) => option);
  return {
    need: need.id,
    verdict: chosen ? 'served' : verdictOf(others),
    hindrance: chosen || options.length > 0 ? null : found.hindrance,
    chosen,
    others,
    candidates: pairs.length,
  };
}

/** An unserved need has no candidate, or its candidates' places went to needs that would lose more, or cost too much. */
function verdictOf(others: readonly Option[]): Decision['verdict'] {
  if (others.length === 0) return 'no_candidate';
  return others.some((option) => option.price > 0) ? 'taken_by_dearer' : 'cheaper_unserved';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
