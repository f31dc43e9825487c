import { int, num } from './element.ts';

/** A heap of nodes by distance, least first, for Dijkstra's algorithm: a node is in it at most once. */
export class NodeHeap {
  readonly distance: Float64Array;
  readonly #nodes: Int32Array;
  /** Where a node is in the heap, -1 if it is not. */
  readonly #place: Int32Array;
  #size = 0;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.#nodes = new Int32Array(nodes);
    this.#place = new Int32Array(nodes).fill(-1);
  }

  /** Notes that a node can be reached at this distance; a distance that is no shorter changes nothing. */
  offer(node: number, distance: number): void {
    if (distance >= num(this.distance, node)) return;
    this.distance[node] = distance;
    const place = int(this.#place, node);
    this.#rise(node, place < 0 ? this.#size++ : place);
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
