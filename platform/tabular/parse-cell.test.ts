import { expect, test } from 'vitest';
import { parseInteger, parsePhone, parseYesNo } from './parse-cell.ts';

test.each([
  ['12', 12],
  ['-3', -3],
  ['+4', 4],
  ['１２', 12],
  ['1,234', 1_234],
  ['45.0', 45],
  [' 7 ', 7],
  ['-0', 0],
])('%j is the integer %i', (text, value) => {
  expect(parseInteger(text)).toEqual({ value });
});

test.each(['', '1.5', '12人', '1e3', '12,34', '9007199254740993', '--1', '.0'])('%j is no integer', (text) => {
  expect(parseInteger(text)).toEqual({ reason: 'tabular.not_an_integer' });
});

test.each([
  '13800138000',
  '138 0013 8000',
  '138-0013-8000',
  '+8613800138000',
  '+86 138-0013-8000',
  '008613800138000',
  '8613800138000',
  '（+86）13800138000',
  '１３８００１３８０００',
])('%s is a mobile number', (text) => {
  expect(parsePhone(text)).toEqual({ value: '13800138000' });
});

test.each([
  '',
  '1380013800',
  '138001380001',
  '12800138000',
  '0571-88880000',
  '+85291234567',
  '13800138000/13900139000',
])('%j is no mobile number', (text) => {
  expect(parsePhone(text)).toEqual({ reason: 'tabular.not_a_phone' });
});

test.each([
  ...['是', '√', '✓', 'Y', 'y', 'Ｙ', '1', 'TRUE', ' 是 '].map((text) => [text, true] as const),
  ...['否', '×', 'N', 'no', '0', 'FALSE', '无'].map((text) => [text, false] as const),
])('%j is %s', (text, value) => {
  expect(parseYesNo(text)).toEqual({ value });
});

test.each(['', '是否', '2', '?'])('%j is neither yes nor no', (text) => {
  expect(parseYesNo(text)).toEqual({ reason: 'tabular.not_yes_or_no' });
});
