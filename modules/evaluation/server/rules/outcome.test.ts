import { expect, test } from 'vitest';
import { proportion } from '#engines/estimates/proportion.ts';
import type { ToldFigure } from '#modules/evaluation/contract/finding.ts';
import { changeOf, measuredIn } from '#modules/evaluation/server/rules/outcome.ts';

const of = { period: '', snapshot: null, at: '2026-12-01T00:00:00Z', version: 1, rules: 1 };
const share = (numerator: number, denominator: number): ToldFigure => {
  const { value, least, most } = proportion(numerator, denominator) ?? { value: NaN, least: NaN, most: NaN };
  return { value, least, most, numerator, denominator, why: null, ...of };
};
const plain = (value: number): ToldFigure => ({ ...share(1, 2), value, least: null, most: null });
const without = (why: 'few' | 'nothing'): ToldFigure => ({
  ...of,
  value: null,
  least: null,
  most: null,
  numerator: null,
  denominator: null,
  why,
});
const aimed = { aims: 'more', band: { least: null, most: null }, aim: 0.8, isComparable: true } as const;

test('two shares whose difference cannot be nothing have changed, with the interval as published', () => {
  // Newcombe 1998, table II, method 10, first row: 56 of 70 less 48 of 80.
  const found = changeOf(share(48, 80), share(56, 70), aimed);
  expect(found).toMatchObject({ outcome: 'changed', direction: 'better', isReached: true });
  expect(found.difference?.least).toBeCloseTo(0.0524, 4);
  expect(found.difference?.most).toBeCloseTo(0.3339, 4);
});

test('a difference that may be nothing is chance, even where the aim was reached', () => {
  expect(changeOf(share(7, 10), share(9, 10), aimed)).toMatchObject({ outcome: 'chance', isReached: true });
});

test('a change the other way is worse, and by an indicator of which less is better, better', () => {
  const [before, after] = [share(90, 100), share(40, 100)];
  expect(changeOf(before, after, aimed)).toMatchObject({ outcome: 'changed', direction: 'worse', isReached: false });
  expect(changeOf(before, after, { ...aimed, aims: 'less', aim: 0.5 })).toMatchObject({
    direction: 'better',
    isReached: true,
  });
});

test('what should lie in a range is better the less it lies outside of it', () => {
  const between = { ...aimed, aims: 'between', band: { least: 0.4, most: 0.9 } } as const;
  expect(changeOf(share(95, 100), share(50, 100), between).direction).toBe('better');
  expect(changeOf(share(50, 100), share(60, 100), between).direction).toBe('same');
  expect(changeOf(share(50, 100), share(20, 100), between).direction).toBe('worse');
});

test('of figures without an interval the difference is told, and not whether it is chance', () => {
  expect(changeOf(plain(6), plain(4), { ...aimed, aims: 'less', aim: 3 })).toEqual({
    outcome: 'unsure',
    difference: { value: -2, least: null, most: null },
    direction: 'better',
    isReached: false,
  });
});

test.for([
  ['few', share(5, 10), without('few')],
  ['few', without('few'), share(5, 10)],
  ['no_figure', share(5, 10), without('nothing')],
  ['other_formula', share(5, 10), share(9, 10)],
] as const)('%s: nothing is said of how far it is apart', ([outcome, before, after]) => {
  const isComparable = outcome !== 'other_formula';
  expect(changeOf(before, after, { ...aimed, isComparable })).toEqual({
    outcome,
    difference: null,
    direction: null,
    isReached: null,
  });
});

const month = (began: string, ended: string, kind = 'month') => ({ id: began, kind, began, ended });
const october = month('2026-10-01', '2026-10-31');
const later = [
  october,
  month('2026-12-01', '2026-12-31'),
  month('2026-11-01', '2026-11-30'),
  month('2027-01-01', '2027-06-30', 'term'),
  month('2027-01-01', '2027-01-31'),
];

test.for([
  ['the first that begins after the one before', '2026-10-20', '2026-10-25', '2026-11-01'],
  ['not one that had begun when the task was done', '2026-10-20', '2026-11-01', '2026-12-01'],
  ['not before the day that was said', '2026-12-02', '2026-10-25', '2027-01-01'],
] as const)('it is measured again in a period of the same kind: %s', ([, againFrom, doneOn, began]) => {
  const found = measuredIn(later, october, { againFrom, doneOn });
  expect([found?.began, found?.kind]).toEqual([began, 'month']);
});

test('as long as there is no such period it is not measured', () => {
  expect(measuredIn(later, october, { againFrom: '2027-02-01', doneOn: '2026-11-01' })).toBeUndefined();
});
