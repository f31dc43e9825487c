import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importMoved } from '#modules/intake/contract/events.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { signOut } from '#modules/people/contract/session.ts';
import type { Context } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { type BesideServer, besideServer } from '#testing/beside-server.ts';
import type { ChildServer } from '#testing/child-server.ts';
import { freshDatabase } from '#testing/database.ts';
import { listenTo } from '#testing/stream-reader.ts';
import { addCounty } from '#testing/world.ts';

const county = '990101';
const clock = { now: new Date(), pass: (): void => undefined };

let beside: BesideServer;
let opened: Opened;
let folder: string;
let server: ChildServer;
let person: string;
let grant: string;
let cookie: string;

const system = <T>(work: (ctx: Context) => Promise<T>): Promise<T> => beside.system(work);

/** Commits an event that the person is told of. */
const happens = (): Promise<void> =>
  system((ctx) => announce(ctx, importMoved, { run: newId(), how: 'applied', by: person }));

const start = (): Promise<ChildServer> => beside.start(folder);

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-restart-');
  opened = await freshDatabase();
  await addCounty(opened, county, clock.now);
  beside = besideServer(opened, county);
  const somebody = await aPersonAs({ system, county, clock }, 'official');
  person = somebody.person;
  grant = somebody.grant;
  // The servers here go by the machine's clock: whatever hour this runs at, nothing waits for the end of quiet hours.
  const always = { county, person, quiet_from: 0, quiet_until: 0 };
  await system(({ db }) => db.insertInto('notify.mailbox').values(always).execute());
  cookie = await beside.signedIn({ person, grant });
  server = await start();
}, 120_000);

afterAll(async () => {
  await server.end('SIGTERM');
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('who listens goes on after a restart where he was: nothing is lost and nothing comes twice', async () => {
  const before = await listenTo(server.address, cookie);
  for (let at = 0; at < 3; at++) await happens();
  await vi.waitUntil(() => before.numbers().length === 3, { timeout: 20_000 });
  await server.end('SIGTERM');
  await before.ended;
  for (let at = 0; at < 2; at++) await happens();
  server = await start();
  const after = await listenTo(server.address, cookie, before.numbers().at(-1));
  await happens();
  await vi.waitUntil(() => after.numbers().length >= 3, { timeout: 20_000 });
  after.leave();
  expect([before.numbers(), after.numbers()]).toEqual([numbers(1, 3), numbers(4, 6)]);
}, 120_000);

test('what was committed just before a kill -9 is told once after the restart', async () => {
  const kept = () => system(({ db }) => db.selectFrom('notify.item').select(['seq', 'event']).orderBy('seq').execute());
  const heardAlready = (await kept()).length;
  let committed = 0;
  for (let kill = 0; kill < 3; kill++) {
    const dead = new AbortController();
    const enough = committed + 30;
    while (!dead.signal.aborted) {
      await happens();
      committed += 1;
      if (committed === enough) void server.end('SIGKILL').then(() => dead.abort());
    }
    server = await start();
  }
  const ear = await listenTo(server.address, cookie, heardAlready);
  await vi.waitUntil(() => ear.numbers().length >= committed, { timeout: 30_000 });
  ear.leave();
  const items = await kept();
  const told = new Set(items.map(({ event }) => event)).size - heardAlready;
  process.stdout.write(
    `3 times killed: committed ${committed}, told ${told}, twice ${items.length - heardAlready - told}\n`,
  );
  expect(committed).toBeGreaterThanOrEqual(90);
  expect([told, items.length]).toEqual([committed, committed + heardAlready]);
  expect(ear.numbers()).toEqual(numbers(heardAlready + 1, heardAlready + committed));
}, 180_000);

test('two nodes on one database are as one: each tells what happens at once, and one goes on for the other that is killed', async () => {
  const other = await start();
  const here = await listenTo(server.address, cookie);
  const there = await listenTo(other.address, cookie);
  const leaving = await beside.signedIn({ person, grant });
  const left = await listenTo(other.address, leaving);
  const headers = { cookie: leaving, 'idempotency-key': newId() };
  expect((await fetch(server.address + signOut.path, { method: signOut.method, headers })).ok).toBe(true);
  // Long before the heartbeat would find it.
  await vi.waitUntil(() => left.events().at(-1)?.event === 'end', { timeout: 8_000 });
  await vi.waitUntil(() => here.events().length > 0 && there.events().length > 0, { timeout: 20_000 });
  const [first = 0] = here.events().map(({ id }) => id);
  for (let at = 0; at < 20; at++) await happens();
  await vi.waitUntil(() => here.numbers().length === 20 && there.numbers().length === 20, { timeout: 20_000 });
  await Promise.all([other.end('SIGKILL'), ...Array.from({ length: 10 }, happens)]);
  await there.ended;
  const back = await listenTo(server.address, cookie, there.numbers().at(-1));
  await happens();
  const all = numbers(first + 1, first + 31);
  await vi.waitUntil(() => here.numbers().length >= 31 && back.numbers().at(-1) === all.at(-1), { timeout: 20_000 });
  for (const ear of [here, back]) ear.leave();
  expect([here.numbers(), [...there.numbers(), ...back.numbers()]]).toEqual([all, all]);
}, 120_000);
