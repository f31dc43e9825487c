import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '#modules/governance/server/rules/policies/chinese-number.ts';

/** As it is spoken: 一百零三, 十二, 一千二百三十. */
function spoken(number: number): string {
  const signs = [...'零一二三四五六七八九'];
  const said = [...String(number)]
    .map((digit, at, all) =>
      digit === '0' ? '零' : `${signs[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - at]}`,
    )
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
  return said.replace(/^一十/, '十');
}

test('a number is read as it is spoken, sign by sign and in figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(readNumber(spoken(number))).toBe(number);
      expect(readNumber(String(number))).toBe(number);
    }),
  );
  expect(['二〇', '１２', '两百', '一百二十', '一百零三'].map(readNumber)).toEqual([20, 12, 200, 120, 103]);
  expect(['', '三条', '一二三四五', '12345'].map(readNumber)).toEqual([undefined, undefined, undefined, undefined]);
});
