import type { Round, ToldFigure } from '#modules/evaluation/contract/finding.ts';
import type { IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import { differenceOf } from '#modules/evaluation/server/rules/compare.ts';

/** What an indicator should come to, and which way is better. */
export interface Aimed extends Pick<IndicatorSaid, 'aims' | 'band'> {
  aim: number;
}

/**
 * What became of a figure from before to after (docs/methods/improvement.md). Of two shares it has changed where the interval of their difference does
 * not hold zero, else it may be chance; of other figures the difference is told, and whether it is chance is not. Never why.
 */
export function changeOf(
  before: ToldFigure,
  after: ToldFigure,
  aimed: Aimed & { isComparable: boolean },
): NonNullable<Round['change']> {
  const without = (outcome: NonNullable<Round['change']>['outcome']) => ({
    outcome,
    difference: null,
    direction: null,
    isReached: null,
  });
  if (before.why === 'few' || after.why === 'few') return without('few');
  if (before.value === null || after.value === null) return without('no_figure');
  if (!aimed.isComparable) return without('other_formula');
  const difference = differenceOf({ now: after, before });
  return {
    outcome: outcomeOf(difference),
    difference,
    direction: directionOf(before.value, after.value, aimed),
    isReached: isReached(before.value, after.value, aimed),
  };
}

/** Of what has a range the aim lies on the way from where it was. */
function isReached(before: number, after: number, { aims, aim }: Aimed): boolean {
  const isLess = aims === 'less' || (aims === 'between' && aim < before);
  return isLess ? after <= aim : after >= aim;
}

function outcomeOf(difference: ReturnType<typeof differenceOf>): 'changed' | 'chance' | 'unsure' {
  if (!difference || difference.least === null || difference.most === null) return 'unsure';
  return difference.least > 0 || difference.most < 0 ? 'changed' : 'chance';
}

/** Which way it went: of what has a range, towards it or away from it. */
function directionOf(before: number, after: number, { aims, band }: Aimed): 'better' | 'worse' | 'same' {
  const badness = (value: number): number => {
    if (aims !== 'between') return aims === 'less' ? value : -value;
    return Math.max((band.least ?? -Infinity) - value, value - (band.most ?? Infinity), 0);
  };
  const more = badness(after) - badness(before);
  if (more === 0) return 'same';
  return more < 0 ? 'better' : 'worse';
}

/** A period that may be measured. */
export interface Spanned {
  id: string;
  kind: string;
  began: string;
  ended: string;
}

/**
 * The period a round is measured again in: of the kind of the one before and after it, the first that begins on the day it is to be, and after its
 * task was done. So that no day is in both, and none of it lies before what was done.
 */
export function measuredIn<P extends Spanned>(
  periods: readonly P[],
  before: Spanned,
  { againFrom, doneOn }: { againFrom: string; doneOn: string },
): P | undefined {
  return periods
    .filter(({ kind, began }) => kind === before.kind && began > before.ended && began >= againFrom && began > doneOn)
    .toSorted((a, b) => (a.began < b.began ? -1 : 1))[0];
}
