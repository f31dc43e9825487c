import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld } from '#database/demo/world.ts';
import { dayOf } from '#platform/clock.ts';
import { migrate, migrationFolder, type RunSql } from '#platform/db/migrate.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { newId } from '#platform/id.ts';
import { freshDatabase } from '#testing/database.ts';
import { worldBegins } from '#testing/world.ts';

/** The newest migration of the version that kept the rows. */
const newest = '0142_messages_receipt_of_sender.sql';

/** What a migration says anew on purpose: an unread message of something written says how much it is. */
const saidAnew: Readonly<Record<string, readonly string[]>> = { 'notify.item': ['data'] };

/** Its migrations, in a folder of their own. */
async function olderMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-older-'));
  const names = (await readdir(migrationFolder)).filter((name) => name.endsWith('.sql') && name <= newest);
  await Promise.all(names.map((name) => copyFile(join(migrationFolder, name), join(folder, name))));
  return folder;
}

/** By table, its columns that are written; those of the job library and of what was migrated are nobody's rows. */
async function columnsOf(run: RunSql): Promise<Map<string, string[]>> {
  const rows = (await run(`
    select table_schema || '.' || table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_schema not in ('pg_catalog', 'information_schema', 'jobs', 'migration')
    group by 1 order by 1`)) as { table: string; columns: string[] }[];
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** The rows of a table, of some of its columns, in an order of their own. */
const rowsOf = async (run: RunSql, table: string, columns: readonly string[]): Promise<string[]> =>
  (
    (await run(
      `select to_jsonb(one)::text as row from (select ${columns.join()} from ${table}) as one order by 1`,
    )) as {
      row: string;
    }[]
  ).map(({ row }) => row);

/** Both have them. */
const common = (some: readonly string[] = [], others: readonly string[] = []): string[] =>
  some.filter((one) => others.includes(one));

/** What a table holds of the columns that are still there today. */
interface Kept {
  table: string;
  names: readonly string[];
  rows: readonly string[];
}

/** What the older version did not know yet, and so never kept: talks of a pupil, by their number, with all that is theirs. */
const unknown = (run: RunSql) =>
  run("select id from messages.conversation where kind = 'pupil'") as Promise<{ id: string }[]>;

/** Fills the tables of an older version with what it would have kept of a county; gives the rows of each. */
async function fillOlder(older: RunSql, today: RunSql): Promise<Kept[]> {
  const [had, has] = [await columnsOf(older), await columnsOf(today)];
  const talks = await unknown(today);
  await older('set session_replication_role = replica');
  for (const [table, columns] of had) {
    const names = common(columns, has.get(table));
    const rows = (await rowsOf(today, table, names)).filter((row) => !talks.some(({ id }) => row.includes(id)));
    if (rows.length > 0)
      await older(`insert into ${table} (${names.join()})
        select ${names.join()} from jsonb_populate_recordset(null::${table}, $rows$[${rows.join()}]$rows$)
        on conflict do nothing`);
  }
  await older('set session_replication_role = origin');
  const kept: Kept[] = [];
  for (const [table, columns] of had) {
    const names = common(columns, has.get(table)).filter((one) => !saidAnew[table]?.includes(one));
    kept.push({ table, names, rows: await rowsOf(older, table, names) });
  }
  return kept;
}

test('what an older version kept is there, row for row, when the migrations since have run over it', async () => {
  const opened = await freshDatabase();
  await loadWorld(opened, makeWorld({ seed: 7, today: dayOf(worldBegins), schools: 1 }), 'hash');
  if (opened.owner.kind !== 'server') throw new Error('this lane runs on a server');
  const name = `older_${newId().replaceAll('-', '')}`;
  const { url } = opened.owner;
  const at = new URL(url);
  at.pathname = `/${name}`;
  const folder = await olderMigrations();
  try {
    await withOwner(url, (run) => run(`create database ${name}`));
    await withOwner(at.href, async (older) => {
      await migrate(older, folder);
      const kept = await withOwner(url, (today) => fillOlder(older, today));
      expect(kept.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(30);
      expect((await migrate(older)).length).toBeGreaterThan(8);
      for (const { table, names, rows } of kept) {
        const found = await rowsOf(older, table, names);
        const still = new Set(found);
        const lost = rows.filter((row) => !still.has(row));
        expect([table, found.length, lost.slice(0, 3)]).toEqual([table, rows.length, []]);
      }
    });
  } finally {
    await withOwner(url, (run) => run(`drop database if exists ${name} with (force)`));
    await rm(folder, { recursive: true, force: true });
    await opened.close();
  }
}, 60_000);
