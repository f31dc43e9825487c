import type { Auction } from './auction.ts';
import { add, int, num } from './element.ts';
import { FillSearch } from './fill-search.ts';
import { Foresight } from './foresight.ts';
import type { Market } from './market.ts';
import { Plan } from './plan.ts';
import { SeatSearch } from './seat-search.ts';

/** A stand without seats costs what whoever wants it most would pay. */
function closeEmpty({ market, price, value }: Plan): void {
  const { start, need, cost } = market.column;
  for (let stand = 0; stand < market.stands; stand++) {
    if (num(price, stand) < Infinity) continue;
    let most = 0;
    for (let at = int(start, stand); at < int(start, stand + 1); at++) {
      most = Math.max(most, num(value, int(need, at)) - int(cost, at));
    }
    price[stand] = most;
  }
}

/** At most this share of all units is left to the exact searches; else another round of the auction is cheaper. */
const mostStanding = 1 / 12;

/** A settled plan, and how much the exact searches looked at for it. */
export interface Settled {
  readonly plan: Plan;
  readonly steps: number;
}

/**
 * An exact plan from where an auction ended: prices are rounded to integers, whoever does not sit for exactly his value
 * stands up and is seated by the cheapest chain, and seats that stayed free at a price are filled. Whatever the auction
 * came to, the plan is settled; the better it was, the fewer chains.
 */
export function settleAuction(auction: Auction): Settled {
  const { market } = auction;
  let [plan, standing] = adopted(auction);
  // Below this increment nobody sits wrong any more, were there no rounding (Bertsekas 1988, proposition 1).
  while (!areFew(standing, market) && auction.increment > 1 / (market.needs + 1)) {
    auction.refine();
    [plan, standing] = adopted(auction);
  }
  return settle(plan, standing);
}

/** Whether so few units are left standing that the exact searches may seat them. */
export const areFew = (standing: Float64Array, { quantity }: Market): boolean =>
  sumOf(standing) <= sumOf(quantity) * mostStanding;

/** Seats whoever is left standing in a plan in which all others sit right, and fills what is free at a price. */
export function settle(plan: Plan, standing: Float64Array): Settled {
  const { needs, stands } = plan.market;
  const foresight = new Foresight(plan);
  const seats = new SeatSearch(plan, foresight);
  for (let need = 0; need < needs; need++) seats.seat(need, num(standing, need));
  const fills = new FillSearch(plan, foresight);
  for (let stand = 0; stand < stands; stand++) fills.fill(stand);
  return { plan, steps: seats.steps + fills.steps };
}

/** The plan of those who sit right at rounded prices, and how many units of each need are left standing. */
function adopted(auction: Auction): [plan: Plan, standing: Float64Array] {
  const plan = new Plan(auction.market);
  plan.price.set(rounded(auction.price));
  plan.reckonValues();
  closeEmpty(plan);
  return [plan, seatTheRight(plan, auction)];
}

const sumOf = (list: Float64Array): number => list.reduce((sum, one) => sum + one, 0);

const bins = 64;

/**
 * Prices as integers, cut where the fewest fractions lie: seats between which units would move have nearly the same
 * fraction, and are to be rounded the same way.
 */
function rounded(price: Float64Array): Float64Array {
  const count = new Float64Array(bins);
  for (const one of price) if (one > 0 && one < Infinity) add(count, Math.floor((one % 1) * bins), 1);
  const emptiest = count.indexOf(count.reduce((least, some) => Math.min(least, some), Infinity));
  const cut = (emptiest + 0.5) / bins;
  return price.map((one) => (one > 0 ? Math.ceil(one - cut) : 0));
}

/** Seats the units that sit for exactly their need's value; gives how many of each need are left standing. */
function seatTheRight(plan: Plan, { heaps, outside }: Auction): Float64Array {
  const { market, value, price } = plan;
  const standing = new Float64Array(market.needs);
  for (let stand = 0; stand < market.stands; stand++) {
    const base = int(heaps.base, stand);
    for (let at = base; at < base + int(heaps.size, stand); at++) {
      const offer = int(heaps.offer, at);
      const need = int(market.need, offer);
      const isRight = int(market.cost, offer) + num(price, stand) === num(value, need);
      if (isRight) plan.sit(offer, num(heaps.units, at));
      else add(standing, need, num(heaps.units, at));
    }
  }
  for (let need = 0; need < market.needs; need++) {
    const isRight = num(market.outside, need) === num(value, need);
    if (isRight) plan.stay(need, num(outside, need));
    else add(standing, need, num(outside, need));
  }
  return standing;
}
