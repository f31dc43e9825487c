import { expect, test } from 'vitest';
import { codesIn } from '#modules/messages/web/slip-squares.ts';
import { photoOfSquares } from '#testing/slip-sheet.ts';

const codes = ['ABCD-EFGH-0001', 'ABCD-EFGH-0002', 'ABCD-EFGH-0003'];
const addresses = codes.map((code) => `https://school.example/slips?code=${code}`);

test('the slips in a photo are found by their squares, each once, from above, also where it lies askew', () => {
  expect(codesIn(photoOfSquares(addresses, 4))).toEqual(codes);
});

test('a square that is of no slip is none', () => {
  expect(codesIn(photoOfSquares(['https://elsewhere.example/pay?code=ABCD', ...addresses.slice(0, 1)]))).toEqual([
    codes[0],
  ]);
});
