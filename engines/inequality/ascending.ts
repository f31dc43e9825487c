const bits = 11;
const digits = 1 << bits;
const mask = digits - 1;
/** Three digits of the low word of a number, then three of the high one. */
const passes = 6;

/** Where the low half of a number stands. */
const lowWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1;

/** Numbers in some order: the halves of their bits, and where they stood. */
interface Keys {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly index: Int32Array;
}

const keys = (length: number): Keys => ({
  low: new Uint32Array(length),
  high: new Uint32Array(length),
  index: new Int32Array(length),
});

/**
 * The indices of numbers that are not negative, by rising number: a radix sort on their bits, which rise as they do. Equal
 * ones keep their order. O(n). The bits are moved along with the indices: read in one go, not here and there.
 */
export function ascending(numbers: ArrayLike<number>): Int32Array {
  let from = keysOf(numbers);
  let to = keys(numbers.length);
  const counts = countsOf(from);
  for (let pass = 0; pass < passes; pass++) {
    const next = counts.subarray(pass * digits, (pass + 1) * digits);
    // All have the same digit.
    if (next.includes(numbers.length)) continue;
    sortBy(pass, placesOf(next), from, to);
    [from, to] = [to, from];
  }
  return from.index;
}

function keysOf(numbers: ArrayLike<number>): Keys {
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  const made = keys(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    one[0] = (numbers[i] as number) + 0; // no negative zero
    made.low[i] = words[lowWord] as number;
    made.high[i] = words[1 - lowWord] as number;
    made.index[i] = i;
  }
  return made;
}

/** How many numbers have each digit, by pass. */
function countsOf({ low, high }: Keys): Int32Array {
  const counts = new Int32Array(passes * digits);
  const count = (at: number): void => void (counts[at] = (counts[at] as number) + 1);
  for (let i = 0; i < low.length; i++) {
    const [lower, upper] = [low[i] as number, high[i] as number];
    for (let pass = 0; pass < 3; pass++) {
      count(pass * digits + ((lower >>> (pass * bits)) & mask));
      count((pass + 3) * digits + ((upper >>> (pass * bits)) & mask));
    }
  }
  return counts;
}

/** Where the numbers of each digit begin. */
function placesOf(counts: Int32Array): Int32Array {
  const places = new Int32Array(digits);
  for (let digit = 1; digit < digits; digit++)
    places[digit] = (places[digit - 1] as number) + (counts[digit - 1] as number);
  return places;
}

function sortBy(pass: number, next: Int32Array, from: Keys, to: Keys): void {
  const word = pass < 3 ? from.low : from.high;
  const shift = (pass % 3) * bits;
  for (let i = 0; i < word.length; i++) {
    const digit = ((word[i] as number) >>> shift) & mask;
    const place = next[digit] as number;
    next[digit] = place + 1;
    to.low[place] = from.low[i] as number;
    to.high[place] = from.high[i] as number;
    to.index[place] = from.index[i] as number;
  }
}
