import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/rows.ts';

/** Has the server look at how much there is, after much was added at once: until then it plans as for empty tables. */
export async function refreshStatistics(db: Kysely<Database>): Promise<void> {
  await sql`select platform.refresh_statistics()`.execute(db);
}

/** The same while much is being added: only tables that have doubled since they were looked at, so that it may be asked often. */
export async function followGrowth(db: Kysely<Database>): Promise<void> {
  await sql`select platform.refresh_statistics(2)`.execute(db);
}
