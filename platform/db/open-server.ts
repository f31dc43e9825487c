import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#database/rows.ts';
import type { Opened } from '#platform/db/open.ts';
import { preparedPool } from '#platform/db/prepared-pool.ts';

// Calendar days stay text: a Date would move them across time zones. Counts and sums fit a double.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const reconnectMs = 500;

/** Connects to a PostgreSQL server as the application role. */
export function openServer(
  kind: 'server' | 'embedded',
  urls: { app: string; owner: string },
  options: { poolSize?: number; onClose?: () => Promise<void> } = {},
): Opened {
  const pool = new pg.Pool({
    connectionString: urls.app,
    max: options.poolSize ?? 10,
    // Queries of one connection are sent without waiting for each other's answers; see ADR 0002.
    pipeline: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 120_000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks in use fails its queries, which tell whoever asked; the same holds for the event beside them.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool: preparedPool(pool) });
  const ears = new Set<Ear>();
  return {
    kind,
    db: new Kysely<Database>({ dialect }),
    dialect,
    appRole: undefined,
    app: { kind: 'server', url: urls.app },
    owner: { kind: 'server', url: urls.owner },
    listen: async (channel, hear, hearAgain) => {
      const ear = new Ear(urls.app, channel, hear, hearAgain);
      ears.add(ear);
      await ear.open();
      return async () => {
        ears.delete(ear);
        await ear.close();
      };
    },
    close: async () => {
      await Promise.all([...ears].map((ear) => ear.close()));
      await pool.end();
      await options.onClose?.();
    },
  };
}

/** One LISTEN connection, opened again whenever it breaks. */
class Ear {
  readonly #url: string;
  readonly #channel: string;
  readonly #hear: (payload: string) => void;
  readonly #hearAgain: (() => void) | undefined;
  #client: pg.Client | undefined;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string, channel: string, hear: (payload: string) => void, hearAgain: (() => void) | undefined) {
    this.#url = url;
    this.#channel = channel;
    this.#hear = hear;
    this.#hearAgain = hearAgain;
  }

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('error', () => this.#reopen());
    client.on('end', () => this.#reopen());
    client.on('notification', (message) => this.#hear(message.payload ?? ''));
    this.#client = client;
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(this.#channel)}`);
  }

  #reopen(): void {
    if (this.#closed || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.open().then(this.#hearAgain, () => this.#reopen());
    }, reconnectMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }
}
