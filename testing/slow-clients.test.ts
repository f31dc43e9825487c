import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aPersonAs } from '#modules/people/testing.ts';
import type { Opened } from '#platform/db/open.ts';
import { type BesideServer, besideServer } from '#testing/beside-server.ts';
import type { ChildServer } from '#testing/child-server.ts';
import { freshDatabase } from '#testing/database.ts';
import { addCounty } from '#testing/world.ts';

const county = '990101';
const [sockets, bodies, streams] = [2_000, 500, 5_000];
const streamsOfOne = 10;
const reads = 1_500;
/** Node looks every half minute for requests that have taken longer than a minute. */
const longestMs = 100_000;

/** Sockets of clients one would rather not have. */
class Crowd {
  readonly #open = new Set<Socket>();

  add(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#open.delete(socket));
    socket.resume();
  }

  /** How many the server has not let go. */
  get open(): number {
    return this.#open.size;
  }

  say(text: string): void {
    for (const socket of this.#open) socket.write(text);
  }

  leave(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

/** Listens to the live stream on a socket of its own. */
async function listening(address: string, cookie: string): Promise<Socket> {
  const asked = get(`${address}/api/stream`, { agent: false, headers: { cookie } });
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  expect(reply.statusCode).toBe(200);
  reply.resume();
  return reply.socket;
}

/** How long the slowest hundredth of so many reads takes, four readers at once, in ms. */
async function slowestRead(address: string, cookie: string): Promise<number> {
  const took: number[] = [];
  const reader = async (): Promise<void> => {
    while (took.length < reads) {
      const began = performance.now();
      const reply = await fetch(`${address}/api/inbox`, { headers: { cookie } });
      await reply.arrayBuffer();
      expect(reply.status).toBe(200);
      took.push(performance.now() - began);
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? NaN;
}

/**
 * How long it takes at the server that has the crowd, and at one that has none: the median of three rounds of each, by turns, so that whatever else
 * the machine does befalls both; after one in which what has just come settles.
 */
async function besideAndAlone(crowded: string, alone: string, cookie: string): Promise<[number, number]> {
  const rounds: [number, number][] = [];
  for (let round = 0; round < 4; round++)
    rounds.push([await slowestRead(crowded, cookie), await slowestRead(alone, cookie)]);
  const median = (which: 0 | 1): number =>
    rounds
      .slice(1)
      .map((round) => round[which])
      .toSorted((a, b) => a - b)[1] ?? NaN;
  return [median(0), median(1)];
}

/** The memory of a process and of those it started, in megabytes; what several of them share is counted once. */
async function memoryOf(group: number): Promise<number> {
  const sizes = (await readdir('/proc'))
    .filter((name) => /^\d+$/.test(name))
    .map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) !== group) return 0;
      const pages = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss: +(\d+) kB$/m.exec(pages)?.[1] ?? 0) / 1_024;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const request =
  'POST /api/session HTTP/1.1\r\nhost: lianyu\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n';

let folder: string;
let opened: Opened;
let beside: BesideServer;
let world: Parameters<typeof aPersonAs>[0];
let server: ChildServer;
/** Another on the same database, which nobody is a burden to. */
let other: ChildServer;

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-slow-');
  opened = await freshDatabase();
  await addCounty(opened, county, new Date());
  beside = besideServer(opened, county);
  world = { system: beside.system, county, clock: { now: new Date(), pass: () => undefined } };
  server = await beside.start(folder, { REQUESTS_PER_MINUTE: '100000000' });
  other = await beside.start(folder, { REQUESTS_PER_MINUTE: '100000000' });
}, 120_000);
afterAll(async () => {
  await Promise.all([server.end('SIGTERM'), other.end('SIGTERM')]);
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

test('clients that say nothing, a byte a second, or only listen hold nobody up, and those who do not listen are let go', async () => {
  const reader = await beside.signedIn(await aPersonAs(world, 'official'));
  await slowestRead(server.address, reader);
  const before = await memoryOf(server.pid);
  const [silent, slow, ears] = [new Crowd(), new Crowd(), new Crowd()];
  for (let at = 0; at < streams; at += streamsOfOne) {
    const cookie = await beside.signedIn(await aPersonAs(world, 'volunteer'));
    for (let nth = 0; nth < streamsOfOne; nth++) ears.add(await listening(server.address, cookie));
  }
  const port = Number(new URL(server.address).port);
  for (let at = 0; at < sockets; at++) silent.add(connect(port, '127.0.0.1'));
  for (let at = 0; at < bodies; at++) slow.add(connect(port, '127.0.0.1'));
  slow.say(request);
  const drip = setInterval(() => slow.say(' '), 1_000);
  const [crowded, alone] = await besideAndAlone(server.address, other.address, reader);
  const memory = await memoryOf(server.pid);
  await vi.waitUntil(() => silent.open + slow.open === 0, { timeout: longestMs, interval: 500 });
  clearInterval(drip);
  const told = `p99 ${alone.toFixed(1)} ms at a server without them, ${crowded.toFixed(1)} ms beside the crowd; ${before.toFixed(0)} → ${memory.toFixed(0)} MB`;
  process.stdout.write(`${ears.open} streams, ${sockets} silent, ${bodies} slow: ${told}\n`);
  expect(ears.open).toBe(streams);
  expect(memory).toBeLessThan(1_024);
  expect(crowded / alone).toBeLessThan(2);
  ears.leave();
});

const outside = '/usr/bin/slowhttptest';
/** Its ways of holding a server up: heads that never end, bodies that hardly come, replies that are hardly read. */
const ways = {
  heads: '-H -i 5',
  bodies: '-B -i 5 -s 8192 -f application/json',
  replies: '-X -w 10 -y 20 -n 5 -z 32 -k 3',
};
const [attackers, attackSeconds] = [1_000, 60];

describe(existsSync(outside) ? 'slowhttptest' : 'slowhttptest, which is not installed,', () => {
  test.skipIf(!existsSync(outside)).each(Object.entries(ways))(
    'holds nobody up with slow %s',
    async (name, words) => {
      const reader = await beside.signedIn(await aPersonAs(world, 'official'));
      const target = `${server.address}${name === 'replies' ? '/m/' : '/api/session'}`;
      const how = `-c ${attackers} -r 200 -l ${attackSeconds} -p 5 -u ${target} ${words}`.split(' ');
      const attack = promisify(execFile)(outside, how, { maxBuffer: 2 ** 26 });
      const [crowded, alone] = await besideAndAlone(server.address, other.address, reader);
      const { stdout } = await attack;
      const said = stripVTControlCharacters(stdout);
      const most = Math.max(...[...said.matchAll(/connected: +(\d+)/g)].map(([, count]) => Number(count)));
      const isThere = [...said.matchAll(/service available: +(YES|NO)/g)].map(([, word]) => word);
      const told = `p99 ${alone.toFixed(1)} ms at a server without it, ${crowded.toFixed(1)} ms beside`;
      process.stdout.write(`slowhttptest, slow ${name}: ${most} at once; ${told}\n`);
      expect(most).toBeGreaterThan(attackers / 2);
      expect(new Set(isThere)).toEqual(new Set(['YES']));
      expect(crowded / alone).toBeLessThan(2);
    },
    300_000,
  );
});
