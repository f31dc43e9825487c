import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostApart } from '#modules/messages/contract/listed-picture.ts';
import { bytesOfHash, hashOf, isTelling, nearestOf } from '#modules/messages/server/pictures/rules/nearest.ts';
import { seed, tell } from '#testing/amount.ts';
import { bitsApart, differenceHash } from '#standards/media/difference-hash.ts';

const hashes = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const entry = (hash: bigint, verdict = 'refused') => ({ hash: bytesOfHash(hash), verdict });

test('a hash is eight bytes and back', () => {
  fc.assert(fc.property(hashes, (hash) => hashOf(bytesOfHash(hash)) === hash));
});

test('a picture is what it is nearest to, within the bound; of two as near what was let through', () => {
  const flipped = (hash: bigint, bits: number): bigint => hash ^ (2n ** BigInt(bits) - 1n);
  fc.assert(
    fc.property(hashes, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (hash, refused, through) => {
      const near = nearestOf(hash, [entry(flipped(hash, refused)), entry(flipped(hash, through), 'let_through')]);
      const least = Math.min(refused, through);
      expect(near?.apart).toBe(least <= mostApart ? least : undefined);
      if (near) expect(near.listed.verdict).toBe(through <= refused ? 'let_through' : 'refused');
    }),
  );
  expect(nearestOf(1n, [])).toBeUndefined();
});

/** Grey shades of a picture of so many patches across and down, whose light goes over from one to the next. */
function shadesOf(patches: readonly number[], across: number): Uint8Array {
  const at = (x: number, y: number): number => patches[y * (across + 1) + x] ?? 0;
  const shades = new Uint8Array(72);
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 9; column++) {
      const [x, y] = [(column / 8) * (across - 0.001), (row / 7) * (across - 0.001)];
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [u, v] = [x - left, y - top];
      const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
      const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
      shades[row * 9 + column] = upper * (1 - v) + lower * v;
    }
  return shades;
}

test('hardly any two different pictures are held to be the same, and the plainer they are the more', () => {
  const rates = [3, 4, 6].map((across) => {
    const patches = fc.array(fc.nat({ max: 255 }), { minLength: (across + 1) ** 2, maxLength: (across + 1) ** 2 });
    const made = fc.sample(fc.noShrink(fc.noBias(patches)), { numRuns: 500, seed });
    const all = made.map((one) => differenceHash(shadesOf(one, across))).filter(isTelling);
    const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => bitsApart(one, other)));
    const same = pairs.filter((apart) => apart <= mostApart).length;
    tell(`pictures of ${across} × ${across} patches: ${same} of ${pairs.length} pairs within ${mostApart} bits`);
    return same / pairs.length;
  });
  expect(rates[0]).toBeLessThan(1 / 500);
  expect(rates[1]).toBeLessThan(1 / 2_000);
  expect(rates[2]).toBeLessThan(1 / 20_000);
  expect([0n, 1n, 2n ** 64n - 1n].map(isTelling)).toEqual([false, false, false]);
});
