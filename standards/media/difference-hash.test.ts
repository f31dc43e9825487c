import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsApart, differenceHash } from './difference-hash.ts';

const rowOf = (...shades: number[]): Uint8Array => Uint8Array.from(Array.from({ length: 8 }, () => shades).flat());

test('each bit says whether it is darker than to its right, row by row', () => {
  expect(differenceHash(rowOf(0, 1, 2, 3, 4, 5, 6, 7, 8))).toBe(0xffff_ffff_ffff_ffffn);
  expect(differenceHash(rowOf(8, 7, 6, 5, 4, 3, 2, 1, 0))).toBe(0n);
  expect(differenceHash(rowOf(0, 9, 0, 9, 0, 9, 0, 9, 0))).toBe(0xaaaa_aaaa_aaaa_aaaan);
  expect(() => differenceHash(new Uint8Array(64))).toThrow(RangeError);
});

test('a picture that is lighter all over is the same, and hashes are as far apart as their bits differ', () => {
  const dark = fc.uint8Array({ minLength: 72, maxLength: 72, max: 200 });
  fc.assert(
    fc.property(dark, fc.integer({ min: 1, max: 55 }), (shades, lighter) => {
      const hash = differenceHash(shades);
      expect(differenceHash(shades.map((shade) => shade + lighter))).toBe(hash);
      expect(bitsApart(hash, hash)).toBe(0);
    }),
    { numRuns: 50 },
  );
  expect(bitsApart(0b1011n, 0b0010n)).toBe(2);
  expect(bitsApart(0n, 0xffff_ffff_ffff_ffffn)).toBe(64);
});
