import { test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { proportion, stratifiedProportion } from '#engines/estimates/proportion.ts';

test.for([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
] as const)('%i of %i, as published (Newcombe 1998, table I)', ([having, drawn, least, most], { expect }) => {
  const found = proportion(having, drawn);
  expect(found?.value).toBe(having / drawn);
  expect(found?.least).toBeCloseTo(least, 4);
  expect(found?.most).toBeCloseTo(most, 4);
});

test('of everybody there is nothing left to guess; of nearly everybody, little', ({ expect }) => {
  expect(proportion(7, 10, 10)).toEqual({ value: 0.7, least: 0.7, most: 0.7 });
  const wide = (of?: number): number => {
    const found = proportion(50, 100, of);
    return (found?.most ?? NaN) - (found?.least ?? NaN);
  };
  expect(wide(101)).toBeLessThan(0.025);
  expect(wide(1e9)).toBeCloseTo(wide(), 6);
});

test('nothing is estimated of nobody, nor of more than were drawn', ({ expect }) => {
  expect(proportion(0, 0)).toBeUndefined();
  expect(proportion(3, 2)).toBeUndefined();
  expect(proportion(NaN, 2)).toBeUndefined();
});

test('strata count by how many live in them', ({ expect }) => {
  // By hand: 0.8·0.9 + 0.2·0.5.
  const found = stratifiedProportion([
    { having: 45, drawn: 50, of: 800 },
    { having: 25, drawn: 50, of: 200 },
  ]);
  expect(found?.value).toBeCloseTo(0.82, 12);
  expect(
    stratifiedProportion([
      { having: 3, drawn: 4, of: 9 },
      { having: 0, drawn: 0, of: 5 },
    ]),
  ).toBeUndefined();
  expect(stratifiedProportion([{ having: 3, drawn: 4, of: 4 }])).toEqual({ value: 0.75, least: 0.75, most: 0.75 });
  expect(stratifiedProportion([])).toBeUndefined();
});

test('its interval holds the true share of drawn counties nine times of ten and more', ({ expect }) => {
  const random = randomNumbers(11);
  const strata = [
    { of: 700, share: 0.92 },
    { of: 250, share: 0.7 },
    { of: 50, share: 0.4 },
  ];
  const truth = strata.reduce((sum, { of, share }) => sum + Math.round(of * share), 0) / 1_000;
  let held = 0;
  for (let time = 0; time < 2_000; time++) {
    const found = stratifiedProportion(
      strata.map(({ of, share }) => {
        const [drawn, having] = [Math.ceil(of / 10), Math.round(of * share)];
        let [left, leftHaving, met] = [of, having, 0];
        for (let one = 0; one < drawn; one++, left--)
          if (random() * left < leftHaving) {
            leftHaving--;
            met++;
          }
        return { having: met, drawn, of };
      }),
    );
    if (found && found.least <= truth && truth <= found.most) held++;
  }
  expect(held / 2_000).toBeGreaterThan(0.92);
  expect(held / 2_000).toBeLessThan(0.99);
});
