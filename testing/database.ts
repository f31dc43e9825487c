import { existsSync, openAsBlob } from 'node:fs';
import { inject, vi } from 'vitest';
import type { RunSql } from '#platform/db/migrate.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openLite } from '#platform/db/open-lite.ts';
import { openServer } from '#platform/db/open-server.ts';
import { newId } from '#platform/id.ts';
import { filledDatabases, shapeOf, template } from '#testing/cluster.ts';
import { litePreparing } from '#testing/lite-files.ts';

/** A database with every table in it. */
interface Made {
  name: string;
  opened: Opened;
  /** Asks as its owner, on a connection that stays open too, once there is one. */
  asOwner?: RunSql;
}

/** Those nobody uses now, without a row, their connections still open: made anew both take most of a second. */
const spare: Made[] = [];

/** A database of its own with every table in it and no row, or with those of another template, until it is closed. */
export async function freshDatabase(from = template): Promise<Opened> {
  if (inject('lite')) return liteDatabase();
  const made = (from === template ? spare.pop() : undefined) ?? (await makeFrom(from));
  const giveBack = async (): Promise<void> => {
    // Whoever had it may have ended that connection.
    if (from === template && (await empty(made).catch(() => false))) spare.push(made);
    else await drop(made);
  };
  let closing: Promise<void> | undefined;
  return { ...made.opened, close: () => (closing ??= giveBack()) };
}

async function makeFrom(from: string): Promise<Made> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await administer((run) => run(`create database ${name} template ${from} strategy file_copy`));
  return { name, opened: openServer('embedded', urlsOf(name), { poolSize: 4 }) };
}

/** Asks as the owner on one connection; dropping the database ends it. */
const ownerOf = (name: string): Promise<RunSql> =>
  new Promise((ready, fail) => {
    const asking = withOwner(urlsOf(name).owner, (run) => {
      ready(run);
      return new Promise<never>(() => undefined);
    });
    asking.catch(fail);
  });

async function drop({ name, opened }: Made): Promise<void> {
  await opened.close();
  await administer((run) => run(`drop database ${name} with (force)`));
}

/**
 * What was told of a database that is filled once in a run, by whoever comes first; everybody else waits for it, and takes copies
 * (`freshDatabase(name)`).
 */
export const filledOnce = <T>(name: string, fill: (opened: Opened) => Promise<T>): Promise<T> =>
  administer(async (run) => {
    await run(`select pg_advisory_lock(hashtext('${name}'))`);
    const [found] = (await run(`select told from ${filledDatabases} where name = '${name}'`)) as { told: T }[];
    if (found) return found.told;
    await run(`create database ${name} template ${template} strategy file_copy`);
    const told = await fill(openServer('embedded', urlsOf(name), { poolSize: 6 }));
    await run(`insert into ${filledDatabases} values ('${name}', '${JSON.stringify(told).replaceAll("'", "''")}')`);
    return told;
  });

const urlsOf = (database: string): { app: string; owner: string } => {
  const { app, owner } = inject('cluster');
  const at = (url: string): string => url.replace(/DATABASE$/, database);
  return { app: at(app), owner: at(owner) };
};

/** Asks where databases are made and dropped. */
const administer = <T>(work: (run: RunSql) => Promise<T>): Promise<T> => withOwner(urlsOf('postgres').owner, work);

/** The same on PGlite, which begins with files that are made once in a run. */
export async function liteDatabase(): Promise<Opened> {
  const files = inject('liteFiles');
  await vi.waitUntil(() => existsSync(files), { timeout: 60_000, interval: 50 });
  return openLite(await openAsBlob(files), litePreparing);
}

/** What the migrations and the job library fill themselves. */
const filled = ['migration.applied', 'jobs.version', 'jobs.queue', 'people.purpose', 'people.purpose_text'];

/** More dead rows than these would slow down whoever comes next. */
const mostRows = 20_000;

/** Deletes every row (tables nobody ever wrote to have no page), as the owner, whom no foreign key holds back; says whether the database is as good as new. */
async function empty(made: Made): Promise<boolean> {
  const run = (made.asOwner ??= await ownerOf(made.name));
  const [found] = (await run(`
    select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle';
    select coalesce(string_agg(format('delete from %I.%I', schemaname, relname), ';'), '') as deletes, sum(n_live_tup)::int as rows
    from pg_stat_user_tables
    where schemaname || '.' || relname <> all('{${filled.join()}}') and pg_relation_size(relid) > 0`)) as {
    deletes: string;
    rows: number;
  }[];
  if (!found || found.rows > mostRows || (await shapeOf(run)) !== inject('cluster').shape) return false;
  await run(`set session_replication_role = replica; ${found.deletes}`);
  return true;
}
