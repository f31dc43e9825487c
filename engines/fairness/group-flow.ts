import { add, int, num } from '#engines/matching/element.ts';
import { type Grouped, grouped } from '#engines/matching/grouped.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';

/** A node from which no way leads to a free place, now and ever after. */
const lost = -1;

/**
 * Units of groups on their way over needs to places, raised one at a time. A group gains a unit by a chain of moves to a
 * free place, on which nobody else's number changes: a unit moves to another resource of its need, or its need gives it up
 * to another need of its group. Costs play no part.
 *
 * Chains are shortest ones by levels that are measured anew only when the group that is to be raised has none left (Dinic's
 * blocking flows, Ahuja, Magnanti and Orlin 1993, section 7.5, with a source for each group). O(needs + resources +
 * candidates) memory, and time for each measuring; between two of them a node passes each of its arcs once.
 */
export class GroupFlow {
  readonly #problem: AssignmentProblem;
  /** Needs by group plus one: those of none come first. */
  readonly #members: Grouped;
  /** Candidates by resource. */
  readonly #offers: Grouped;
  readonly #flow: Float64Array;
  /** Units of each need that are not served. */
  readonly #open: Float64Array;
  readonly #free: Float64Array;
  /** Nodes are groups, then needs, then resources. By node, how many steps it is from a free place. */
  readonly #level: Int32Array;
  /** By node, the arc that is looked at next. */
  readonly #arc: Int32Array;
  readonly #path: Int32Array;
  readonly #firstNeed: number;
  readonly #firstResource: number;

  constructor(problem: AssignmentProblem) {
    const { needs, groups, candidates, capacity } = problem;
    this.#problem = problem;
    this.#members = grouped(
      needs.group.map((group) => group + 1),
      groups.floor.length + 1,
    );
    this.#offers = grouped(candidates.resource, capacity.length);
    this.#flow = new Float64Array(candidates.need.length);
    this.#open = needs.quantity.slice();
    this.#free = capacity.slice();
    this.#firstNeed = groups.floor.length;
    this.#firstResource = this.#firstNeed + needs.quantity.length;
    const nodes = this.#firstResource + capacity.length;
    this.#level = new Int32Array(nodes);
    this.#arc = new Int32Array(nodes);
    this.#path = new Int32Array(nodes + 1);
    this.#measure();
  }

  /** One more unit of the group is served, whoever moves for it; false when that cannot be, now and ever after. */
  raise(group: number): boolean {
    while (int(this.#level, group) !== lost) {
      const length = this.#follow(group);
      if (length > 0) {
        this.#move(length);
        return true;
      }
      this.#measure();
    }
    return false;
  }

  /** A way from the group to a free place down the levels: how many nodes it has; 0 if there is none. */
  #follow(group: number): number {
    let at = 0;
    this.#path[0] = group;
    while (at >= 0) {
      const node = int(this.#path, at);
      if (this.#isFree(node)) return at + 1;
      const next = this.#step(node);
      if (next >= 0) this.#path[++at] = next;
      else if (--at >= 0) this.#arc[int(this.#path, at)] = int(this.#arc, int(this.#path, at)) + 1;
    }
    return 0;
  }

  #isFree(node: number): boolean {
    return node >= this.#firstResource && num(this.#free, node - this.#firstResource) > 0;
  }

  /** The next node one level down, its arc being kept; -1 when there is none any more. */
  #step(node: number): number {
    const level = int(this.#level, node) - 1;
    const end = this.#lastArc(node);
    for (let arc = int(this.#arc, node); arc < end; arc++) {
      const next = this.#target(node, arc);
      if (next < 0 || int(this.#level, next) !== level) continue;
      this.#arc[node] = arc;
      return next;
    }
    this.#arc[node] = end;
    return -1;
  }

  /** Where an arc leads, -1 if nothing can go there. A need's last arc leads back to its group. */
  #target(node: number, arc: number): number {
    const { needs, candidates } = this.#problem;
    if (node < this.#firstNeed) {
      const need = int(this.#members.members, arc);
      return num(this.#open, need) > 0 ? this.#firstNeed + need : -1;
    }
    if (node >= this.#firstResource) {
      const pair = int(this.#offers.members, arc);
      return num(this.#flow, pair) > 0 ? this.#firstNeed + int(candidates.need, pair) : -1;
    }
    const need = node - this.#firstNeed;
    return arc < int(candidates.start, need + 1)
      ? this.#firstResource + int(candidates.resource, arc)
      : int(needs.group, need);
  }

  #firstArc(node: number): number {
    if (node < this.#firstNeed) return int(this.#members.start, node + 1);
    if (node < this.#firstResource) return int(this.#problem.candidates.start, node - this.#firstNeed);
    return int(this.#offers.start, node - this.#firstResource);
  }

  #lastArc(node: number): number {
    if (node < this.#firstNeed) return int(this.#members.start, node + 2);
    if (node < this.#firstResource) return int(this.#problem.candidates.start, node - this.#firstNeed + 1) + 1;
    return int(this.#offers.start, node - this.#firstResource + 1);
  }

  /** One unit goes the way that was found. */
  #move(length: number): void {
    for (let at = 0; at + 1 < length; at++) {
      const node = int(this.#path, at);
      const next = int(this.#path, at + 1);
      if (node < this.#firstNeed) add(this.#open, next - this.#firstNeed, -1);
      else if (next < this.#firstNeed) add(this.#open, node - this.#firstNeed, 1);
      else if (node < this.#firstResource) add(this.#flow, int(this.#arc, node), 1);
      else add(this.#flow, int(this.#offers.members, int(this.#arc, node)), -1);
    }
    add(this.#free, int(this.#path, length - 1) - this.#firstResource, -1);
  }

  /** Levels by breadth first from the free places backwards; all arcs can be looked at again. */
  #measure(): void {
    this.#level.fill(lost);
    for (let node = 0; node < this.#arc.length; node++) this.#arc[node] = this.#firstArc(node);
    const queue = this.#path;
    let filled = 0;
    const reach = (node: number, level: number): void => {
      if (int(this.#level, node) !== lost) return;
      this.#level[node] = level;
      queue[filled++] = node;
    };
    for (let node = this.#firstResource; node < this.#level.length; node++) if (this.#isFree(node)) reach(node, 0);
    for (let at = 0; at < filled; at++) this.#reachBack(int(queue, at), reach);
  }

  /** Reaches every node from which a unit may go to this one. */
  #reachBack(node: number, reach: (node: number, level: number) => void): void {
    const { needs, candidates } = this.#problem;
    const level = int(this.#level, node) + 1;
    const [first, last] = [this.#firstArc(node), this.#lastArc(node)];
    if (node < this.#firstNeed) {
      for (let at = first; at < last; at++) reach(this.#firstNeed + int(this.#members.members, at), level);
    } else if (node >= this.#firstResource) {
      for (let at = first; at < last; at++)
        reach(this.#firstNeed + int(candidates.need, int(this.#offers.members, at)), level);
    } else {
      const need = node - this.#firstNeed;
      for (let pair = first; pair < last - 1; pair++)
        if (num(this.#flow, pair) > 0) reach(this.#firstResource + int(candidates.resource, pair), level);
      if (num(this.#open, need) > 0 && int(needs.group, need) >= 0) reach(int(needs.group, need), level);
    }
  }
}
