import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachedAt, theilSen } from '#engines/forecast/theil-sen.ts';

const numbered = (values: readonly number[]) => values.map((value, at) => [at, value] as const);

test.each([
  // As scipy.stats.theilslopes(y, x, 0.9) of SciPy 1.17 has them; the first are the slopes of Gilbert (1987), example 16.5.
  [[10, 15, 14, 20], 2.916_666_67, 10.125, -1, 6],
  [[0.1, 0.1, 0.2, 0.3, 0.3, 0.45, 0.5, 0.5, 0.6, 0.9], 0.07, 0.06, 0.06, 0.1],
])('the line through %j has the slope and the interval others reckon', (values, slope, intercept, low, high) => {
  const line = theilSen(numbered(values));
  expect(line?.slope).toBeCloseTo(slope, 8);
  expect(line?.intercept).toBeCloseTo(intercept, 8);
  expect(line?.low).toBeCloseTo(low, 8);
  expect(line?.high).toBeCloseTo(high, 8);
});

test('fewer than four points, or points at one x alone, have no line', () => {
  expect(theilSen(numbered([1, 2, 3]))).toBeUndefined();
  expect(theilSen([1, 2, 3, 4].map((y) => [7, y] as const))).toBeUndefined();
});

test('points on a line have that line, one wild point among ten does not bend it, and the slope lies in its interval', () => {
  const whole = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 9 }), whole, (slope, start, wild, off) => {
      const values = Array.from({ length: 10 }, (_, at) => start + slope * at + (at === wild ? 1_000 * off : 0));
      const line = theilSen(numbered(values));
      expect(line?.slope).toBe(slope);
      expect(line && line.low <= line.slope && line.slope <= line.high).toBe(true);
    }),
  );
});

test('a level is reached at the slope, at the soonest and at the latest; never where it does not rise', () => {
  const line = { slope: 2, intercept: 0, low: 0, high: 4 };
  expect(reachedAt(line, [10, 20], 40)).toEqual({ at: 20, earliest: 15, latest: null });
  expect(reachedAt(line, [10, 20], 20)).toEqual({ at: 10, earliest: 10, latest: 10 });
});
