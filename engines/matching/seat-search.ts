import { add, int, num } from './element.ts';
import { offerAt } from './market.ts';
import { NodeHeap } from './node-heap.ts';
import type { Plan } from './plan.ts';

/**
 * Seats units that sit nowhere: by the cheapest chain in which each takes a seat that the next gives up, to a seat that is
 * free or to somebody who would rather stay outside. Dijkstra's algorithm over stands, in reduced costs, as far as the
 * nearest end; prices of what lies nearer rise by the difference (Ahuja, Magnanti and Orlin 1993, section 9.7). Exact, and
 * local: what lies farther than the end of the chain is not looked at.
 */
export class SeatSearch {
  /** How many needs were looked at, in all. */
  steps = 0;
  readonly #plan: Plan;
  readonly #heap: NodeHeap;
  /** By stand, the offer it was reached by. */
  readonly #via: Int32Array;
  /** By need, how far it is and the stand where it sits and would give a seat up (else -1); what was reached, in order. */
  readonly #distance: Float64Array;
  readonly #leaving: Int32Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  /** The nearest end found: how far, and the stand with a free seat (else -1) or the need that stays outside. */
  #limit = Infinity;
  #endStand = -1;
  #endNeed = -1;

  constructor(plan: Plan) {
    const { needs, stands } = plan.market;
    this.#plan = plan;
    this.#heap = new NodeHeap(stands);
    this.#via = new Int32Array(stands);
    this.#distance = new Float64Array(needs).fill(Infinity);
    this.#leaving = new Int32Array(needs);
    this.#reached = new Int32Array(needs);
  }

  /** Seats units of a need, or leaves them outside where that is cheaper; the plan is as settled as it was before. */
  seat(need: number, units: number): void {
    for (let left = units; left > 0; ) {
      this.#limit = Infinity;
      this.#reach(need, 0, -1);
      while (this.#heap.nearest() < this.#limit) this.#open(this.#heap.take());
      this.#raisePrices();
      left -= this.#move(left);
      this.#forget();
    }
  }

  /** Whoever sits at a stand may give his seat up. */
  #open(stand: number): void {
    const { sitters, firstSitter, sitterCount } = this.#plan;
    const distance = num(this.#heap.distance, stand);
    const first = int(firstSitter, stand);
    for (let at = first; at < first + int(sitterCount, stand); at++) {
      const need = int(sitters, at);
      if (num(this.#distance, need) === Infinity) this.#reach(need, distance, stand);
    }
  }

  /** Looks where else a unit of a need could sit. */
  #reach(need: number, distance: number, leaving: number): void {
    const { market, price, value, taken } = this.#plan;
    const { start, stand, cost, seats, outside } = market;
    this.steps += 1;
    this.#distance[need] = distance;
    this.#leaving[need] = leaving;
    this.#reached[this.#reachedCount++] = need;
    const from = distance - num(value, need);
    if (from + num(outside, need) < this.#limit) this.#end(from + num(outside, need), -1, need);
    const end = int(start, need + 1);
    for (let offer = int(start, need); offer < end; offer++) {
      const least = from + int(cost, offer);
      if (least >= this.#limit) break;
      const at = int(stand, offer);
      const reach = least + num(price, at);
      if (reach >= this.#limit || !this.#heap.offer(at, reach)) continue;
      this.#via[at] = offer;
      if (num(taken, at) < num(seats, at)) this.#end(reach, at, need);
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
      if (num(distance, stand) < limit) add(price, stand, limit - num(distance, stand));
    }
    for (let at = 0; at < this.#reachedCount; at++) {
      const need = int(this.#reached, at);
      if (num(this.#distance, need) < limit) add(value, need, limit - num(this.#distance, need));
    }
  }

  /** Moves as many units along the chain as fit, from its end to its beginning; gives how many. */
  #move(most: number): number {
    const plan = this.#plan;
    const { market } = plan;
    const units = this.#fitting(most);
    let need = this.#endNeed;
    let into = this.#endStand < 0 ? -1 : int(this.#via, this.#endStand);
    for (;;) {
      const leaving = int(this.#leaving, need);
      if (leaving >= 0) plan.rise(offerAt(market, need, leaving), units);
      if (into >= 0) plan.sit(into, units);
      else plan.stay(need, units);
      if (leaving < 0) return units;
      into = int(this.#via, leaving);
      need = int(market.need, into);
    }
  }

  #fitting(most: number): number {
    const { market, flow } = this.#plan;
    let units = this.#endStand < 0 ? most : Math.min(most, this.#plan.free(this.#endStand));
    let need = this.#endNeed;
    for (let leaving = int(this.#leaving, need); leaving >= 0; leaving = int(this.#leaving, need)) {
      units = Math.min(units, num(flow, offerAt(market, need, leaving)));
      need = int(market.need, int(this.#via, leaving));
    }
    return units;
  }

  #forget(): void {
    for (let at = 0; at < this.#reachedCount; at++) this.#distance[int(this.#reached, at)] = Infinity;
    this.#reachedCount = 0;
    this.#heap.clear();
  }
}
