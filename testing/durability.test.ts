import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '#app/demo-county.ts';
import { newId } from '#platform/id.ts';

const root = join(import.meta.dirname, '..');
const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU';
let folder: string;
let server: { child: ChildProcess; address: string };
let cookie: string;

/** Starts Lianyu as a newcomer does, and waits until it says where it is. */
async function start(): Promise<typeof server> {
  const environment = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['app/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout ?? []) {
    said += String(part);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address) {
      child.stdout?.resume();
      return { child, address };
    }
  }
  throw new Error(`the server ended before it served:\n${said}`);
}

async function kill(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  process.kill(pid, 'SIGKILL');
  await new Promise((done) => setImmediate(done));
}

/** The process number of the PostgreSQL on the data folder. */
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': newId() };
  return fetch(server.address + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const enough = 150;

/** Four writers write until enough is acknowledged, then everything is killed in the middle of their next requests. */
async function storm(killAll: () => Promise<void>): Promise<string[]> {
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    for (;;) {
      const reply = await post('/api/resources', {
        category: 'mental.2',
        title: '断电也在',
        mode: 'remote',
        schedule: evening,
        capacity: 1,
      });
      if (!reply.ok) throw new Error(await reply.text());
      acknowledged.push(((await reply.json()) as { id: string }).id);
      if (acknowledged.length >= enough) killed ??= killAll();
    }
  };
  await Promise.allSettled([write(), write(), write(), write()]);
  await killed;
  return acknowledged;
}

/** How many of what was acknowledged is gone after starting again. */
async function lostOf(ids: readonly string[]): Promise<number> {
  server = await start();
  const found = await Promise.all(
    ids.map((id) => fetch(`${server.address}/api/resources/${id}`, { headers: { cookie } })),
  );
  return found.filter((reply) => !reply.ok).length;
}

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-durable-');
  server = await start();
  cookie = '';
  const reply = await post('/api/session', { login: 'demo.volunteer', password: demoPassword });
  expect(reply.status).toBe(200);
  cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}, 120_000);

afterAll(async () => {
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await rm(folder, { recursive: true, force: true });
});

test('a second process on the same data folder is refused in a sentence', async () => {
  await expect(start()).rejects.toThrow(/ended before it served/);
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
});

test('killing the server in the middle of writes loses nothing it acknowledged', async () => {
  const acknowledged = await storm(() => kill(server.child.pid));
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
  const lost = await lostOf(acknowledged);
  process.stdout.write(`server killed: acknowledged ${acknowledged.length}, lost ${lost}\n`);
  expect(lost).toBe(0);
}, 60_000);

test('killing the server and its database loses nothing either', async () => {
  const acknowledged = await storm(async () => {
    await kill(await postmaster());
    await kill(server.child.pid);
  });
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
  const lost = await lostOf(acknowledged);
  process.stdout.write(`server and database killed: acknowledged ${acknowledged.length}, lost ${lost}\n`);
  expect(lost).toBe(0);
}, 60_000);
