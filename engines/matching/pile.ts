import { int } from './element.ts';

/**
 * Needs that wait for their turn, the last to come served first, each once: whoever was just displaced is looked at while
 * what lies near him is still at hand.
 */
export class Pile {
  readonly #needs: Int32Array;
  readonly #waits: Uint8Array;
  #count = 0;

  constructor(needs: number) {
    this.#needs = new Int32Array(needs);
    this.#waits = new Uint8Array(needs);
  }

  join(need: number): void {
    if (this.#waits[need] === 1) return;
    this.#waits[need] = 1;
    this.#needs[this.#count++] = need;
  }

  /** The next one, -1 if there is none. */
  next(): number {
    if (this.#count === 0) return -1;
    const need = int(this.#needs, --this.#count);
    this.#waits[need] = 0;
    return need;
  }
}
