import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '#platform/db/start-refusal.ts';

/** Runs SQL, many statements at once, and gives the rows of the last. */
export type RunSql = (text: string) => Promise<Record<string, unknown>[]>;

/** Where the project's migrations stand. */
export const migrationFolder = join(import.meta.dirname, '..', '..', 'database', 'migrations');

interface Migration {
  name: string;
  text: string;
  hash: string;
}

/** Any number; the same for everybody who migrates. */
const lockNumber = 4_827_116;

/**
 * Brings the database up to date: each numbered file once, in order, in a transaction of its own. Refuses a database
 * that a newer version has migrated, and a migration that was edited after it ran. Gives the names it applied.
 */
export async function migrate(
  run: RunSql,
  folder = migrationFolder,
  said: (name: string) => void = () => undefined,
): Promise<string[]> {
  const known = await readMigrations(folder);
  await run(`create schema if not exists migration;
    create table if not exists migration.applied (name text primary key, hash text not null, at timestamptz not null default now())`);
  await run(`select pg_advisory_lock(${lockNumber})`);
  try {
    const applied = await readApplied(run);
    refuseStrange(known, applied);
    const missing = known.filter((migration) => !applied.has(migration.name));
    for (const { name, text, hash } of missing) {
      said(name);
      await run(
        `begin; ${text}; insert into migration.applied (name, hash) values ('${name}', '${hash}'); commit`,
      ).catch(async (error: unknown) => {
        await run('rollback');
        throw error;
      });
    }
    return missing.map(({ name }) => name);
  } finally {
    await run(`select pg_advisory_unlock(${lockNumber})`);
  }
}

/** Refuses what `migrate` would refuse, before anything at all is touched. */
export async function assertMigratable(run: RunSql, folder = migrationFolder): Promise<void> {
  const [table] = await run("select to_regclass('migration.applied') is not null as found");
  if (table?.['found']) refuseStrange(await readMigrations(folder), await readApplied(run));
}

const readApplied = async (run: RunSql): Promise<Map<unknown, unknown>> =>
  new Map((await run('select name, hash from migration.applied')).map((row) => [row['name'], row['hash']]));

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function refuseStrange(known: readonly Migration[], applied: ReadonlyMap<unknown, unknown>): void {
  const hashes = new Map(known.map(({ name, hash }) => [name, hash]));
  for (const [name, hash] of applied) {
    const ours = hashes.get(String(name));
    if (ours === undefined) {
      throw new StartRefusal('database_newer', {
        zh: `这个数据库已由更新的版本升级过（${String(name)}），请用那个版本启动。数据没有改动。`,
        en: `This database was migrated by a newer version (${String(name)}); start that version. Nothing was changed.`,
      });
    }
    if (ours !== hash) {
      throw new StartRefusal('migration_edited', {
        zh: `数据库升级脚本 ${String(name)} 在执行之后被改动过，无法继续。数据没有改动。`,
        en: `The migration ${String(name)} was edited after it ran. Nothing was changed.`,
      });
    }
  }
}
