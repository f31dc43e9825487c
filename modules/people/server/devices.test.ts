import { afterAll, beforeAll, expect, test } from 'vitest';
import { endDevice, endOtherDevices, listDevices } from '#modules/people/contract/device.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { givePassword, somebody } from '#testing/guarded.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const second = 1_000;
const minute = 60 * second;
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const isSignedIn = async ({ cookie }: Client): Promise<boolean> =>
  (await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie } })).json<{ signedIn: boolean }>()
    .signedIn;

/** Somebody signed in at three browsers, each used a minute after the other. */
async function atThree() {
  const who = await somebody(world);
  const all = [who.client];
  for (let more = 0; more < 2; more += 1) {
    world.clock.pass(minute);
    all.push(world.given(await givePassword(world, who)));
  }
  return all as [Client, Client, Client];
}

test('one sees where one is signed in: in words, since when, and which one this is', async () => {
  const who = await somebody(world);
  const headers = { 'user-agent': chrome };
  const body = { login: who.login, password: who.password };
  const client = world.given(await world.stranger.raw({ method: 'POST', url: '/api/session', body, headers }));
  world.clock.pass(minute);
  const { items } = await client.call(listDevices);
  const since = new Date(world.clock.now.getTime() - minute).toISOString();
  expect(items).toMatchObject([{ since }, { since }]);
  expect(new Map(items.map(({ name, isThis }) => [name, isThis]))).toEqual(
    new Map([
      ['Chrome · Windows', true],
      ['其他浏览器 · 其他设备', false],
    ]),
  );
  const kept = await world.system(({ db }) =>
    db.selectFrom('platform.session').selectAll().where('county', '=', world.county).execute(),
  );
  expect(JSON.stringify(kept)).not.toContain('AppleWebKit');
});

test('one of them is ended within a second, also for what is asked meanwhile, and the others go on', async () => {
  const [first, other, third] = await atThree();
  expect(await isSignedIn(other)).toBe(true);
  const [, id = ''] = (await third.call(listDevices)).items.map((one) => one.id);
  const asking = Array.from({ length: 20 }, () => isSignedIn(other));
  expect((await third.call(endDevice, { params: { id } })).items).toHaveLength(2);
  await Promise.all(asking);
  world.clock.pass(second);
  expect([await isSignedIn(first), await isSignedIn(other), await isSignedIn(third)]).toEqual([true, false, true]);
});

test('all others are ended, and nobody else’s', async () => {
  const [first, next, third] = await atThree();
  const other = await world.as((await aPersonAs(world, 'teacher')).grant);
  expect((await first.call(endOtherDevices)).items).toMatchObject([{ isThis: true }]);
  world.clock.pass(second);
  const all = [first, next, third, other];
  expect(await Promise.all(all.map(isSignedIn))).toEqual([true, false, false, true]);
});

test('who signs everybody out at a shared phone ends the sessions others left there, and none elsewhere', async () => {
  const [mother, father] = [await somebody(world), await somebody(world)];
  const elsewhere = world.given(await givePassword(world, father));
  // The phone's own cookie stays when somebody signs in over somebody else's lost token.
  const phone = mother.client.cookie.match(/lianyu-device=[^;]+/)?.[0] ?? '';
  const his = world.given(await givePassword(world, father, phone));
  const hers = world.given(await givePassword(world, mother, phone));
  const all = [mother.client, his, hers, elsewhere];
  expect(await Promise.all(all.map(isSignedIn))).toEqual([true, true, true, true]);
  const left = await hers.raw({ method: 'DELETE', url: '/api/session?of=everybody' });
  // What they were shown of pictures does not stay either.
  expect(left.headers['clear-site-data']).toBe('"cache"');
  world.clock.pass(second);
  expect(await Promise.all(all.map(isSignedIn))).toEqual([false, false, false, true]);
});

test('what has idled out is no place one is signed in at', async () => {
  const who = await somebody(world);
  world.clock.pass(16 * minute);
  const again = world.given(await givePassword(world, who));
  expect((await again.call(listDevices)).items).toMatchObject([{ isThis: true }]);
});

test('nobody sees or ends the session of another', async () => {
  const [mine, other] = [await somebody(world), await somebody(world)];
  const [device] = (await mine.client.call(listDevices)).items;
  const params = { id: device?.id ?? '' };
  await expect(other.client.call(endDevice, { params })).rejects.toMatchObject({ code: 'access.not_found' });
  expect(await isSignedIn(mine.client)).toBe(true);
});
