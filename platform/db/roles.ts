import type { RunSql } from '#platform/db/migrate.ts';

/** The role the application serves under: it owns nothing and row security binds it. */
export const appRole = 'lianyu_app';

/** Makes the application role when it is missing, with this password. */
export async function ensureAppRole(run: RunSql, password: string | undefined): Promise<void> {
  const [found] = await run(`select 1 as found from pg_roles where rolname = '${appRole}'`);
  const login = password === undefined ? 'nologin' : `login password '${password.replaceAll("'", "''")}'`;
  const rights = 'nosuperuser nobypassrls nocreatedb nocreaterole';
  await run(`${found ? 'alter' : 'create'} role ${appRole} ${rights} ${login}`);
}

/** What the application may not do to a table: what happened stays as it was written, and who shredded a key can be told. */
const withheld: Readonly<Record<string, string>> = {
  'platform.event': 'update, delete',
  'platform.audit': 'update, delete',
  'platform.audit_link': 'update, delete',
  'platform.sealed_key': 'delete',
};

/** Held while rights are given: two servers that start at once would change the same rows of the catalogue. */
const lockNumber = 4_027_001;

/** Gives the application role what it needs on every schema of the house, and takes what else it was given: never more, not even for a moment. */
export async function grantAppRole(run: RunSql): Promise<void> {
  await run(`begin; select pg_advisory_xact_lock(${lockNumber})`);
  await grantAndWithhold(run);
  await run('commit');
}

async function grantAndWithhold(run: RunSql): Promise<void> {
  const schemas = await run(`select format('%I', nspname) as name from pg_namespace
    where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`);
  for (const { name } of schemas) {
    await run(`revoke all on schema ${String(name)} from ${appRole} cascade;
      revoke all on all tables in schema ${String(name)} from ${appRole} cascade;
      revoke all on all sequences in schema ${String(name)} from ${appRole} cascade;
      revoke all on all functions in schema ${String(name)} from ${appRole} cascade`);
    if (name === 'migration') continue;
    await run(`grant usage on schema ${String(name)} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${String(name)} to ${appRole};
      grant usage on all sequences in schema ${String(name)} to ${appRole};
      grant execute on all functions in schema ${String(name)} to ${appRole}`);
  }
  for (const [table, rights] of Object.entries(withheld)) {
    const [schema, name] = table.split('.');
    const [found] = await run(
      `select 1 as found from pg_tables where schemaname = '${schema}' and tablename = '${name}'`,
    );
    if (found) await run(`revoke ${rights} on ${table} from ${appRole}`);
  }
  // A migration says of a table in its comment that its rows are never changed. They go by their rule, for which they are locked: that
  // takes the right to change one column at least, and row security lets nobody change the county.
  const unchanged = await run(`select oid::regclass::text as name from pg_class
    where relkind = 'r' and obj_description(oid, 'pg_class') = 'append-only'`);
  for (const { name } of unchanged)
    await run(
      `revoke update on ${String(name)} from ${appRole}; grant update (county) on ${String(name)} to ${appRole}`,
    );
}
