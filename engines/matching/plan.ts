import { add, int, num } from './element.ts';
import type { Market } from './market.ts';

/**
 * Who sits where in a market, and the prices that keep everybody there. Once settled, prices are integers, and
 * - no unit could sit for less than its need's `value` = min(outside, min over offers of cost + price),
 * - every unit sits, or stays outside, for exactly that,
 * - a seat that is free costs nothing,
 * which together are the proof that nothing is cheaper (complementary slackness).
 */
export class Plan {
  readonly market: Market;
  /** Units by offer. */
  readonly flow: Float64Array;
  /** By need, the stand where all its units sit, as far as it is known; else -1. */
  readonly together: Int32Array;
  /** Units of each need that sit nowhere. */
  readonly outside: Float64Array;
  /** Seats that are taken, by stand. */
  readonly taken: Float64Array;
  readonly price: Float64Array;
  readonly value: Float64Array;
  /** By stand, the needs of which units sit there: `sitters[firstSitter[stand]] …`, `sitterCount[stand]` of them. */
  sitters: Int32Array;
  readonly firstSitter: Int32Array;
  readonly sitterCount: Int32Array;
  /** What everybody costs where he is. */
  cost = 0;

  constructor(market: Market) {
    const { needs, stands, seats, column } = market;
    this.market = market;
    this.flow = new Float64Array(market.cost.length);
    this.together = new Int32Array(needs).fill(-1);
    this.outside = new Float64Array(needs);
    this.taken = new Float64Array(stands);
    this.price = new Float64Array(stands);
    this.value = market.outside.slice();
    this.firstSitter = new Int32Array(stands + 1);
    this.sitterCount = new Int32Array(stands);
    this.sitters = this.#space((stand) =>
      Math.min(num(seats, stand), int(column.start, stand + 1) - int(column.start, stand)),
    );
  }

  /** Lays out space for so many sitters at each stand. */
  #space(most: (stand: number) => number): Int32Array {
    const { stands } = this.market;
    for (let stand = 0; stand < stands; stand++)
      this.firstSitter[stand + 1] = int(this.firstSitter, stand) + most(stand);
    return new Int32Array(int(this.firstSitter, stands));
  }

  /** Makes space for more sitters everywhere: one stand has more than it ever had. */
  #widen(): void {
    const [before, first] = [this.sitters, this.firstSitter.slice()];
    this.sitters = this.#space((stand) => 2 * (int(first, stand + 1) - int(first, stand)) + 1);
    for (let stand = 0; stand < this.market.stands; stand++) {
      const from = int(first, stand);
      this.sitters.set(before.subarray(from, from + int(this.sitterCount, stand)), int(this.firstSitter, stand));
    }
  }

  /** How many seats of a stand are free. */
  free(stand: number): number {
    return num(this.market.seats, stand) - num(this.taken, stand);
  }

  /** Units take seats by an offer. */
  sit(offer: number, units: number): void {
    const stand = int(this.market.stand, offer);
    const need = int(this.market.need, offer);
    if (num(this.flow, offer) === 0) {
      const count = int(this.sitterCount, stand);
      if (int(this.firstSitter, stand) + count === int(this.firstSitter, stand + 1)) this.#widen();
      this.sitters[int(this.firstSitter, stand) + count] = need;
      this.sitterCount[stand] = count + 1;
    }
    add(this.flow, offer, units);
    add(this.taken, stand, units);
    this.cost += units * int(this.market.cost, offer);
    this.together[need] = num(this.flow, offer) === num(this.market.quantity, need) ? stand : -1;
  }

  /** Units that sit by an offer stand up. */
  rise(offer: number, units: number): void {
    const stand = int(this.market.stand, offer);
    const need = int(this.market.need, offer);
    add(this.flow, offer, -units);
    add(this.taken, stand, -units);
    this.cost -= units * int(this.market.cost, offer);
    this.together[need] = -1;
    if (num(this.flow, offer) > 0) return;
    const first = int(this.firstSitter, stand);
    const last = int(this.sitterCount, stand) - 1;
    let at = first;
    while (int(this.sitters, at) !== need) at++;
    this.sitters[at] = int(this.sitters, first + last);
    this.sitterCount[stand] = last;
  }

  /** Units of a need stay outside; fewer of them where `units` is below 0. */
  stay(need: number, units: number): void {
    add(this.outside, need, units);
    if (units > 0) this.together[need] = -1;
    this.cost += units * num(this.market.outside, need);
  }

  /** Works out every need's value from the prices. */
  reckonValues(): void {
    for (let need = 0; need < this.value.length; need++) this.value[need] = this.leastOf(need);
  }

  /** What a unit of a need costs where it is cheapest. */
  leastOf(need: number): number {
    const { start, stand, cost, outside } = this.market;
    let least = num(outside, need);
    for (let offer = int(start, need); offer < int(start, need + 1) && int(cost, offer) < least; offer++) {
      least = Math.min(least, int(cost, offer) + num(this.price, int(stand, offer)));
    }
    return least;
  }
}
