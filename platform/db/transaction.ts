import { CompiledQuery, type DatabaseConnection, DummyDriver, Transaction } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Opened } from '#platform/db/open.ts';
import { isId } from '#platform/id.ts';

export type { Opened } from '#platform/db/open.ts';

/** What row security lets the queries of one transaction see. */
export interface Scope {
  county: string;
  reach: 'own' | 'county' | 'system';
  /** Ids the actor holds: organisations, linked pupils, providers, himself. */
  holds: readonly string[];
}

/** Sends a query of a transaction without waiting: what follows travels right behind it, and all of it fails with it. */
export type SendAhead = (query: CompiledQuery) => void;

/**
 * Runs work in one transaction in a scope. The settings are made in the same round trip that begins it and end with it;
 * an error rolls everything back, one of what was sent ahead too. Source of the preamble: ADR 0002.
 */
export async function inScope<T>(
  opened: Opened,
  scope: Scope,
  work: (tx: Transaction<Database>, sendAhead: SendAhead) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const preamble = preambleOf(scope, opened, options.readOnly ?? false);
  return opened.db.getExecutor().provideConnection(async (connection) => {
    let over = false;
    const end = (how: 'commit' | 'rollback'): Promise<unknown> => {
      over = true;
      return connection.executeQuery(CompiledQuery.raw(how));
    };
    const ahead: Promise<unknown>[] = [];
    const send = (sent: Promise<unknown>): void => {
      sent.catch(() => undefined);
      ahead.push(sent);
    };
    // The first query travels right behind it in the same round trip. Should it fail, what follows stands in no scope, where
    // row security lets nothing pass, and its error is the one that is told.
    send(begin(opened, connection, preamble));
    try {
      const tx = transactionOn(opened, connection, () => over);
      const result = await work(tx, (query) => {
        if (over) throw new Error('the transaction is over');
        send(connection.executeQuery(query));
      });
      const ended = end('commit');
      // A reader has all it asked for; whoever uses the connection next queues behind the end of this transaction.
      if (options.readOnly) ended.catch(() => undefined);
      // What has failed is committed as nothing, without an error: that is told by what was sent ahead.
      await Promise.all(options.readOnly ? ahead : [...ahead, ended]);
      return result;
    } catch (error) {
      if (!over) await end('rollback');
      await Promise.all(ahead);
      throw error;
    }
  });
}

/**
 * A transaction whose queries are sent as they are asked: Kysely's own would hold each back until the one before it is
 * answered. Once it is over nothing more is sent, since the connection then serves somebody else.
 */
function transactionOn(opened: Opened, connection: DatabaseConnection, over: () => boolean): Transaction<Database> {
  const executor = opened.db.getExecutor().withConnectionProvider({
    provideConnection: async (use) => {
      if (over()) throw new Error('the transaction is over');
      return use(connection);
    },
  });
  const { dialect } = opened;
  return new Transaction<Database>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
}

/** PGlite takes many statements at once only by `exec`; the connection it is held by is its only one. */
async function begin(opened: Opened, connection: DatabaseConnection, preamble: string): Promise<void> {
  if (opened.app.kind === 'lite') await opened.app.pglite.exec(preamble);
  else await connection.executeQuery(CompiledQuery.raw(preamble));
}

function preambleOf(scope: Scope, { appRole, kind }: Opened, readOnly: boolean): string {
  return [
    `begin${readOnly ? ' read only' : ''}`,
    ...(appRole === undefined ? [] : [`set local role ${appRole}`]),
    // Only a server somebody else runs can be Citus, whose workers have to hear of the scope.
    ...(kind === 'server' ? ["set local citus.propagate_set_commands = 'local'"] : []),
    ...settingsOf(scope),
  ].join('; ');
}

/** Settings take no parameters in SQL: every value is checked to be a code or a UUID before it is written in. */
function settingsOf({ county, reach, holds }: Scope): string[] {
  if (!/^\d{6}$/.test(county)) throw new Error('a scope needs a county code of six digits');
  if (!holds.every(isId)) throw new Error('a scope holds UUIDs only');
  return [
    `set local app.county = '${county}'`,
    `set local app.reach = '${reach}'`,
    `set local app.scope = '${holds.join(',')}'`,
  ];
}

/** Turns the rest of a transaction to another scope. */
export async function turnScope(tx: Transaction<Database>, scope: Scope): Promise<void> {
  for (const setting of settingsOf(scope)) await tx.executeQuery(CompiledQuery.raw(setting));
}
