import type { PGlite } from '@electric-sql/pglite';
import type { Dialect, Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { StartRefusal } from '#platform/db/start-refusal.ts';

/** How another library reaches the same database. */
export type Link = { kind: 'server'; url: string } | { kind: 'lite'; pglite: PGlite };

/** An opened, migrated database, served under the application role. */
export interface Opened {
  /** `server`: given by DATABASE_URL. `embedded`: a real PostgreSQL of our own. `lite`: PGlite, in this process. */
  kind: 'server' | 'embedded' | 'lite';
  db: Kysely<Database>;
  /** How `db` speaks to it. */
  dialect: Dialect;
  /** The role each transaction steps into, where the login role is another. */
  appRole: string | undefined;
  app: Link;
  owner: Link;
  /**
   * Hears NOTIFY on a channel until the returned function is called. It reconnects by itself; what came in between was
   * not heard, and `hearAgain` is called to look for it.
   */
  listen: (channel: string, hear: (payload: string) => void, hearAgain?: () => void) => Promise<() => Promise<void>>;
  /** Resolves with why, once nothing can be served from it any more; never where somebody else keeps it. */
  lost?: Promise<StartRefusal>;
  /** Whether its disk is so full that nothing more may be taken in, where that is ours to know. */
  isFull?: () => boolean;
  /** Ends at once what was started to serve from. */
  abandon?: () => Promise<void>;
  close: () => Promise<void>;
}

/** What happens between opening and serving. */
export interface Preparing {
  /** Hears the name of each migration as it is applied. */
  said: (name: string) => void;
  /** Whatever else the owner has to make before the application role is given its rights. */
  prepare: (owner: Link) => Promise<void>;
}
