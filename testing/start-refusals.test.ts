import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCluster } from '#platform/db/cluster.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { exists, serverUser } from '#platform/db/postgres-binaries.ts';
import { refusedStart, type StartOptions } from '#testing/child-server.ts';
import { freePort, type GivenPostgres, givePostgres, postgresKinds } from '#testing/given-postgres.ts';

const run = promisify(execFile);
const starter = join(import.meta.dirname, '..', 'app', 'start.mjs');
const newer = '9999_from_the_future.sql';
const appliedByNewer = `create schema if not exists migration;
  create table if not exists migration.applied (name text primary key, hash text not null, at timestamptz not null default now());
  insert into migration.applied (name, hash) values ('${newer}', 'of another')`;

type Sentences = [zh: string, en: string];
const newerSentences: Sentences = [
  `这个数据库已由更新的版本升级过（${newer}），请用那个版本启动。数据没有改动。`,
  `This database was migrated by a newer version (${newer}); start that version. Nothing was changed.`,
];
const notWritable = (place: string): Sentences => [
  `数据文件夹 ${place} 不能写入。`,
  `The data folder ${place} cannot be written to.`,
];

let folder: string;

/** Starts, and expects exit code 1 and the sentence in both languages and not a word more. */
async function expectRefused(how: StartOptions, zh: string, en: string): Promise<void> {
  const { code, err } = await refusedStart(how);
  expect([code, err]).toEqual([1, `${zh}\n${en}\n`]);
}

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-refused-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  { where: 'of its own', variables: {} },
  { where: 'beside a given database', variables: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } },
])('a data folder $where that cannot be written to', ({ variables }) => {
  test('because it stands below a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'kept');
    const place = join(file, 'data');
    await expectRefused({ environment: { ...variables, DATA_DIR: place } }, ...notWritable(place));
    expect(await readFile(file, 'utf8')).toBe('kept');
  });

  test('because it is somebody else’s', async ({ skip }) => {
    const place = await mkdtemp(join(folder, 'locked-'));
    // Root may write everywhere; nobody may not.
    const user = await serverUser();
    const reads = await run(process.execPath, ['--check', starter], { ...user, cwd: '/' }).catch(
      (error: Error) => error,
    );
    if (reads instanceof Error) skip(`the user nobody cannot read these sources: ${reads.message}`);
    await run('chmod', [user ? '755' : '555', place]);
    await run('chmod', ['755', folder]);
    await expectRefused({ environment: { ...variables, DATA_DIR: place }, user }, ...notWritable(place));
    expect(await readdir(place)).toEqual([]);
  });
});

test('a start option nobody knows', async () => {
  await expectRefused(
    { environment: { DATA_DIR: join(folder, 'misspelt') }, options: ['--demmo'] },
    '不认识启动选项 --demmo，只有 --demo、--new-county、--pglite。',
    'The start option --demmo is not known; there are --demo, --new-county, --pglite.',
  );
});

test('--pglite where our own PostgreSQL keeps the data: no empty database is made beside it', async () => {
  const place = join(folder, 'kept');
  await mkdir(join(place, 'pg'), { recursive: true });
  await writeFile(join(place, 'pg', 'PG_VERSION'), '18\n');
  await expectRefused(
    { environment: { DATA_DIR: place }, options: ['--pglite'] },
    `${place} 里的数据由自带的 PostgreSQL 保存，--pglite 会另建一个空的数据库。请去掉 --pglite，或用 DATA_DIR 指定另一个文件夹。`,
    `The data in ${place} is kept by our own PostgreSQL; --pglite would make an empty database beside it. Start without --pglite, or name another folder with DATA_DIR.`,
  );
  expect(await readdir(place)).toEqual(['pg']);
});

test('a given database that does not answer', async () => {
  const port = await freePort();
  const url = `postgres://owner:secret-word@127.0.0.1:${port}/postgres`;
  await expectRefused(
    { environment: { DATA_DIR: join(folder, 'unreached'), DATABASE_URL: url } },
    `连接不上数据库 127.0.0.1:${port}/postgres：connect ECONNREFUSED 127.0.0.1:${port}。请检查 DATABASE_URL 和 MIGRATE_URL。`,
    `The database 127.0.0.1:${port}/postgres cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}. Check DATABASE_URL and MIGRATE_URL.`,
  );
});

describe('a database', () => {
  let given: GivenPostgres;
  let environment: Record<string, string>;
  const ask = (text: string): Promise<Record<string, unknown>[]> => withOwner(given.url, (sql) => sql(text));

  beforeAll(async () => {
    const [kind] = postgresKinds;
    if (!kind) throw new Error('there is always the one from npm');
    given = await givePostgres(kind);
    environment = { DATA_DIR: join(folder, 'beside'), DATABASE_URL: given.url };
  });
  afterAll(() => given.remove());

  test('may be right where the port is taken', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await once(taker, 'listening');
    const address = taker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await expectRefused(
        { environment: { ...environment, PORT: String(port) } },
        `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。`,
        `Port ${port} is taken. Stop what uses it, or name another with PORT.`,
      );
    } finally {
      taker.close();
    }
  });

  test('of a newer version is left exactly as it is, its application role too', async () => {
    await ask(appliedByNewer);
    const state = `select (select string_agg(rolname || coalesce(rolpassword, ''), ',' order by rolname) from pg_authid) as roles,
      (select string_agg(name || hash, ',' order by name) from migration.applied) as applied,
      (select count(*)::int from pg_class) as relations`;
    const before = await ask(state);
    await expectRefused({ environment: { ...environment, DATA_DIR: join(folder, 'older') } }, ...newerSentences);
    expect(await ask(state)).toEqual(before);
  });
});

describe('a data folder', () => {
  test('with a database of a newer version is left stopped, as it was found', async () => {
    const place = join(folder, 'own');
    const cluster = await startCluster(place);
    await withOwner(cluster.urlOf('owner', 'postgres'), (sql) => sql('create database lianyu'));
    await withOwner(cluster.ownerUrl, (sql) => sql(appliedByNewer));
    await cluster.stop();
    await expectRefused({ environment: { DATA_DIR: place } }, ...newerSentences);
    expect(await exists(join(place, 'pg', 'postmaster.pid'))).toBe(false);
    expect(await exists(join(place, 'lock.json'))).toBe(false);
  });

  test('on a disk that is nearly full is left empty', async ({ skip }) => {
    const place = await mkdtemp(join(folder, 'full-'));
    const refused = await run('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place]).catch(
      (error: Error) => error,
    );
    if (refused instanceof Error) skip(`no small disk can be mounted here: ${refused.message}`);
    try {
      await expectRefused(
        { environment: { DATA_DIR: place } },
        `${place} 所在的磁盘只剩 64 MB，至少需要 200 MB。数据没有改动。`,
        `Only 64 MB are free on the disk of ${place}; 200 MB are needed. Nothing was changed.`,
      );
      expect(await readdir(place)).toEqual([]);
    } finally {
      await run('umount', [place]);
    }
  });

  test('on a disk that may only be read', async ({ skip }) => {
    const place = await mkdtemp(join(folder, 'read-'));
    const refused = await run('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', place]).catch((error: Error) => error);
    if (refused instanceof Error) skip(`no read-only disk can be mounted here: ${refused.message}`);
    try {
      await expectRefused({ environment: { DATA_DIR: place } }, ...notWritable(place));
    } finally {
      await run('umount', [place]);
    }
  });
});
