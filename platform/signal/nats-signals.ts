import { setTimeout as delay } from 'node:timers/promises';
import type { Opened } from '#platform/db/open.ts';
import type { Log } from '#platform/log.ts';
import { NatsLine } from '#platform/signal/nats-line.ts';
import { databaseSignals, notifying, type Signal, type Signals } from '#platform/signal/signals.ts';

/** So often a line is tried again, and while there is none everybody reads for himself. */
const againMs = 500;

interface Hearing {
  channel: string;
  hear: (payload: string) => void;
  hearAgain: (() => void) | undefined;
}

/**
 * Signals that NATS carries, so that commits need not queue for NOTIFY. Every node hears PostgreSQL too: while a node has no line,
 * or what it sent is not acknowledged, it tells through there. One that may have missed something reads all again.
 */
export function natsSignals(opened: Opened, servers: readonly URL[], log: Log): Signals {
  const database = databaseSignals(opened);
  const all = new Set<Hearing>();
  const hearOne = ({ channel, payload }: Signal): void => {
    for (const one of all) if (one.channel === channel) one.hear(payload);
  };
  const line = new KeptLine(servers, log, hearOne, () => {
    for (const one of all) one.hearAgain?.();
  });
  return {
    hear: async (channel, hear, hearAgain) => {
      const one: Hearing = { channel, hear, hearAgain };
      all.add(one);
      const stop = await database.hear(channel, hear, hearAgain);
      return async () => {
        all.delete(one);
        await stop();
      };
    },
    take: (told, sendAhead) => {
      const { now } = line;
      if (!now) return database.take(told, sendAhead);
      const taken = [...told];
      return () => {
        sendOn(now, taken, (lost) => notifying(lost).execute(opened.db)).catch((error: unknown) => {
          log.error({ error }, 'signals could not be sent');
        });
      };
    },
    close: () => line.close(),
  };
}

/** Sends signals, and in another way those that are not acknowledged. */
async function sendOn(
  line: NatsLine,
  told: readonly Signal[],
  otherwise: (lost: readonly Signal[]) => Promise<unknown>,
): Promise<void> {
  const sent = await Promise.allSettled(told.map((one) => line.send(one)));
  const lost = told.filter((_, at) => sent[at]?.status === 'rejected');
  if (lost.length === 0) return;
  // What follows need not wait to find the same.
  await Promise.all([line.drop(), otherwise(lost)]);
}

/** A line that is opened again whenever it breaks or falls silent. */
class KeptLine {
  readonly #servers: readonly URL[];
  readonly #log: Log;
  readonly #hear: (signal: Signal) => void;
  readonly #readAgain: () => void;
  readonly #closing = new AbortController();
  readonly #keeping: Promise<void>;
  readonly #watching: NodeJS.Timeout;
  #line: NatsLine | undefined;

  constructor(servers: readonly URL[], log: Log, hear: (signal: Signal) => void, readAgain: () => void) {
    this.#servers = servers;
    this.#log = log;
    this.#hear = hear;
    this.#readAgain = readAgain;
    this.#watching = setInterval(() => this.#watch(), againMs);
    this.#watching.unref();
    this.#keeping = this.#keep();
  }

  /** The line, unless there is none at this moment. */
  get now(): NatsLine | undefined {
    return this.#line?.isSilent ? undefined : this.#line;
  }

  async close(): Promise<void> {
    clearInterval(this.#watching);
    this.#closing.abort();
    await this.#keeping;
    await this.#line?.drop();
  }

  async #keep(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      if (!this.#line) await this.#open();
      await delay(againMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #open(): Promise<void> {
    // That it does not answer was told when it was lost.
    this.#line = await NatsLine.open(this.#servers, this.#hear).catch(() => undefined);
    if (this.#line) this.#readAgain();
  }

  #watch(): void {
    if (this.#line?.isSilent) {
      this.#log.error('NATS is lost: signals go by the database until it is back');
      this.#line.drop().catch(() => undefined);
      this.#line = undefined;
    }
    if (!this.#line) this.#readAgain();
  }
}
