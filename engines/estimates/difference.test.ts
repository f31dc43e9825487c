import { test } from 'vitest';
import { difference } from '#engines/estimates/difference.ts';
import { type Estimate, proportion } from '#engines/estimates/proportion.ts';

const share = (having: number, drawn: number): Estimate => {
  const found = proportion(having, drawn);
  if (!found) throw new Error('nobody was drawn');
  return found;
};

test.for([
  [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.6, 0.1705, 0.809],
  [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
  [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  [0, 10, 0, 20, 0, -0.1611, 0.2775],
  [0, 10, 0, 10, 0, -0.2775, 0.2775],
  [10, 10, 0, 20, 1, 0.6791, 1],
  [10, 10, 0, 10, 1, 0.6075, 1],
] as const)(
  '%i of %i less %i of %i, as published (Newcombe 1998, table II, method 10)',
  ([a, m, b, n, value, least, most], { expect }) => {
    const found = difference(share(a, m), share(b, n));
    expect(found.value).toBeCloseTo(value, 4);
    expect(found.least).toBeCloseTo(least, 4);
    expect(found.most).toBeCloseTo(most, 4);
  },
);

test('the other way round it is the same difference with the other sign', ({ expect }) => {
  const [there, back] = [difference(share(7, 30), share(12, 25)), difference(share(12, 25), share(7, 30))];
  expect(back.least).toBeCloseTo(-there.most, 12);
  expect(back.most).toBeCloseTo(-there.least, 12);
});
