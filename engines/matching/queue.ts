import { int } from './element.ts';

/** Needs that wait for their turn, first come first served, each once. */
export class Queue {
  readonly #needs: Int32Array;
  readonly #waits: Uint8Array;
  #head = 0;
  #count = 0;

  constructor(needs: number) {
    this.#needs = new Int32Array(needs);
    this.#waits = new Uint8Array(needs);
  }

  join(need: number): void {
    if (this.#waits[need] === 1) return;
    this.#waits[need] = 1;
    const length = this.#needs.length;
    const at = this.#head + this.#count++;
    this.#needs[at < length ? at : at - length] = need;
  }

  /** The next one, -1 if there is none. */
  next(): number {
    if (this.#count === 0) return -1;
    const need = int(this.#needs, this.#head);
    this.#head = this.#head + 1 === this.#needs.length ? 0 : this.#head + 1;
    this.#count--;
    this.#waits[need] = 0;
    return need;
  }
}
