import { type Prices, remainderOf } from './certificate.ts';
import { int, num } from './element.ts';
import { type Grouped, grouped } from './grouped.ts';
import { firstNeed, type Network, root } from './network.ts';
import { NodeHeap } from './node-heap.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * Of all optimal prices the least. At ties there are many, and only the least say what people read in them: a place
 * costs exactly what one more place there would save, 0 if nothing. They do not depend on how the optimum was found.
 *
 * Optimal prices form a lattice (they are the potentials that a difference constraint per residual arc allows), so
 * that all can be least at once: each node's value drops by its distance from the root over residual arcs, measured
 * in reduced cost (Ahuja, Magnanti and Orlin 1993, chapter 9). `flow` is an optimal flow over the network's arcs and
 * `value` any optimal node values. O(candidates · log nodes).
 */
export function leastPrices(
  problem: AssignmentProblem,
  network: Network,
  flow: Float64Array,
  value: Float64Array,
): Prices {
  const least = lowered(value, dropsOf(problem, network, flow, value));
  return { resourcePrice: resourcePrices(problem, least), groupPrice: groupPrices(problem, flow, least) };
}

const lowered = (value: Float64Array, drop: Float64Array): Float64Array =>
  value.map((height, node) => (num(drop, node) < Infinity ? height - num(drop, node) : height));

/** A place is worth what the need that wants it most would save by it. */
function resourcePrices({ candidates, capacity }: AssignmentProblem, value: Float64Array): Float64Array {
  const price = new Float64Array(capacity.length);
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const worth = num(value, firstNeed + int(candidates.need, pair)) - num(candidates.cost, pair);
    const resource = int(candidates.resource, pair);
    if (worth > num(price, resource)) price[resource] = worth;
  }
  return price;
}

/** A unit of a group is worth the whole shortfall cost while the group is short, else what its needs pay beyond their penalty. */
function groupPrices(problem: AssignmentProblem, flow: Float64Array, value: Float64Array): Float64Array {
  const { needs, candidates, groups } = problem;
  const { shortfall } = remainderOf(problem, flow.subarray(0, candidates.need.length));
  const price = groups.shortfall.map((cost, group) => (num(shortfall, group) > 0 ? cost : 0));
  for (let need = 0; need < needs.group.length; need++) {
    const group = int(needs.group, need);
    const worth = num(value, firstNeed + need) - num(needs.penalty, need);
    if (group >= 0 && worth > num(price, group)) price[group] = worth;
  }
  return price;
}

/** How far each node's value may drop: its distance from the root over arcs that could carry a unit more, or one back. */
function dropsOf(problem: AssignmentProblem, network: Network, flow: Float64Array, value: Float64Array): Float64Array {
  const heap = new NodeHeap(network.nodes);
  const back = carrying(network, flow);
  const { from, to, cost, firstResource, firstGroup, leave } = network;
  const { candidates, capacity } = problem;
  heap.offer(root, 0);
  for (let node = heap.take(); node >= 0; node = heap.take()) {
    const distance = num(heap.distance, node);
    for (let at = int(back.start, node); at < int(back.start, node + 1); at++) {
      const arc = int(back.members, at);
      heap.offer(int(from, arc), distance - slackOf(arc));
    }
    if (node === root || node >= firstResource) continue;
    const need = node - firstNeed;
    for (let pair = int(candidates.start, need); pair < int(candidates.start, need + 1); pair++) {
      if (num(capacity, int(candidates.resource, pair)) > 0) heap.offer(int(to, pair), distance + slackOf(pair));
    }
    if (int(to, leave + need) >= firstGroup) heap.offer(int(to, leave + need), distance + slackOf(leave + need));
  }
  return heap.distance;

  function slackOf(arc: number): number {
    return num(cost, arc) + num(value, int(to, arc)) - num(value, int(from, arc));
  }
}

/** The arcs that carry something, by the node they lead to. */
function carrying({ nodes, to }: Network, flow: Float64Array): Grouped {
  const arcs = new Int32Array(flow.length);
  let used = 0;
  for (let arc = 0; arc < flow.length; arc++) if (num(flow, arc) > 0) arcs[used++] = arc;
  const { start, members } = grouped(
    arcs.subarray(0, used).map((arc) => int(to, arc)),
    nodes,
  );
  return { start, members: members.map((at) => int(arcs, at)) };
}
