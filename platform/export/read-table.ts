import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import type { ExportedTable, Which } from '#platform/export/exported-table.ts';

/** Rows read at once, unless a table says otherwise. */
const usualChunk = 5_000;

/** A cell as it is written out. */
export type Cell = string | number | undefined;

/**
 * The county's rows of a table, in a steady order, chunk by chunk. Lists are joined by `|`, objects are JSON, moments ISO
 * 8601 in UTC.
 */
export async function* readTable(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { table, columns, codedBy, withheld, blanked, masked = {}, rowsAtOnce: chunk = usualChunk }: ExportedTable,
): AsyncGenerator<Cell[][]> {
  const names = Object.keys(columns);
  const isOwn = codedBy ? sql`starts_with(${sql.ref(codedBy)}, ${actor.county})` : sql`county = ${actor.county}`;
  const goesOut = withheld ? sql`${sql.ref(withheld.column)} <> all(${withheld.values}::text[])` : sql`true`;
  const isBlank = sql.join(
    (blanked?.where ?? []).map((which) => isAmong(which, actor.county)),
    sql` or `,
  );
  const picked = sql.join(
    names.map((name) =>
      blanked?.columns.includes(name)
        ? sql`case when ${isBlank} then null else ${sql.ref(name)} end as ${sql.ref(name)}`
        : sql.ref(name),
    ),
  );
  const inOrder = sql.join(names.map((_, at) => sql.lit(at + 1)));
  for (let offset = 0; ; offset += chunk) {
    const { rows } = await sql<Record<string, unknown>>`select ${picked} from ${sql.table(table)}
      where ${isOwn} and ${goesOut} order by ${inOrder} limit ${chunk} offset ${offset}`.execute(db);
    if (rows.length > 0) yield rows.map((row) => names.map((name) => told(masked[name], cellOf(row[name]))));
    if (rows.length < chunk) return;
  }
}

function isAmong(which: Which, county: string): RawBuilder<boolean> {
  if ('says' in which) return sql`${sql.ref(which.column)}::text = any(${which.says}::text[])`;
  const { table, key, where } = which.of;
  return sql`${sql.ref(which.column)} in (select ${sql.ref(key)} from ${sql.table(table)}
    where county = ${county} and ${where ? isAmong(where, county) : sql`true`})`;
}

/** The rows of a table that are about somebody, in a steady order, as they would go out. */
export async function readRowsOf(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { table, masked = {} }: ExportedTable,
  asked: { columns: readonly string[]; where: Readonly<Record<string, string>>; limit: number },
): Promise<Cell[][]> {
  const { columns, where, limit } = asked;
  const picked = sql.join(columns.map((name) => sql.ref(name)));
  const held = sql.join(
    Object.entries(where).map(([name, id]) => sql`${sql.ref(name)} = ${id}::uuid`),
    sql` and `,
  );
  const { rows } = await sql<Record<string, unknown>>`select ${picked} from ${sql.table(table)}
    where county = ${actor.county} and ${held} order by ${picked} limit ${limit}`.execute(db);
  return rows.map((row) => columns.map((name) => told(masked[name], cellOf(row[name]))));
}

/** The types of a table's columns, as the database calls them. */
export async function typesOf(db: Kysely<Database>, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db);
  return new Map(rows.map((row) => [row.name, row.type]));
}

const told = (masks: Readonly<Record<string, string>> = {}, cell: Cell): Cell =>
  typeof cell === 'string' ? (masks[cell] ?? cell) : cell;

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join('|') : JSON.stringify(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'string' ? value : String(value as boolean);
}
