import { told, type Told } from '#engines/suppression/suppress.ts';
import type { Outcome } from '#modules/needs/server/rules/run-parts.ts';

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
  need: Outcome;
  run: string | null;
  other: string | null;
}

/** The needs that took part in both, in the order of the first run. */
export function compared(run: readonly Outcome[], other: readonly Outcome[]): Compared[] {
  const theirs = new Map(other.map((one) => [one.need, one.resource]));
  return run.flatMap((need) => {
    const there = theirs.get(need.need);
    return there === undefined ? [] : [{ need, run: need.resource, other: there }];
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
export function tellComparison(run: readonly Outcome[], other: readonly Outcome[]): ToldComparison {
  const all = compared(run, other);
  const both = new Set(all.map(({ need }) => need.need));
  const byFate = Map.groupBy(all, fateOf);
  const whomOf = (fate: Fate): string[] => (byFate.get(fate) ?? []).map(({ need }) => need.whom);
  const apart = [run, other].flatMap((one) => {
    const alone = one.filter(({ need }) => !both.has(need));
    return [true, false].map((isServed) =>
      alone.flatMap(({ whom, resource }) => ((resource !== null) === isServed ? whom : [])),
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
