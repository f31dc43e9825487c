import { Socket } from 'node:net';
import { setImmediate as othersTurn, setTimeout as delay } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#database/rows.ts';
import type { Opened } from '#platform/db/open.ts';
import { preparedPool } from '#platform/db/prepared-pool.ts';

// Calendar days stay text: a Date would move them across time zones. Counts and sums fit a double.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const reconnectMs = 500;
const connectionTimeoutMillis = 10_000;
/** So long one statement may take. */
const statementMs = 60_000;

/**
 * A line on which nothing comes back is given up, though neither end was told that it is gone: one that waits for an answer after the
 * server would have ended the statement, one that nobody uses by the system's own probes. Nobody waits for a connection for ever.
 */
export const patience = {
  query_timeout: statementMs + 5_000,
  connectionTimeoutMillis: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/** So often whoever listens is asked for a sign of life; a line that gives none for so long is dead, though neither end may know. */
const [askMs, silentMs] = [250, 700];

/** Connects to a PostgreSQL server as the application role. */
export function openServer(
  kind: 'server' | 'embedded',
  urls: { app: string; owner: string },
  options: {
    poolSize?: number;
    queryTimeoutMs?: number;
    onRefused?: () => Promise<void>;
    onClose?: () => Promise<void>;
  } = {},
): Opened {
  const pool = new pg.Pool({
    connectionString: urls.app,
    max: options.poolSize ?? 10,
    // Queries of one connection are sent without waiting for each other's answers; see ADR 0002.
    pipeline: true,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: 120_000,
    ...patience,
    ...(options.queryTimeoutMs === undefined ? {} : { query_timeout: options.queryTimeoutMs }),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks in use fails its queries, which tell whoever asked; the same holds for the event beside them.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool: preparedPool(pool) });
  const ear = new Ear(urls.app, options.onRefused);
  return {
    kind,
    db: new Kysely<Database>({ dialect }),
    dialect,
    appRole: undefined,
    app: { kind: 'server', url: urls.app },
    owner: { kind: 'server', url: urls.owner },
    listen: (channel, hear, hearAgain) => ear.add({ channel, hear, hearAgain }),
    close: async () => {
      await ear.close();
      await pool.end();
      await options.onClose?.();
    },
  };
}

interface Listening {
  channel: string;
  hear: (payload: string) => void;
  hearAgain: (() => void) | undefined;
}

/** The one connection that hears for all who listen, opened again whenever it breaks or falls silent. */
class Ear {
  readonly #url: string;
  readonly #listening = new Set<Listening>();
  #client: Promise<pg.Client> | undefined;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;
  /** What is done where nobody answers at its address any more, before it is tried again. */
  readonly #onRefused: (() => Promise<void>) | undefined;

  constructor(url: string, onRefused: (() => Promise<void>) | undefined) {
    this.#url = url;
    this.#onRefused = onRefused;
  }

  async add(one: Listening): Promise<() => Promise<void>> {
    this.#listening.add(one);
    await this.#listen(one.channel);
    return async () => void this.#listening.delete(one);
  }

  async #listen(channel: string): Promise<void> {
    const client = await (this.#client ??= this.#connect());
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  }

  #connect(): Promise<pg.Client> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'lianyu listens',
      connectionTimeoutMillis,
      stream: () => socket,
    });
    const connected = client.connect().then(() => {
      void this.#watch(client, socket);
      return client;
    });
    // One that breaks says so before it ends, and ends in any case.
    client.on('error', () => undefined);
    client.on('end', () => this.#client === connected && this.#reopen());
    client.on('notification', ({ channel, payload = '' }) => {
      for (const one of this.#listening) if (one.channel === channel) one.hear(payload);
    });
    return connected;
  }

  /** Lets go of a line on which nothing comes back. */
  async #watch(client: pg.Client, socket: Socket): Promise<void> {
    for (;;) {
      const answer = client.query('select').then(
        () => true,
        () => false,
      );
      // Where this process had no time the answer may be there already.
      const silence = delay(silentMs, undefined, { ref: false }).then(() => othersTurn(false));
      if (!(await Promise.race([answer, silence]))) break;
      await delay(askMs, undefined, { ref: false });
    }
    socket.destroy();
  }

  #reopen(): void {
    if (this.#closed || this.#retry) return;
    this.#client?.then((client) => client.end()).catch(() => undefined);
    this.#client = undefined;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#hearAgain().catch(async (error: unknown) => {
        if (isRefused(error)) await this.#onRefused?.();
        this.#reopen();
      });
    }, reconnectMs);
  }

  async #hearAgain(): Promise<void> {
    for (const channel of new Set([...this.#listening].map((one) => one.channel))) await this.#listen(channel);
    for (const one of this.#listening) one.hearAgain?.();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.then((client) => client.end()).catch(() => undefined);
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
