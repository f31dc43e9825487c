import { inject } from 'vitest';
import type { RunSql } from '#platform/db/migrate.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openLite } from '#platform/db/open-lite.ts';
import { openServer } from '#platform/db/open-server.ts';
import { newId } from '#platform/id.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { filledDatabases, shapeOf, spareDatabases, template, unaskedJobs } from '#testing/cluster.ts';

/** A database of its own with every table in it and no row, or with those of another template, until it is closed. */
export async function freshDatabase(from = template): Promise<Opened> {
  if (inject('lite')) return liteDatabase();
  const { shape } = inject('cluster');
  const name = await administer((run) => (from === template ? borrow(run) : copyOf(run, from)));
  const urls = urlsOf(name);
  return openServer('embedded', urls, {
    poolSize: 4,
    onClose: async () => {
      const emptied = from === template && (await withOwner(urls.owner, (run) => empty(run, shape)));
      await administer((run) => giveBack(run, name, emptied));
    },
  });
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

/** The same on PGlite. */
export const liteDatabase = (): Promise<Opened> =>
  openLite(undefined, { said: () => undefined, prepare: (link) => migrateJobs(link, unaskedJobs) });

/** A spare database, else a new one: copying the template's files takes half a second, emptying them a twentieth of it. */
async function borrow(run: RunSql): Promise<string> {
  const [spare] = (await run(`delete from ${spareDatabases} where name =
    (select name from ${spareDatabases} limit 1 for update skip locked) returning name`)) as { name: string }[];
  return spare ? spare.name : copyOf(run, template);
}

async function copyOf(run: RunSql, from: string): Promise<string> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await run(`create database ${name} template ${from} strategy file_copy`);
  return name;
}

/** What the migrations and the job library fill themselves. */
const filled = ['migration.applied', 'jobs.version', 'jobs.queue', 'people.purpose', 'people.purpose_text'];

/** More dead rows than these would slow down whoever comes next. */
const mostRows = 20_000;

/** Deletes every row (tables nobody ever wrote to have no page), as the owner, whom no foreign key holds back; says whether the database is as good as new. */
async function empty(run: RunSql, shape: string): Promise<boolean> {
  const [found] = (await run(`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
    select coalesce(string_agg(format('delete from %I.%I', schemaname, relname), ';'), '') as deletes, sum(n_live_tup)::int as rows
    from pg_stat_user_tables
    where schemaname || '.' || relname <> all('{${filled.join()}}') and pg_relation_size(relid) > 0`)) as {
    deletes: string;
    rows: number;
  }[];
  if (!found || found.rows > mostRows || (await shapeOf(run)) !== shape) return false;
  await run(`set session_replication_role = replica; ${found.deletes}`);
  return true;
}

const giveBack = (run: RunSql, name: string, emptied: boolean): Promise<unknown> =>
  run(emptied ? `insert into ${spareDatabases} values ('${name}')` : `drop database ${name} with (force)`);
