import { add, int, num } from './element.ts';
import { nearbyOrder } from './nearby-order.ts';
import { sortRow } from './sort-row.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * An assignment problem as one kind of thing: units of needs look for the cheapest seat. Stands are the resources and,
 * behind them, the groups: of a group's units as many may stay unserved under its floor as its stand has seats, each for
 * its need's own penalty. Whoever sits nowhere is outside, for the penalty and, in a group, the shortfall cost too.
 *
 * Needs and stands have an order of their own, in which neighbours lie together: `origin`, `rank` and `resource` lead back and
 * forth. Offers that could never be taken (no seats, or no cheaper than staying outside) are left out. Those of need `i` are
 * `start[i] … start[i + 1] - 1`, by rising cost: whoever looks for less than a sum has seen enough at the first that costs as
 * much. Who could take a seat of stand `j`, and for what, stands at `column.start[j] …` of `column`.
 */
export interface Market {
  readonly needs: number;
  readonly stands: number;
  /** The need of the problem, by need of the market; one that was added later is itself. */
  readonly origin: Int32Array;
  /** The stand of each resource; those of groups come after them, in their order. */
  readonly rank: Int32Array;
  /** The resource of each stand that is no group's. */
  readonly resource: Int32Array;
  readonly quantity: Float64Array;
  /** Cost of a unit that sits nowhere, by need. */
  readonly outside: Float64Array;
  /** Seats, by stand. */
  readonly seats: Float64Array;
  readonly start: Int32Array;
  /** By offer: its need, its stand, its cost. */
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
  const origin = new Int32Array(rows).map((_, at) => (at < needs.length ? int(needs, at) : at));
  const seats = seatsOf(problem, rank);
  const arranged = (list: Float64Array): Float64Array =>
    new Float64Array(rows).map((_, at) => (at < needs.length ? num(list, int(needs, at)) : 0));
  const outside = arranged(outsideOf(problem));
  const offers = offersOf(
    problem,
    { origin, rank, outside, seats: headroom ? undefined : seats },
    headroom?.offers ?? 0,
  );
  return {
    needs: rows,
    stands: seats.length,
    origin,
    rank,
    resource: inverse(rank),
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
  { needs, capacity, candidates }: AssignmentProblem,
  { origin, rank, outside, seats }: Pick<Market, 'origin' | 'rank' | 'outside'> & { seats: Float64Array | undefined },
  headroom: number,
): Pick<Market, 'start' | 'need' | 'stand' | 'cost'> {
  const most = candidates.need.length + needs.quantity.length + headroom;
  const [needOf, stand, cost] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const start = new Int32Array(outside.length + 1);
  let count = 0;
  for (let need = 0; need < needs.quantity.length; need++) {
    const asked = int(origin, need);
    const end = int(candidates.start, asked + 1);
    for (let pair = int(candidates.start, asked); pair < end; pair++) {
      const at = int(rank, int(candidates.resource, pair));
      if (int(candidates.cost, pair) >= num(outside, need) || (seats && num(seats, at) === 0)) continue;
      needOf[count] = need;
      stand[count] = at;
      cost[count++] = int(candidates.cost, pair);
    }
    const group = capacity.length + int(needs.group, asked);
    if (
      group >= capacity.length &&
      num(needs.penalty, asked) < num(outside, need) &&
      !(seats && num(seats, group) === 0)
    ) {
      needOf[count] = need;
      stand[count] = group;
      cost[count++] = num(needs.penalty, asked);
    }
    sortRow(stand, cost, int(start, need), count);
    start[need + 1] = count;
  }
  start.fill(count, needs.quantity.length);
  const cut = (list: Int32Array): Int32Array => list.subarray(0, count + headroom);
  return { start, need: cut(needOf), stand: cut(stand), cost: cut(cost) };
}

/** The most that a unit of any need costs outside. */
export const dearestOf = ({ outside }: Market): number => outside.reduce((most, cost) => Math.max(most, cost), 0);

/** The offer by which a need could sit at a stand, -1 if there is none. */
export function offerAt({ start, stand }: Market, need: number, at: number): number {
  for (let offer = int(start, need); offer < int(start, need + 1); offer++) if (int(stand, offer) === at) return offer;
  return -1;
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

/** Of a list of places, what stands at each. */
export function inverse(places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) found[int(places, at)] = at;
  return found;
}
