const page = 65_536;

/** Bytes that a list begins at a multiple of. */
const step = 8;

/** A memory that WebAssembly works on, handed out list by list. Threads share it where it is shared. */
export class Room {
  readonly memory: WebAssembly.Memory;
  #next = 0;

  /** Room for so many numbers and integers, each in so many lists. */
  constructor(bytes: number, isShared: boolean) {
    const pages = Math.ceil(bytes / page);
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: isShared });
  }

  numbers(length: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.#take(8 * length), length);
  }

  integers(length: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.#take(4 * length), length);
  }

  #take(bytes: number): number {
    const begin = this.#next;
    this.#next += step * Math.ceil(bytes / step);
    return begin;
  }
}
