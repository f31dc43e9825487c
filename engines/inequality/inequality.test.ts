import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini, meanLogDeviation, meanScore, palma, type Shares, theil } from '#engines/inequality/inequality.ts';
import { ratioOfMeans } from '#engines/inequality/ratio.ts';
import { rising } from '#engines/inequality/rising.ts';
import { randomNumbers } from '#engines/matching/testing.ts';

interface Share {
  people: number;
  score: number;
}
const columns = (shares: readonly Share[]): Shares => ({
  people: shares.map((one) => one.people),
  score: shares.map((one) => one.score),
});

const share = fc.record({
  people: fc.integer({ min: 0, max: 500 }),
  score: fc.double({ min: 0, max: 50, noNaN: true }),
});
const some = fc
  .array(share, { minLength: 1, maxLength: 12 })
  .filter((shares) => (meanScore(columns(shares)) ?? 0) > 1e-6);

/** The definition itself, O(n²). */
function giniByPairs(shares: readonly Share[]): number {
  const people = shares.reduce((sum, one) => sum + one.people, 0);
  const mean = meanScore(columns(shares)) ?? NaN;
  let sum = 0;
  for (const a of shares) for (const b of shares) sum += a.people * b.people * Math.abs(a.score - b.score);
  return sum / (2 * mean * people ** 2);
}

test('the Gini coefficient is the mean difference of all pairs over twice the mean', () => {
  fc.assert(
    fc.property(some, (shares) => {
      expect(gini(columns(shares))).toBeCloseTo(giniByPairs(shares), 9);
    }),
  );
});

test('equal scores have no inequality, one who has all has nearly all of it', () => {
  expect(gini({ people: [3, 5], score: [2, 2] })).toBeCloseTo(0, 12);
  expect(gini({ people: [99, 1], score: [0, 7] })).toBeCloseTo(0.99, 12);
  expect(theil([columns([{ people: 3, score: 2 }]), columns([{ people: 5, score: 2 }])])?.all).toBeCloseTo(0, 12);
});

test('where nobody scores there is no coefficient, not 0', () => {
  expect(gini({ people: [5], score: [0] })).toBeUndefined();
  expect(theil([{ people: [5], score: [0] }])).toBeUndefined();
  expect(meanScore({ people: [0], score: [4] })).toBeUndefined();
});

/** The measure of each group, weighed by its people. */
function weighed(groups: readonly (readonly Share[])[], measure: typeof theil): number {
  const parts = groups.map((group) => ({
    people: group.reduce((sum, one) => sum + one.people, 0),
    score: measure([columns(group)])?.all ?? NaN,
  }));
  return meanScore(columns(parts)) ?? NaN;
}

test.each([
  ["Theil's T", theil],
  ['the mean log deviation', meanLogDeviation],
])('%s: what lies within groups and between them is all there is, and none of it is negative', (_, measure) => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const found = measure([columns(a), columns(b)]);
      const isShort = [...a, ...b].some(({ people, score }) => people > 0 && score === 0);
      expect(found === undefined).toBe(measure === meanLogDeviation && isShort);
      if (!found) return;
      const close = 1e-9 * (1 + found.all);
      expect(Math.abs(found.within + found.between - found.all)).toBeLessThan(close);
      expect(found.within).toBeGreaterThan(-close);
      expect(found.between).toBeGreaterThan(-close);
      if (measure === meanLogDeviation) {
        expect(Math.abs(found.within - weighed([a, b], measure))).toBeLessThan(close);
      }
    }),
  );
});

test('the mean log deviation of two people, one with thrice as much, is the logarithm of 2 over the root of 3', () => {
  expect(meanLogDeviation([{ people: [1, 1], score: [1, 3] }])?.all).toBeCloseTo(Math.log(2 / Math.sqrt(3)), 12);
});

test('the Palma ratio is what a tenth has over what four tenths have, wherever the borders fall', () => {
  expect(palma({ people: [4, 5, 1], score: [1, 2, 8] })).toBeCloseTo(2, 12);
  expect(palma({ people: [100], score: [3] })).toBeCloseTo(0.25, 12);
  expect(palma({ people: [2, 8], score: [1, 3] })).toBeCloseTo(3 / (2 + 2 * 3), 12);
  expect(palma({ people: [5, 5], score: [0, 3] })).toBeUndefined();
});

const smallest = 5e-324;
const numbers: [name: string, number: fc.Arbitrary<number>][] = [
  ['anywhere', fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })],
  ['of a few values', fc.constantFrom(0, -0, 1, smallest, Number.MAX_VALUE)],
  ['whole', fc.nat({ max: 40 })],
  [
    'with one far away',
    fc.oneof({ weight: 30, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }, fc.constant(1e300)),
  ],
  ['over all powers of two', fc.integer({ min: -1_074, max: 1_023 }).map((power) => 2 ** power)],
  ['as small as can be', fc.nat({ max: 99 }).map((times) => times * smallest)],
  ['next to one another', fc.nat({ max: 99 }).map((times) => 1 + times * Number.EPSILON)],
];

test.each(numbers)('scores %s rise as sorted by comparing, the same ones as they came', (_, number) => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300, size: 'max' }), (score) => {
      const came = score.map((__, i) => i);
      const wanted = came.toSorted((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
      const sorted = rising({ people: came, score });
      expect([...sorted.people]).toEqual(wanted);
      expect([...sorted.score]).toEqual(wanted.map((i) => score[i]));
    }),
  );
});

test('many scores, most in one bucket, and those in one again', () => {
  const random = randomNumbers(5);
  const score = Array.from({ length: 20_000 }, () => 1_000 ** Math.floor(random() * 9) * random());
  const sorted = rising({ people: score, score });
  expect(sorted.score).toEqual(Float64Array.from(score).sort());
  expect(sorted.people).toEqual(sorted.score);
});

test('the ratio of two means lies within its interval as often as is said', () => {
  const random = randomNumbers(3);
  const side = (scale: number): Shares => {
    const people = Array.from({ length: 60 }, () => 20 + Math.floor(random() * 300));
    return { people, score: people.map(() => scale * (0.2 - Math.log(1 - random()))) };
  };
  let hits = 0;
  for (let draw = 0; draw < 2_000; draw++) {
    const found = ratioOfMeans(side(3), side(1));
    if (found && found.least <= 3 && 3 <= found.most) hits++;
  }
  expect(hits / 2_000).toBeGreaterThan(0.92);
  expect(hits / 2_000).toBeLessThan(0.97);
});

test('equal sides are one to one, and a side with nothing or with one place has no ratio', () => {
  const same = { people: [3, 5], score: [2, 2] };
  expect(ratioOfMeans(same, same)).toEqual({ value: 1, least: 1, most: 1 });
  expect(ratioOfMeans(same, { people: [3, 5], score: [0, 0] })).toBeUndefined();
  expect(ratioOfMeans({ people: [3, 0], score: [2, 1] }, same)).toBeUndefined();
});
