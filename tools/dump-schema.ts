import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunSql } from '#platform/db/migrate.ts';
import { withFreshDatabase } from './fresh-database.ts';

const target = join(import.meta.dirname, '..', 'database', 'schema.sql');

/** Schemas of the house; the job library keeps its own. */
const ours =
  "n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'jobs', 'public') and n.nspname not like 'pg\\_%'";

/** One line per fact of the catalogue, in an order that never changes: what a reviewer reads. */
const facts: Readonly<Record<string, string>> = {
  columns: `select format('%s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${ours} and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
    order by n.nspname, c.relname, a.attnum`,
  constraints: `select format('%s.%s: %s', n.nspname, c.relname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype <> 'n' order by 1`,
  indexes: `select i.indexdef as line from pg_indexes i join pg_namespace n on n.nspname = i.schemaname
    where ${ours} order by 1`,
  'row security': `select format('%s.%s enabled=%s forced=%s', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') order by 1`,
  policies: `select format('%s.%s %s: %s', p.schemaname, p.tablename, p.policyname, regexp_replace(p.qual, '\\s+', ' ', 'g')) as line
    from pg_policies p join pg_namespace n on n.nspname = p.schemaname where ${ours} order by 1`,
  rights: `select format('%s.%s %s: %s', n.nspname, c.relname, r.rolname, string_agg(a.privilege_type, ', ' order by a.privilege_type)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where ${ours} and c.relkind in ('r', 'p', 'v') and r.rolname = 'lianyu_app' group by n.nspname, c.relname, r.rolname order by 1`,
};

/** All facts, as they stand in the file. */
export async function schemaOf(run: RunSql): Promise<string> {
  const parts = ['-- What the migrations make, from the catalogue, by `npm run database`. Do not edit.'];
  for (const [title, text] of Object.entries(facts)) {
    const lines = (await run(text)).map((row) => String(row['line']));
    if (lines.length === 0) throw new Error(`the schema has no ${title}`);
    parts.push(`\n-- ${title}`, ...lines);
  }
  return `${parts.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) await writeFile(target, await withFreshDatabase(schemaOf));
