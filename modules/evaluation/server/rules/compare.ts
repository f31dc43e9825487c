import { difference } from '#engines/estimates/difference.ts';
import type { Compared } from '#modules/evaluation/contract/comparison.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import type { Reckoned, SomeIndicator, Source } from '#modules/evaluation/server/rules/reckon.ts';

/** Results with what they were reckoned from. */
export interface Version {
  source: Source;
  results: readonly Reckoned[];
}

/** The indicators both versions have, in the order of the first; those that nothing measures in either are left out. */
export function compared(now: Version, before: Version): Compared[] {
  return now.source.indicators.flatMap((said) => {
    const former = before.source.indicators.find(({ code }) => code === said.code);
    const [after, earlier] = [now, before].map(({ results }) => results.find(({ code }) => code === said.code));
    if (!former || !after || !earlier || (said.numerator === '' && former.numerator === '')) return [];
    const changed = changesOf(said, former, now.source.rules !== before.source.rules);
    const isComparable = !changed.includes('formula') && !changed.includes('rules');
    const { code, name, kind } = said;
    const both = { now: after.county, before: earlier.county };
    return [{ code, name, kind, ...both, difference: isComparable ? differenceOf(both) : null, changed }];
  });
}

/** What is another in two versions of an indicator. */
export function changesOf(now: SomeIndicator, before: SomeIndicator, isOfOtherRules: boolean): Compared['changed'] {
  const isSame = (...keys: (keyof SomeIndicator)[]): boolean =>
    keys.every((key) => JSON.stringify(now[key]) === JSON.stringify(before[key]));
  return [
    ...(isSame('kind', 'numerator', 'denominator') ? [] : (['formula'] as const)),
    ...(isOfOtherRules ? (['rules'] as const) : []),
    ...(isSame('target', 'aims', 'band') ? [] : (['target'] as const)),
  ];
}

/** How much more it is now; where both have an interval, with that of the difference. */
export function differenceOf({ now, before }: Record<'now' | 'before', Measured>): Compared['difference'] {
  if (now.value === null || before.value === null) return null;
  const [after, prior] = [estimateOf(now), estimateOf(before)];
  // The interval is that of two shares; other figures have an interval of another kind, or none.
  if (now.numerator === null || before.numerator === null || !after || !prior)
    return { value: now.value - before.value, least: null, most: null };
  return difference(after, prior);
}

const estimateOf = ({ value, least, most }: Measured) =>
  value === null || least === null || most === null ? undefined : { value, least, most };
