import { test } from 'vitest';
import { weighByEntropy } from '#engines/weights/entropy.ts';

/** Hwang & Yoon (1981), Multiple Attribute Decision Making, 3.4: four aircraft by six attributes. */
const aircraft = [
  [2.0, 1500, 20_000, 5.5, 5, 9],
  [2.5, 2700, 18_000, 6.5, 3, 5],
  [1.8, 2000, 21_000, 4.5, 7, 7],
  [2.2, 1800, 20_000, 5.0, 5, 5],
];

// The book works on with shares rounded to four digits: its entropies are right to two of the fourth, its weights to two of the third.
test('the published example of four aircraft', ({ expect }) => {
  const found = weighByEntropy(aircraft);
  const off = (ours: readonly number[] | undefined, theirs: number[]): number =>
    Math.max(...theirs.map((value, at) => Math.abs((ours?.[at] ?? NaN) - value)));
  expect(off(found?.entropies, [0.9946, 0.9829, 0.9989, 0.9931, 0.9703, 0.977])).toBeLessThan(0.00025);
  expect(off(found?.weights, [0.0649, 0.2055, 0.0133, 0.0829, 0.357, 0.2764])).toBeLessThan(0.0025);
});

test('units do not matter, and an indicator that is the same for all weighs nothing', ({ expect }) => {
  const inOtherUnits = aircraft.map((row) => [...row.map((value, column) => value * 10 ** column), 7]);
  const [before, after] = [weighByEntropy(aircraft), weighByEntropy(inOtherUnits)];
  for (const [at, weight] of (before?.weights ?? [NaN]).entries()) expect(after?.weights[at]).toBeCloseTo(weight, 12);
  expect(after?.weights[6]).toBe(0);
});

test('nothing counts where somebody alone has anything', ({ expect }) => {
  const found = weighByEntropy([
    [0, 1],
    [5, 2],
  ]);
  expect(found?.entropies[0]).toBe(0);
  expect(found?.weights[0]).toBeGreaterThan(0.9);
});

test('nothing can be weighed of one, of what is below nothing, of rows of different length, of what is all the same', ({
  expect,
}) => {
  expect(weighByEntropy([[1, 2]])).toBeUndefined();
  expect(weighByEntropy([[1], [-1]])).toBeUndefined();
  expect(weighByEntropy([[1], [NaN]])).toBeUndefined();
  expect(weighByEntropy([[1, 2], [1]])).toBeUndefined();
  expect(
    weighByEntropy([
      [3, 0],
      [3, 0],
    ]),
  ).toBeUndefined();
});
