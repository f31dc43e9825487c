import { test } from 'vitest';
import { quantileOf } from '#engines/estimates/quantile.ts';

const each = (...values: number[]) => values.map((value) => ({ value, times: 1 }));

test('a quantile is a value that occurred', ({ expect }) => {
  expect(quantileOf(each(5, 1, 9), 0.5)?.value).toBe(5);
  expect(quantileOf(each(1, 2, 3, 4), 0.5)?.value).toBe(2);
  expect(
    quantileOf(
      [
        { value: 3, times: 9 },
        { value: 60, times: 1 },
      ],
      0.9,
    )?.value,
  ).toBe(3);
  expect(
    quantileOf(
      [
        { value: 3, times: 8 },
        { value: 60, times: 2 },
      ],
      0.9,
    )?.value,
  ).toBe(60);
  expect(quantileOf([{ value: 7, times: 0 }], 0.5)).toBeUndefined();
});

test('the interval is told by ranks: of a hundred values the 40th to the 61st', ({ expect }) => {
  const hundred = each(...Array.from({ length: 100 }, (_, at) => at + 1));
  expect(quantileOf(hundred, 0.5)).toEqual({ value: 50, least: 40, most: 61 });
});

test('of five values the ninth tenth has no upper end', ({ expect }) => {
  expect(quantileOf(each(1, 2, 3, 4, 5), 0.9)).toEqual({ value: 5, least: 3, most: undefined });
});
