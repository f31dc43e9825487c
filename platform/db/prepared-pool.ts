import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { databaseAway, isAway, refusedByDatabase } from '#platform/db/away.ts';
import { withIdsInBinary } from '#platform/db/id-lists.ts';

/** Lists of ids make a new text for every length: beyond this the text is not worth keeping on every connection. */
const mostParameters = 8;

/** PostgreSQL's code for a plan that no longer fits its tables: another node has migrated them. */
const stalePlan = '0A000';

/** What ends a transaction whatever becomes of it: nothing of it is left when the answer comes. */
const ends: ReadonlySet<string> = new Set(['commit', 'rollback']);

/** What PostgreSQL says of a connection on which no transaction is open. */
const noTransaction = 'I';

/** By query text, the name it is prepared under on every connection. */
const names = new Map<string, string>();

/**
 * A pool whose connections prepare each query once, by name, so that PostgreSQL parses and plans it once a connection,
 * and send what is asked in one turn of the event loop in one packet. Row security is checked on every execution; a
 * connection whose plans have gone stale is replaced, and so is one that the database has left, whatever its socket says yet, and
 * one given back in the middle of a transaction: its next user would act in the scope of another. Source of the figures: ADR 0002.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  // What breaks between two queries fails the next one, in words of the driver's and maybe before its socket is known to be shut.
  const broken = new WeakSet<pg.ClientBase>();
  pool.on('connect', (client) => void client.once('error', () => broken.add(client)));
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw databaseAway(error);
      });
      return preparedClient(client, () => broken.has(client) || !client.connection.stream.writable);
    },
    end: () => pool.end(),
  };
}

function preparedClient(client: pg.PoolClient, isBroken: () => boolean): PostgresPoolClient {
  let stale = false;
  let lost = false;
  let last = '';
  const query = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    sendTogether(client);
    last = text;
    try {
      const values = withIdsInBinary(text, parameters);
      const result: unknown = await client.query({ text, values, ...nameOf(text, parameters) });
      return result as PostgresQueryResult<R>;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === stalePlan) stale = true;
      const told = refusedByDatabase(error, isBroken());
      lost ||= isAway(told);
      throw told;
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy = false) => {
      const isOpen = !ends.has(last) && client.getTransactionStatus() !== noTransaction;
      client.release(destroy || stale || lost || isOpen);
    },
  };
}

/** Holds back what is written until what has arrived is dealt with: the end of one transaction leaves with the next. */
function sendTogether({ connection: { stream } }: pg.PoolClient): void {
  stream.cork();
  setImmediate(() => stream.uncork());
}

function nameOf(text: string, parameters: readonly unknown[]): { name?: string } {
  const isKept = parameters.length > 0 && parameters.length <= mostParameters;
  const name = names.get(text) ?? (isKept ? prepareAlways(text) : undefined);
  return name === undefined ? {} : { name };
}

/** Has a query prepared whose text never changes, however many parameters it has; gives its name. */
export function prepareAlways(text: string): string {
  const name = names.get(text) ?? `q${names.size}`;
  names.set(text, name);
  return name;
}
