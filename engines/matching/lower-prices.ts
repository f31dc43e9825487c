import { add, int, num } from './element.ts';
import { NodeHeap } from './node-heap.ts';
import type { Plan } from './plan.ts';

/**
 * Lowers all prices and values of a settled plan as far as it stays settled. Of all optimal prices these are the least: they
 * form a lattice, so that all can be least at once, and do not depend on how the plan was found. Each falls by its
 * distance, in reduced costs, from what cannot fall: a price to 0, a unit that stays outside (Ahuja, Magnanti and Orlin
 * 1993, chapter 9). O(offers · log stands).
 */
export function lowerPrices(plan: Plan): void {
  const { market, price, value, outside } = plan;
  const heap = new NodeHeap(market.stands);
  const drop = new Float64Array(market.needs).fill(Infinity);
  const reach = (need: number, distance: number): void => {
    if (num(drop, need) <= distance) return;
    drop[need] = distance;
    const from = distance - num(value, need);
    for (let offer = int(market.start, need); offer < int(market.start, need + 1); offer++) {
      // No price can fall by more than itself.
      if (from + int(market.cost, offer) >= 0) break;
      const stand = int(market.stand, offer);
      const reached = from + int(market.cost, offer) + num(price, stand);
      if (reached < num(heap.distance, stand)) heap.offer(stand, reached);
    }
  };
  for (let stand = 0; stand < market.stands; stand++) heap.offer(stand, num(price, stand));
  for (let need = 0; need < market.needs; need++) if (num(outside, need) > 0) reach(need, 0);
  while (heap.nearest() < Infinity) {
    const stand = heap.take();
    const first = int(plan.firstSitter, stand);
    for (let at = first; at < first + int(plan.sitterCount, stand); at++) {
      reach(int(plan.sitters, at), num(heap.distance, stand));
    }
  }
  for (let stand = 0; stand < market.stands; stand++) add(price, stand, -num(heap.distance, stand));
  for (let need = 0; need < market.needs; need++) add(value, need, -num(drop, need));
}
