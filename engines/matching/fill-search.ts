import { add, int, num } from './element.ts';
import { offerAt } from './market.ts';
import { NodeHeap } from './node-heap.ts';
import type { Plan } from './plan.ts';

/**
 * Fills seats that are free although they have a price: by the chain that saves most, in which somebody takes the seat, the
 * next the one he gave up, and so on to a unit that was outside or a seat that is worth nothing; prices of what lies nearer
 * fall by the difference. The mirror image of `SeatSearch`: Dijkstra's algorithm over needs.
 */
export class FillSearch {
  steps = 0;
  readonly #plan: Plan;
  readonly #heap: NodeHeap;
  /** By need, the stand where it would sit. */
  readonly #taking: Int32Array;
  /** By stand, how far it is and the offer by which somebody sits there who would leave; what was reached, in order. */
  readonly #distance: Float64Array;
  readonly #left: Int32Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  /** The nearest end found: how far, and the stand whose seat is left free there, or the need with a unit outside (else -1). */
  #limit = Infinity;
  #endStand = -1;
  #endNeed = -1;

  constructor(plan: Plan) {
    const { needs, stands } = plan.market;
    this.#plan = plan;
    this.#heap = new NodeHeap(needs);
    this.#taking = new Int32Array(needs);
    this.#distance = new Float64Array(stands).fill(Infinity);
    this.#left = new Int32Array(stands);
    this.#reached = new Int32Array(stands);
  }

  /** Fills the free seats of a stand as far as they are worth something. */
  fill(stand: number): void {
    const { price } = this.#plan;
    while (num(price, stand) > 0 && this.#plan.free(stand) > 0) {
      this.#limit = Infinity;
      this.#reach(stand, 0, -1);
      while (this.#heap.nearest() < this.#limit) this.#ask(this.#heap.take());
      this.#lowerPrices();
      this.#move(this.#plan.free(stand));
      this.#forget();
    }
  }

  /** A unit of a need would move, from a seat that then is free. */
  #ask(need: number): void {
    const { market, flow } = this.#plan;
    const distance = num(this.#heap.distance, need);
    let units = num(market.quantity, need);
    for (let offer = int(market.start, need); units > 0 && offer < int(market.start, need + 1); offer++) {
      if (num(flow, offer) === 0) continue;
      units -= num(flow, offer);
      const stand = int(market.stand, offer);
      if (num(this.#distance, stand) === Infinity) this.#reach(stand, distance, offer);
    }
  }

  /** Looks who would take a seat of a stand; its price may fall to nothing. */
  #reach(stand: number, distance: number, left: number): void {
    const { market, price, value } = this.#plan;
    this.steps += 1;
    this.#distance[stand] = distance;
    this.#left[stand] = left;
    this.#reached[this.#reachedCount++] = stand;
    const from = distance + num(price, stand);
    if (from < this.#limit) this.#end(from, stand, -1);
    const { start, need, cost } = market.column;
    const end = int(start, stand + 1);
    let limit = this.#limit;
    for (let at = int(start, stand); at < end; at++) {
      const reach = from + int(cost, at) - num(value, int(need, at));
      if (reach >= limit) continue;
      this.#offer(int(need, at), stand, reach);
      limit = this.#limit;
    }
    const { first, next } = market.later;
    if (first.length === 0) return;
    for (let at = int(first, stand); at >= 0; at = int(next, at)) {
      const reach = from + int(market.cost, at) - num(value, int(market.need, at));
      if (reach < this.#limit) this.#offer(int(market.need, at), stand, reach);
    }
  }

  /** A need could sit at a stand; one with a unit outside is an end. */
  #offer(need: number, stand: number, distance: number): void {
    if (num(this.#plan.outside, need) > 0) this.#end(distance, -1, need);
    else if (!this.#heap.offer(need, distance)) return;
    this.#taking[need] = stand;
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
      const need = int(reached, at);
      if (num(distance, need) < limit) add(value, need, num(distance, need) - limit);
    }
    for (let at = 0; at < this.#reachedCount; at++) {
      const stand = int(this.#reached, at);
      if (num(this.#distance, stand) < limit) add(price, stand, num(this.#distance, stand) - limit);
    }
  }

  /** Moves as many units along the chain as fit, from its end to the free seat. */
  #move(most: number): void {
    const plan = this.#plan;
    const { market } = plan;
    let leaving = this.#endStand < 0 ? -1 : int(this.#left, this.#endStand);
    if (leaving < 0 && this.#endNeed < 0) return;
    const units = this.#fitting(most);
    if (leaving < 0) plan.stay(this.#endNeed, -units);
    else plan.rise(leaving, units);
    let need = leaving < 0 ? this.#endNeed : int(market.need, leaving);
    for (;;) {
      leaving = int(this.#left, int(this.#taking, need));
      if (leaving >= 0) plan.rise(leaving, units);
      plan.sit(offerAt(market, need, int(this.#taking, need)), units);
      if (leaving < 0) return;
      need = int(market.need, leaving);
    }
  }

  #fitting(most: number): number {
    const { market, flow, outside } = this.#plan;
    const isStand = this.#endStand >= 0;
    const first = isStand ? int(this.#left, this.#endStand) : -1;
    let units = Math.min(most, isStand ? num(flow, first) : num(outside, this.#endNeed));
    let need = isStand ? int(market.need, first) : this.#endNeed;
    for (;;) {
      const leaving = int(this.#left, int(this.#taking, need));
      if (leaving < 0) return units;
      units = Math.min(units, num(flow, leaving));
      need = int(market.need, leaving);
    }
  }

  #forget(): void {
    for (let at = 0; at < this.#reachedCount; at++) this.#distance[int(this.#reached, at)] = Infinity;
    this.#reachedCount = 0;
    this.#heap.clear();
  }
}
