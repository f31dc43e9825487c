import { expect, test } from 'vitest';
import { codeOf, isWhole, leftOf, type Noted } from '#modules/surveys/web/sheets/sheet.ts';

test('a code is taken from what is typed, and from the address in the square', () => {
  expect(codeOf('abcd efgh jkmn')).toBe('ABCD-EFGH-JKMN');
  expect(codeOf(' ABCD-EFGH-JKMN ')).toBe('ABCD-EFGH-JKMN');
  expect(codeOf('https://lianyu.example/m/sheet#990101.ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN');
  expect(codeOf('')).toBe('');
  expect(isWhole(codeOf('abcd'))).toBe(false);
  expect(isWhole(codeOf('990101.ABCDEFGHJKMN'))).toBe(true);
});

test('what was refused stays with why, what was entered goes, what came meanwhile stays', () => {
  const noted = (key: string): Noted => ({ key, code: key, answers: {} });
  const [a, b, c, late] = ['a', 'b', 'c', 'late'].map(noted) as [Noted, Noted, Noted, Noted];
  const reply = { entered: 2, refused: [{ at: 1, why: 'used' as const, question: null }] };
  expect(leftOf([a, b, c, late], [a, b, c], reply)).toEqual([{ ...b, refused: { why: 'used', question: null } }, late]);
});
