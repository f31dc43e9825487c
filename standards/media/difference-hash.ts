/** Columns and rows of grey values that a picture is made into. */
const [width, height] = [9, 8];

/**
 * The difference hash of a picture (dHash, N. Krawetz, “Kind of Like That”, 2013): 64 bits, row by row, each whether a shade is
 * darker than the one to its right. `shades` are 9 × 8 grey values of the whole picture, row by row. Made larger, smaller, lighter or packed
 * anew a picture keeps nearly all of its bits; mirrored, turned or cropped it does not. O(1).
 */
export function differenceHash(shades: Uint8Array): bigint {
  if (shades.length !== width * height) throw new RangeError(`${width * height} shades, not ${shades.length}`);
  let hash = 0n;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width - 1; column++) {
      const at = row * width + column;
      hash = (hash << 1n) | ((shades[at] ?? 0) < (shades[at + 1] ?? 0) ? 1n : 0n);
    }
  return hash;
}

/** In how many of 64 bits two hashes differ: pictures that are the same in ten at most, others in about 32. */
export function bitsApart(one: bigint, other: bigint): number {
  let [left, count] = [BigInt.asUintN(64, one ^ other), 0];
  for (; left > 0n; left &= left - 1n) count += 1;
  return count;
}
