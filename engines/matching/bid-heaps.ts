import { int, num } from './element.ts';

/** The bids that hold the seats of each stand, the lowest first: one heap a stand, a need in it at most once. */
export class BidHeaps {
  /** Where the heap of each stand begins; one entry more than stands. */
  readonly base: Int32Array;
  readonly size: Int32Array;
  readonly bid: Float64Array;
  readonly units: Float64Array;
  readonly need: Int32Array;

  /** `most`: by stand, how many bids it can hold at once. */
  constructor(most: Float64Array) {
    this.base = new Int32Array(most.length + 1);
    for (let stand = 0; stand < most.length; stand++) this.base[stand + 1] = int(this.base, stand) + num(most, stand);
    const all = int(this.base, most.length);
    this.size = new Int32Array(most.length);
    this.bid = new Float64Array(all);
    this.units = new Float64Array(all);
    this.need = new Int32Array(all);
  }

  /** Adds a bid. */
  push(stand: number, bid: number, units: number, need: number): void {
    const size = int(this.size, stand);
    this.size[stand] = size + 1;
    this.#rise(int(this.base, stand), size, bid, units, need);
  }

  /** Takes the lowest bid out. */
  shift(stand: number): void {
    const base = int(this.base, stand);
    const size = int(this.size, stand) - 1;
    this.size[stand] = size;
    const last = base + size;
    this.#sink(base, 0, size, num(this.bid, last), num(this.units, last), int(this.need, last));
  }

  /** Takes a need's bid out, wherever it stands; gives its units, 0 if it has none. */
  withdraw(stand: number, need: number): number {
    const base = int(this.base, stand);
    const size = int(this.size, stand);
    let at = 0;
    while (at < size && int(this.need, base + at) !== need) at++;
    if (at === size) return 0;
    const units = num(this.units, base + at);
    const last = base + size - 1;
    this.size[stand] = size - 1;
    if (at === size - 1) return units;
    const bid = num(this.bid, last);
    if (bid < num(this.bid, base + at)) this.#rise(base, at, bid, num(this.units, last), int(this.need, last));
    else this.#sink(base, at, size - 1, bid, num(this.units, last), int(this.need, last));
    return units;
  }

  #rise(base: number, from: number, bid: number, units: number, need: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (num(this.bid, base + above) <= bid) break;
      this.#move(base + above, base + at);
      at = above;
    }
    this.#put(base + at, bid, units, need);
  }

  #sink(base: number, from: number, size: number, bid: number, units: number, need: number): void {
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && num(this.bid, base + below + 1) < num(this.bid, base + below)) below++;
      if (num(this.bid, base + below) >= bid) break;
      this.#move(base + below, base + at);
      at = below;
    }
    this.#put(base + at, bid, units, need);
  }

  #move(from: number, to: number): void {
    this.#put(to, num(this.bid, from), num(this.units, from), int(this.need, from));
  }

  #put(at: number, bid: number, units: number, need: number): void {
    this.bid[at] = bid;
    this.units[at] = units;
    this.need[at] = need;
  }
}
