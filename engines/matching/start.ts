import { add, int, num } from './element.ts';
import { firstNeed, type Network, root } from './network.ts';
import type { AssignmentProblem } from './problem.ts';
import { SpanningTree } from './spanning-tree.ts';

/** Where an arc stands: in the tree (or closed for good), empty outside it, or full outside it. */
export const inTree = 0;
export const empty = 1;
export const full = -1;

/** A flow together with the tree it rests on. */
export interface Basis {
  readonly flow: Float64Array;
  readonly state: Int32Array;
  readonly tree: SpanningTree;
}

/**
 * A feasible flow to start from: need by need takes its preferred candidate, else the cheapest with places left, as long
 * as that is cheaper than its penalty.
 *
 * The tree is strongly feasible: from every node one more unit can go up to the root, which keeps the simplex method
 * from cycling (Cunningham 1976). Hence a need that takes the last place of a resource carries the resource below
 * itself instead of hanging from it.
 *
 * `preferred` holds a candidate per need, -1 for none. O(needs · log needs + resources + candidates).
 */
export function startingBasis(problem: AssignmentProblem, network: Network, preferred = nobody(problem)): Basis {
  const basis: Basis = {
    flow: new Float64Array(network.arcs),
    state: new Int32Array(network.arcs).fill(empty),
    tree: new SpanningTree(network),
  };
  closeCandidatesWithoutCapacity(problem, basis);
  for (const need of seatingOrder(problem, preferred)) seat(need, int(preferred, need), problem, network, basis);
  for (let resource = 0; resource < problem.capacity.length; resource++) {
    const arc = network.place + resource;
    if (int(basis.state, arc) !== full) enter(basis, network.firstResource + resource, arc);
  }
  gatherUnserved(problem, network, basis);
  for (let group = 0; group < problem.groups.floor.length; group++) shareOut(group, network, basis);
  basis.tree.settle(root);
  return basis;
}

/** Hangs a node in the tree by an arc. */
function enter({ state, tree }: Basis, node: number, arc: number): void {
  state[arc] = inTree;
  tree.attach(node, arc);
}

/** A resource without places would be a node that no unit can leave; its candidates never come into the tree. */
function closeCandidatesWithoutCapacity({ candidates, capacity }: AssignmentProblem, { state }: Basis): void {
  for (let pair = 0; pair < candidates.need.length; pair++) {
    if (num(capacity, int(candidates.resource, pair)) === 0) state[pair] = inTree;
  }
}

/** Gives a need what one candidate can give it and leaves the rest of it unserved. */
function seat(need: number, preferred: number, problem: AssignmentProblem, network: Network, basis: Basis): void {
  const { flow, state } = basis;
  const quantity = num(problem.needs.quantity, need);
  const leave = network.leave + need;
  const pair = seatFor(need, preferred, problem, network, basis);
  const node = firstNeed + need;
  if (pair < 0) {
    flow[leave] = quantity;
    enter(basis, node, leave);
    return;
  }
  const resource = int(problem.candidates.resource, pair);
  const place = network.place + resource;
  const room = num(problem.capacity, resource) - num(flow, place);
  const taken = Math.min(quantity, room);
  flow[pair] = taken;
  flow[leave] = quantity - taken;
  add(flow, place, taken);
  if (taken < room) enter(basis, node, pair);
  else {
    state[place] = full;
    enter(basis, node, leave);
    enter(basis, network.firstResource + resource, pair);
  }
}

/** The preferred candidate if it has a place left, else the cheapest that has and is cheaper than the penalty, else -1. */
function seatFor(
  need: number,
  preferred: number,
  { needs, candidates, capacity }: AssignmentProblem,
  network: Network,
  { flow }: Basis,
): number {
  const hasRoom = (pair: number): boolean => {
    const resource = int(candidates.resource, pair);
    return num(flow, network.place + resource) < num(capacity, resource);
  };
  if (preferred >= 0 && hasRoom(preferred)) return preferred;
  let best = -1;
  let least = num(needs.penalty, need);
  for (let pair = int(candidates.start, need); pair < int(candidates.start, need + 1); pair++) {
    if (num(candidates.cost, pair) >= least || !hasRoom(pair)) continue;
    best = pair;
    least = num(candidates.cost, pair);
  }
  return best;
}

/** Brings each group's unserved units to its node; `shareOut` takes them on from there. */
function gatherUnserved({ needs }: AssignmentProblem, { leave, spare }: Network, { flow }: Basis): void {
  for (let need = 0; need < needs.group.length; need++) {
    const group = int(needs.group, need);
    if (group >= 0) add(flow, spare + group, num(flow, leave + need));
  }
}

/** Lets a group's unserved units go for nothing as far as its floor allows; the others fall short. */
function shareOut(group: number, network: Network, basis: Basis): void {
  const { flow, state } = basis;
  const node = network.firstGroup + group;
  const spare = network.spare + group;
  const short = network.short + group;
  const unserved = num(flow, spare);
  const free = Math.min(unserved, num(network.capacity, spare));
  flow[spare] = free;
  flow[short] = unserved - free;
  if (free < num(network.capacity, spare)) enter(basis, node, spare);
  else {
    state[spare] = full;
    enter(basis, node, short);
  }
}

/**
 * Needs that prefer a candidate come first, so that nobody takes it from them; then those whose cheapest candidate saves
 * most. The last to be seated at a resource sets its first price, and should be the one that loses least without it.
 */
function seatingOrder({ needs, candidates }: AssignmentProblem, preferred: Int32Array): Int32Array {
  const saving = new Float64Array(needs.penalty.length);
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const need = int(candidates.need, pair);
    const saved = num(needs.penalty, need) - num(candidates.cost, pair);
    if (saved > num(saving, need)) saving[need] = saved;
  }
  const isSeated = (need: number): number => (int(preferred, need) < 0 ? 0 : 1);
  return Int32Array.from(saving.keys()).toSorted(
    (a, b) => isSeated(b) - isSeated(a) || num(saving, b) - num(saving, a) || a - b,
  );
}

const nobody = ({ needs }: AssignmentProblem): Int32Array => new Int32Array(needs.quantity.length).fill(-1);
