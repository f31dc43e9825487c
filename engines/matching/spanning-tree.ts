import { int, num } from './element.ts';
import type { Network } from './network.ts';

const none = -1;

/**
 * A spanning tree of the network, hung from the root: the basis of the simplex method. Children are kept in linked
 * lists, so that moving a subtree costs the path that turns round plus one visit to each of its nodes.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  /** The arc between a node and its parent. */
  readonly arc: Int32Array;
  /** 1 where that arc leads up to the parent, 0 where it leads down from it. */
  readonly isUp: Int32Array;
  /** What it costs to bring one more unit from a node to the root along the tree. */
  readonly value: Float64Array;
  readonly #depth: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #pending: Int32Array;
  readonly #network: Network;

  constructor(network: Network) {
    const list = (): Int32Array => new Int32Array(network.nodes).fill(none);
    this.#network = network;
    this.parent = list();
    this.arc = list();
    this.isUp = list();
    this.value = new Float64Array(network.nodes);
    this.#depth = new Int32Array(network.nodes);
    this.#firstChild = list();
    this.#next = list();
    this.#previous = list();
    this.#pending = list();
  }

  /** Hangs a node below the other end of `arc`. Values and depths are those of before until `settle`. */
  attach(node: number, arc: number): void {
    const isUp = int(this.#network.from, arc) === node;
    const parent = isUp ? int(this.#network.to, arc) : int(this.#network.from, arc);
    const sibling = int(this.#firstChild, parent);
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.isUp[node] = isUp ? 1 : 0;
    this.#next[node] = sibling;
    this.#previous[node] = none;
    if (sibling !== none) this.#previous[sibling] = node;
    this.#firstChild[parent] = node;
  }

  #detach(node: number): void {
    const next = int(this.#next, node);
    const previous = int(this.#previous, node);
    if (previous === none) this.#firstChild[int(this.parent, node)] = next;
    else this.#next[previous] = next;
    if (next !== none) this.#previous[next] = previous;
  }

  /** Cuts the tree above `cut` and hangs the part that came off by `arc` from `node`, a node of that part. */
  rehang(cut: number, node: number, arc: number): void {
    let turned = node;
    let by = arc;
    for (;;) {
      const above = int(this.parent, turned);
      const formerly = int(this.arc, turned);
      this.#detach(turned);
      this.attach(turned, by);
      if (turned === cut) break;
      turned = above;
      by = formerly;
    }
    this.settle(node);
  }

  /** Recomputes value and depth of a node and all below it from its parent's. */
  settle(top: number): void {
    const { parent, arc, isUp, value } = this;
    const [depth, firstChild, next, pending] = [this.#depth, this.#firstChild, this.#next, this.#pending];
    const { cost } = this.#network;
    let size = 0;
    pending[size++] = top;
    while (size > 0) {
      const node = int(pending, --size);
      const above = int(parent, node);
      if (above !== none) {
        const step = num(cost, int(arc, node));
        value[node] = num(value, above) + (int(isUp, node) === 1 ? step : -step);
        depth[node] = int(depth, above) + 1;
      }
      for (let child = int(firstChild, node); child !== none; child = int(next, child)) pending[size++] = child;
    }
  }

  /** The lowest node that is above both or one of them. */
  meet(one: number, other: number): number {
    const { parent } = this;
    const depth = this.#depth;
    let a = one;
    let b = other;
    while (a !== b) {
      if (int(depth, a) >= int(depth, b)) a = int(parent, a);
      else b = int(parent, b);
    }
    return a;
  }
}
