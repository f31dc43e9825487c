import { test } from 'vitest';
import { agreement } from '#engines/weights/agreement.ts';

test('the same order, the opposite, and none', ({ expect }) => {
  expect(agreement([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
  expect(agreement([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  expect(agreement([1, 2], [5, 5])).toBeUndefined();
  expect(agreement([1, undefined], [5, 6])).toBeUndefined();
});

test('ties are counted as Kendall has it, by hand', ({ expect }) => {
  // Of six pairs five are told apart in each list: four agree, none contradicts.
  expect(agreement([1, 1, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
});

test('one exchange of neighbours among four costs a third', ({ expect }) => {
  expect(agreement([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(2 / 3, 12);
});
