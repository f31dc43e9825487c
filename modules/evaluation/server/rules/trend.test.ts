import { expect, test } from 'vitest';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import type { Reckoned, SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';
import { drawnOf, type FrozenPeriod, pointsOf } from '#modules/evaluation/server/rules/trend.ts';

const told = (value: number | null): Measured => ({
  value,
  least: null,
  most: null,
  numerator: null,
  denominator: null,
  why: value === null ? 'few' : null,
});
const said = { code: 'needs_met', version: 1, kind: 'share', numerator: 'a.sum()', denominator: 'b.sum()' };
const period = (
  began: string,
  ended: string,
  value: number | null,
  more: Partial<FrozenPeriod> = {},
): FrozenPeriod => ({
  id: began,
  name: began.slice(0, 7),
  began,
  ended,
  snapshot: 1,
  rules: 1,
  said: said as unknown as SomeIndicator,
  result: { county: told(value) } as Reckoned,
  ...more,
});
const pointsFor = (...periods: FrozenPeriod[]) => pointsOf(periods, ({ county }) => county);
const [july, august] = [period('2026-07-01', '2026-07-31', 0.4), period('2026-08-01', '2026-08-31', 0.5)];

test('periods that follow each other are joined; where one is missing, an empty point says so', () => {
  const points = pointsFor(july, august, period('2026-10-01', '2026-10-31', 0.6));
  expect(points.map(({ apart }) => apart)).toEqual([null, null, 'missing']);
  const drawn = drawnOf(points, { missing: '没有评价', formula: '算法改了' });
  expect(drawn.map(({ name, value }) => [name, value])).toEqual([
    ['2026-07', 0.4],
    ['2026-08', 0.5],
    ['没有评价', null],
    ['2026-10', 0.6],
  ]);
});

test('a month may be as short as February', () => {
  const points = pointsFor(period('2026-01-01', '2026-01-31', 0.4), period('2026-03-01', '2026-03-31', 0.5));
  expect(points[1]?.apart).toBe('missing');
});

test('between terms there are holidays, and no term is missing', () => {
  const points = pointsFor(period('2026-02-10', '2026-07-10', 0.4), period('2026-09-01', '2027-01-20', 0.5));
  expect(points[1]?.apart).toBeNull();
});

test.for([
  ['formula', { said: { ...said, version: 2, numerator: 'c.sum()' } }],
  ['formula', { rules: 2 }],
  [null, { said: { ...said, version: 2, target: 0.9 } }],
] as const)('what was reckoned otherwise is not joined: %s', ([apart, more]) => {
  const [, second] = pointsFor(july, { ...august, ...(more as unknown as Partial<FrozenPeriod>) });
  expect(second?.apart).toBe(apart);
});

test('what is hidden, what a place had nothing of, and what was not yet an indicator stay without a value, each with why', () => {
  const hidden = { ...july, result: { county: told(null) } as Reckoned };
  const unknown: FrozenPeriod = { ...august, said: undefined, result: undefined };
  expect(pointsFor(hidden, unknown).map(({ measured: { value, why } }) => [value, why])).toEqual([
    [null, 'few'],
    [null, 'unmeasured'],
  ]);
  expect(pointsOf([july], () => undefined)[0]?.measured).toMatchObject({ value: null, why: 'nothing' });
});
