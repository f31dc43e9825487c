import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunSql } from '#platform/db/migrate.ts';
import { withFreshDatabase } from './fresh-database.ts';

const target = join(import.meta.dirname, '..', 'database', 'rows.ts');

interface Column {
  schema: string;
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
}

const columnsSql = `
  select n.nspname as schema, c.relname as table, a.attname as name,
    format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable, a.atthasdef as "hasDefault"
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'jobs') and n.nspname not like 'pg\\_%'
  order by 1, 2, a.attnum`;

/** What the driver gives and takes for a PostgreSQL type. */
const types: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  datemultirange: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  'timestamp with time zone': 'Moment',
  jsonb: 'Json',
  bytea: 'Buffer',
  tsvector: 'Words',
  xid8: 'string',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  'integer[]': 'number[]',
};

const head = `// Generated from the migrations by \`npm run database\`. Do not edit.
import type { ColumnType } from 'kysely';

/** A column that may be left out when a row is added. */
type Generated<T> = [T] extends [ColumnType<infer S, infer I, infer U>] ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** timestamptz: read as a Date, written as a Date. */
type Moment = ColumnType<Date, Date, Date>;
/** jsonb: read as parsed, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
/** tsvector: written by an expression, never read. */
type Words = ColumnType<never, string, string>;
`;

function fileOf(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.schema}.${column.table}`);
  const lines = [...tables].map(([name, own]) => `  '${name}': {\n${own.map(lineOf).join('\n')}\n  };`);
  return `${head}\n/** All tables and views, by schema and name. */\nexport interface Database {\n${lines.join('\n')}\n}\n`;
}

function lineOf({ name, type, nullable, hasDefault, schema, table }: Column): string {
  const known = types[type];
  if (!known)
    throw new Error(`${schema}.${table}.${name} has type ${type}, which tools/generate-rows.ts does not know`);
  const base = nullable ? `${known} | null` : known;
  return `    ${name}: ${hasDefault ? `Generated<${base}>` : base};`;
}

/** The types of all rows, as they stand in the file. */
export const rowsOf = async (run: RunSql): Promise<string> => fileOf((await run(columnsSql)) as unknown as Column[]);

if (process.argv[1] === import.meta.filename) await writeFile(target, await withFreshDatabase(rowsOf));
