import { test } from 'vitest';
import fc from 'fast-check';
import { scoresOf, turnsOf } from '#engines/weights/sensitivity.ts';

test('a score is the mean of what there is, weighed; not reported is not zero', ({ expect }) => {
  expect(
    scoresOf(
      [
        [80, 60],
        [80, undefined],
        [undefined, undefined],
      ],
      [3, 1],
    ),
  ).toEqual([75, 80, undefined]);
});

test('the smallest change that turns an order, by hand', ({ expect }) => {
  // 0.5·90 + 0.5·60 = 75 before 0.5·70 + 0.5·70 = 70: level at weights w, 0.5 with 90w + 30 = 70w + 35, so w = 0.25, half of it.
  expect(
    turnsOf(
      [
        [90, 60],
        [70, 70],
      ],
      [1, 1],
    ),
  ).toEqual([
    { criterion: 0, above: 0, below: 1, percent: -50 },
    { criterion: 1, above: 0, below: 1, percent: 100 },
  ]);
});

test('who is better in everything is passed by nobody', ({ expect }) => {
  expect(
    turnsOf(
      [
        [90, 80],
        [70, 60],
      ],
      [2, 1],
    ),
  ).toEqual([]);
});

test('at the change both are level, and a little short of it in the same order', ({ expect }) => {
  const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), weights, (values, given) => {
      for (const { criterion, above, below, percent } of turnsOf(values, given)) {
        const at = (part: number): number => {
          const moved = given.map((weight, index) =>
            index === criterion ? weight * (1 + (percent * part) / 100) : weight,
          );
          const [high = 0, low = 0] = [above, below].map((one) =>
            (values[one] ?? []).reduce((sum, value, index) => sum + value * (moved[index] ?? 0), 0),
          );
          return high - low;
        };
        expect(at(1)).toBeCloseTo(0, 6);
        expect(at(0.9)).toBeGreaterThan(0);
      }
    }),
  );
});
