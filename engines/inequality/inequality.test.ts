import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini, meanScore, type Share, theil } from '#engines/inequality/inequality.ts';

const share = fc.record({
  people: fc.integer({ min: 0, max: 500 }),
  score: fc.double({ min: 0, max: 50, noNaN: true }),
});
const some = fc.array(share, { minLength: 1, maxLength: 12 }).filter((shares) => (meanScore(shares) ?? 0) > 1e-6);

/** The definition itself, O(n²). */
function giniByPairs(shares: readonly Share[]): number {
  const people = shares.reduce((sum, one) => sum + one.people, 0);
  const mean = meanScore(shares) ?? NaN;
  let sum = 0;
  for (const a of shares) for (const b of shares) sum += a.people * b.people * Math.abs(a.score - b.score);
  return sum / (2 * mean * people ** 2);
}

test('the Gini coefficient is the mean difference of all pairs over twice the mean', () => {
  fc.assert(
    fc.property(some, (shares) => {
      expect(gini(shares)).toBeCloseTo(giniByPairs(shares), 9);
    }),
  );
});

test('equal scores have no inequality, one who has all has nearly all of it', () => {
  expect(
    gini([
      { people: 3, score: 2 },
      { people: 5, score: 2 },
    ]),
  ).toBeCloseTo(0, 12);
  expect(
    gini([
      { people: 99, score: 0 },
      { people: 1, score: 7 },
    ]),
  ).toBeCloseTo(0.99, 12);
  expect(theil([[{ people: 3, score: 2 }], [{ people: 5, score: 2 }]])?.all).toBeCloseTo(0, 12);
});

test('where nobody scores there is no coefficient, not 0', () => {
  expect(gini([{ people: 5, score: 0 }])).toBeUndefined();
  expect(theil([[{ people: 5, score: 0 }]])).toBeUndefined();
  expect(meanScore([{ people: 0, score: 4 }])).toBeUndefined();
});

test('what lies within groups and between them is all there is, and none of it is negative', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const found = theil([a, b]);
      expect(found && found.within + found.between).toBeCloseTo(found?.all ?? NaN, 9);
      expect(found?.within).toBeGreaterThan(-1e-9);
      expect(found?.between).toBeGreaterThan(-1e-9);
    }),
  );
});
