import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tell } from '#modules/notify/server/public.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let address: string;

beforeAll(async () => {
  world = await createWorld();
  address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => world.close());

/** A browser that listens; `got` are the numbers of the messages it received. */
async function listener(
  client: Client,
  after?: number,
): Promise<{ got: number[]; text: () => string; leave: () => void }> {
  const leaving = new AbortController();
  const headers = { cookie: client.cookie, ...(after === undefined ? {} : { 'last-event-id': String(after) }) };
  const response = await fetch(`${address}/api/stream`, { headers, signal: leaving.signal });
  const got: number[] = [];
  let text = '';
  const read = async (): Promise<void> => {
    for await (const part of response.body ?? []) {
      text += Buffer.from(part).toString();
      got.splice(0, got.length, ...[...text.matchAll(/^id: (\d+)$/gm)].map((found) => Number(found[1])));
    }
  };
  read().catch(() => undefined);
  return { got, text: () => text, leave: () => leaving.abort() };
}

const tellOne = (person: string, level: 1 | 2 | 3 = 3): Promise<void> =>
  world.system((ctx) =>
    tell(ctx, {
      persons: [person],
      event: newId(),
      topic: 'test.topic',
      textKey: 'needs.tell.run_ready',
      data: {},
      link: '/',
      level,
    }),
  );

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('nothing is lost between leaving and coming back, and nothing comes twice', async () => {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const client = await world.as(grant);
  const first = await listener(client);
  for (let i = 0; i < 5; i++) await tellOne(person);
  await vi.waitUntil(() => first.got.length === 5, { timeout: 10_000 });
  first.leave();
  for (let i = 0; i < 7; i++) await tellOne(person);
  const second = await listener(client, 5);
  await vi.waitUntil(() => second.got.length >= 7, { timeout: 10_000 });
  await tellOne(person);
  await vi.waitUntil(() => second.got.length >= 8, { timeout: 10_000 });
  expect(first.got).toEqual(numbers(1, 5));
  expect(second.got).toEqual(numbers(6, 13));
  second.leave();
});

test('twenty who tell at the same moment are heard in one unbroken order', async () => {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const ear = await listener(await world.as(grant));
  await Promise.all(Array.from({ length: 20 }, () => tellOne(person)));
  await vi.waitUntil(() => ear.got.length === 20, { timeout: 10_000 });
  expect(ear.got).toEqual(numbers(1, 20));
  ear.leave();
});

test('a person hears only his own, the stream carries no words, and the same event is told once', async () => {
  const one = await aPersonAs(world, 'volunteer');
  const two = await aPersonAs(world, 'volunteer');
  const [ear, deaf] = [await listener(await world.as(one.grant)), await listener(await world.as(two.grant))];
  const event = newId();
  const telling = {
    persons: [one.person],
    event,
    topic: 'test.topic',
    textKey: 'needs.tell.run_ready',
    data: { name: '小雨' },
    link: '/',
    level: 3 as const,
  };
  await world.system((ctx) => tell(ctx, telling));
  await world.system((ctx) => tell(ctx, telling));
  await tellOne(one.person);
  await vi.waitUntil(() => ear.got.length === 2, { timeout: 10_000 });
  expect(ear.got).toEqual([1, 2]);
  expect(ear.text()).not.toContain('小雨');
  expect(deaf.got).toEqual([]);
  for (const stream of [ear, deaf]) stream.leave();
});

test('beyond the day’s budget a message waits quietly, unless it is urgent', async () => {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const ear = await listener(await world.as(grant));
  for (let i = 0; i < 8; i++) await tellOne(person, 1);
  await tellOne(person, 3);
  await vi.waitUntil(() => ear.got.includes(9), { timeout: 10_000 });
  expect(ear.got).toEqual([...numbers(1, 6), 9]);
  ear.leave();
});

test('what is told to one side of an event is told to the other side too, and to nobody twice', async () => {
  const sides = [await aPersonAs(world, 'volunteer'), await aPersonAs(world, 'guardian')];
  const ears = await Promise.all(sides.map(async ({ grant }) => listener(await world.as(grant))));
  const event = newId();
  for (const { person } of [...sides, ...sides]) {
    await world.system((ctx) =>
      tell(ctx, {
        persons: [person, person],
        event,
        topic: 'test.topic',
        textKey: 'needs.tell.run_ready',
        data: {},
        link: '/',
        level: 3,
      }),
    );
    await tellOne(person);
  }
  await vi.waitUntil(() => ears.every((ear) => ear.got.length === 3), { timeout: 10_000 });
  expect(ears.map((ear) => ear.got)).toEqual([numbers(1, 3), numbers(1, 3)]);
  for (const ear of ears) ear.leave();
});
