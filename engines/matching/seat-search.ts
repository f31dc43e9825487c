import { add, int, num } from './element.ts';
import type { Foresight } from './foresight.ts';
import { Guess } from './guess.ts';
import { offerAt } from './market.ts';
import { NodeHeap } from './node-heap.ts';
import type { Plan } from './plan.ts';

/** Where a need would give a seat up: nowhere, since it was not reached, or since the search begins with it. */
const unreached = -2;
const begins = -1;

/**
 * Seats units that sit nowhere: by the cheapest chain in which each takes a seat that the next gives up, to a seat that is
 * free or to somebody who would rather stay outside. Dijkstra's algorithm over stands, in reduced costs, as far as the
 * nearest end; prices of what lies nearer rise by the difference (Ahuja, Magnanti and Orlin 1993, section 9.7). Exact, and
 * local: what lies farther than the end of the chain is not looked at.
 */
export class SeatSearch {
  /** How many needs were looked at, in all. */
  steps = 0;
  /** A sum of what was fetched, so that nobody takes fetching for useless. */
  fetched = 0;
  readonly #plan: Plan;
  readonly #foresight: Foresight;
  readonly #heap: NodeHeap;
  readonly #guess: Guess;
  /** By stand, the need that would take a seat there. */
  readonly #taking: Int32Array;
  /** By need, the stand where it sits and would give a seat up, which is as far; what was reached, in order. */
  readonly #leaving: Int32Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  /** The nearest end found: how far, and the stand with a free seat (else -1) or the need that stays outside. */
  #limit = Infinity;
  #endStand = -1;
  #endNeed = -1;

  constructor(plan: Plan, foresight: Foresight) {
    const { needs, stands } = plan.market;
    this.#plan = plan;
    this.#foresight = foresight;
    this.#heap = new NodeHeap(stands);
    this.#guess = new Guess(foresight.isSorted ? 1 : Infinity);
    this.#taking = new Int32Array(stands);
    this.#leaving = new Int32Array(needs).fill(unreached);
    this.#reached = new Int32Array(needs);
  }

  /** Seats units of a need, or leaves them outside where that is cheaper; the plan is as settled as it was before. */
  seat(need: number, units: number): void {
    for (let left = units; left > 0; ) {
      this.#guess.widen((most) => this.#search(need, most));
      this.#raisePrices();
      left -= this.#move(left);
    }
  }

  /** Looks for an end that is nearer than `most`; says whether there is one. */
  #search(need: number, most: number): boolean {
    this.#forget();
    this.#end(most, -1, -1);
    this.#reach(need, 0, begins);
    while (this.#heap.nearest() < this.#limit) this.#open(this.#heap.take());
    return this.#endNeed >= 0;
  }

  /** Whoever sits at a stand may give his seat up. */
  #open(stand: number): void {
    const { sitters, firstSitter, sitterCount } = this.#plan;
    const distance = num(this.#heap.distance, stand);
    const first = int(firstSitter, stand);
    const end = first + int(sitterCount, stand);
    this.#fetch(first, end);
    for (let at = first; at < end; at++) {
      const need = int(sitters, at);
      if (int(this.#leaving, need) === unreached) this.#reach(need, distance, stand);
    }
  }

  /** Asks for what is to be read of those who sit at a stand, all at once, so that it is waited for once. */
  #fetch(first: number, end: number): void {
    const { market, sitters, value } = this.#plan;
    const { row, width } = this.#foresight;
    let sum = 0;
    for (let at = first; at < end; at++) {
      const need = int(sitters, at);
      sum += int(row.key, width * int(market.start, need)) + num(value, need) + num(market.outside, need);
    }
    this.fetched = sum;
  }

  /** Looks where else a unit of a need could sit. */
  #reach(need: number, distance: number, leaving: number): void {
    const { market, price, value, taken } = this.#plan;
    const { start, seats, outside } = market;
    this.steps += 1;
    this.#leaving[need] = leaving;
    this.#reached[this.#reachedCount++] = need;
    const from = distance - num(value, need);
    if (from + num(outside, need) < this.#limit) this.#end(from + num(outside, need), -1, need);
    this.#foresight.readyRow(need);
    const { row, width } = this.#foresight;
    const { key, other, cost } = row;
    const end = width * int(start, need + 1);
    for (let at = width * int(start, need); at < end && from + int(key, at) < this.#limit; at += width) {
      const stand = int(other, at);
      const reach = from + int(cost, at) + num(price, stand);
      if (reach >= this.#limit || !this.#heap.offer(stand, reach)) continue;
      this.#taking[stand] = need;
      if (num(taken, stand) < num(seats, stand)) this.#end(reach, stand, need);
    }
  }

  #end(limit: number, stand: number, need: number): void {
    this.#limit = limit;
    this.#endStand = stand;
    this.#endNeed = need;
  }

  #raisePrices(): void {
    const { price, value } = this.#plan;
    const { reached, reachedCount, distance } = this.#heap;
    const limit = this.#limit;
    for (let at = 0; at < reachedCount; at++) {
      const stand = int(reached, at);
      if (num(distance, stand) >= limit) continue;
      add(price, stand, limit - num(distance, stand));
      this.#foresight.follow(stand);
    }
    for (let at = 0; at < this.#reachedCount; at++) {
      const need = int(this.#reached, at);
      const leaving = int(this.#leaving, need);
      const far = leaving === begins ? 0 : num(distance, leaving);
      if (far < limit) add(value, need, limit - far);
    }
  }

  /** Moves as many units along the chain as fit, from its end to its beginning; gives how many. */
  #move(most: number): number {
    const plan = this.#plan;
    const { market } = plan;
    const units = this.#fitting(most);
    let need = this.#endNeed;
    let into = this.#endStand;
    for (;;) {
      const leaving = int(this.#leaving, need);
      if (leaving >= 0) plan.rise(offerAt(market, need, leaving), units);
      if (into >= 0) plan.sit(offerAt(market, need, into), units);
      else plan.stay(need, units);
      if (leaving === begins) return units;
      into = leaving;
      need = int(this.#taking, leaving);
    }
  }

  #fitting(most: number): number {
    const { market, flow } = this.#plan;
    let units = this.#endStand < 0 ? most : Math.min(most, this.#plan.free(this.#endStand));
    let need = this.#endNeed;
    for (let leaving = int(this.#leaving, need); leaving >= 0; leaving = int(this.#leaving, need)) {
      units = Math.min(units, num(flow, offerAt(market, need, leaving)));
      need = int(this.#taking, leaving);
    }
    return units;
  }

  #forget(): void {
    for (let at = 0; at < this.#reachedCount; at++) this.#leaving[int(this.#reached, at)] = unreached;
    this.#reachedCount = 0;
    this.#heap.clear();
  }
}
