import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';

/** Rows held at once. */
const chunk = 5_000;

/**
 * What a query finds, chunk by chunk, however much that is: it is asked once, and read through a cursor. Only within a
 * transaction, where one is read to its end before the next begins.
 */
export async function* readChunks<Row>(db: Kysely<Database>, query: RawBuilder<Row>): AsyncGenerator<Row[]> {
  await sql`declare chunks no scroll cursor for ${query}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(chunk)} from chunks`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close chunks`.execute(db);
}
