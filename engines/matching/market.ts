import { add, int, num } from './element.ts';
import { nearbyOrder } from './nearby-order.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * An assignment problem as one kind of thing: units of needs look for the cheapest seat. Stands are the resources and,
 * behind them, the groups: of a group's units as many may stay unserved under its floor as its stand has seats, each for
 * its need's own penalty. Whoever sits nowhere is outside, for the penalty and, in a group, the shortfall cost too.
 *
 * Needs and stands have an order of their own, in which neighbours lie together: `origin` and `rank` lead back and forth.
 * Offers that could never be taken (no seats, or no cheaper than staying outside) are left out. Those of need `i` are
 * `start[i] … start[i + 1] - 1`; who could take a seat of stand `j`, and for what, stands at `column.start[j] …` of `column`.
 */
export interface Market {
  readonly needs: number;
  readonly stands: number;
  /** The need of the problem, by need of the market; one that was added later is itself. */
  readonly origin: Int32Array;
  /** The stand of each resource; those of groups come after them, in their order. */
  readonly rank: Int32Array;
  readonly quantity: Float64Array;
  /** Cost of a unit that sits nowhere, by need. */
  readonly outside: Float64Array;
  /** Seats, by stand. */
  readonly seats: Float64Array;
  readonly start: Int32Array;
  /** By offer: its need, its stand, its cost; `eachOffer` tells its candidate in the problem. */
  readonly need: Int32Array;
  readonly stand: Int32Array;
  readonly cost: Int32Array;
  /** By stand, the needs that could sit there and what it would cost them: laid out to be read in one go. */
  readonly column: { readonly start: Int32Array; readonly need: Int32Array; readonly cost: Int32Array };
  /** Offers that came later, by stand a list: the first, then `next` of each; -1 ends it. */
  readonly later: { readonly first: Int32Array; readonly next: Int32Array };
}

/** Space for what is added later. */
export interface Headroom {
  readonly needs: number;
  readonly offers: number;
}

/**
 * Lays out the market of a problem; with headroom, one that may change: then stands without seats keep their offers.
 * O(needs + resources + candidates) time and memory.
 */
export function marketOf(problem: AssignmentProblem, headroom?: Headroom): Market {
  const { needs, rank } = nearbyOrder(problem);
  const rows = needs.length + (headroom?.needs ?? 0);
  const origin = Int32Array.from({ length: rows }, (_, at) => needs[at] ?? at);
  const seats = seatsOf(problem, rank);
  const arranged = (list: Float64Array): Float64Array => Float64Array.from(origin, (need) => list[need] ?? 0);
  const outside = arranged(outsideOf(problem));
  const kept = { origin, rank, outside, seats: headroom ? undefined : seats };
  const offers = offersOf(problem, kept, headroom?.offers ?? 0);
  return {
    needs: rows,
    stands: seats.length,
    origin,
    rank,
    quantity: arranged(problem.needs.quantity),
    outside,
    seats,
    ...offers,
    column: columnOf(offers, int(offers.start, needs.length), seats.length),
    later: {
      first: new Int32Array(headroom ? seats.length : 0).fill(-1),
      next: new Int32Array(headroom ? offers.need.length : 0),
    },
  };
}

/** The offers of all needs, those left out that could never be taken: no cheaper than outside, or without `seats`. */
function offersOf(
  problem: AssignmentProblem,
  plan: Pick<Market, 'origin' | 'rank' | 'outside'> & { seats: Float64Array | undefined },
  headroom: number,
): Pick<Market, 'start' | 'need' | 'stand' | 'cost'> {
  const most = problem.candidates.need.length + problem.needs.quantity.length + headroom;
  const [needOf, stand, cost] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const start = new Int32Array(plan.outside.length + 1);
  let count = 0;
  eachOffer(problem, plan, (need, at, price) => {
    needOf[count] = need;
    stand[count] = at;
    cost[count++] = price;
    start[need + 1] = count;
  });
  for (let need = 0; need < problem.needs.quantity.length; need++)
    start[need + 1] = Math.max(int(start, need), int(start, need + 1));
  const cut = (list: Int32Array): Int32Array => list.subarray(0, count + headroom);
  return { start, need: cut(needOf), stand: cut(stand), cost: cut(cost) };
}

/**
 * Tells of each offer of a market without headroom, in its order: its need, its stand, its cost, and its candidate in the
 * problem, -1 for a group's. Told when it is asked for: twenty million of them would be 80 MB.
 */
export function eachOffer(
  { needs, capacity, candidates }: AssignmentProblem,
  { origin, rank, outside, seats }: Pick<Market, 'origin' | 'rank' | 'outside'> & { seats: Float64Array | undefined },
  tell: (need: number, stand: number, cost: number, candidate: number) => void,
): void {
  const offer = (need: number, at: number, price: number, pair: number): void => {
    if (price < num(outside, need) && !(seats && num(seats, at) === 0)) tell(need, at, price, pair);
  };
  for (let from = 0; from < needs.quantity.length; from++) {
    const need = int(origin, from);
    for (let pair = int(candidates.start, need); pair < int(candidates.start, need + 1); pair++) {
      offer(from, int(rank, int(candidates.resource, pair)), int(candidates.cost, pair), pair);
    }
    const group = int(needs.group, need);
    if (group >= 0) offer(from, capacity.length + group, num(needs.penalty, need), -1);
  }
}

/** The first `count` offers once more, by stand and then by need. */
function columnOf(offers: Pick<Market, 'need' | 'stand' | 'cost'>, count: number, stands: number): Market['column'] {
  const start = new Int32Array(stands + 1);
  for (let offer = 0; offer < count; offer++) {
    const after = int(offers.stand, offer) + 1;
    start[after] = int(start, after) + 1;
  }
  for (let stand = 0; stand < stands; stand++) start[stand + 1] = int(start, stand + 1) + int(start, stand);
  const next = start.slice(0, stands);
  const [need, cost] = [new Int32Array(count), new Int32Array(count)];
  for (let offer = 0; offer < count; offer++) {
    const stand = int(offers.stand, offer);
    const at = int(next, stand);
    next[stand] = at + 1;
    need[at] = int(offers.need, offer);
    cost[at] = int(offers.cost, offer);
  }
  return { start, need, cost };
}

function outsideOf({ needs, groups }: AssignmentProblem): Float64Array {
  return needs.penalty.map((penalty, need) => {
    const group = int(needs.group, need);
    return group < 0 ? penalty : penalty + num(groups.shortfall, group);
  });
}

function seatsOf({ needs, capacity, groups }: AssignmentProblem, rank: Int32Array): Float64Array {
  const spare = groups.floor.map((floor) => -floor);
  for (let need = 0; need < needs.quantity.length; need++) {
    const group = int(needs.group, need);
    if (group >= 0) add(spare, group, num(needs.quantity, need));
  }
  const seats = new Float64Array(capacity.length + spare.length);
  for (let resource = 0; resource < capacity.length; resource++) seats[int(rank, resource)] = num(capacity, resource);
  seats.set(
    spare.map((units) => Math.max(0, units)),
    capacity.length,
  );
  return seats;
}
