import { test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { copiesAmong, isStraightLined, type Sheet } from '#engines/plausibility/answers.ts';
import { digitPreference } from '#engines/plausibility/digits.ts';
import { outliersOf } from '#engines/plausibility/outliers.ts';

test('numbers that end in 0 and 5 stand out, by hand', ({ expect }) => {
  const found = digitPreference([...Array<number>(30).fill(120), ...Array<number>(30).fill(135)]);
  // Of sixty six of each are expected: (2·24² + 8·6²) / 6 = 240.
  expect(found).toMatchObject({ numbers: 60, chiSquare: 240, isConspicuous: true });
  expect(found.strength).toBeCloseTo(2 / 3, 12);
});

test('counted numbers do not stand out, but once in a thousand times', ({ expect }) => {
  const random = randomNumbers(5);
  let conspicuous = 0;
  for (let time = 0; time < 5_000; time++)
    if (digitPreference(Array.from({ length: 60 }, () => 10 + Math.floor(random() * 990))).isConspicuous) conspicuous++;
  expect(conspicuous / 5_000).toBeLessThan(0.003);
});

test('too few numbers, and those of one digit, say nothing', ({ expect }) => {
  expect(digitPreference(Array<number>(49).fill(50)).isConspicuous).toBe(false);
  expect(digitPreference(Array<number>(200).fill(5))).toMatchObject({ numbers: 0, strength: 0, isConspicuous: false });
  expect(digitPreference([12.5, NaN, -20]).numbers).toBe(0);
});

const usual = Array.from({ length: 12 }, (_, at) => ({ having: 60 + (at % 5), of: 100 }));

test('a place far from all others stands out, and so does one beside it', ({ expect }) => {
  const reported = [...usual, { having: 100, of: 100 }, { having: 20, of: 100 }];
  expect(
    outliersOf(reported)
      .map(({ index }) => index)
      .toSorted((a, b) => a - b),
  ).toEqual([12, 13]);
  expect(outliersOf(reported).every(({ index, score }) => (index === 12 ? score > 3 : score < -3))).toBe(true);
});

test('a small place may differ, and where places differ much anyhow nobody stands out', ({ expect }) => {
  expect(outliersOf([...usual, { having: 3, of: 3 }])).toEqual([]);
  const wild = Array.from({ length: 12 }, (_, at) => ({ having: 5 + at * 8, of: 100 }));
  expect(outliersOf(wild)).toEqual([]);
});

test('not reported is not zero, and few places show nothing', ({ expect }) => {
  expect(outliersOf([...usual, { having: 0, of: 0 }])).toEqual([]);
  expect(
    outliersOf([
      { having: 0, of: 500 },
      { having: 500, of: 500 },
    ]),
  ).toEqual([]);
});

test('the same answer to a question and to its opposite is no answer', ({ expect }) => {
  const turned = [false, false, true, false, true];
  expect(isStraightLined([5, 5, 5, 5, 5], turned)).toBe(true);
  expect(isStraightLined([5, 5, 1, 5, 1], turned)).toBe(false);
  expect(isStraightLined([5, 5, 5, 5, 5], [])).toBe(false);
  expect(isStraightLined([5, 5, undefined, 5, undefined], turned)).toBe(false);
  expect(isStraightLined([5, undefined, 5, 5, 5], turned)).toBe(false);
});

test('three sheets of one hand are found among others, and families of the same mind are not', ({ expect }) => {
  const random = randomNumbers(17);
  const own = (): Sheet => Array.from({ length: 20 }, () => 1 + Math.floor(random() * 5));
  const copied = own();
  const altered = copied.map((answer, at) => (at === 3 ? 1 + ((answer ?? 0) % 5) : answer));
  const content: Sheet = Array<number>(20).fill(5);
  const sheets = [own(), copied, own(), altered, copied, own(), content, content, content];
  expect(copiesAmong(sheets, 15)).toEqual([{ sheets: [1, 3, 4] }]);
  expect(copiesAmong([copied, copied], 15)).toEqual([]);
  expect(copiesAmong([copied, copied, copied], 21)).toEqual([]);
});
