import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Event, Listener } from '#platform/events/listener.ts';
import { eventsAfter, lockedCursor, moveCursor, settledCount } from '#platform/events/outbox.ts';
import type { Log } from '#platform/log.ts';

const batch = 200;
const unsettledMs = 15;
const slowestRetryMs = 30_000;

/** How failing events are tried again; tests give shorter times. */
export interface Patience {
  firstRetryMs: number;
  /** So often one event is tried before it is set aside. */
  tries: number;
}

/** One listener in one county: hears its events one batch after the other, never two at once. */
export class Line {
  readonly #around: Surroundings & { log: Log };
  readonly #county: string;
  readonly #listener: Listener;
  readonly #patience: Patience;
  /** Since when the oldest event has been waiting that is there and not heard. */
  waitingSince: Date | undefined;
  setAside = 0;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #retryMs: number;
  #later: { timer: NodeJS.Timeout; fired: Promise<void> } | undefined;
  /** The event being heard right now. */
  #hearing: Event | undefined;
  /** The event that failed last, and how often in a row. Until it is heard or set aside events are heard one by one. */
  #failing: { event: string; tries: number } | undefined;

  constructor(around: Surroundings & { log: Log }, county: string, listener: Listener, patience: Patience) {
    this.#around = around;
    this.#county = county;
    this.#listener = listener;
    this.#patience = patience;
    this.#retryMs = patience.firstRetryMs;
  }

  get listener(): string {
    return this.#listener.name;
  }

  wake(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#again && !this.#stopped && !this.#later) this.wake();
    });
  }

  /** Resolves when nothing is being heard and nothing waits to be heard again. */
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
        while (!this.#stopped && (await this.#hearBatch()) === 'more');
      }
      this.#retryMs = this.#patience.firstRetryMs;
    } catch (error) {
      await this.#bear(error);
    }
  }

  /** What follows a failure: the same again later, or without the event that fails and fails. */
  async #bear(error: unknown): Promise<void> {
    const event = this.#hearing;
    this.#hearing = undefined;
    const facts = { error, listener: this.listener, county: this.#county, event: event?.id, kind: event?.kind };
    this.#around.log.error(facts, 'a listener failed');
    if (event) {
      const before = this.#failing?.event === event.id ? this.#failing.tries : 0;
      this.#failing = { event: event.id, tries: before + 1 };
      if (this.#failing.tries >= this.#patience.tries && (await this.#setAside(event))) return;
    }
    this.#wakeAfter(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, slowestRetryMs);
  }

  /** Moves past an event that cannot be heard, and keeps what it was; false when even that cannot be written now. */
  async #setAside(event: Event): Promise<boolean> {
    const facts = { listener: this.listener, county: this.#county, event: event.id, kind: event.kind };
    const tries = this.#failing?.tries ?? 0;
    try {
      await asSystemOf(this.#around, this.#county, async (ctx) => {
        const cursor = await lockedCursor(ctx, this.listener);
        const [next] = await eventsAfter(ctx, cursor, 1);
        // Another node may have heard it meanwhile.
        if (next?.id !== event.id) return;
        const kept = { county: this.#county, listener: this.listener, event: event.id, tries, at: ctx.now };
        await ctx.db.insertInto('platform.set_aside').values(kept).execute();
        await moveCursor(ctx, this.listener, next);
      });
    } catch (error) {
      this.#around.log.error({ ...facts, error }, 'an event could not be set aside');
      return false;
    }
    this.#around.log.error({ ...facts, tries }, 'an event was set aside');
    this.setAside += 1;
    this.#failing = undefined;
    this.#retryMs = this.#patience.firstRetryMs;
    this.#again = true;
    return true;
  }

  #wakeAfter(ms: number): void {
    if (this.#stopped || this.#later) return;
    const { promise: fired, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#later = undefined;
      this.wake();
      resolve();
    }, ms);
    this.#later = { timer, fired };
  }

  /** Hears up to a batch of events and moves the cursor in the same transaction. */
  async #hearBatch(): Promise<'more' | 'done'> {
    const limit = this.#failing ? 1 : batch;
    const { heard, unsettled } = await asSystemOf(this.#around, this.#county, async (ctx) => {
      const cursor = await lockedCursor(ctx, this.listener);
      const found = await eventsAfter(ctx, cursor, limit);
      this.waitingSince = found[0]?.at;
      const events = found.slice(0, settledCount(found));
      for (const event of events) {
        this.#hearing = event;
        await this.#listener.hears[event.kind]?.(ctx, event);
      }
      this.#hearing = undefined;
      const last = events.at(-1);
      if (last) await moveCursor(ctx, this.listener, last);
      return { heard: events, unsettled: events.length < found.length };
    });
    if (heard.some((event) => event.id === this.#failing?.event)) this.#failing = undefined;
    // An earlier transaction is still open; its end wakes nobody unless it announces something itself.
    if (unsettled) this.#wakeAfter(unsettledMs);
    if (heard.length === limit) return 'more';
    if (!unsettled) this.waitingSince = undefined;
    return 'done';
  }
}
