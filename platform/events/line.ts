import { asSystemOf, type Surroundings } from '#platform/context.ts';
import { isDatabaseTrouble } from '#platform/db/away.ts';
import type { Event, Listener } from '#platform/events/listener.ts';
import { batch, eventsAfter, lockedCursor, moveCursor, settledCount } from '#platform/events/outbox.ts';
import { Woken } from '#platform/events/woken.ts';
import type { Log } from '#platform/log.ts';

/** How failing events are tried again; tests give shorter times. */
export interface Patience {
  firstRetryMs: number;
  /** So often one event is tried before it is set aside. */
  tries: number;
}

/** One listener in one county: when it is woken it hears what is settled, one batch after the other, never two at once. */
export class Line {
  readonly #around: Surroundings & { log: Log };
  readonly #county: string;
  readonly #listener: Listener;
  readonly #tries: number;
  readonly #woken: Woken;
  /** Since when the oldest event has been waiting that is there and not heard. */
  waitingSince: Date | undefined;
  setAside = 0;
  /** The event being heard right now. */
  #hearing: Event | undefined;
  /** The event that failed last, and how often in a row. Until it is heard or set aside events are heard one by one. */
  #failing: { event: string; tries: number } | undefined;

  constructor(around: Surroundings & { log: Log }, county: string, listener: Listener, patience: Patience) {
    this.#around = around;
    this.#county = county;
    this.#listener = listener;
    this.#tries = patience.tries;
    this.#woken = new Woken(
      () => this.#hear(),
      (error) => this.#bear(error),
      patience.firstRetryMs,
    );
  }

  get listener(): string {
    return this.#listener.name;
  }

  hears(kind: string): boolean {
    return kind in this.#listener.hears;
  }

  wake(): void {
    this.#woken.wake();
  }

  /** Resolves when nothing is being heard and nothing waits to be heard again. */
  idle(): Promise<void> {
    return this.#woken.idle();
  }

  stop(): void {
    this.#woken.stop();
  }

  async #hear(): Promise<void> {
    while (!this.#woken.isStopped && (await this.#hearBatch()) === 'more');
  }

  /** What follows a failure: the same again later, or at once without the event that fails and fails. */
  async #bear(error: unknown): Promise<boolean> {
    const event = this.#hearing;
    this.#hearing = undefined;
    const facts = { error, listener: this.listener, county: this.#county, event: event?.id, kind: event?.kind };
    this.#around.log.error(facts, 'a listener failed');
    // Of a full disk no event is to blame: it waits for as long as that lasts.
    if (!event || isDatabaseTrouble(error)) return false;
    const before = this.#failing?.event === event.id ? this.#failing.tries : 0;
    this.#failing = { event: event.id, tries: before + 1 };
    return this.#failing.tries >= this.#tries && (await this.#setAside(event));
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
        moveCursor(ctx, this.listener, next);
      });
    } catch (error) {
      this.#around.log.error({ ...facts, error }, 'an event could not be set aside');
      return false;
    }
    this.#around.log.error({ ...facts, tries }, 'an event was set aside');
    this.setAside += 1;
    this.#failing = undefined;
    return true;
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
      if (last) moveCursor(ctx, this.listener, last);
      return { heard: events, unsettled: events.length < found.length };
    });
    if (heard.some((event) => event.id === this.#failing?.event)) this.#failing = undefined;
    if (heard.length === limit) return 'more';
    if (!unsettled) this.waitingSince = undefined;
    return 'done';
  }
}
