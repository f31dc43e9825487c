import { withOwner } from '#platform/db/open-embedded.ts';
import type { Opened } from '#platform/db/open.ts';
import { newId } from '#platform/id.ts';
import { type Row, type Rule, ruleOf } from '#testing/security/row-rules.ts';

/** A table of a county with what stands in it. */
export interface Table {
  name: string;
  /** What PostgreSQL gives for each column that has to be filled. */
  columns: readonly { name: string; type: string }[];
  /** The columns of its primary key. */
  key: readonly string[];
  rule: Rule;
  rows: readonly Row[];
}

export const counties = ['990101', '990102'] as const;

/** Ids that stand everywhere, in both counties: whoever holds one meets rows of others that name it. */
export const ids = Array.from({ length: 8 }, () => newId());

/** Asks as the owner, whom row security does not bind. */
export async function asOwner(opened: Opened, text: string): Promise<Record<string, unknown>[]> {
  const { owner } = opened;
  if (owner.kind === 'server') return withOwner(owner.url, (run) => run(text));
  return (await owner.pglite.exec(text)).at(-1)?.rows as Record<string, unknown>[];
}

const guarded = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity and n.nspname !~ '^(pg_|jobs)'`;

/** What keeps rows from being made up: what they refer to, and what they must be. Row security and keys stay. */
const unbound = `do $$ declare one record; begin
  for one in select k.conname, k.conrelid::regclass as t from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype in ('c', 'f') and n.nspname !~ '^(pg_|jobs|information_schema)'
  loop execute format('alter table %s drop constraint if exists %I', one.t, one.conname); end loop; end $$`;

const of: Readonly<Record<string, string>> = {
  uuid: 'null',
  date: "'2026-11-24'",
  'timestamp with time zone': "'2026-11-24 02:00:00+00'",
  jsonb: "'{}'",
  bytea: "'\\x00'",
  boolean: 'true',
  'uuid[]': "'{}'",
  'text[]': "'{}'",
  bit: "B'0'",
};

/** A value of a type, as SQL writes it. */
export const valueOf = (type: string, pick: (below: number) => number): string =>
  type === 'uuid'
    ? `'${ids[pick(ids.length)] ?? ''}'`
    : (of[type] ?? (/^(int|small|big|double|numeric|real)/.test(type) ? String(pick(1_000)) : `'${pick(1_000)}'`));

/** Fills every table of a county that there is with rows nobody chose, and gives a view of each; none of it is for keeping. */
export async function peopled(opened: Opened, pick: (below: number) => number): Promise<Table[]> {
  await asOwner(opened, unbound);
  const found = await asOwner(
    opened,
    `select n.nspname || '.' || c.relname as name,
      (select string_agg(coalesce(pg_get_expr(p.polwithcheck, c.oid), pg_get_expr(p.polqual, c.oid)), ' OR ') from pg_policy p where p.polrelid = c.oid) as rule,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null))) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and (a.attnotnull and not a.atthasdef or a.atttypid = 'uuid'::regtype)) as columns,
      (select json_agg(a.attname) from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
        where x.indrelid = c.oid and x.indisprimary) as key ${guarded} order by 1`,
  );
  const tables: Table[] = [];
  for (const { name, rule, columns, key } of found as unknown as (Omit<Table, 'rule' | 'rows'> & { rule: string })[]) {
    await asOwner(opened, fillOf(name, columns, pick));
    const rows = (await asOwner(opened, `select ${textsOf(columns)} from ${name}`)) as Row[];
    tables.push({ name, columns, key, rule: ruleOf(rule), rows });
  }
  return tables;
}

const textsOf = (columns: Table['columns']): string => columns.map(({ name }) => `"${name}"::text`).join(', ');

/** The view of a table that `peopled` makes. */
export const viewOf = (table: string): string => `public.${table.replace('.', '_')}_seen`;

function fillOf(name: string, columns: Table['columns'], pick: (below: number) => number): string {
  const rows = Array.from({ length: 24 }, () => rowFor(columns, counties[pick(2)] ?? '', pick));
  const named = columns.map((column) => `"${column.name}"`).join(', ');
  return `insert into ${name} (${named}) values ${rows.join(', ')} on conflict do nothing;
    create view ${viewOf(name)} with (security_invoker = true) as select * from ${name};
    grant select on ${viewOf(name)} to lianyu_app`;
}

/** One row, as SQL writes it. */
export const rowFor = (columns: Table['columns'], county: string, pick: (below: number) => number): string =>
  `(${columns.map(({ name, type }) => (name === 'county' ? `'${county}'` : valueOf(type, pick))).join(', ')})`;
