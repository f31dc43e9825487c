/** Where a pattern was found: its number, and at which symbol its last one stands. */
export interface Found {
  pattern: number;
  end: number;
}

interface Node {
  next: Map<string, Node>;
  /** Where the longest proper ending of what was read so far, that begins a pattern, leads. */
  back: Node | undefined;
  patterns: number[];
}

const newNode = (): Node => ({ next: new Map(), back: undefined, patterns: [] });

/**
 * Finds many patterns in one walk (Aho & Corasick 1975, Communications of the ACM 18, 333–340), over symbols each of which may
 * be read in several ways: a character with two sounds. Building is O(total length of the patterns); a walk over n symbols of
 * at most r readings is O(n · r · s), where s is how many ways of reading stand open at once: one where r is one.
 */
export class Automaton {
  readonly #root = newNode();

  constructor(patterns: readonly (readonly string[])[]) {
    for (const [number, pattern] of patterns.entries()) this.#add(pattern, number);
    this.#lead();
  }

  #add(pattern: readonly string[], number: number): void {
    if (pattern.length === 0) throw new Error('nothing is found everywhere');
    let node = this.#root;
    for (const symbol of pattern) {
      const next = node.next.get(symbol) ?? newNode();
      node.next.set(symbol, next);
      node = next;
    }
    node.patterns.push(number);
  }

  /** Breadth first: whatever is led back to is shorter, and led already. */
  #lead(): void {
    const line = [this.#root];
    for (const node of line)
      for (const [symbol, next] of node.next) {
        next.back = node === this.#root ? this.#root : this.#step(node.back ?? this.#root, symbol);
        next.patterns.push(...next.back.patterns);
        line.push(next);
      }
  }

  #step(from: Node, symbol: string): Node {
    for (let node: Node | undefined = from; node; node = node.back) {
      const next = node.next.get(symbol);
      if (next) return next;
    }
    return this.#root;
  }

  /** All that is found, in the order of where it ends. */
  walk(readings: readonly (readonly string[])[]): Found[] {
    const found: Found[] = [];
    let open = new Set([this.#root]);
    for (const [end, symbols] of readings.entries()) {
      const reached = new Set<Node>();
      for (const node of open) for (const symbol of symbols) reached.add(this.#step(node, symbol));
      open = reached.size > 0 ? reached : new Set([this.#root]);
      const patterns = new Set([...open].flatMap((node) => node.patterns));
      for (const pattern of patterns) found.push({ pattern, end });
    }
    return found;
  }
}
