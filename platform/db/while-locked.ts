import { sql } from 'kysely';
import type { Opened } from '#platform/db/open.ts';

/**
 * Does work while no other process does work of that name on this database; undefined when another does. The lock goes with
 * its connection: a killed process holds none. PGlite serves one process anyway.
 */
export async function whileLocked<T>(
  { app, db }: Opened,
  name: string,
  work: () => Promise<T>,
): Promise<{ done: T } | undefined> {
  if (app.kind === 'lite') return { done: await work() };
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{
      isOurs: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as "isOurs"`.execute(connection);
    if (!rows[0]?.isOurs) return undefined;
    try {
      return { done: await work() };
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(connection);
    }
  });
}
