const bits = 11;
const digits = 1 << bits;
const mask = digits - 1;

/**
 * The indices of numbers that are not negative, by rising number: a radix sort on their bits, which rise as they do. Equal
 * ones keep their order. O(n).
 */
export function ascending(numbers: ArrayLike<number>): Int32Array {
  const copy = new Float64Array(numbers.length);
  let order = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    copy[i] = (numbers[i] as number) + 0; // no negative zero
    order[i] = i;
  }
  const words = new Uint32Array(copy.buffer);
  let spare = new Int32Array(numbers.length);
  // Three digits of the low word, then three of the high one.
  for (let pass = 0; pass < 6; pass++) {
    if (sortByDigit(words, pass < 3 ? lowWord : 1 - lowWord, (pass % 3) * bits, order, spare)) {
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Where the low half of a number stands. */
const lowWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1;

/** Sorts by one digit; false where all have the same and nothing was done. */
function sortByDigit(words: Uint32Array, word: number, shift: number, from: Int32Array, to: Int32Array): boolean {
  const next = new Int32Array(digits + 1);
  for (let i = 0; i < from.length; i++) {
    const digit = ((words[2 * i + word] as number) >>> shift) & mask;
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  if (next.includes(from.length)) return false;
  for (let digit = 0; digit < digits; digit++) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let k = 0; k < from.length; k++) {
    const i = from[k] as number;
    const digit = ((words[2 * i + word] as number) >>> shift) & mask;
    const place = next[digit] as number;
    to[place] = i;
    next[digit] = place + 1;
  }
  return true;
}
