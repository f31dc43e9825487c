/** Samples a second, and samples whose tones are told at once. */
const [rate, granule] = [32_000, 576];

/** Bytes of a frame of two granules at 32 kbit/s. */
const frameBytes = 144;

/** MPEG-1 layer III without a check, 32 kbit/s, 32 kHz, one channel. */
const header = [0xff, 0xfb, 0x18, 0xc4];

/** From how loud on a tone falls, and by how much with each granule; a step is a quarter of a power of two. */
const [loud, falls] = [204, 1];

/** For how many granules a note of one count sounds. */
const count = 28;

/** 小星星: how high, as a frequency in hertz, and for how many counts. */
const melody: readonly (readonly [hertz: number, counts: number])[] = [
  [1_047, 1],
  [1_047, 1],
  [1_568, 1],
  [1_568, 1],
  [1_760, 1],
  [1_760, 1],
  [1_568, 2],
];

/** Bits, the first at the left. */
class Bits {
  readonly #bits: number[] = [];

  add(value: number, width: number): void {
    for (let at = width - 1; at >= 0; at--) this.#bits.push((value >> at) & 1);
  }

  join(other: Bits): void {
    this.#bits.push(...other.#bits);
  }

  get length(): number {
    return this.#bits.length;
  }

  bytes(size: number): Buffer {
    const bytes = Buffer.alloc(size);
    for (const [at, bit] of this.#bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
    return bytes;
  }
}

/** A granule in which one line of the spectrum sounds. */
interface Tone {
  line: number;
  gain: number;
}

/** The spectrum of a granule, two lines at a time, by Huffman table 1 (ISO/IEC 11172-3, table B.7): nothing below the one that sounds, nothing above. */
function spectrumOf({ line }: Tone): Bits {
  const bits = new Bits();
  for (let pair = 0; pair < line >> 1; pair++) bits.add(0b1, 1);
  bits.add(line % 2 === 0 ? 0b010 : 0b0010, line % 2 === 0 ? 3 : 4);
  return bits;
}

/** What a frame says of a granule before its spectrum. */
function describe(side: Bits, { line, gain }: Tone, length: number): void {
  side.add(length, 12);
  side.add((line >> 1) + 1, 9);
  side.add(gain, 8);
  side.add(0, 4 + 1);
  // Every part of it by the one table.
  for (let region = 0; region < 3; region++) side.add(1, 5);
  side.add(0, 4 + 3 + 3);
}

function frameOf(tones: readonly Tone[]): Buffer {
  const [side, main] = [new Bits(), new Bits()];
  side.add(0, 9 + 5 + 4);
  for (const tone of tones) {
    const spectrum = spectrumOf(tone);
    describe(side, tone, spectrum.length);
    main.join(spectrum);
  }
  return Buffer.concat([Buffer.from(header), side.bytes(17), main.bytes(frameBytes - 21)]);
}

/** The recording the demonstration county has, as somebody would send it: a melody on bars of wood, each struck and fading, as an MP3. */
export function playMelody(): Buffer {
  const tones = melody.flatMap(([hertz, counts]) =>
    Array.from({ length: count * counts }, (_, at): Tone => {
      const line = Math.round((hertz * 2 * granule) / rate - 0.5);
      return { line, gain: Math.max(0, loud - falls * at) };
    }),
  );
  return Buffer.concat(Array.from({ length: tones.length / 2 }, (_, at) => frameOf(tones.slice(2 * at, 2 * at + 2))));
}
