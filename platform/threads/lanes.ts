import { Refusal } from '#platform/errors.ts';

/** Lets so much work of a sort go on at once; more waits in line, and what finds the line full is refused. */
export class Lanes {
  readonly #count: number;
  readonly #mostWaiting: number;
  readonly #busyCode: string;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number, mostWaiting: number, busyCode: string) {
    this.#count = count;
    this.#mostWaiting = mostWaiting;
    this.#busyCode = busyCode;
  }

  /** Does the work when it is its turn. Whoever wants it no longer leaves the line; work that goes on hears the signal itself. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#busy < this.#count) this.#busy += 1;
    else if (this.#waiting.length < this.#mostWaiting) await this.#turn(signal);
    else throw new Refusal(this.#busyCode);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const go = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      this.#waiting.splice(this.#waiting.indexOf(go), 1);
      reject(signal?.reason);
    };
    this.#waiting.push(go);
    signal?.addEventListener('abort', leave);
    return promise;
  }
}
