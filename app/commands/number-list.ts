/** How many numbers a block holds. */
const length = 65_536;

/** Numbers that come one by one, millions of them: kept in blocks, so that they are not copied while they become more. */
export class NumberList<List extends Int32Array | Float64Array> {
  count = 0;
  readonly #make: (length: number) => List;
  readonly #blocks: List[] = [];

  constructor(make: (length: number) => List) {
    this.#make = make;
  }

  push(value: number): void {
    const at = this.count++ % length;
    if (at === 0) this.#blocks.push(this.#make(length));
    const block = this.#blocks.at(-1);
    if (block) block[at] = value;
  }

  /** All of them in one list, once: the blocks are given up on the way. */
  whole(): List {
    const all = this.#make(this.count);
    for (let from = 0; from < this.count; from += length) {
      const block = this.#blocks.shift();
      if (block) all.set(block.subarray(0, this.count - from), from);
    }
    return all;
  }
}
