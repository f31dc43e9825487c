import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { inScope } from '#platform/db/transaction.ts';
import { tell } from '#testing/amount.ts';
import { referenceTables } from '#testing/county-check.ts';
import { freshDatabase } from '#testing/database.ts';

const root = resolve(import.meta.dirname, '..');

/** Every schema but PostgreSQL's own, pg-boss's jobs and the list of migrations: a new module's is looked at at once. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs', 'migration')`;

/** Functions that run with their owner's rights; each says why where it is made. */
const liftedFunctions: readonly string[] = ['messages.find_posts', 'platform.refresh_statistics'];

/** Tables such a function looks at: row security holds for all but their owner, whom nobody can become. */
const seenByOwner: readonly string[] = ['messages.post_terms'];

let opened: Opened;
const ask = async (text: string): Promise<string[]> => {
  if (opened.owner.kind !== 'server') throw new Error('this lane runs on a server');
  const rows = await withOwner(opened.owner.url, (run) => run(text));
  return rows.map((row) => String(row['name']));
};

beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

describe('every table of a county', () => {
  const tables = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours}`;

  test('has row security, enabled and forced; every other table is a known reference table', async () => {
    const all = await ask(tables);
    expect(all.length).toBeGreaterThan(30);
    expect(await ask(`${tables} and not c.relrowsecurity order by 1`)).toEqual(referenceTables);
    expect(await ask(`${tables} and c.relrowsecurity and not c.relforcerowsecurity order by 1`)).toEqual(seenByOwner);
    expect(
      await ask(`${tables} and not exists (select 1 from pg_policy p where p.polrelid = c.oid) order by 1`),
    ).toEqual(referenceTables);
  });

  test('has the county in every key, and no identity column and no trigger', async () => {
    const withoutCounty = await ask(`select n.nspname || '.' || c.relname || ' ' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and k.contype in ('p', 'u', 'f') and c.relrowsecurity
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname = 'county')
        and not (k.contype = 'f' and k.confrelid in ('people.region'::regclass, 'resources.category'::regclass))`);
    expect(withoutCounty).toEqual([]);
    const uniqueWithout = await ask(`select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
      join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and x.indisunique and c.relrowsecurity
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey) and a.attname = 'county')`);
    expect(uniqueWithout).toEqual([]);
    expect(
      await ask(`select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and a.attidentity <> ''`),
    ).toEqual([]);
    expect(
      await ask(`select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and not t.tgisinternal`),
    ).toEqual([]);
  });

  test('has policies over its own columns and settings only: no sub-select', async () => {
    const policies = await ask(`select p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid) as name from pg_policy p
      join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`);
    expect(policies.length).toBeGreaterThan(25);
    expect(policies.filter((policy) => /\bselect\b/i.test(policy))).toEqual([]);
    expect(policies.filter((policy) => !policy.includes("'app.county'"))).toEqual([]);
    // Without a check of its own a policy checks what is written by what may be seen.
    const checks =
      await ask(`select p.polname || ' ' || pg_get_expr(p.polwithcheck, p.polrelid) as name from pg_policy p
      join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and p.polwithcheck is not null`);
    expect(checks.filter((check) => !check.includes("'app.county'") || /\bselect\b/i.test(check))).toEqual([]);
  });

  test('is not looked at past row security: by a view of its owner or a function of its owner’s rights', async () => {
    const views = await ask(`select n.nspname || '.' || c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and (c.relkind = 'm' or c.relkind = 'v'
        and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false))`);
    expect(views).toEqual([]);
    const lifted = await ask(`select n.nspname || '.' || f.proname as name from pg_proc f
      join pg_namespace n on n.oid = f.pronamespace where ${ours} and f.prosecdef order by 1`);
    expect(lifted).toEqual(liftedFunctions);
  });
});

test('what was looked at is told, and no query locks across shards', async () => {
  const counted = await ask(`select concat_ws(', ', count(*) filter (where c.relrowsecurity) || ' tables of a county',
      (select count(*) from pg_policy) || ' policies',
      (select count(*) from pg_constraint k join pg_class t on t.oid = k.conrelid where t.relrowsecurity and k.contype in ('p', 'u', 'f')) || ' keys') as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours}`);
  tell(`C4: ${counted.join()}, 0 violations`);
  expect(counted.join()).toMatch(/^(?:[4-9]\d|1\d\d) tables/);
  const sources = globSync('{app,modules,platform}/**/*.ts', { cwd: root });
  // Within one county they stay on its shard.
  const locking = sources.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split(/skip locked|skipLocked\(/)
      .slice(0, -1)
      .map((before) => before.split(/selectFrom\(|\bfrom\b/).at(-1) ?? '')
      .filter((query) => !/'(?:\w+\.)?county', '='|\bcounty = /.test(query))
      .map(() => path),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(locking.filter((path) => !path.endsWith('.test.ts'))).toEqual([]);
});

describe('the application role', () => {
  test('is nobody special and owns nothing', async () => {
    const role = await ask(`select rolsuper || ' ' || rolbypassrls || ' ' || rolcreatedb || ' ' || rolcreaterole as name
      from pg_roles where rolname = 'lianyu_app'`);
    expect(role).toEqual(['false false false false']);
    expect(
      await ask(
        `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'lianyu_app'`,
      ),
    ).toEqual([]);
  });

  test('gains nothing by resetting its role, and cannot change what happened', async () => {
    const scope = { county: '990101', reach: 'own', holds: [] } as const;
    const user = await inScope(opened, scope, async (tx) => {
      await sql`reset role`.execute(tx);
      return (await sql<{ name: string }>`select current_user::text as name`.execute(tx)).rows[0]?.name;
    });
    expect(user).toBe('lianyu_app');
    for (const table of ['platform.event', 'platform.audit', 'platform.audit_link']) {
      for (const change of [`delete from ${table}`, `truncate ${table}`, `update ${table} set county = ''`])
        await expect(inScope(opened, scope, (tx) => sql.raw(change).execute(tx))).rejects.toThrow(/permission denied/);
    }
    const forgotten = inScope(opened, scope, (tx) => sql.raw('delete from platform.sealed_key').execute(tx));
    await expect(forgotten).rejects.toThrow(/permission denied/);
  });
});

test('a scope ends with its transaction, and a wrong one is refused before it reaches the database', async () => {
  await inScope(opened, { county: '990101', reach: 'system', holds: [] }, (tx) => sql`select 1`.execute(tx));
  const left = await sql<{
    county: string | null;
  }>`select nullif(current_setting('app.county', true), '') as county`.execute(opened.db);
  expect(left.rows[0]?.county).toBeNull();
  const scope = { county: "990101'; drop table x", reach: 'own', holds: [] } as const;
  await expect(inScope(opened, scope, async () => 1)).rejects.toThrow(/six digits/);
  await expect(inScope(opened, { ...scope, county: '990101', holds: ["x'"] }, async () => 1)).rejects.toThrow(/UUID/);
});
