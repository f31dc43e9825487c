import { Auction } from './auction.ts';
import { add, int, num } from './element.ts';
import { FillSearch } from './fill-search.ts';
import { Foresight } from './foresight.ts';
import { dearestOf, inverse, type Market, marketOf, offerAt } from './market.ts';
import type { Plan } from './plan.ts';
import type { AssignmentProblem } from './problem.ts';
import { SeatSearch } from './seat-search.ts';
import { settleAuction } from './settle.ts';

/** A need that is added: what it asks for, its group (-1 for none) and what it could have. */
export interface AddedNeed {
  readonly quantity: number;
  readonly penalty: number;
  readonly group: number;
  readonly candidates: readonly { readonly resource: number; readonly cost: number }[];
}

/** How far a price may move before what was sorted by it is sorted anew, as a share of the dearest cost: measured in docs/adr/0006. */
const band = 0.005;

/**
 * A cheapest assignment that is kept one while needs come and go, places are added or withdrawn and floors move. Changes are
 * noted and made good together, at `restore` or when something is asked: only what they touch is moved, by the prices there
 * are; nothing else is looked at, and the proof holds again.
 *
 * Values are as in an `AssignmentProblem` and are not checked here. A resource that is withdrawn has 0 places; a pair that is
 * insisted on is a place and a unit less. A change costs a search a unit, many together cost less: what some free others
 * take. At 100,000 needs a tenth or two of a millisecond (docs/methods/matching.md).
 */
export class KeptPlan {
  readonly #problem: AssignmentProblem;
  readonly #market: Market;
  readonly #plan: Plan;
  readonly #seats: SeatSearch;
  readonly #fills: FillSearch;
  /** By need as the caller numbers them, its place in the market. */
  readonly #place: Int32Array;
  #needs: number;
  readonly #group: number[];
  readonly #floor: Float64Array;
  /** Units of each group less its floor: below 0 the difference is short whoever is served. */
  readonly #spare: Float64Array;
  /** Units of each need that are neither seated nor left outside yet, and the needs that may have some. */
  readonly #standing: Float64Array;
  #toSeat: number[] = [];
  /** Stands that may have free seats at a price. */
  #toFill: number[] = [];

  /** Solves the problem. `headroom` is how many needs may be added. */
  constructor(
    problem: AssignmentProblem,
    headroom: { needs: number; candidates: number } = { needs: 0, candidates: 0 },
  ) {
    const { needs, groups } = problem;
    this.#problem = problem;
    this.#market = marketOf(problem, { needs: headroom.needs, offers: headroom.candidates + headroom.needs });
    this.#plan = settleAuction(new Auction(this.#market)).plan;
    const foresight = new Foresight(this.#plan, Math.ceil(band * dearestOf(this.#market)));
    this.#seats = new SeatSearch(this.#plan, foresight);
    this.#fills = new FillSearch(this.#plan, foresight);
    for (let need = 0; need < needs.quantity.length; need++) foresight.readyRow(need);
    for (let stand = 0; stand < this.#market.stands; stand++) foresight.readyColumn(stand);
    this.#standing = new Float64Array(this.#market.needs);
    this.#place = inverse(this.#market.origin);
    this.#needs = needs.quantity.length;
    this.#group = Array.from(needs.group);
    this.#floor = groups.floor.slice();
    this.#spare = groups.floor.map((floor) => -floor);
    for (let need = 0; need < this.#needs; need++) {
      if (int(needs.group, need) >= 0) add(this.#spare, int(needs.group, need), num(needs.quantity, need));
    }
  }

  /** How much the searches have looked at, in all. */
  get steps(): number {
    return this.#seats.steps + this.#fills.steps;
  }

  /** Makes the assignment a cheapest one again, after whatever was changed. */
  restore(): void {
    for (const need of this.#toSeat) {
      const units = num(this.#standing, need);
      this.#standing[need] = 0;
      this.#seats.seat(need, units);
    }
    for (const stand of this.#toFill) this.#fills.fill(stand);
    this.#toSeat = [];
    this.#toFill = [];
  }

  /** What the assignment costs. */
  get objective(): number {
    this.restore();
    const { shortfall } = this.#problem.groups;
    return (
      this.#plan.cost - shortfall.reduce((sum, cost, group) => sum + cost * Math.min(0, num(this.#spare, group)), 0)
    );
  }

  /** Units that resources serve. */
  get served(): number {
    this.restore();
    const { taken } = this.#plan;
    return this.#market.rank.reduce((sum, stand) => sum + num(taken, stand), 0);
  }

  /** What one unit of a need costs at the prices there are. */
  valueOf(need: number): number {
    this.restore();
    return num(this.#plan.value, int(this.#place, need));
  }

  /** What a place of a resource costs at the prices there are; other optimal prices may be lower. */
  priceOf(resource: number): number {
    this.restore();
    return num(this.#plan.price, int(this.#market.rank, resource));
  }

  /** No assignment costs less, whatever is changed: worked out from prices alone, by looking at everything. */
  bound(): number {
    const { objective } = this;
    const { quantity, outside, seats, start, stand, cost } = this.#market;
    const { price } = this.#plan;
    let bound = objective - this.#plan.cost;
    for (let need = 0; need < this.#needs; need++) {
      let least = num(outside, need);
      for (let offer = int(start, need); offer < int(start, need + 1); offer++)
        least = Math.min(least, int(cost, offer) + num(price, int(stand, offer)));
      bound += num(quantity, need) * least;
    }
    return price.reduce((rest, one, at) => rest - one * num(seats, at), bound);
  }

  /** The resources that serve a need, with the units of each. */
  servedBy(need: number): { resource: number; units: number }[] {
    this.restore();
    const { start, stand, resource } = this.#market;
    const at = int(this.#place, need);
    const found: { resource: number; units: number }[] = [];
    for (let offer = int(start, at); offer < int(start, at + 1); offer++) {
      const units = num(this.#plan.flow, offer);
      if (units > 0 && int(stand, offer) < resource.length)
        found.push({ resource: int(resource, int(stand, offer)), units });
    }
    return found;
  }

  /** A need asks for so many units; one of 0 units is withdrawn. */
  setQuantity(need: number, quantity: number): void {
    const at = int(this.#place, need);
    const more = quantity - num(this.#market.quantity, at);
    this.#market.quantity[at] = quantity;
    if (more > 0) {
      this.#growGroup(need, more);
      this.#stand(at, more);
    } else {
      this.#takeUnits(at, -more);
      this.#growGroup(need, more);
    }
  }

  /** A resource has so many places. */
  setCapacity(resource: number, places: number): void {
    this.#setSeats(int(this.#market.rank, resource), places);
  }

  /** So many units of a group should be served. */
  setFloor(group: number, floor: number): void {
    const fewer = num(this.#floor, group) - floor;
    this.#floor[group] = floor;
    this.#growSpare(group, fewer);
  }

  /** A new need; gives its index. Throws RangeError beyond the headroom. */
  addNeed({ quantity, penalty, group, candidates }: AddedNeed): number {
    const need = this.#needs;
    const { start, outside, cost } = this.#market;
    const first = int(start, need);
    if (need === outside.length || first + candidates.length + 1 > cost.length)
      throw new RangeError('no headroom left');
    this.#needs += 1;
    this.#group[need] = group;
    outside[need] = penalty + (group < 0 ? 0 : num(this.#problem.groups.shortfall, group));
    start[need + 1] = first;
    const offers = candidates.map((one) => ({ stand: int(this.#market.rank, one.resource), cost: one.cost }));
    if (group >= 0) offers.push({ stand: this.#problem.capacity.length + group, cost: penalty });
    for (const one of offers.toSorted((a, b) => a.cost - b.cost)) this.#addOffer(need, one.stand, one.cost);
    this.#plan.value[need] = this.#plan.leastOf(need);
    this.setQuantity(need, quantity);
    return need;
  }

  #addOffer(need: number, at: number, price: number): void {
    const { start, stand, cost, later, outside } = this.#market;
    if (price >= num(outside, need)) return;
    const offer = int(start, need + 1);
    this.#market.need[offer] = need;
    stand[offer] = at;
    cost[offer] = price;
    later.next[offer] = int(later.first, at);
    later.first[at] = offer;
    start[need + 1] = offer + 1;
  }

  /** Units of a need are to be seated. */
  #stand(need: number, units: number): void {
    add(this.#standing, need, units);
    this.#toSeat.push(need);
  }

  /** Units of a need are withdrawn: first those that sit nowhere. */
  #takeUnits(need: number, units: number): void {
    const { flow, outside } = this.#plan;
    const standing = Math.min(units, num(this.#standing, need));
    add(this.#standing, need, -standing);
    const nowhere = Math.min(units - standing, num(outside, need));
    this.#plan.stay(need, -nowhere);
    let left = units - standing - nowhere;
    for (let offer = int(this.#market.start, need); left > 0; offer++) {
      const some = Math.min(left, num(flow, offer));
      if (some === 0) continue;
      this.#plan.rise(offer, some);
      this.#toFill.push(int(this.#market.stand, offer));
      left -= some;
    }
  }

  /** The more units a group has, the more of them may stay unserved under its floor. */
  #growGroup(need: number, units: number): void {
    const group = this.#group[need] ?? -1;
    if (group >= 0) this.#growSpare(group, units);
  }

  #growSpare(group: number, units: number): void {
    add(this.#spare, group, units);
    this.#setSeats(this.#problem.capacity.length + group, Math.max(0, num(this.#spare, group)));
  }

  #setSeats(stand: number, seats: number): void {
    this.#market.seats[stand] = seats;
    while (this.#plan.free(stand) < 0) {
      const need = int(this.#plan.sitters, int(this.#plan.firstSitter, stand));
      const offer = offerAt(this.#market, need, stand);
      const units = Math.min(num(this.#plan.flow, offer), -this.#plan.free(stand));
      this.#plan.rise(offer, units);
      this.#stand(need, units);
    }
    this.#toFill.push(stand);
  }
}
