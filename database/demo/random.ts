/**
 * Reproducible chance: sfc32 (Doty-Humphrey, PractRand), 128 bits of state, the same numbers on every machine. Not for
 * anything that must not be guessed.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream = 0) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = 0x9e3779b9 | 0;
    for (let i = 0; i < 15; i++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number from 0 up to but not including 1. */
  unit(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** True with the given chance. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)] as T;
  }

  /** A number near `middle`, rarely more than `spread` away. */
  near(middle: number, spread: number): number {
    return middle + ((this.unit() + this.unit() + this.unit()) / 1.5 - 1) * spread;
  }

  /** A UUID of version 7 at a given time. */
  id(time: number): string {
    const hex = (digits: number): string =>
      Math.floor(this.unit() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const variant = (8 + this.whole(0, 3)).toString(16);
    return `${headOf(time)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}

/** How an id of a moment begins. */
export function headOf(time: number): string {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

export const headLength = headOf(0).length;
