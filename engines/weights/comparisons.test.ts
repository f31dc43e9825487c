import { test } from 'vitest';
import fc from 'fast-check';
import { type Comparisons, faultOf, weighComparisons } from '#engines/weights/comparisons.ts';

/** Saaty (1990), EJOR 48, table 3: buying a house by size, transport, neighbourhood, age, yard, facilities, condition and financing. */
const house: Comparisons = [
  [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
  [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
  [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
  [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
  [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
  [4, 7, 5, 8, 6, 6, 2, 1],
];

/** Saaty (1980): choosing a school by learning, friends, school life, vocational training, college preparation and music. */
const school: Comparisons = [
  [1, 4, 3, 1, 3, 4],
  [1 / 4, 1, 7, 3, 1 / 5, 1],
  [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
  [1, 1 / 3, 5, 1, 1, 1 / 3],
  [1 / 3, 5, 5, 1, 1, 3],
  [1 / 4, 1, 6, 3, 1 / 3, 1],
];

const rounded = (values: readonly number[], digits: number): number[] =>
  values.map((value) => Number(value.toFixed(digits)));

test('the published example of buying a house', ({ expect }) => {
  const { weights, eigenvalue, index, ratio } = weighComparisons(house);
  expect(rounded(weights, 3)).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]);
  expect(rounded([eigenvalue, index, ratio], 3)).toEqual([9.669, 0.238, 0.169]);
});

test('the published example of choosing a school', ({ expect }) => {
  const { weights, eigenvalue, ratio } = weighComparisons(school);
  expect(rounded(weights, 2)).toEqual([0.32, 0.14, 0.03, 0.13, 0.24, 0.14]);
  expect(rounded([eigenvalue, ratio], 2)).toEqual([7.42, 0.23]);
});

test('comparisons that agree give back the weights they were made of', ({ expect }) => {
  const shares = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 2, maxLength: 15 });
  fc.assert(
    fc.property(shares, (parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      const comparisons = parts.map((row) => parts.map((column) => row / column));
      expect(faultOf(comparisons)).toBeUndefined();
      const { weights, ratio } = weighComparisons(comparisons);
      for (const [at, part] of parts.entries()) expect(weights[at]).toBeCloseTo(part / all, 10);
      expect(ratio).toBeLessThan(1e-9);
    }),
  );
});

test('weights go with their criteria, in whatever order these stand', ({ expect }) => {
  const order = [5, 2, 7, 0, 1, 6, 4, 3];
  const turned = order.map((row) => order.map((column) => house[row]?.[column] ?? NaN));
  const [before, after] = [weighComparisons(house).weights, weighComparisons(turned).weights];
  for (const [at, from] of order.entries()) expect(after[at]).toBeCloseTo(before[from] ?? NaN, 10);
});

test('what cannot be weighed is told where it stands', ({ expect }) => {
  expect(faultOf([[1]])).toEqual({ fault: 'too-few', row: 0, column: 0 });
  expect(faultOf(Array.from({ length: 16 }, () => Array<number>(16).fill(1)))?.fault).toBe('too-many');
  expect(faultOf([[1, 2], [0.5]])).toEqual({ fault: 'not-square', row: 1, column: 1 });
  expect(
    faultOf([
      [1, 10],
      [0.1, 1],
    ]),
  ).toEqual({ fault: 'not-on-scale', row: 0, column: 1 });
  expect(
    faultOf([
      [1, NaN],
      [1, 1],
    ])?.fault,
  ).toBe('not-on-scale');
  expect(
    faultOf([
      [1, 2],
      [2, 1],
    ]),
  ).toEqual({ fault: 'not-reciprocal', row: 0, column: 1 });
  expect(
    faultOf([
      [2, 2],
      [0.5, 1],
    ]),
  ).toEqual({ fault: 'not-one', row: 0, column: 0 });
  expect(
    faultOf([
      [1, 3],
      [0.3333, 1],
    ]),
  ).toBeUndefined();
});
