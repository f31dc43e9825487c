import type { Measured } from '#modules/evaluation/contract/period.ts';
import { changesOf } from '#modules/evaluation/server/rules/compare.ts';
import type { Reckoned, SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';
import type { Drawn } from '#platform/charts/chart.ts';

/** A frozen period as far as one indicator goes; without what is said and reckoned where it had no such indicator. */
export interface FrozenPeriod {
  id: string;
  name: string;
  began: string;
  ended: string;
  snapshot: number;
  rules: number;
  said: SomeIndicator | undefined;
  result: Reckoned | undefined;
}

/** One of them with what it came to, and why it is not to be joined to the one before. */
export interface Point extends Omit<FrozenPeriod, 'result'> {
  measured: Measured;
  apart: 'missing' | 'formula' | null;
}

/** The points of a trend, in the order of the periods. */
export const pointsOf = (
  periods: readonly FrozenPeriod[],
  measuredIn: (result: Reckoned) => Measured | undefined,
): Point[] =>
  periods.map(({ result, ...one }, at) => ({
    ...one,
    measured: (result && measuredIn(result)) ?? without(result ? 'nothing' : 'unmeasured'),
    apart: apartOf(one, periods[at - 1]),
  }));

const without = (why: NonNullable<Measured['why']>): Measured => ({
  value: null,
  least: null,
  most: null,
  numerator: null,
  denominator: null,
  why,
});

function apartOf(now: Omit<FrozenPeriod, 'result'>, before: FrozenPeriod | undefined): Point['apart'] {
  if (!before) return null;
  if (now.said && before.said) {
    const changed = changesOf(now.said, before.said, now.rules !== before.rules);
    if (changed.includes('formula') || changed.includes('rules')) return 'formula';
  }
  const between = daysFrom(before.ended, now.began) - 1;
  return between >= roomForOne * Math.min(lengthOf(before), lengthOf(now)) ? 'missing' : null;
}

/** Holidays lie between terms; where so much of another period would have found room, one is missing: February is that of January. */
const roomForOne = 0.9;

/** Days from one day to another. */
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const lengthOf = ({ began, ended }: Pick<FrozenPeriod, 'began' | 'ended'>): number => daysFrom(began, ended) + 1;

/** Points as they are drawn: where two are not to be joined, an empty one that says why lies in between. */
export const drawnOf = (points: readonly Point[], words: Readonly<Record<'missing' | 'formula', string>>): Drawn[] =>
  points.flatMap(({ name, measured: { value, least, most }, apart }) => [
    ...(apart ? [{ name: words[apart], value: null, least: null, most: null }] : []),
    { name, value, least, most },
  ]);
