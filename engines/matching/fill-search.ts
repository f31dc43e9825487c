import { add, int, num } from './element.ts';
import type { Foresight } from './foresight.ts';
import { Guess } from './guess.ts';
import { offerAt } from './market.ts';
import { NodeHeap } from './node-heap.ts';
import type { Plan } from './plan.ts';

/**
 * Fills seats that are free although they have a price: by the chain that saves most, in which somebody takes the seat, the
 * next the one he gave up, and so on to a unit that was outside or a seat that is worth nothing; prices of what lies nearer
 * fall by the difference. The mirror image of `SeatSearch`: Dijkstra's algorithm over the seats that would be given up.
 */
export class FillSearch {
  /** How many stands were looked at, in all. */
  steps = 0;
  /** A sum of what was fetched, so that nobody takes fetching for useless. */
  fetched = 0;
  readonly #plan: Plan;
  readonly #foresight: Foresight;
  readonly #heap: NodeHeap;
  readonly #guess: Guess;
  /** By stand, the need that would leave it, -1 where the chain begins, and the stand it would take. */
  readonly #leaving: Int32Array;
  readonly #taking: Int32Array;
  /** By need, how far it is; what was reached, in order. */
  readonly #distance: Float64Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  /** The nearest end found: how far, and the stand whose seat is left free there; or the need with a unit outside (else -1) that takes it. */
  #limit = Infinity;
  #endStand = -1;
  #endNeed = -1;

  constructor(plan: Plan, foresight: Foresight) {
    const { needs, stands } = plan.market;
    this.#plan = plan;
    this.#foresight = foresight;
    this.#heap = new NodeHeap(stands);
    this.#guess = new Guess(foresight.isSorted ? 1 : Infinity);
    this.#leaving = new Int32Array(stands);
    this.#taking = new Int32Array(stands);
    this.#distance = new Float64Array(needs).fill(Infinity);
    this.#reached = new Int32Array(needs);
  }

  /** Fills the free seats of a stand as far as they are worth something. */
  fill(stand: number): void {
    const { price } = this.#plan;
    while (num(price, stand) > 0 && this.#plan.free(stand) > 0) {
      this.#guess.widen((most) => this.#search(stand, most));
      this.#lowerPrices();
      this.#move(this.#plan.free(stand));
    }
  }

  /** Looks for an end that is nearer than `most`; says whether there is one. */
  #search(stand: number, most: number): boolean {
    this.#forget();
    this.#end(most, -1, -1);
    this.#leave(stand, 0, -1, -1);
    while (this.#heap.nearest() < this.#limit) this.#open(this.#heap.take());
    return this.#endStand >= 0;
  }

  /** A seat of a stand would be given up; its price may fall to nothing. */
  #leave(stand: number, distance: number, need: number, taking: number): void {
    if (!this.#heap.offer(stand, distance)) return;
    this.#leaving[stand] = need;
    this.#taking[stand] = taking;
    const nothing = distance + num(this.#plan.price, stand);
    if (nothing < this.#limit) this.#end(nothing, stand, -1);
  }

  /** Looks who would take a seat of a stand. */
  #open(stand: number): void {
    const { market, price, value } = this.#plan;
    const { column, base, width } = this.#foresight;
    this.steps += 1;
    this.#foresight.readyColumn(stand);
    const from = num(this.#heap.distance, stand) + num(price, stand);
    const fromBase = from - num(base, stand);
    const { key, other, cost } = column;
    const end = this.#fetch(stand, this.#limit - fromBase);
    for (let at = width * int(market.column.start, stand); at < end; at += width) {
      if (fromBase + int(key, at) >= this.#limit) break;
      const reach = from + int(cost, at) - num(value, int(other, at));
      if (reach < this.#limit) this.#reach(int(other, at), reach, stand);
    }
    const { first, next } = market.later;
    if (first.length === 0) return;
    for (let at = int(first, stand); at >= 0; at = int(next, at)) {
      const reach = from + int(market.cost, at) - num(value, int(market.need, at));
      if (reach < this.#limit) this.#reach(int(market.need, at), reach, stand);
    }
  }

  /** Asks for what is to be read of a sorted column, all at once, so that it is waited for once; gives where that ends. */
  #fetch(stand: number, most: number): number {
    const { column, width } = this.#foresight;
    const { key, other } = column;
    const { market, value, together } = this.#plan;
    const end = width * int(market.column.start, stand + 1);
    if (most === Infinity) return end;
    let sum = 0;
    let at = width * int(market.column.start, stand);
    for (; at < end && int(key, at) < most; at += width) {
      const need = int(other, at);
      sum += num(value, need) + num(this.#distance, need) + int(together, need);
    }
    this.fetched = sum;
    return at;
  }

  /** A unit of a need would move to a stand, from outside or from a seat that then is free. */
  #reach(need: number, distance: number, taking: number): void {
    const known = num(this.#distance, need);
    if (distance >= known) return;
    if (known === Infinity) this.#reached[this.#reachedCount++] = need;
    this.#distance[need] = distance;
    const together = int(this.#plan.together, need);
    if (together >= 0) this.#leave(together, distance, need, taking);
    else if (num(this.#plan.outside, need) > 0) this.#end(distance, taking, need);
    else this.#leaveAny(need, distance, taking);
  }

  /** A unit of a need would leave any of the stands where some sit. */
  #leaveAny(need: number, distance: number, taking: number): void {
    const { market, flow } = this.#plan;
    let units = num(market.quantity, need);
    for (let offer = int(market.start, need); units > 0 && offer < int(market.start, need + 1); offer++) {
      if (num(flow, offer) === 0) continue;
      units -= num(flow, offer);
      this.#leave(int(market.stand, offer), distance, need, taking);
    }
  }

  #end(limit: number, stand: number, need: number): void {
    this.#limit = limit;
    this.#endStand = stand;
    this.#endNeed = need;
  }

  #lowerPrices(): void {
    const { price, value } = this.#plan;
    const { reached, reachedCount, distance } = this.#heap;
    const limit = this.#limit;
    for (let at = 0; at < reachedCount; at++) {
      const stand = int(reached, at);
      if (num(distance, stand) >= limit) continue;
      add(price, stand, num(distance, stand) - limit);
      this.#foresight.follow(stand);
    }
    for (let at = 0; at < this.#reachedCount; at++) {
      const need = int(this.#reached, at);
      if (num(this.#distance, need) < limit) add(value, need, num(this.#distance, need) - limit);
    }
  }

  /** Moves as many units along the chain as fit, from its end to the free seat. */
  #move(most: number): void {
    const plan = this.#plan;
    const { market } = plan;
    const units = this.#fitting(most);
    let stand = this.#endStand;
    if (this.#endNeed >= 0) {
      plan.stay(this.#endNeed, -units);
      plan.sit(offerAt(market, this.#endNeed, stand), units);
    }
    for (let need = int(this.#leaving, stand); need >= 0; need = int(this.#leaving, stand)) {
      plan.rise(offerAt(market, need, stand), units);
      stand = int(this.#taking, stand);
      plan.sit(offerAt(market, need, stand), units);
    }
  }

  #fitting(most: number): number {
    const { market, flow, outside } = this.#plan;
    let units = this.#endNeed < 0 ? most : Math.min(most, num(outside, this.#endNeed));
    let stand = this.#endStand;
    for (let need = int(this.#leaving, stand); need >= 0; need = int(this.#leaving, stand)) {
      units = Math.min(units, num(flow, offerAt(market, need, stand)));
      stand = int(this.#taking, stand);
    }
    return units;
  }

  #forget(): void {
    for (let at = 0; at < this.#reachedCount; at++) this.#distance[int(this.#reached, at)] = Infinity;
    this.#reachedCount = 0;
    this.#heap.clear();
  }
}
