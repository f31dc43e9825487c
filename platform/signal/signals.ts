import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import type { SendAhead } from '#platform/db/transaction.ts';

/** Tells readers on every node that there is something to read: where, and ids that say what. The truth is in the database. */
export interface Signal {
  channel: string;
  /** Ids only, under 8,000 bytes. */
  payload: string;
}

/** How signals travel. None is promised to arrive: whoever reads looks for himself whenever he may have missed one. */
export interface Signals {
  /** Hears a channel until the returned function is called; `hearAgain` is called whenever signals may have been missed. */
  hear: Opened['listen'];
  /** Takes what a transaction tells while it is open; what is returned is called once it is committed. Neither ever fails. */
  take: (told: readonly Signal[], sendAhead: SendAhead) => () => void;
  close: () => Promise<void>;
}

/** Tells readers on every node, once the transaction is committed. */
export function signal({ told }: Pick<Context, 'told'>, channel: string, payload: string): void {
  if (!told.some((one) => one.channel === channel && one.payload === payload)) told.push({ channel, payload });
}

/** Signals that PostgreSQL carries itself (NOTIFY), in the commit; PGlite within this process. */
export const databaseSignals = (opened: Opened): Signals => ({
  hear: opened.listen,
  take: (told, sendAhead) => {
    if (told.length > 0) sendAhead(notifying(told).compile(opened.db));
    return () => undefined;
  },
  close: async () => undefined,
});

/** The query that has PostgreSQL carry signals. */
export const notifying = (told: readonly Signal[]) => sql`select pg_notify(channel, payload)
  from unnest(${told.map((one) => one.channel)}::text[], ${told.map((one) => one.payload)}::text[]) as told (channel, payload)`;
