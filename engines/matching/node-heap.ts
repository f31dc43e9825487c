import { int, num } from './element.ts';

/**
 * A heap of nodes by distance, least first, for Dijkstra's algorithm: a node is in it at most once. It is used again and
 * again: forgetting costs only what was reached.
 */
export class NodeHeap {
  readonly distance: Float64Array;
  /** The nodes that were reached, in the order they were first; `reachedCount` of them. */
  readonly reached: Int32Array;
  reachedCount = 0;
  readonly #nodes: Int32Array;
  /** Where a node is in the heap, -1 if it is not. */
  readonly #place: Int32Array;
  #size = 0;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.reached = new Int32Array(nodes);
    this.#nodes = new Int32Array(nodes);
    this.#place = new Int32Array(nodes).fill(-1);
  }

  /** Notes that a node can be reached at this distance; one that is no shorter changes nothing. Says whether it was. */
  offer(node: number, distance: number): boolean {
    const known = num(this.distance, node);
    if (distance >= known) return false;
    if (known === Infinity) this.reached[this.reachedCount++] = node;
    this.distance[node] = distance;
    const place = int(this.#place, node);
    this.#rise(node, place < 0 ? this.#size++ : place);
    return true;
  }

  /** Forgets every node. */
  clear(): void {
    for (let at = 0; at < this.reachedCount; at++) {
      const node = int(this.reached, at);
      this.distance[node] = Infinity;
      this.#place[node] = -1;
    }
    this.reachedCount = 0;
    this.#size = 0;
  }

  /** The distance of the nearest node that is still to be taken, Infinity if there is none. */
  nearest(): number {
    return this.#size === 0 ? Infinity : num(this.distance, int(this.#nodes, 0));
  }

  /** Takes out the nearest node, -1 if there is none. Equally near ones come in an order that depends only on the offers. */
  take(): number {
    if (this.#size === 0) return -1;
    const nearest = int(this.#nodes, 0);
    this.#place[nearest] = -1;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(int(this.#nodes, this.#size));
    return nearest;
  }

  #rise(node: number, from: number): void {
    const nodes = this.#nodes;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (num(this.distance, int(nodes, above)) <= num(this.distance, node)) break;
      this.#put(int(nodes, above), place);
      place = above;
    }
    this.#put(node, place);
  }

  #sink(node: number): void {
    const nodes = this.#nodes;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      const other = below + 1;
      if (other < this.#size && num(this.distance, int(nodes, other)) < num(this.distance, int(nodes, below)))
        below = other;
      if (num(this.distance, node) <= num(this.distance, int(nodes, below))) break;
      this.#put(int(nodes, below), place);
      place = below;
    }
    this.#put(node, place);
  }

  #put(node: number, place: number): void {
    this.#nodes[place] = node;
    this.#place[node] = place;
  }
}
