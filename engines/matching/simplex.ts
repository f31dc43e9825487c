import { add, int, num } from './element.ts';
import type { Network } from './network.ts';
import { type Basis, empty, full, inTree } from './start.ts';

/** The fewest arcs looked at before one is chosen. */
const smallestBlock = 20;

/**
 * Makes the flow of a basis cheapest, in place, by the primal network simplex method: while some arc outside the tree
 * would lower the cost, send as much as fits round the cycle it closes, and let a blocking arc leave the tree. Returns
 * the number of pivots. The basis must be strongly feasible and stays so, hence the method ends, ties or not.
 *
 * Entering arcs are chosen by block search (Grigoriadis 1986), leaving arcs by Cunningham's rule (1976). A pivot costs
 * O(√arcs) for the choice, the length of the cycle and the size of the subtree that moves.
 */
export function minimiseCost(network: Network, basis: Basis): number {
  const block = Math.max(smallestBlock, Math.ceil(Math.sqrt(network.arcs)));
  let pivots = 0;
  let at = 0;
  for (;;) {
    const entering = enteringArc(network, basis, at, block);
    if (entering < 0) return pivots;
    at = entering + 1;
    pivots += 1;
    pivot(network, basis, entering);
  }
}

/** From `start` on, the arc that promises most in the first block that holds any; -1 if no arc promises anything. */
function enteringArc(network: Network, basis: Basis, start: number, block: number): number {
  const { from, to, cost, arcs } = network;
  const { state } = basis;
  const { value } = basis.tree;
  let best = -1;
  let most = 0;
  let left = block;
  for (let seen = 0, arc = start; seen < arcs; seen++, arc++) {
    if (arc >= arcs) arc -= arcs;
    const gain = int(state, arc) * (num(value, int(from, arc)) - num(cost, arc) - num(value, int(to, arc)));
    if (gain > most) {
      most = gain;
      best = arc;
    }
    if (--left > 0) continue;
    if (best >= 0) return best;
    left = block;
  }
  return best;
}

/** What stops more than `amount` from going round a cycle: the tree arc above the node `cut`, the entering arc itself if -1. */
interface Blocking {
  readonly amount: number;
  readonly cut: number;
  /** Whether `cut` lies between the apex and the tail of the entering arc. */
  readonly isBehind: boolean;
}

function pivot(network: Network, basis: Basis, entering: number): void {
  const { flow, state, tree } = basis;
  const isFilling = int(state, entering) === empty;
  const from = int(network.from, entering);
  const to = int(network.to, entering);
  const tail = isFilling ? from : to;
  const head = isFilling ? to : from;
  const join = tree.meet(tail, head);

  const { amount, cut, isBehind } = blockingOf(network, basis, { entering, tail, head, join });
  if (amount > 0) {
    add(flow, entering, isFilling ? amount : -amount);
    send(basis, tail, join, -amount);
    send(basis, head, join, amount);
  }
  if (cut < 0) {
    state[entering] = isFilling ? full : empty;
    return;
  }
  const leaving = int(tree.arc, cut);
  state[leaving] = num(flow, leaving) === 0 ? empty : full;
  state[entering] = inTree;
  tree.rehang(cut, isBehind ? tail : head, entering);
}

/**
 * The cycle runs join → tail → head → join. Of the arcs that block, the last one on that way leaves: then every node
 * can still send a unit up to the root.
 */
function blockingOf(
  network: Network,
  { flow, tree }: Basis,
  { entering, tail, head, join }: { entering: number; tail: number; head: number; join: number },
): Blocking {
  const { parent, arc, isUp } = tree;
  const { capacity } = network;
  let amount = num(capacity, entering);
  let cut = -1;
  let isBehind = false;
  for (let node = tail; node !== join; node = int(parent, node)) {
    const by = int(arc, node);
    const room = int(isUp, node) === 1 ? num(flow, by) : num(capacity, by) - num(flow, by);
    if (room >= amount) continue;
    amount = room;
    cut = node;
    isBehind = true;
  }
  for (let node = head; node !== join; node = int(parent, node)) {
    const by = int(arc, node);
    const room = int(isUp, node) === 1 ? num(capacity, by) - num(flow, by) : num(flow, by);
    if (room > amount) continue;
    amount = room;
    cut = node;
    isBehind = false;
  }
  return { amount, cut, isBehind };
}

/** Sends `amount` up from a node to `join`; a negative amount comes down. */
function send({ flow, tree }: Basis, start: number, join: number, amount: number): void {
  const { parent, arc, isUp } = tree;
  for (let node = start; node !== join; node = int(parent, node)) {
    add(flow, int(arc, node), int(isUp, node) === 1 ? amount : -amount);
  }
}
