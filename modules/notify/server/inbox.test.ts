import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markRead, readInbox, readInboxSummary, setReminders } from '#modules/notify/contract.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let person: string;
let client: Client;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  // Ten in the morning, far from the quiet hours.
  world.clock.now = new Date('2026-11-24T02:00:00Z');
  const somebody = await aPersonAs(world, 'volunteer');
  person = somebody.person;
  client = await world.as(somebody.grant);
});

const several = async (count: number, change?: Parameters<typeof aMessage>[2]): Promise<void> => {
  for (let at = 0; at < count; at++) await aMessage(world, person, change);
};
const unread = async (): Promise<number> => (await client.call(readInboxSummary)).unread;
const page = async (at: number, size: number) =>
  client.call(readInbox, { query: { page: String(at), size: String(size) } });

describe('an inbox', () => {
  test('is paged from the newest on, and says how many there are', async () => {
    await several(5);
    const [first, second, third] = [await page(1, 2), await page(2, 2), await page(3, 2)];
    expect([first, second, third].map(({ items }) => items.map(({ seq }) => seq))).toEqual([[5, 4], [3, 2], [1]]);
    expect([first.total, third.total]).toEqual([5, 5]);
  });

  test('says each message in the reader’s language, with its link and the roles in which that opens', async () => {
    await aMessage(world, person, { link: '/offers/7', roles: ['guardian'] });
    const reply = await client.raw({ method: 'GET', url: readInbox.path, headers: { 'accept-language': 'en' } });
    const [chinese] = (await page(1, 1)).items;
    const [english] = reply.json<{ items: { text: string }[] }>().items;
    expect(chinese).toMatchObject({ link: '/offers/7', roles: ['guardian'], read: false });
    expect(chinese?.text).toMatch(/\p{Script=Han}/u);
    expect(english?.text).toMatch(/^[\x20-\x7e]+$/);
  });

  test('counts as read only what was shown', async () => {
    await several(5);
    const shown = { from: 4, upTo: 5 };
    expect(await client.call(markRead, { body: shown })).toMatchObject({ unread: 3, lastSeq: 5 });
    expect(await client.call(markRead, { body: shown })).toMatchObject({ unread: 3 });
    expect((await page(1, 5)).items.map(({ read }) => read)).toEqual([true, true, false, false, false]);
  });

  test('is read to the end in one act, and a message that comes meanwhile stays unread', async () => {
    await several(3);
    await Promise.all([client.call(markRead, { body: { upTo: 3 } }), aMessage(world, person)]);
    expect(await unread()).toBe(1);
  });

  test('is nobody else’s: what another marks or counts is his own', async () => {
    const other = await world.as((await aPersonAs(world, 'official')).grant);
    await several(2);
    await other.call(markRead, { body: { upTo: 99 } });
    expect((await other.call(readInbox, { query: {} })).total).toBe(0);
    expect(await unread()).toBe(2);
  });
});

const quietOnes = async (): Promise<number[]> =>
  world.system(async ({ db }) => {
    const items = db.selectFrom('notify.item').select('seq').where('person', '=', person).where('quiet', '=', true);
    return (await items.orderBy('seq').execute()).map(({ seq }) => Number(seq));
  });
const usual = { dailyBudget: 6, quietFrom: 21, quietUntil: 7 };

describe('reminders', () => {
  test('are six a day and none at night for somebody who never said otherwise', async () => {
    expect(await client.call(readInboxSummary)).toEqual({
      ...usual,
      hoursFrom: 'usual',
      unread: 0,
      lastSeq: 0,
      rangToday: 0,
      restsUntil: null,
      holdsBack: false,
    });
  });

  test('end with the day’s budget, are told from when they go on, and urgent ones always get through', async () => {
    await client.call(setReminders, { body: { ...usual, dailyBudget: 2 } });
    await aMessage(world, person, { level: 3 });
    await several(3, { level: 2 });
    await several(1, { level: 3 });
    expect(await quietOnes()).toEqual([4]);
    expect(await client.call(readInboxSummary)).toMatchObject({
      unread: 5,
      rangToday: 2,
      restsUntil: '2026-11-24T23:00:00.000Z',
    });
    world.clock.now = new Date('2026-11-24T23:00:00Z');
    await aMessage(world, person, { level: 1 });
    expect(await quietOnes()).toEqual([4]);
  });

  test('are quiet when they tell what the reader has set going himself', async () => {
    await aMessage(world, person, { level: 1, isExpected: true });
    await aMessage(world, person, { level: 1 });
    expect(await quietOnes()).toEqual([1]);
    expect(await unread()).toBe(2);
  });

  test('rest in the quiet hours, and what came then costs nothing of the next day’s budget', async () => {
    world.clock.now = new Date('2026-11-24T20:00:00Z');
    await several(7, { level: 2 });
    await aMessage(world, person, { level: 3 });
    expect(await quietOnes()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const summary = await client.call(readInboxSummary);
    expect(summary).toMatchObject({ rangToday: 0, restsUntil: '2026-11-24T23:00:00.000Z' });
  });

  test('set twice under one key are set once, and out of range they are refused', async () => {
    const put = (dailyBudget: number, key: string) =>
      client.raw({
        method: 'PUT',
        url: setReminders.path,
        body: { ...usual, dailyBudget },
        headers: { 'idempotency-key': key },
      });
    const key = newId();
    await put(3, key);
    await put(9, newId());
    expect((await put(3, key)).json()).toMatchObject({ dailyBudget: 3 });
    expect(await client.call(readInboxSummary)).toMatchObject({ dailyBudget: 9 });
    expect((await put(51, newId())).json()).toMatchObject({ code: 'request.invalid' });
    expect((await put(-1, newId())).json()).toMatchObject({ code: 'request.invalid' });
  });

  test('twenty at the same moment do not ring more often than the budget says', async () => {
    await Promise.all(Array.from({ length: 20 }, () => aMessage(world, person, { level: 2 })));
    expect((await quietOnes()).length).toBe(14);
  });
});
