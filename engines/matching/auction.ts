import { BidHeaps } from './bid-heaps.ts';
import { add, int, num } from './element.ts';
import { dearestOf, type Market } from './market.ts';
import { Pile } from './pile.ts';

/** The first increment, as a share of the dearest cost; each round's is some times smaller, down to `finest`. */
const coarsest = 0.02;
const finest = 0.3;

/**
 * How many times smaller: less after a round of price wars, in which prices that are tied rise together by an increment a bid.
 * What they are let down by between two rounds they have to win back in increments of the next.
 */
const finer = { usual: 10, afterWars: 4 };
/** A round with more bids a need than this was one of price wars. */
const warlike = 9;

/**
 * So many increments of the round before, prices are let down between two rounds: a price that was driven too high has no
 * way down within a round, and one that is too low is soon bid up. More from the second round of wars on, which tells of
 * ties: there a whole region is too high together, and to fill its seats one by one takes longer. Measured in docs/adr/0006.
 */
const letDown = { usual: 3, tied: 4 };

/**
 * A forward auction with ε-scaling (Bertsekas 1988; for seats that are alike, Bertsekas and Castañon 1989). Each unit that
 * sits nowhere bids for the seat that is cheapest to it, as much as makes the second best as good, and ε more; a full stand
 * lets its lowest bid go, and asks what its lowest bid is. Units of one need bid as one.
 *
 * The result is a start for exact methods, not an optimum: costs may be off by ε a unit, and a seat that is free may have
 * kept a price. Deterministic. Time see docs/methods/matching.md.
 */
export class Auction {
  readonly market: Market;
  /** The bids that hold seats. */
  readonly heaps: BidHeaps;
  /** Units of each need that sit nowhere. */
  readonly outside: Float64Array;
  /** Price of a seat, by stand. */
  readonly price: Float64Array;
  /** How much a unit may sit dearer than need be. */
  increment: number;
  readonly #taken: Float64Array;
  /** Units of each need that are still to be seated. */
  readonly #left: Float64Array;
  readonly #waiting: Pile;
  /** Bids of this round. */
  #bids = 0;
  /** Rounds of price wars so far. */
  #wars = 0;

  /** Holds the auction, round by round, down to an increment at which most sit right. */
  constructor(market: Market) {
    const { start } = market.column;
    const isOfUnits = market.quantity.every((units) => units <= 1);
    this.market = market;
    this.heaps = new BidHeaps(
      market.seats.map((seats, stand) => Math.min(seats, int(start, stand + 1) - int(start, stand))),
      isOfUnits ? 0 : market.cost.length,
    );
    this.outside = new Float64Array(market.needs);
    // What has no seat cannot be had at any price.
    this.price = market.seats.map((seats) => (seats > 0 ? 0 : Infinity));
    this.#taken = new Float64Array(market.stands);
    this.#left = new Float64Array(market.needs);
    this.#waiting = new Pile(market.needs);
    this.increment = Math.max(finest, dearestOf(market) * coarsest);
    this.#hold();
    while (this.increment > finest) this.refine(finest);
  }

  /** One more round, with a finer increment. */
  refine(least = 0): void {
    const isWar = this.#bids > warlike * this.market.needs;
    if (isWar) this.#wars += 1;
    const by = (isWar && this.#wars > 1 ? letDown.tied : letDown.usual) * this.increment;
    for (let stand = 0; stand < this.price.length; stand++)
      this.price[stand] = Math.max(0, num(this.price, stand) - by);
    const next = this.increment / (isWar ? finer.afterWars : finer.usual);
    // A round that is hardly finer than the one before is as dear as any.
    this.increment = next < 2 * least ? least : next;
    this.#hold();
  }

  /** One round: everybody stands up and is seated anew, at the prices there are. */
  #hold(): void {
    this.heaps.clear();
    this.#bids = 0;
    this.#taken.fill(0);
    this.outside.fill(0);
    this.#left.set(this.market.quantity);
    for (let need = this.market.needs - 1; need >= 0; need--) this.#waiting.join(need);
    for (let need = this.#waiting.next(); need >= 0; need = this.#waiting.next()) {
      while (num(this.#left, need) > 0) this.#bid(need);
    }
  }

  /** The units of a need that are left bid for the seats that are cheapest to it, or stay outside. */
  #bid(need: number): void {
    const { start, stand, cost, outside } = this.market;
    const { price } = this;
    this.#bids += 1;
    const end = int(start, need + 1);
    let least = num(outside, need);
    let second = least;
    let best = -1;
    for (let offer = int(start, need); offer < end; offer++) {
      const atLeast = int(cost, offer);
      if (atLeast >= second) break;
      const value = atLeast + num(price, int(stand, offer));
      if (value >= second) continue;
      if (value >= least) second = value;
      else {
        second = least;
        least = value;
        best = offer;
      }
    }
    if (best >= 0) this.#seat(best, second - least + this.increment);
    else {
      add(this.outside, need, num(this.#left, need));
      this.#left[need] = 0;
    }
  }

  /** Seats as many units as are free or held by lower bids; a bid is the price and `more`. */
  #seat(offer: number, more: number): void {
    const { heaps, price } = this;
    const need = int(this.market.need, offer);
    const stand = int(this.market.stand, offer);
    const bid = num(price, stand) + more;
    const seats = num(this.market.seats, stand);
    const left = num(this.#left, need);
    let units = Math.min(left, seats - num(this.#taken, stand));
    add(this.#taken, stand, units);
    // Units of one need do not bid against each other: those that sit here already bid with the new ones.
    const own = num(this.market.quantity, need) > 1 ? heaps.withdraw(stand, offer) : 0;
    const base = int(heaps.base, stand);
    while (units < left && int(heaps.size, stand) > 0 && num(heaps.bid, base) < bid) {
      units += this.#unseat(stand, left - units);
    }
    heaps.push(stand, bid, own + units, offer);
    this.#left[need] = left - units;
    if (num(this.#taken, stand) >= seats) price[stand] = Math.max(num(price, stand), num(heaps.bid, base));
  }

  /** The lowest bid of a stand gives up to `most` seats; gives how many. */
  #unseat(stand: number, most: number): number {
    const { heaps } = this;
    const base = int(heaps.base, stand);
    const held = num(heaps.units, base);
    const other = int(this.market.need, int(heaps.offer, base));
    add(this.#left, other, Math.min(held, most));
    this.#waiting.join(other);
    if (held > most) {
      heaps.units[base] = held - most;
      return most;
    }
    heaps.shift(stand);
    return held;
  }
}
