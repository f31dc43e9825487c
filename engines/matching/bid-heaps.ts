import { int, num } from './element.ts';

/** The bids that hold the seats of each stand, the lowest first: one heap a stand, an offer in it at most once. */
export class BidHeaps {
  /** Where the heap of each stand begins; one entry more than stands. */
  readonly base: Int32Array;
  readonly size: Int32Array;
  readonly bid: Float64Array;
  readonly units: Float64Array;
  readonly offer: Int32Array;
  /** Where the bid by each offer stands in its heap, -1 if there is none. */
  readonly #place: Int32Array;
  readonly #isPlaced: boolean;

  /**
   * `most`: by stand, how many bids it can hold at once. `offers`: those that may be withdrawn. Where none is, no place is noted,
   * which spares a write far away for every move.
   */
  constructor(most: Float64Array, offers: number) {
    this.base = new Int32Array(most.length + 1);
    for (let stand = 0; stand < most.length; stand++) this.base[stand + 1] = int(this.base, stand) + num(most, stand);
    const all = int(this.base, most.length);
    this.size = new Int32Array(most.length);
    this.bid = new Float64Array(all);
    this.units = new Float64Array(all);
    this.offer = new Int32Array(all);
    this.#place = new Int32Array(offers).fill(-1);
    this.#isPlaced = offers > 0;
  }

  clear(): void {
    this.size.fill(0);
    this.#place.fill(-1);
  }

  /** Adds a bid. */
  push(stand: number, bid: number, units: number, offer: number): void {
    const size = int(this.size, stand);
    this.size[stand] = size + 1;
    this.#rise(int(this.base, stand), size, bid, units, offer);
  }

  /** Takes the lowest bid out. */
  shift(stand: number): void {
    const base = int(this.base, stand);
    const size = int(this.size, stand) - 1;
    const last = base + size;
    this.size[stand] = size;
    if (this.#isPlaced) this.#place[int(this.offer, base)] = -1;
    if (size > 0) this.#sink(base, 0, size, num(this.bid, last), num(this.units, last), int(this.offer, last));
  }

  /** Takes the bid by an offer out, wherever it stands; gives its units, 0 if there is none. */
  withdraw(stand: number, offer: number): number {
    const at = int(this.#place, offer);
    if (at < 0) return 0;
    const base = int(this.base, stand);
    const size = int(this.size, stand) - 1;
    const units = num(this.units, base + at);
    const last = base + size;
    this.size[stand] = size;
    this.#place[offer] = -1;
    if (at === size) return units;
    const bid = num(this.bid, last);
    if (bid < num(this.bid, base + at)) this.#rise(base, at, bid, num(this.units, last), int(this.offer, last));
    else this.#sink(base, at, size, bid, num(this.units, last), int(this.offer, last));
    return units;
  }

  #rise(base: number, from: number, bid: number, units: number, offer: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (num(this.bid, base + above) <= bid) break;
      this.#move(base, above, at);
      at = above;
    }
    this.#put(base, at, bid, units, offer);
  }

  #sink(base: number, from: number, size: number, bid: number, units: number, offer: number): void {
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && num(this.bid, base + below + 1) < num(this.bid, base + below)) below++;
      if (num(this.bid, base + below) >= bid) break;
      this.#move(base, below, at);
      at = below;
    }
    this.#put(base, at, bid, units, offer);
  }

  #move(base: number, from: number, to: number): void {
    const at = base + from;
    this.#put(base, to, num(this.bid, at), num(this.units, at), int(this.offer, at));
  }

  #put(base: number, to: number, bid: number, units: number, offer: number): void {
    const at = base + to;
    this.bid[at] = bid;
    this.units[at] = units;
    this.offer[at] = offer;
    if (this.#isPlaced) this.#place[offer] = to;
  }
}
