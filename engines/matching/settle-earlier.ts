import { add, int, num } from './element.ts';
import { type Market, offerAt } from './market.ts';
import { Plan } from './plan.ts';
import type { AssignmentProblem } from './problem.ts';
import { Queue } from './queue.ts';
import { areFew, type Settled, settle } from './settle.ts';

/** A need that has been asked so often sits on a chain that bites its own tail: it has to be moved, not paid for. */
const mostTurns = 250;

/**
 * A settled plan from an earlier assignment (units by candidate of the problem; what no longer fits is passed over), or
 * undefined where too little of it still holds for that to be quicker than starting afresh.
 */
export function settleEarlier(problem: AssignmentProblem, market: Market, earlier: Float64Array): Settled | undefined {
  const plan = new Plan(market);
  const standing = seatAsBefore(problem, plan, earlier);
  payForSeats(plan);
  plan.reckonValues();
  standUp(plan, standing);
  return areFew(standing, market) ? settle(plan, standing) : undefined;
}

/** Seats everybody as before; gives how many units of each need have lost their seat. Who sat nowhere stays outside. */
function seatAsBefore(
  { candidates, capacity, needs }: AssignmentProblem,
  plan: Plan,
  earlier: Float64Array,
): Float64Array {
  const { market } = plan;
  const left = market.quantity.slice();
  const standing = new Float64Array(left.length);
  const seat = (need: number, stand: number, wanted: number): void => {
    const sat = Math.min(num(left, need), wanted);
    const offer = sat > 0 ? offerAt(market, need, stand) : -1;
    if (offer < 0) return;
    const units = Math.min(sat, plan.free(stand));
    if (units > 0) plan.sit(offer, units);
    add(standing, need, sat - units);
    add(left, need, -sat);
  };
  for (let need = 0; need < left.length; need++) {
    const asked = int(market.origin, need);
    for (let pair = int(candidates.start, asked); pair < int(candidates.start, asked + 1); pair++)
      seat(need, int(market.rank, int(candidates.resource, pair)), num(earlier, pair));
    // Seats of a group are not told of: whoever sat nowhere has one, as far as there are any.
    const group = int(needs.group, asked);
    if (group >= 0) seat(need, capacity.length + group, plan.free(capacity.length + group));
    plan.stay(need, num(left, need));
  }
  return standing;
}

/**
 * Raises the prices of full stands until nobody would rather sit elsewhere: from 0 up, so that what comes out are the least
 * prices that keep an optimal assignment (longest paths by label correcting: Bellman 1958).
 */
function payForSeats(plan: Plan): void {
  const { market, price } = plan;
  const queue = new Queue(market.needs);
  const turns = new Int32Array(market.needs);
  for (let need = 0; need < market.needs; need++) queue.join(need);
  for (let need = queue.next(); need >= 0; need = queue.next()) {
    const cost = dearestSeat(plan, need);
    for (let offer = int(market.start, need); offer < int(market.start, need + 1); offer++) {
      const stand = int(market.stand, offer);
      const envy = cost - int(market.cost, offer) - num(price, stand);
      if (envy <= 0 || plan.free(stand) > 0) continue;
      add(price, stand, envy);
      forSitters(plan, stand, (other) => {
        if (int(turns, other) === mostTurns) return;
        turns[other] = int(turns, other) + 1;
        queue.join(other);
      });
    }
  }
}

/** What the unit of a need that costs most costs where it is. */
function dearestSeat({ market, flow, outside, price }: Plan, need: number): number {
  let dearest = num(outside, need) > 0 ? num(market.outside, need) : -Infinity;
  for (let offer = int(market.start, need); offer < int(market.start, need + 1); offer++) {
    if (num(flow, offer) > 0)
      dearest = Math.max(dearest, int(market.cost, offer) + num(price, int(market.stand, offer)));
  }
  return dearest;
}

function forSitters({ sitters, firstSitter, sitterCount }: Plan, stand: number, tell: (need: number) => void): void {
  const first = int(firstSitter, stand);
  for (let at = first; at < first + int(sitterCount, stand); at++) tell(int(sitters, at));
}

/** Whoever does not sit for exactly his value stands up. */
function standUp(plan: Plan, standing: Float64Array): void {
  const { market, flow, outside, price, value } = plan;
  for (let offer = 0; offer < flow.length; offer++) {
    const units = num(flow, offer);
    const need = int(market.need, offer);
    if (units === 0 || int(market.cost, offer) + num(price, int(market.stand, offer)) === num(value, need)) continue;
    plan.rise(offer, units);
    add(standing, need, units);
  }
  for (let need = 0; need < market.needs; need++) {
    if (num(outside, need) === 0 || num(market.outside, need) === num(value, need)) continue;
    add(standing, need, num(outside, need));
    plan.stay(need, -num(outside, need));
  }
}
