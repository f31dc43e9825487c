import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { markRead } from '#modules/notify/contract.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { readMe, signOut, takeRole } from '#modules/people/contract/session.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { providersChanged } from '#modules/resources/contract/provider.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { listenTo, type StreamReader } from '#testing/stream-reader.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let address: string;
let person: string;
let grant: string;
let client: Client;
let ears: StreamReader[] = [];

beforeAll(async () => {
  world = await createWorld();
  address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const ear of ears) ear.leave();
  ears = [];
  world.clock.now = new Date('2026-11-24T02:00:00Z');
  ({ person, grant } = await aPersonAs(world, 'volunteer'));
  client = await world.as(grant);
});

async function listener(of: Client = client, after?: number): Promise<StreamReader> {
  const ear = await listenTo(address, of.cookie, after);
  ears.push(ear);
  return ear;
}

const told = async (count: number, to = person): Promise<void> => {
  for (let at = 0; at < count; at++) await aMessage(world, to);
};
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const heard = (ear: StreamReader, count: number): Promise<unknown> =>
  vi.waitUntil(() => ear.numbers().length >= count, { timeout: 10_000 });

describe('the live stream', () => {
  test('loses nothing between leaving and coming back, and nothing comes twice', async () => {
    const first = await listener();
    await told(5);
    await heard(first, 5);
    first.leave();
    await told(7);
    const second = await listener(client, 5);
    await heard(second, 7);
    await told(1);
    await heard(second, 8);
    expect(first.numbers()).toEqual(numbers(1, 5));
    expect(second.numbers()).toEqual(numbers(6, 13));
  });

  test('begins now for a browser that is new, with what is unread, and goes on from there', async () => {
    await told(4);
    await client.call(markRead, { body: { upTo: 1 } });
    const ear = await listener();
    await told(1);
    await heard(ear, 1);
    expect(ear.events()).toEqual([
      { id: 4, places: 'inbox:4', event: 'start', data: { inbox: { unread: 3 } } },
      { id: 5, places: 'inbox:5', event: 'change', data: { of: 'inbox', topic: 'test.topic', unread: 4 } },
    ]);
  });

  test('begins anew for a browser that has heard more than there is', async () => {
    await told(2);
    const ear = await listener(client, 900);
    await told(1);
    await heard(ear, 1);
    expect(ear.events().map(({ event, id }) => [event, id])).toEqual([
      ['start', 2],
      ['change', 3],
    ]);
  });

  test('brings a page of what came in an absence, and of more only how much it is', async () => {
    await world.system(async ({ db }) => {
      const county = world.county;
      await db.insertInto('notify.mailbox').values({ county, person, last_seq: 450, unread: 450 }).execute();
      await sql`insert into notify.item (county, person, seq, event, topic, text_key, data, link, level, at)
        select ${county}, ${person}, n, gen_random_uuid(), 'test.topic', 'needs.tell.run_ready', '{}', '/', 1, now()
        from generate_series(1, 450) n`.execute(db);
    });
    const ear = await listener(client, 250);
    await heard(ear, 200);
    const other = await listener(client, 0);
    await heard(other, 1);
    await told(1);
    await heard(ear, 201);
    await heard(other, 2);
    expect(ear.numbers()).toEqual(numbers(251, 451));
    expect(other.events().map(({ id, data }) => [id, data])).toEqual([
      [450, { of: 'inbox', missed: 450, unread: 450 }],
      [451, { of: 'inbox', topic: 'test.topic', unread: 451 }],
    ]);
  });

  test('tells twenty who come at the same moment in one unbroken order', async () => {
    const ear = await listener();
    await Promise.all(Array.from({ length: 20 }, () => aMessage(world, person)));
    await heard(ear, 20);
    expect(ear.numbers()).toEqual(numbers(1, 20));
  });

  test('carries the board’s changes too on the one connection of whoever may see it, and goes on in both', async () => {
    const official = await aPersonAs(world, 'official');
    const [ear, deaf] = [await listener(await world.as(official.grant)), await listener()];
    const changes = (of: StreamReader): unknown[] => of.events().map(({ data }) => data['of'] ?? 'start');
    const change = (): Promise<void> =>
      world.system((ctx) => announce(ctx, providersChanged, { offered: ['mental.1'] }));
    await change();
    await vi.waitUntil(() => changes(ear).includes('needs.board'), { timeout: 10_000 });
    await told(1, official.person);
    await heard(ear, 1);
    ear.leave();
    await change();
    await told(1, official.person);
    await world.settled();
    const [places = ''] = ear
      .events()
      .slice(-1)
      .map((event) => event.places);
    expect(places).toMatch(/^inbox:1,(?=.*needs.board:\d+)/);
    const back = await listenTo(address, (await world.as(official.grant)).cookie, places);
    ears.push(back);
    await vi.waitUntil(() => changes(back).length >= 2, { timeout: 10_000 });
    expect([changes(ear), changes(back), changes(deaf)]).toEqual([
      ['start', 'needs.board', 'inbox'],
      ['inbox', 'needs.board'],
      ['start'],
    ]);
  });

  test('is guarded like any other answer', async () => {
    const { headers, leave } = await listener();
    for (const [name, value] of Object.entries(guardingHeaders)) expect(headers.get(name)).toBe(value);
    leave();
  });

  test('carries a person only his own and no words, and the same event once', async () => {
    const other = await aPersonAs(world, 'volunteer');
    const [ear, deaf] = [await listener(), await listener(await world.as(other.grant))];
    const event = newId();
    await aMessage(world, person, { event, data: { name: '小雨' } });
    await aMessage(world, person, { event, data: { name: '小雨' } });
    await told(1);
    await heard(ear, 2);
    expect(ear.numbers()).toEqual([1, 2]);
    expect(ear.text()).not.toContain('小雨');
    expect(deaf.numbers()).toEqual([]);
  });

  test('brings everything, and marks as quiet what is beyond the day’s budget and not urgent', async () => {
    const ear = await listener();
    for (let at = 0; at < 8; at++) await aMessage(world, person, { level: 2 });
    const about = newId();
    await aMessage(world, person, { level: 3, about });
    await heard(ear, 9);
    const inbox = ear.events().filter(({ event }) => event === 'change');
    expect(inbox.map(({ id }) => id)).toEqual(numbers(1, 9));
    expect(inbox.filter(({ data }) => data['quiet']).map(({ id }) => id)).toEqual([7, 8]);
    expect(inbox.at(-1)?.data).toMatchObject({ unread: 9, about });
  });

  test('tells one event to each side once, whichever is told first', async () => {
    const sides = [{ person, grant }, await aPersonAs(world, 'guardian')];
    const both = await Promise.all(sides.map(async (side) => listener(await world.as(side.grant))));
    const event = newId();
    for (const side of [...sides, ...sides]) {
      await aMessage(world, side.person, { event });
      await told(1, side.person);
    }
    await Promise.all(both.map((ear) => heard(ear, 3)));
    expect(both.map((ear) => ear.numbers())).toEqual([numbers(1, 3), numbers(1, 3)]);
  });

  test('is open ten times at most for one person; the oldest makes room and comes back later', async () => {
    const oldest = await listener();
    const others: StreamReader[] = [];
    for (let at = 0; at < 10; at++) others.push(await listener());
    await oldest.ended;
    expect(oldest.text()).toContain('retry: 60000');
    await vi.waitUntil(() => others.every((ear) => ear.text() !== ''), { timeout: 10_000 });
    // Others come back soon should their node die, and not all in one moment.
    const soon = others.map((ear) => Number(/^retry: (\d+)$/m.exec(ear.text())?.[1]));
    expect(soon.filter((ms) => ms >= 2_000 && ms <= 4_000)).toHaveLength(10);
    expect(new Set(soon).size).toBeGreaterThan(5);
    await vi.waitUntil(() => world.server.hub.clients === 10, { timeout: 10_000 });
  });
});

/** Ends what the server hears PostgreSQL on, as a broken line would. */
async function cutListening(): Promise<void> {
  const { owner } = world.server.around.opened;
  const killed = await withOwner(owner.kind === 'server' ? owner.url : '', (run) =>
    run(`select pg_terminate_backend(pid) as cut from pg_stat_activity
      where datname = current_database() and application_name = 'lianyu listens'`),
  );
  expect(killed).toEqual([{ cut: true }]);
}

describe('a lost line to the database', () => {
  test('loses nothing: what came while nobody listened is sent when the line is back', async () => {
    const ear = await listener();
    await told(1);
    await heard(ear, 1);
    await cutListening();
    await told(1);
    await heard(ear, 2);
    expect(ear.numbers()).toEqual([1, 2]);
  });

  test('that nobody noticed is made up for by the next heartbeat', async () => {
    const ear = await listener();
    await world.system(async ({ db }) => {
      const county = world.county;
      await db.insertInto('notify.mailbox').values({ county, person, last_seq: 1, unread: 1 }).execute();
      const item = { county, person, seq: 1, event: newId(), topic: 'test.topic', text_key: '', data: '{}' };
      await db
        .insertInto('notify.item')
        .values({ ...item, link: '/', level: 1, at: world.clock.now })
        .execute();
    });
    expect(ear.numbers()).toEqual([]);
    await world.server.hub.beat();
    await heard(ear, 1);
  });
});

const endsOnBeat = async (ear: StreamReader): Promise<void> => {
  await world.server.hub.beat();
  await ear.ended;
  expect(ear.events().at(-1)?.event).toBe('end');
};
const minute = 60_000;

describe('a stream ends with the right to it', () => {
  test('at once when its holder signs out', async () => {
    const ear = await listener();
    await client.call(signOut);
    await ear.ended;
    expect(ear.events().at(-1)?.event).toBe('end');
  });

  test('when his only role ends', async () => {
    const ear = await listener();
    await world.system(({ db }) =>
      db.updateTable('people.role_grant').set({ ended: '2026-11-23' }).where('id', '=', grant).execute(),
    );
    world.clock.pass(minute);
    await endsOnBeat(ear);
    expect(await client.call(readMe)).toMatchObject({ signedIn: false });
  });

  test('when he acts in another role from now on, so that the page looks who he is', async () => {
    const { county } = world;
    const second = newId();
    await world.system(({ db }) =>
      db
        .insertInto('people.role_grant')
        .values({ county, id: second, person, role: 'guardian', org: null, class: null, began: '2020-09-01' })
        .execute(),
    );
    const ear = await listener();
    await client.call(takeRole, { body: { grant: second } });
    world.clock.pass(minute);
    await endsOnBeat(ear);
  });

  test('and goes on while he has it', async () => {
    const ear = await listener();
    world.clock.pass(minute);
    await world.server.hub.beat();
    await told(1);
    await heard(ear, 1);
  });

  test('when a desk is left: neither the stream nor what the page asks by itself keeps the session alive', async () => {
    const desk = await world.as((await aPersonAs(world, 'official')).grant);
    const ear = await listener(desk);
    const ask = (headers: Record<string, string>) => desk.raw({ method: 'GET', url: readMe.path, headers });
    for (let passed = 0; passed < 14; passed += 2) {
      world.clock.pass(2 * minute);
      await ask({ 'x-lianyu-background': '1' });
      await world.server.hub.beat();
    }
    expect((await ask({ 'x-lianyu-background': '1' })).json()).toMatchObject({ signedIn: true });
    world.clock.pass(2 * minute);
    await endsOnBeat(ear);
    expect((await ask({})).json()).toMatchObject({ signedIn: false });
  });

  test('and not at a desk where somebody works', async () => {
    const desk = await world.as((await aPersonAs(world, 'official')).grant);
    const ear = await listener(desk);
    for (let passed = 0; passed < 20; passed += 5) {
      world.clock.pass(5 * minute);
      await desk.call(readMe);
      await world.server.hub.beat();
    }
    expect(ear.events().map(({ event }) => event)).toEqual(['start']);
  });
});
