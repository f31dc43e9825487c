import { sql } from 'kysely';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import { eventChannel } from '#platform/events/announce.ts';
import type { Event, Listener } from '#platform/events/listener.ts';
import type { Log } from '#platform/log.ts';

const batch = 200;
const pollMs = 2_000;
const unsettledMs = 15;
const firstRetryMs = 200;
const slowestRetryMs = 30_000;

/** Runs listeners over committed events until closed. */
export interface Dispatcher {
  /** Resolves when every event committed before the call has been heard by every listener. */
  settled: (county: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Starts one line per listener and county. A commit wakes it by NOTIFY, a slow poll catches what a lost connection
 * missed. An event that fails is tried again, later and later, and nothing behind it is heard before it.
 */
export async function startDispatcher(
  around: Surroundings & { log: Log },
  listeners: readonly Listener[],
  counties: () => Promise<readonly string[]>,
): Promise<Dispatcher> {
  const lines = new Map<string, Line>();
  let closed = false;
  const wake = (county: string): void => {
    if (closed) return;
    for (const listener of listeners) {
      const key = `${county} ${listener.name}`;
      const line = lines.get(key) ?? new Line(around, county, listener);
      lines.set(key, line);
      line.wake();
    }
  };
  const wakeAll = async (): Promise<void> => (await counties()).forEach(wake);
  const stopListening = await around.opened.listen(eventChannel, wake);
  const poll = setInterval(() => {
    wakeAll().catch((error: unknown) => around.log.error({ error }, 'the event poll failed'));
  }, pollMs);
  poll.unref();
  await wakeAll();
  const idle = (): Promise<unknown> => Promise.all([...lines.values()].map((line) => line.idle()));
  return {
    settled: async (county) => {
      wake(county);
      await idle();
    },
    close: async () => {
      closed = true;
      clearInterval(poll);
      await stopListening();
      for (const line of lines.values()) line.stop();
      await idle();
    },
  };
}

/** One listener in one county: hears its events one batch after the other, never two at once. */
class Line {
  readonly #around: Surroundings & { log: Log };
  readonly #county: string;
  readonly #listener: Listener;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #retryMs = firstRetryMs;
  #later: { timer: NodeJS.Timeout; fired: Promise<void> } | undefined;

  constructor(around: Surroundings & { log: Log }, county: string, listener: Listener) {
    this.#around = around;
    this.#county = county;
    this.#listener = listener;
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
      this.#retryMs = firstRetryMs;
    } catch (error) {
      this.#around.log.error({ error, listener: this.#listener.name, county: this.#county }, 'a listener failed');
      this.#retryLater();
    }
  }

  #retryLater(): void {
    this.#wakeAfter(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, slowestRetryMs);
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
    const { heard, unsettled } = await asSystemOf(this.#around, this.#county, async (ctx) => {
      const cursor = await lockedCursor(ctx, this.#listener.name);
      const found = await eventsAfter(ctx, cursor);
      const events = found.slice(0, settledCount(found));
      for (const event of events) await this.#listener.hears[event.kind]?.(ctx, event);
      const last = events.at(-1);
      if (last) await moveCursor(ctx, this.#listener.name, last);
      return { heard: events.length, unsettled: events.length < found.length };
    });
    // An earlier transaction is still open; its end wakes nobody unless it announces something itself.
    if (unsettled) this.#wakeAfter(unsettledMs);
    return heard === batch ? 'more' : 'done';
  }
}

/** How many events from the start were written by transactions older than every one still running. */
function settledCount(events: readonly { settled: boolean }[]): number {
  const first = events.findIndex((event) => !event.settled);
  return first < 0 ? events.length : first;
}

interface Place {
  tx: string;
  event: string;
}

const beginning: Place = { tx: '0', event: '00000000-0000-0000-0000-000000000000' };

async function lockedCursor(ctx: Context, listener: string): Promise<Place> {
  const county = ctx.actor.county;
  await ctx.db
    .insertInto('platform.cursor')
    .values({ county, listener, ...beginning })
    .onConflict((conflict) => conflict.columns(['county', 'listener']).doNothing())
    .execute();
  return ctx.db
    .selectFrom('platform.cursor')
    .select(['tx', 'event'])
    .where('county', '=', county)
    .where('listener', '=', listener)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Events in commit-safe order. Only those are `settled` whose transaction is older than every one still running: no
 * event that commits late can slip in before the cursor.
 */
async function eventsAfter(ctx: Context, after: Place): Promise<(Event & { tx: string; settled: boolean })[]> {
  return ctx.db
    .selectFrom('platform.event')
    .select(['id', 'tx', 'kind', 'county', 'data', 'at'])
    .select(sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`.as('settled'))
    .where('county', '=', ctx.actor.county)
    .where(sql<boolean>`(tx, id) > (${after.tx}::xid8, ${after.event}::uuid)`)
    .orderBy('tx')
    .orderBy('id')
    .limit(batch)
    .execute();
}

async function moveCursor(ctx: Context, listener: string, last: { tx: string; id: string }): Promise<void> {
  await ctx.db
    .updateTable('platform.cursor')
    .set({ tx: last.tx, event: last.id })
    .where('county', '=', ctx.actor.county)
    .where('listener', '=', listener)
    .execute();
}
