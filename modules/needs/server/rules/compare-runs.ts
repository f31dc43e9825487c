import { told, type Told } from '#engines/suppression/suppress.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** A run as it was stored. */
export interface StoredRun {
  inputs: RunInputs;
  result: RunResult;
}

/** What may be told of two runs beside each other. */
export interface ToldComparison {
  same: Told;
  elsewhere: Told;
  onlyRun: Told;
  onlyOther: Told;
  neither: Told;
  apart: Told;
}

/** A need that took part in both runs, and the resource it got in each; null for none. */
export interface Compared {
  need: NeedFacts;
  run: string | null;
  other: string | null;
}

const chosenIn = ({ result }: StoredRun): Map<string, string | null> =>
  new Map(result.decisions.map(({ need, chosen }) => [need, chosen?.resource ?? null]));

/** The needs that took part in both, in the order of the first run. */
export function compared(run: StoredRun, other: StoredRun): Compared[] {
  const [mine, theirs] = [chosenIn(run), chosenIn(other)];
  return run.inputs.needs.flatMap((need) => {
    const [here, there] = [mine.get(need.id), theirs.get(need.id)];
    return here === undefined || there === undefined ? [] : [{ need, run: here, other: there }];
  });
}

/** Those of them that are decided otherwise. */
export const differing = (all: readonly Compared[]): Compared[] => all.filter(({ run, other }) => run !== other);

type Fate = keyof ToldComparison;

function fateOf({ run, other }: Compared): Fate {
  if (run === other) return run === null ? 'neither' : 'same';
  if (run !== null && other !== null) return 'elsewhere';
  return run === null ? 'onlyOther' : 'onlyRun';
}

/**
 * Counts of a comparison. Each run tells how many it serves and how many not, so that of two counts that are hidden together
 * one could be had from these: either none of them describes fewer than ten children, or none is told. Those who took part
 * in one run only are counted by run and by whether they were served there, for the same reason.
 */
export function tellComparison(run: StoredRun, other: StoredRun): ToldComparison {
  const all = compared(run, other);
  const both = new Set(all.map(({ need }) => need.id));
  const byFate = Map.groupBy(all, fateOf);
  const whomOf = (fate: Fate): string[] => (byFate.get(fate) ?? []).map(({ need }) => need.whom);
  const apart = [run, other].flatMap((one) => {
    const chosen = chosenIn(one);
    const alone = one.inputs.needs.filter(({ id }) => !both.has(id));
    return [true, false].map((isServed) =>
      alone.flatMap(({ id, whom }) => (((chosen.get(id) ?? null) !== null) === isServed ? whom : [])),
    );
  });
  const fates = (['same', 'elsewhere', 'onlyRun', 'onlyOther', 'neither'] as const).map(whomOf);
  const isTold = [...fates, ...apart].every((whom) => told(whom) !== null);
  const [same, elsewhere, onlyRun, onlyOther, neither] = fates.map((whom) => (isTold ? whom.length : null));
  return {
    same: same ?? null,
    elsewhere: elsewhere ?? null,
    onlyRun: onlyRun ?? null,
    onlyOther: onlyOther ?? null,
    neither: neither ?? null,
    apart: isTold ? apart.flat().length : null,
  };
}
