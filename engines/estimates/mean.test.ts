import { test } from 'vitest';
import { stratifiedMean, type ValuedStratum } from '#engines/estimates/mean.ts';
import { randomNumbers } from '#engines/matching/testing.ts';

const stratum = (values: readonly number[], of: number): ValuedStratum => ({
  sum: values.reduce((sum, one) => sum + one, 0),
  squares: values.reduce((sum, one) => sum + one ** 2, 0),
  drawn: values.length,
  of,
});

test('weighs each stratum by how many there are in it, by hand', ({ expect }) => {
  // W = 0.75, 0.25; means 2, 5; s² = 1, 4; v = 0.5625·(1 − 3/75)·1/3 + 0.0625·(1 − 3/25)·4/3 = 0.18 + 0.073333.
  const found = stratifiedMean([stratum([1, 2, 3], 75), stratum([3, 5, 7], 25)]);
  expect(found?.value).toBeCloseTo(2.75, 12);
  expect(((found?.most ?? 0) - (found?.value ?? 0)) / 1.959964).toBeCloseTo(Math.sqrt(0.18 + 0.22 / 3), 10);
});

test('of all of them there is nothing left to guess, and of nobody nothing to tell', ({ expect }) => {
  expect(stratifiedMean([stratum([1, 2, 3], 3), stratum([5], 1)])).toEqual({ value: 2.75, least: 2.75, most: 2.75 });
  expect(stratifiedMean([])).toBeUndefined();
  expect(stratifiedMean([stratum([], 20)])).toBeUndefined();
  expect(stratifiedMean([stratum([], 20), stratum([4], 1)])?.value).toBe(4);
});

test('the interval holds the true mean 92 to 98 times of 100 draws, unequal strata and single answers among them', ({
  expect,
}) => {
  const random = randomNumbers(23);
  const people = [400, 90, 25].map((size, at) =>
    Array.from({ length: size }, () => 1 + Math.min(4, Math.floor(random() * (3 + at)))),
  );
  const all = people.flat();
  const truth = all.reduce((sum, one) => sum + one, 0) / all.length;
  const drawn = (from: readonly number[], count: number): number[] =>
    from
      .map((value) => [random(), value] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, value]) => value);
  let held = 0;
  for (let time = 0; time < 2_000; time++) {
    const found = stratifiedMean(people.map((from, at) => stratum(drawn(from, [30, 12, 1][at] ?? 0), from.length)));
    if (found && found.least <= truth && truth <= found.most) held++;
  }
  expect(held / 2_000).toBeGreaterThan(0.92);
  expect(held / 2_000).toBeLessThan(0.98);
});
