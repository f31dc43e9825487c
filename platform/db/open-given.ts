import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertMigratable, migrate, migrationFolder, type RunSql } from '#platform/db/migrate.ts';
import type { Opened, Preparing } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openServer } from '#platform/db/open-server.ts';
import { appRole, ensureAppRole, grantAppRole } from '#platform/db/roles.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const oldestVersion = 150_000;

/**
 * Opens a PostgreSQL server somebody else runs. `migrate` is the owner's URL; without it `serve` has to own the schema,
 * and an application role is made that owns nothing, its password kept in the data folder. Nobody is served as owner.
 */
export async function openGiven(
  urls: { serve: string; migrate: string | undefined },
  folder: string,
  preparing: Preparing,
): Promise<Opened> {
  const owner = urls.migrate ?? urls.serve;
  for (const url of new Set([owner, urls.serve])) await assertReachable(url);
  const password = urls.migrate === undefined ? await keptPassword(folder) : undefined;
  const app = password === undefined ? urls.serve : asAppRole(urls.serve, password);
  await withOwner(owner, async (run) => {
    await assertVersion(run);
    // A new password for the application role would lock out whoever serves the newer version.
    await assertMigratable(run);
    if (password === undefined) await assertAppRole(run);
    else await makeAppRole(run, password);
    await withOwner(app, assertBound);
    await migrate(run, migrationFolder, preparing.said);
    await preparing.prepare({ kind: 'server', url: owner });
    await grantAppRole(run);
  });
  return openServer('server', { app, owner });
}

async function assertReachable(url: string): Promise<void> {
  try {
    await withOwner(url, (run) => run('select 1'));
  } catch (cause) {
    const place = placeOf(url);
    const why = reasonOf(cause);
    throw new StartRefusal(
      'database_unreachable',
      {
        zh: `连接不上数据库 ${place}：${why}。请检查 DATABASE_URL 和 MIGRATE_URL。`,
        en: `The database ${place} cannot be reached: ${why}. Check DATABASE_URL and MIGRATE_URL.`,
      },
      cause,
    );
  }
}

/** Where an address leads, without the name and password in it. */
const placeOf = (url: string): string => {
  const given = URL.parse(url);
  return given ? given.host + given.pathname : '?';
};

/** A name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

async function assertVersion(run: RunSql): Promise<void> {
  const [row] = await run("select current_setting('server_version_num')::int as version");
  if (Number(row?.['version']) >= oldestVersion) return;
  throw new StartRefusal('database_too_old', {
    zh: '需要 PostgreSQL 15 或更新的版本。',
    en: 'PostgreSQL 15 or newer is needed.',
  });
}

/**
 * Row security binds neither a superuser, nor who may bypass it, nor who owns a table or may become who does: to be served
 * as one of them would switch it off without a word.
 */
async function assertBound(run: RunSql): Promise<void> {
  const [row] = await run(`select rolname as name, rolsuper or rolbypassrls
      or exists (select from pg_class where relrowsecurity and pg_has_role(current_user, relowner, 'member'))
      or exists (select from pg_roles as other where (other.rolsuper or other.rolbypassrls) and pg_has_role(current_user, other.oid, 'member'))
      or pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member') as free
    from pg_roles where rolname = current_user`);
  if (!row?.['free']) return;
  const name = String(row['name']);
  throw new StartRefusal('role_unbound', {
    zh: `DATABASE_URL 的账号 ${name} 不受行级权限约束：它是超级用户、有 BYPASSRLS，或者拥有（或可以充当）数据库的所有者。请用 ${appRole} 提供服务，用 MIGRATE_URL 指定所有者。`,
    en: `Row security does not bind ${name} of DATABASE_URL: it is a superuser, has BYPASSRLS, or owns the database or may act as who does. Serve as ${appRole} and name the owner with MIGRATE_URL.`,
  });
}

async function makeAppRole(run: RunSql, password: string): Promise<void> {
  try {
    await ensureAppRole(run, password);
  } catch (cause) {
    throw roleMissing(cause);
  }
}

async function assertAppRole(run: RunSql): Promise<void> {
  const [found] = await run(`select 1 as found from pg_roles where rolname = '${appRole}'`);
  if (!found) throw roleMissing();
}

function roleMissing(cause?: unknown): StartRefusal {
  const statement = `create role ${appRole} login nosuperuser nobypassrls nocreatedb password '…'`;
  return new StartRefusal(
    'role_missing',
    {
      zh: `缺少应用账号，当前账号不能创建它。请让数据库管理员执行：${statement}，再用 DATABASE_URL 指定它，用 MIGRATE_URL 指定所有者。`,
      en: `The application role is missing and this account may not create it. Ask the database administrator to run: ${statement}; then give it as DATABASE_URL and the owner as MIGRATE_URL.`,
    },
    cause,
  );
}

async function keptPassword(folder: string): Promise<string> {
  const file = join(folder, 'application-role');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

function asAppRole(url: string, password: string): string {
  const given = new URL(url);
  given.username = appRole;
  given.password = password;
  return given.href;
}
