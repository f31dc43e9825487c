import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoPassword } from '#app/demo-county.ts';
import { exists } from '#platform/db/postgres-binaries.ts';
import { type ChildServer, refusedStart, startLianyu } from '#testing/child-server.ts';
import { called } from '#testing/command-line.ts';
import { freePort } from '#testing/given-postgres.ts';
import { enough, lostOf, storm, volunteerCookie } from '#testing/write-storm.ts';

let folder: string;
let server: ChildServer;
let cookie: string;

const start = (): Promise<ChildServer> => startLianyu({ environment: { DATA_DIR: folder } });

/** The process number and the port of the PostgreSQL on the data folder. */
async function postmaster(): Promise<{ pid: number; port: number }> {
  const [pid, , , port] = (await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(pid), port: Number(port) };
}

async function killBoth(): Promise<void> {
  process.kill((await postmaster()).pid, 'SIGKILL');
  await server.end('SIGKILL');
}

/** Counts what is gone, now that it serves again. */
async function expectNothingLost(acknowledged: readonly string[], killed: string): Promise<void> {
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
  const lost = await lostOf(server.address, cookie, acknowledged);
  process.stdout.write(`${killed} killed: acknowledged ${acknowledged.length}, lost ${lost}\n`);
  expect(lost).toBe(0);
}

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-durable-');
  server = await start();
  cookie = await volunteerCookie(server.address);
}, 120_000);

afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

test('a first start says where it is, how to sign in, and what “saved” means', () => {
  const lines = server.said().split('\n');
  expect(lines).toContain(`  联育 Lianyu  ${server.address}`);
  expect(lines).toContain(`    教育局、学校、单位 staff        ${server.address}/`);
  expect(lines).toContain(`    家庭、志愿者（手机）phones      ${server.address}/m/`);
  expect(lines).toContain(
    `  Demonstration county: pick any role on the first page, or sign in as demo.official with ${demoPassword}`,
  );
  expect(lines).toContain(
    `  Data is kept by our own PostgreSQL in ${folder}; what was answered "saved" is on disk and survives a killed process and a power cut.`,
  );
  expect(server.said()).not.toContain('/setup#');
});

test('a second process on the same data folder is refused in a sentence, and the first serves on', async () => {
  const { code, err } = await refusedStart({ environment: { DATA_DIR: folder } });
  expect(code).toBe(1);
  expect(err).toBe(
    `数据文件夹 ${folder} 正被另一个进程（${server.pid}）使用，请先停止它。\n` +
      `The data folder ${folder} is in use by another process (${server.pid}); stop that one first.\n`,
  );
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
});

test('killing the server in the middle of writes loses nothing it acknowledged', async () => {
  const acknowledged = await storm(server.address, cookie, () => server.end('SIGKILL'));
  server = await start();
  await expectNothingLost(acknowledged, 'server');
}, 60_000);

test('PostgreSQL alone killed is started again by the server, which loses nothing', async () => {
  const acknowledged = await storm(server.address, cookie, async () => {
    process.kill((await postmaster()).pid, 'SIGKILL');
  });
  await vi.waitUntil(async () => (await fetch(`${server.address}/health`)).ok, { timeout: 30_000, interval: 200 });
  await expectNothingLost(acknowledged, 'database');
}, 60_000);

test('killing the server and its database loses nothing either: npm start brings both back, even where somebody has taken the port of the database since', async () => {
  const { port } = await postmaster();
  const acknowledged = await storm(server.address, cookie, killBoth);
  const taker = createServer();
  await new Promise<void>((done, fail) => taker.on('error', fail).listen(port, '127.0.0.1', done));
  try {
    const wished = await freePort();
    const environment = { DATA_DIR: folder, PORT: String(wished) };
    server = await startLianyu({ environment, program: ['npm', 'start', '--'] });
    expect(server.address).toBe(`http://127.0.0.1:${wished}`);
    expect((await postmaster()).port).not.toBe(port);
    await expectNothingLost(acknowledged, 'server and database');
  } finally {
    taker.close();
  }
}, 60_000);

test('the audit chain of the servers that were killed is whole, holds what they acknowledged, and is anchored to its end', async () => {
  await server.end('SIGTERM');
  const lianyu = (...args: string[]) => called(['audit', ...args], { DATA_DIR: folder, INIT_CWD: folder });
  const { answer: exported } = await lianyu('export', '--county', '990101', '--out', 'chain.jsonl');
  const { answer: key } = await lianyu('key', '--out', 'key.pem');
  const anchors = String(key['anchors']);
  const { code, answer } = await lianyu('verify', 'chain.jsonl', '--anchors', anchors, '--key', 'key.pem');
  const rows = Number(exported['rows']);
  // What was sealed after the last anchor is the record of the export.
  expect([code, answer]).toMatchObject([0, { rows, signatures: true, anchored: { last: rows - 1 } }]);
  const added = (await readFile(join(folder, 'chain.jsonl'), 'utf8')).match(/"action":"resources.add"/g);
  expect(added?.length).toBeGreaterThanOrEqual(2 * enough);
  process.stdout.write(`audit chain: ${rows} rows, ${added?.length} of resources, whole\n`);
}, 60_000);

describe('a database whose folder is gone', () => {
  const [pg, away] = [() => join(folder, 'pg'), () => join(folder, 'pg-away')];

  test('ends the server with one sentence, and leaves no process behind', async () => {
    await server.end('SIGTERM');
    server = await start();
    const { pid } = await postmaster();
    await rename(pg(), away());
    const { code, err } = await server.ended;
    expect([code, err]).toEqual([
      1,
      `${pg()} 不见了或不能读写，服务已停止。请把它放回原处，或从备份恢复，再启动：缺了整个数据文件夹，启动会当作第一次，一切从头建立。\n` +
        `${pg()} is gone, or cannot be read and written; the server has stopped. Put it back, or restore it from a backup, before the next start: without the data folder a start is a first one, and begins everything anew.\n`,
    ]);
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('');
    const lines = server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ level: 60, refused: 'folder_lost' }),
    );
    expect(server.said()).not.toContain('    at ');
  }, 60_000);

  test('is not replaced by an empty one at the next start', async () => {
    const { code, err } = await refusedStart({ environment: { DATA_DIR: folder } });
    expect([code, err]).toEqual([
      1,
      `${folder} 里有密钥，却没有数据库：pg 文件夹不见了。请从备份恢复它再启动；要从头开始，请用 DATA_DIR 指定一个新文件夹。数据没有改动。\n` +
        `There are keys in ${folder} but no database: its folder pg is missing. Restore it from a backup before the next start; to begin anew, name a new folder with DATA_DIR. Nothing was changed.\n`,
    ]);
    expect(await exists(pg())).toBe(false);
  });

  test('is served as it was once it has been put back', async () => {
    await rename(away(), pg());
    server = await start();
    const me = await fetch(`${server.address}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ signedIn: true, demo: true });
  }, 60_000);
});
