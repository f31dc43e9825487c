import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '#database/rows.ts';

type Table = keyof Database;

/**
 * Adds many rows in one statement; columns they do not name get their defaults. Rows whose key is taken are left as they are
 * when `keepsTaken`. All rows name the same columns.
 */
export async function insertMany<T extends Table>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  { keepsTaken = false }: { keepsTaken?: boolean } = {},
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
  if (columns.length === 0) return;
  await sql`insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    ${keepsTaken ? sql`on conflict do nothing` : sql``}`.execute(db);
}

/** Changes many rows in one statement, each found by county and `key`; the other columns are set. */
export async function updateMany<T extends Table>(
  db: Kysely<Database>,
  table: T,
  key: string,
  rows: readonly Partial<Insertable<Database[T]>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'county' && column !== key);
  if (columns.length === 0) return;
  const set = columns.map((column) => sql`${sql.ref(column)} = given.${sql.ref(column)}`);
  await sql`update ${sql.table(table)} as kept set ${sql.join(set)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as given
    where kept.county = given.county and kept.${sql.ref(key)} = given.${sql.ref(key)}`.execute(db);
}
