import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addDevice,
  askMailCode,
  dropDead,
  endDevice,
  listDead,
  markRead,
  readInboxSummary,
  readWays,
  retryDead,
  setReminders,
  setWays,
} from '#modules/notify/contract.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { release } from '#modules/notify/server/held/release.ts';
import { runJob } from '#modules/needs/testing.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Browser, type PushStub, senderOf, startPushStub } from '#testing/push-stub.ts';
import { type SmsStub, startSmsStub } from '#testing/sms-stub.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
let world: World;
let sms: SmsStub;
let push: PushStub;
let person: string;
let phone: string;
let client: Client;
let keeper: Client;
let keeperGrant: string;
let nth = 0;

beforeAll(async () => {
  [sms, push] = await Promise.all([startSmsStub(), startPushStub()]);
  world = await createWorld('990101', undefined, { ...sms.environment, ...push.environment });
  keeperGrant = (await aPersonAs(world, 'system_admin')).grant;
});
afterAll(async () => {
  await world.close();
  await Promise.all([sms.close(), push.close()]);
});
beforeEach(async () => {
  // Ten in the morning, far from the quiet hours; a day later each time, so that nothing of before is due again.
  nth += 1;
  world.clock.now = new Date(Date.parse('2026-11-24T02:00:00Z') + nth * 86_400_000);
  const somebody = await aPersonAs(world, 'guardian');
  person = somebody.person;
  phone = `1880000${String(nth).padStart(4, '0')}`;
  await world.system(({ db }) =>
    db
      .updateTable('people.person')
      .set({ phone })
      .where('county', '=', world.county)
      .where('id', '=', person)
      .execute(),
  );
  [client, keeper] = await Promise.all([world.as(somebody.grant), world.as(keeperGrant)]);
});
afterEach(() => {
  sms.answer(204);
  push.answer(201);
});

/** What the job system does when so much time has passed. */
async function pass(minutes = 0): Promise<void> {
  await world.settled();
  world.clock.pass(minutes * minute);
  const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
  await deliver.run({ ...room, transaction: (work) => world.system(work) }, {});
}

const sent = (): number => sms.sent.filter(({ to }) => to === phone).length;
const asked = () => sms.asked.filter(({ body }) => body.includes(phone));
const deliveries = () =>
  world.system(({ db }) =>
    db
      .selectFrom('notify.delivery')
      .select(['id', 'phase', 'reason', 'tries', 'first_seq', 'last_seq', 'at'])
      .where('county', '=', world.county)
      .where('person', '=', person)
      .orderBy('made_at')
      .orderBy('id')
      .execute(),
  );
const phases = async (): Promise<string[]> => (await deliveries()).map(({ phase }) => phase);
async function aBrowser(): Promise<Browser> {
  const browser = push.newBrowser();
  await client.call(addDevice, { body: browser.address });
  return browser;
}
const pushesTo = ({ address }: Browser) => push.pushed.filter(({ path }) => address.endpoint.endsWith(path));

describe('a message goes out', () => {
  test('to a telephone when nobody has read it for an hour, and says nothing but that it is there', async () => {
    await aMessage(world, person, { level: 2 });
    await pass();
    expect(sent()).toBe(0);
    await pass(60);
    const [message] = sms.sent.filter(({ to }) => to === phone);
    expect(message).toMatchObject({ template: 'something_waits', parameters: {} });
    expect(await phases()).toEqual(['taken']);
  });

  test('to nobody who has read it in the app', async () => {
    await aMessage(world, person, { level: 2 });
    await pass();
    await client.call(markRead, { body: { upTo: 1 } });
    await pass(60);
    expect([sent(), ...(await phases())]).toEqual([0, 'read']);
  });

  test('to nobody who has read what it is about, and to whoever was there a moment ago only where he has not read it soon', async () => {
    const browser = await aBrowser();
    const [about, other] = [newId(), newId()];
    await aMessage(world, person, { level: 2, about, isHere: true });
    await aMessage(world, person, { level: 2, about: other, isHere: true });
    await pass(1);
    await world.system((ctx) => readAbout(ctx, about, [person]));
    expect(pushesTo(browser)).toHaveLength(0);
    await pass(2);
    expect(pushesTo(browser)).toHaveLength(1);
    const { unread, rangToday } = await client.call(readInboxSummary);
    expect({ unread, rangToday }).toEqual({ unread: 1, rangToday: 0 });
    await world.system((ctx) => readAbout(ctx, other));
    await pass(60);
    expect([sent(), ...(await phases())]).toEqual([0, 'taken']);
  });

  test('to a browser at once, encrypted for it alone and signed by the county, and then to the telephone only where it is urgent', async () => {
    const browser = await aBrowser();
    const { pushKey } = await client.call(readWays);
    await aMessage(world, person, { level: 3 });
    await aMessage(world, person, { level: 2 });
    await pass();
    const [first, second] = pushesTo(browser);
    expect(browser.open(first?.body ?? Buffer.alloc(0))).toEqual({ id: expect.any(String) });
    expect(() => push.newBrowser().open(first?.body ?? Buffer.alloc(0))).toThrow();
    expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
    expect(new Set([first, second].map((one) => one?.headers['urgency']))).toEqual(new Set(['high', 'normal']));
    const aud = new URL(browser.address.endpoint).origin;
    expect(first && senderOf(first)).toMatchObject({ key: pushKey, aud, sub: 'mailto:it@example.org' });
    await pass(5);
    expect([sent(), (await phases()).toSorted()]).toEqual([1, ['taken', 'taken']]);
  });

  test('by the ways its reader chose, after the time he gives each; by none where he wants none', async () => {
    const browser = await aBrowser();
    const chosen = { order: ['sms', 'push'], patienceMinutes: 10, digestHour: 18 } as const;
    await client.call(setWays, { body: { ...chosen, order: [...chosen.order] } });
    await aMessage(world, person, { level: 2 });
    await pass();
    await pass(10);
    expect([sent(), pushesTo(browser).length]).toEqual([1, 0]);
    await pass(10);
    expect([sent(), pushesTo(browser).length]).toEqual([1, 1]);
    await client.call(setWays, { body: { ...chosen, order: [] } });
    await aMessage(world, person, { level: 3 });
    await pass(60);
    expect([sent(), (await phases()).toSorted()]).toEqual([1, ['taken', 'unsent']]);
  });

  test('in the morning where it came by night, and once for all that came beyond the day’s budget', async () => {
    await client.call(setReminders, { body: { dailyBudget: 1, quietFrom: 21, quietUntil: 7 } });
    for (const _ of [1, 2, 3]) await aMessage(world, person, { level: 2 });
    await pass(8 * 60);
    await pass(60);
    expect(await deliveries()).toMatchObject([
      { phase: 'taken', first_seq: 1 },
      { phase: 'taken', first_seq: 2, last_seq: 3 },
    ]);
    // Two at night, of another day’s budget.
    world.clock.pass(9 * 60 * minute);
    for (const _ of [1, 2]) await aMessage(world, person, { level: 2 });
    await pass(3 * 60);
    expect(sent()).toBe(2);
    await pass(60);
    await pass(60);
    expect([sent(), (await deliveries()).length]).toEqual([3, 3]);
  });

  test('to staff once in the morning for all that waited for the end of its quiet hours', async () => {
    const role = { county: world.county, id: newId(), person, role: 'teacher', began: '2020-09-01' };
    await world.system(({ db }) => db.insertInto('people.role_grant').values(role).execute());
    world.clock.pass(13 * 60 * minute);
    for (const _ of [1, 2]) await aMessage(world, person, { level: 2 });
    await pass(8 * 60);
    expect(await deliveries()).toEqual([]);
    await runJob(world, release);
    await pass();
    await pass(60);
    expect([sent(), await deliveries()]).toMatchObject([1, [{ phase: 'taken', first_seq: 1, last_seq: 2 }]]);
  });

  test('not at all for what its reader waits for, nor for whom nothing is to ring', async () => {
    await aMessage(world, person, { level: 1, isExpected: true });
    await client.call(setReminders, { body: { dailyBudget: 0, quietFrom: 21, quietUntil: 7 } });
    await aMessage(world, person, { level: 2 });
    expect(await deliveries()).toEqual([]);
  });
});

describe('a way that fails', () => {
  /** Tries the delivery of a message through what the gateway answers, time after time; says in what it ended. */
  const through = async (answers: readonly (number | 'silence')[], headers: Record<string, string> = {}) => {
    await aMessage(world, person, { level: 3 });
    await pass();
    for (const answer of answers) {
      sms.answer(answer, headers);
      await pass(360);
    }
    sms.answer(204);
  };

  test.each([
    ['refuses for good', [422], 'dead', 0, 1],
    ['is in trouble', [503, 500], 'waiting', 0, 2],
    ['has too much to do', [429], 'waiting', 0, 1],
    ['takes it and says nothing', ['silence', 'silence', 204], 'taken', 1, 3],
    ['takes it in the end', [503, 429, 204], 'taken', 1, 3],
    ['never takes it', Array.from({ length: 8 }, () => 503), 'dead', 0, 8],
  ] as const)('%s', async (_, answers, phase, isSent, tries) => {
    await through(answers);
    const keys = new Set(asked().map(({ headers }) => headers['idempotency-key']));
    expect([await phases(), sent(), asked().length, keys.size]).toEqual([[phase], isSent, tries, 1]);
  });

  test('is asked again no earlier than it says', async () => {
    await through([429], { 'retry-after': '1800' });
    await pass(29);
    expect(asked()).toHaveLength(1);
    await pass(1);
    expect([asked().length, sent()]).toEqual([2, 1]);
  });

  test('a browser that is there no more is forgotten, and the next way is gone at once', async () => {
    const browser = await aBrowser();
    push.answer(410);
    await aMessage(world, person, { level: 3 });
    await pass();
    await pass();
    expect([pushesTo(browser).length, sent(), await phases()]).toEqual([1, 1, ['taken']]);
    expect((await client.call(readWays)).offered).toContainEqual({ way: 'push', leads: false });
  });

  test.each([
    ['a push service in trouble', 502, 1],
    ['one that takes it and says nothing', 'silence', 1],
    ['one that refuses', 400, 0],
  ] as const)('%s is tried again, always under the same topic, or left for the next way', async (_, answer, again) => {
    const browser = await aBrowser();
    push.answer(answer);
    await aMessage(world, person, { level: 2 });
    await pass();
    push.answer(201);
    await pass(2);
    expect(pushesTo(browser)).toHaveLength(1 + again);
    expect(new Set(pushesTo(browser).map(({ headers }) => headers['topic'])).size).toBe(1);
  });
});

test('a server that sends no letters asks for no address', async () => {
  const wish = client.call(askMailCode, { body: { address: 'wang@village.example' } });
  await expect(wish).rejects.toMatchObject({ code: 'notify.no_mail' });
  expect((await client.call(readWays)).mail).toBeNull();
});

describe('a browser rings', () => {
  test('by the county’s key, which is there before anybody subscribes, and stays', async () => {
    const empty = await createWorld('990101', undefined, push.environment);
    const reader = await empty.as((await aPersonAs(empty, 'guardian')).grant);
    const keyNow = async () => (await reader.call(readWays)).pushKey;
    const before = await keyNow();
    const room = { county: empty.county, signal: new AbortController().signal, log: empty.server.app.log };
    const run = () => deliver.run({ ...room, transaction: (work) => empty.system(work) }, {});
    await run();
    const made = await keyNow();
    await run();
    expect([before, made, await keyNow()]).toEqual([null, expect.stringMatching(/^[\w-]{87}$/), made]);
    await empty.close();
  });

  test('only at a push service that is known, and five of one person', async () => {
    for (const endpoint of ['https://127.0.0.1/x', 'http://localhost/x', 'https://fcm.googleapis.com.evil.example/x'])
      await expect(client.call(addDevice, { body: { ...push.newBrowser().address, endpoint } })).rejects.toMatchObject({
        code: 'notify.push_service_unknown',
      });
    const browsers = [];
    for (let at = 0; at < 6; at++) {
      browsers.push(await aBrowser());
      world.clock.pass(1);
    }
    await aMessage(world, person, { level: 2 });
    await pass();
    expect(browsers.map((one) => pushesTo(one).length)).toEqual([0, 1, 1, 1, 1, 1]);
  });

  test('no more once its person has signed out there, said so, or another signed in', async () => {
    const [kept, ended, others] = [await aBrowser(), await aBrowser(), await aBrowser()];
    await client.call(endDevice, { body: { endpoint: ended.address.endpoint } });
    const other = await world.as((await aPersonAs(world, 'guardian')).grant);
    await other.call(addDevice, { body: others.address });
    await aMessage(world, person, { level: 2 });
    await pass();
    expect([kept, ended, others].map((one) => pushesTo(one).length)).toEqual([1, 0, 0]);
    await client.raw({ method: 'DELETE', url: '/api/session' });
    await aMessage(world, person, { level: 2 });
    await pass();
    expect(pushesTo(kept)).toHaveLength(1);
  });

  test('and what opens the way to it is not in the database to be read', async () => {
    const { address } = await aBrowser();
    const rows = await world.system(({ db }) => db.selectFrom('notify.device').selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${address.keys.auth}|${address.endpoint.slice(-16)}`));
  });
});

describe('what no way took', () => {
  const aDeadOne = async (): Promise<string> => {
    sms.answer(422);
    await aMessage(world, person, { level: 3 });
    await pass();
    await pass(5);
    sms.answer(204);
    return (await deliveries()).at(-1)?.id ?? '';
  };

  test('is seen by who keeps the system, without a name or a word, and begins anew when he says so', async () => {
    const id = await aDeadOne();
    const { items, counts } = await keeper.call(listDead, { query: {} });
    expect(items.find((one) => one.id === id)).toEqual({
      id,
      ways: ['sms'],
      reason: 'refused',
      isUrgent: true,
      madeAt: expect.any(String),
      diedAt: expect.any(String),
    });
    expect(counts.find(({ phase }) => phase === 'dead')?.count).toBeGreaterThan(0);
    expect((await world.stranger.raw({ method: 'GET', url: '/metrics' })).body).toMatch(
      /^deliveries\{phase="dead"\} \d/m,
    );
    await keeper.call(retryDead, { params: { id } });
    await pass();
    await pass(5);
    expect([sent(), await phases()]).toEqual([1, ['taken']]);
    await expect(keeper.call(retryDead, { params: { id } })).rejects.toMatchObject({ code: 'notify.not_dead' });
  });

  test('is left when he says so; what is not there, or not his to see, is not found', async () => {
    const id = await aDeadOne();
    await keeper.call(dropDead, { params: { id } });
    expect(await phases()).toEqual(['dropped']);
    for (const [who, what] of [
      [keeper, newId()],
      [client, id],
    ] as const)
      await expect(who.call(dropDead, { params: { id: what } })).rejects.toMatchObject({ code: 'access.not_found' });
    await expect(client.call(listDead, { query: {} })).rejects.toMatchObject({ code: 'access.not_found' });
  });
});
