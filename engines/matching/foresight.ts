import { int, num } from './element.ts';
import type { Plan } from './plan.ts';

/** Offers in the order in which they are read, `width` apart in each list. */
export interface Offers {
  /** Never falls, and tells when enough is seen. */
  readonly key: Int32Array;
  /** The stand, in the row of a need; the need, in the column of a stand. */
  readonly other: Int32Array;
  readonly cost: Int32Array;
}

/** Within so many bands of the least, offers are sorted; what lies farther is seldom read. */
const bandsAhead = 16;
/** Longer lists are not sorted, which would take longer than reading all of them. */
const longest = 512;
const largest = 2 ** 31 - 1;
const width = 3;

/**
 * The offers of a need (its row) and of a stand (its column), sorted by how near they are at the prices there are, so that a
 * search ends where nothing nearer can come. Each price has a band, to both sides of where it was; while all stay there
 * - no key of a row is more than cost + price,
 * - no key of a column is more than cost + base - value: no value has risen by more than the price of what was cheapest.
 * What was sorted by a price that leaves its band is stale, and sorted again when it is next read. With an endless band
 * nothing is sorted: rows go by cost, as they are in the market, and columns are read to their end.
 */
export class Foresight {
  /** Whether reading ends early. */
  readonly isSorted: boolean;
  readonly width: number;
  readonly row: Offers;
  readonly column: Offers;
  /** By stand, what the keys of its column count from. */
  readonly base: Float64Array;
  readonly #plan: Plan;
  readonly #band: number;
  /** By stand, the middle of its band. */
  readonly #middle: Float64Array;
  readonly #rowIsStale: Uint8Array;
  readonly #columnIsStale: Uint8Array;
  /** Of the list that is laid out: where it begins, where the near offers end, where the far ones begin, and what is far. */
  #first = 0;
  #near = 0;
  #far = 0;
  #horizon = 0;

  constructor(plan: Plan, band = Infinity) {
    const { needs, stands, cost, stand, column } = plan.market;
    const isSorted = band < Infinity;
    this.isSorted = isSorted;
    this.#plan = plan;
    this.#band = band;
    this.#middle = plan.price.slice();
    this.base = new Float64Array(stands).fill(Infinity);
    this.#rowIsStale = new Uint8Array(needs).fill(isSorted ? 1 : 0);
    this.#columnIsStale = new Uint8Array(stands).fill(isSorted ? 1 : 0);
    this.width = isSorted ? width : 1;
    this.row = isSorted ? laidOut(cost.length) : { key: cost, other: stand, cost };
    this.column = isSorted ? laidOut(column.need.length) : { key: column.cost, other: column.need, cost: column.cost };
  }

  /** To be called before a row is read. */
  readyRow(need: number): void {
    if (this.#rowIsStale[need] === 1) this.#layRow(need);
  }

  /** To be called before a column is read. */
  readyColumn(stand: number): void {
    if (this.#columnIsStale[stand] === 1) this.#layColumn(stand);
  }

  /** To be called when the price of a stand has changed. */
  follow(stand: number): void {
    const change = num(this.#plan.price, stand) - num(this.#middle, stand);
    if (change < -this.#band || change > this.#band) this.#leaveBand(stand, change > 0);
  }

  #layRow(need: number): void {
    const { market, value } = this.#plan;
    const { start, stand, cost } = market;
    this.#rowIsStale[need] = 0;
    this.#begin(int(start, need), int(start, need + 1), num(value, need));
    for (let offer = int(start, need); offer < int(start, need + 1); offer++) {
      const least = Math.max(0, num(this.#middle, int(stand, offer)) - this.#band);
      this.#enter(this.row, int(cost, offer) + least, int(stand, offer), int(cost, offer));
    }
  }

  #layColumn(stand: number): void {
    const { market, price, value } = this.#plan;
    const { start, need, cost } = market.column;
    this.#columnIsStale[stand] = 0;
    this.base[stand] = num(price, stand) + 2 * this.#band;
    this.#begin(int(start, stand), int(start, stand + 1), 0);
    for (let at = int(start, stand); at < int(start, stand + 1); at++) {
      const one = int(need, at);
      // The value of whoever is withdrawn does not rise with prices, and may be too low.
      const most = num(market.quantity, one) > 0 ? num(value, one) : this.#plan.leastOf(one);
      this.#enter(this.column, int(cost, at) + num(price, stand) - most, one, int(cost, at));
    }
  }

  #begin(first: number, end: number, least: number): void {
    this.#first = width * first;
    this.#near = width * first;
    this.#far = width * end;
    this.#horizon = end - first > longest ? 0 : Math.min(largest, least + bandsAhead * this.#band);
  }

  /** Sorts what is near by insertion; what is far goes behind, in any order, all with the key where far begins. */
  #enter(list: Offers, key: number, other: number, cost: number): void {
    if (key >= this.#horizon) {
      this.#far -= width;
      return put(list, this.#far, this.#horizon, other, cost);
    }
    let at = this.#near;
    for (; at > this.#first && int(list.key, at - width) > key; at -= width)
      put(list, at, int(list.key, at - width), int(list.other, at - width), int(list.cost, at - width));
    put(list, at, key, other, cost);
    this.#near += width;
  }

  /** All that was sorted by the price of a stand is stale: rows if it fell; columns of those who could sit there if it rose. */
  #leaveBand(stand: number, isAbove: boolean): void {
    this.#middle[stand] = num(this.#plan.price, stand);
    const { column, later, need } = this.#plan.market;
    for (let at = int(column.start, stand); at < int(column.start, stand + 1); at++)
      this.#tell(int(column.need, at), isAbove);
    for (let at = int(later.first, stand); at >= 0; at = int(later.next, at)) this.#tell(int(need, at), isAbove);
  }

  #tell(need: number, isAbove: boolean): void {
    const { start, stand } = this.#plan.market;
    if (!isAbove) this.#rowIsStale[need] = 1;
    else
      for (let offer = int(start, need); offer < int(start, need + 1); offer++)
        this.#columnIsStale[int(stand, offer)] = 1;
  }
}

/** Space for so many offers, all of one beside each other. */
function laidOut(offers: number): Offers {
  const all = new Int32Array(width * (offers + 1));
  return { key: all, other: all.subarray(1), cost: all.subarray(2) };
}

function put(list: Offers, at: number, key: number, other: number, cost: number): void {
  list.key[at] = key;
  list.other[at] = other;
  list.cost[at] = cost;
}
