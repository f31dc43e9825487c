const slowestRetryMs = 30_000;

/** Work that is done when it is woken, and once more when it was woken meanwhile; never twice at once. */
export class Woken {
  readonly #work: () => Promise<void>;
  readonly #bear: (error: unknown) => Promise<boolean>;
  readonly #firstRetryMs: number;
  #retryMs: number;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #later: { timer: NodeJS.Timeout; fired: Promise<void> } | undefined;

  /** What fails is done again, later and later; at once where `bear`, which is told why, says that it can go on. */
  constructor(work: () => Promise<void>, bear: (error: unknown) => Promise<boolean>, firstRetryMs: number) {
    this.#work = work;
    this.#bear = bear;
    this.#firstRetryMs = firstRetryMs;
    this.#retryMs = firstRetryMs;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  wake(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#again && !this.#stopped && !this.#later) this.wake();
    });
  }

  wakeAfter(ms: number): void {
    if (this.#stopped || this.#later) return;
    const { promise: fired, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#later = undefined;
      this.wake();
      resolve();
    }, ms);
    this.#later = { timer, fired };
  }

  /** Resolves when nothing is being done and nothing waits to be done again. */
  async idle(): Promise<void> {
    while (this.#running || this.#later) await (this.#running ?? this.#later?.fired);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#later?.timer);
    this.#later = undefined;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        await this.#work();
      }
      this.#retryMs = this.#firstRetryMs;
    } catch (error) {
      if (await this.#bear(error)) {
        this.#retryMs = this.#firstRetryMs;
        this.#again = true;
        return;
      }
      this.wakeAfter(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, slowestRetryMs);
    }
  }
}
