import { envyOf } from '#engines/fairness/envy.ts';
import { priceOfFairness } from '#engines/fairness/price.ts';
import { gini } from '#engines/inequality/inequality.ts';
import { type AssignmentProblem, assignmentProblem } from '#engines/matching/problem.ts';
import { type Assignment, solveAssignment } from '#engines/matching/solve-assignment.ts';
import { suppress, type Told, told, toldChildren } from '#engines/suppression/suppress.ts';
import type { RunFairness, RunOptions } from '#modules/needs/contract/fairness.ts';
import { pairCost, penaltyOf, untoldPenaltyOf } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { tellByArea } from '#modules/needs/server/rules/ledger.ts';
import type { Pair, Pairs } from '#modules/needs/server/rules/pairs.ts';

/** A run that has been solved. */
export interface Outcome {
  needs: readonly NeedFacts[];
  options: RunOptions;
  /** Every pair that is possible; those of the needs that no pin has decided; by need, the pinned ones. */
  pairs: { allowed: Pairs; free: Pairs; pinned: ReadonlyMap<number, Pair> };
  /** The problem without floors. */
  bare: AssignmentProblem;
  /** By need, its place in the problem; -1 for a pinned one. */
  place: readonly number[];
  solved: Assignment;
}

/** What may be told of how fair a run came out, and of what its options cost. */
export function fairnessOf(run: Outcome): RunFairness {
  return { price: priceOf(run), envy: tellEnvy(run), towns: tellTowns(run) };
}

/**
 * What the options cost beside the cheapest assignment there is without them, in what may be told of each need: measured so
 * it can be less than nothing, which is told as nothing. A share is told when neither assignment serves, or leaves, fewer than
 * ten children; points when also those who fare otherwise are nobody or ten at least; units when these are none or ten too.
 */
function priceOf(run: Outcome): RunFairness['price'] {
  const { needs, pairs, place, solved } = run;
  const cheapest = isCheapest(run) ? solved : solveAssignment(usualProblem(run, penaltyOf));
  const besides = [...pairs.pinned].map(([need, pair]) => pairCost(pair) * (needs[need]?.units ?? 0));
  const problem = usualProblem(run, (need) => penaltyOf(need) - untoldPenaltyOf(need));
  const { cost, share, fewer } = priceOfFairness(problem, solved.flow, cheapest.flow, sum(besides));
  const leftIn = (one: Assignment, need: number): number => one.unserved[place[need] ?? -1] ?? 0;
  const mayTell = (counts: (need: number, units: number) => boolean): boolean =>
    told(needs.flatMap(({ whom, units }, need) => (counts(need, units) ? whom : []))) !== null;
  const isTold = [solved, cheapest].every((one) =>
    [true, false].every((served) => mayTell((need, units) => leftIn(one, need) < units === served)),
  );
  const isDifferenceTold = isTold && mayTell((need) => leftIn(solved, need) !== leftIn(cheapest, need));
  return {
    share: isTold && share !== undefined ? Math.max(0, Math.round(share * 1_000) / 1_000) : null,
    points: isDifferenceTold ? Math.max(0, cost) : null,
    fewer: isDifferenceTold ? toldChildren(Math.abs(fewer)) && fewer : null,
  };
}

/** The problem without floors, waiting weighing what it usually does, with penalties as given. */
function usualProblem({ needs, bare, place }: Outcome, penaltyIn: (need: NeedFacts) => number): AssignmentProblem {
  const penalty = bare.needs.penalty.slice();
  for (const [need, where] of place.entries()) if (where >= 0) penalty[where] = penaltyIn(needs[need] as NeedFacts);
  return { ...bare, needs: { ...bare.needs, penalty } };
}

/** Floors that are met and cost nothing at the prices leave the assignment the cheapest one: the same prices prove it. */
const isCheapest = ({ options, solved }: Outcome): boolean =>
  options.waiting === 1 && [...solved.groupPrice, ...solved.shortfall].every((one) => one === 0);

/** Envy is told where it is told of those served and of those left unserved. */
function tellEnvy(run: Outcome): RunFairness['envy'] {
  const { problem, flow } = wholeOf(run);
  const { envious, justified } = envyOf(problem, flow);
  const served = new Set(problem.candidates.need.filter((_, pair) => (flow[pair] ?? 0) > 0));
  const kindOf = (need: number): string => (justified[need] ? 'justified' : envious[need] ? 'envious' : 'none');
  const { groups } = suppress(
    [true, false].map((isServed) => ({
      parts: ['justified', 'envious', 'none'].map((key) => ({
        key,
        whom: run.needs.flatMap(({ whom }, need) =>
          served.has(need) === isServed && kindOf(need) === key ? whom : [],
        ),
      })),
    })),
  );
  const count = (key: string): Told => groups.reduce<Told>((all, { parts }) => plus(all, parts.get(key) ?? null), 0);
  return { envious: plus(count('justified'), count('envious')), justified: count('justified') };
}

const plus = (a: Told, b: Told): Told => (a === null || b === null ? null : a + b);

/** All needs and pairs as one problem, pinned ones too, with the units over each pair. */
function wholeOf({ needs, options, pairs, bare, solved }: Outcome): { problem: AssignmentProblem; flow: Float64Array } {
  if (pairs.pinned.size === 0) return { problem: bare, flow: solved.flow };
  const problem = assignmentProblem({
    needs: {
      quantity: needs.map((need) => need.units),
      penalty: needs.map((need) => penaltyOf(need, options.waiting)),
      group: needs.map(() => -1),
    },
    capacity: bare.capacity,
    candidates: {
      need: pairs.allowed.need,
      resource: pairs.allowed.resource,
      cost: Array.from(pairs.allowed, pairCost),
    },
  });
  let next = 0;
  const flow = Float64Array.from(pairs.allowed, ({ need, resource }) => {
    const pinned = pairs.pinned.get(need);
    if (!pinned) return solved.flow[next++] ?? 0;
    return pinned.resource === resource ? (needs[need]?.units ?? 0) : 0;
  });
  return { problem, flow };
}

/** The towns whose needs may be told both as far as they are served and as far as they are not. */
function tellTowns({ needs, place, solved }: Outcome): RunFairness['towns'] {
  const left = needs.map((_, need) => solved.unserved[place[need] ?? -1] ?? 0);
  const tables = [true, false].map((isServed) =>
    tellByArea(
      needs.filter(({ units }, need) => (left[need] ?? 0) < units === isServed),
      needs,
    ),
  );
  const towns = [...Map.groupBy(needs.keys(), (need) => needs[need]?.town ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  const shares = towns.flatMap(([town, those]) => {
    if (tables.some(({ byTown }) => (byTown.get(town) ?? null) === null)) return [];
    const demand = sum(those.map((need) => needs[need]?.units ?? 0));
    return [{ town, demand, share: 1 - sum(those.map((need) => left[need] ?? 0)) / demand }];
  });
  const [lowest, ...others] = shares.toSorted((a, b) => a.share - b.share);
  const highest = others.at(-1);
  if (!lowest || !highest) return null;
  const shown = ({ town, share }: typeof lowest) => ({ town, share });
  return {
    lowest: shown(lowest),
    highest: shown(highest),
    gini: gini({ people: shares.map((one) => one.demand), score: shares.map((one) => one.share) }) ?? null,
    told: shares.length,
    all: towns.length,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
