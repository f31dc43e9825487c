import { add, int, num } from './element.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * The problem as a flow of unmet units to a root. Every unit of a need leaves its node, either over a candidate to a
 * resource and from there to the root (a place is used), or unserved to its group, or to the root if it has none.
 * Of a group's unserved units, as many as may stay unserved under the floor flow on for nothing, each further one
 * for the shortfall cost.
 *
 * Nodes: root 0, needs, resources, groups. Arcs: candidates (same index as in the problem), one `leave` per need,
 * one `place` per resource, `spare` and `short` per group. The last three kinds begin at the offsets given here.
 */
export interface Network {
  readonly nodes: number;
  readonly arcs: number;
  readonly firstResource: number;
  readonly firstGroup: number;
  readonly leave: number;
  readonly place: number;
  readonly spare: number;
  readonly short: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly capacity: Float64Array;
}

/** The node to which all units flow. */
export const root = 0;

/** The node of need 0. */
export const firstNeed = 1;

/** Lays out the network of a problem: O(needs + resources + candidates) time and memory. */
export function networkOf(problem: AssignmentProblem): Network {
  const { needs, capacity, candidates, groups } = problem;
  const pairs = candidates.need.length;
  const firstResource = firstNeed + needs.quantity.length;
  const firstGroup = firstResource + capacity.length;
  const leave = pairs;
  const place = leave + needs.quantity.length;
  const spare = place + capacity.length;
  const short = spare + groups.floor.length;
  const arcs = short + groups.floor.length;
  const network: Network = {
    nodes: firstGroup + groups.floor.length,
    arcs,
    firstResource,
    firstGroup,
    leave,
    place,
    spare,
    short,
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Infinity),
  };
  layCandidates(network, problem);
  layExits(network, problem);
  return network;
}

function layCandidates({ from, to, cost, firstResource }: Network, { candidates }: AssignmentProblem): void {
  cost.set(candidates.cost);
  for (let pair = 0; pair < candidates.need.length; pair++) {
    from[pair] = firstNeed + int(candidates.need, pair);
    to[pair] = firstResource + int(candidates.resource, pair);
  }
}

function layExits(network: Network, { needs, capacity, groups }: AssignmentProblem): void {
  const { from, to, cost, firstResource, firstGroup, leave, place, spare, short } = network;
  cost.set(needs.penalty, leave);
  cost.set(groups.shortfall, short);
  network.capacity.set(capacity, place);
  const demand = new Float64Array(groups.floor.length);
  for (let need = 0; need < needs.quantity.length; need++) {
    const group = int(needs.group, need);
    from[leave + need] = firstNeed + need;
    to[leave + need] = group < 0 ? root : firstGroup + group;
    if (group >= 0) add(demand, group, num(needs.quantity, need));
  }
  for (let resource = 0; resource < capacity.length; resource++) from[place + resource] = firstResource + resource;
  for (let group = 0; group < demand.length; group++) {
    from[spare + group] = firstGroup + group;
    from[short + group] = firstGroup + group;
    network.capacity[spare + group] = Math.max(0, num(demand, group) - num(groups.floor, group));
  }
}
