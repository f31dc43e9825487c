import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addPasskey,
  askPasskey,
  beginPasskey,
  listFactors,
  removeFactor,
  signInWithPasskey,
} from '#modules/people/contract/factor.ts';
import type { PasskeyAssertion } from '#modules/people/contract/passkey.ts';
import { askProof, proveSelf, signOut } from '#modules/people/contract/session.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import { type Authenticator, anAuthenticator } from '#testing/authenticator.ts';
import { givePassword, type Guarded, onTheWay, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { type Client, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
const origin = 'https://lianyu.example';
const refused = { status: 422, code: 'people.passkey_refused' };
const over = { status: 409, code: 'people.passkey_over' };

let world: World;
beforeAll(async () => {
  world = await createWorld('530181', undefined, { PUBLIC_URL: `${origin}/` });
});
beforeEach(() => world.clock.pass(20 * minute));
afterAll(() => world.close());

interface Keyed extends Guarded {
  key: Authenticator;
  recoveryCodes: string[];
}

/** Adds a passkey where somebody is signed in. */
async function keyFor(client: Client, name = '我的手机') {
  const key = anAuthenticator(origin);
  const passkey = key.make(await client.call(beginPasskey));
  const { recoveryCodes } = await client.call(addPasskey, { body: { name, passkey } });
  return { key, recoveryCodes };
}

async function somebodyWithKey(role?: string): Promise<Keyed> {
  const who = await somebody(world, role);
  return { ...who, ...(await keyFor(who.client)) };
}

type Post = { method: string; path: string };
const post = ({ method, path }: Post, body: unknown, cookie = '') =>
  world.stranger.raw({ method, url: path, body, headers: { cookie } });

/** What a browser is asked to sign in with, and the browser afterwards. */
async function asked(ticket?: string, cookie = '') {
  const reply = await post(askPasskey, ticket === undefined ? {} : { ticket }, cookie);
  return {
    request: reply.json<{ challenge: string; rpId: string; allowCredentials?: { id: string }[] }>(),
    cookie: cookiesAfter(reply, cookie),
  };
}

const enter = (passkey: PasskeyAssertion, cookie: string) => post(signInWithPasskey, { passkey }, cookie);

const personIn = async (cookie: string): Promise<string | undefined> =>
  (await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie } })).json<{
    person: { id: string } | null;
  }>().person?.id;

describe('a passkey', () => {
  test('is listed with the name its holder gave it, comes with recovery codes, and is kept with what its device says', async () => {
    const who = await somebodyWithKey();
    expect(who.recoveryCodes).toHaveLength(10);
    const { items, passkeysAt } = await who.client.call(listFactors);
    expect(passkeysAt).toBe(origin);
    expect(items).toMatchObject([{ kind: 'passkey', name: '我的手机', usedAt: null }]);
    expect((await keyFor(who.client, '')).recoveryCodes).toEqual([]);
    expect((await who.client.call(listFactors)).items[1]?.name).toBe('其他浏览器 · 其他设备');
  });

  test('signs in alone, without a name or a password, where nobody was known', async () => {
    const who = await somebodyWithKey();
    const { request, cookie } = await asked();
    expect(request).toMatchObject({ rpId: 'lianyu.example', userVerification: 'required' });
    expect(request.allowCredentials).toEqual([]);
    const done = await enter(who.key.sign(request), cookie);
    expect(done.json()).toEqual({ signedIn: true });
    const cookies = cookiesAfter(done, cookie);
    expect(await personIn(cookies)).toBe(who.person);
    expect((await world.given(done).call(listFactors)).items[0]?.usedAt).not.toBeNull();
    await world.given(done).call(signOut);
    expect(await personIn(cookies)).toBeUndefined();
  });

  test('is the second step after the password: the browser is told which of his it may be', async () => {
    const who = await somebodyWithKey();
    const reply = await givePassword(world, who);
    expect(reply.json()).toMatchObject({ signedIn: false, next: { kinds: ['passkey'] } });
    const way = onTheWay(reply);
    const { request, cookie } = await asked(way.ticket, way.cookie);
    expect(request.allowCredentials).toHaveLength(1);
    const done = await enter(who.key.sign(request), cookie);
    expect(await personIn(cookiesAfter(done, cookie))).toBe(who.person);
  });

  test('of somebody else is no second step, and proves nobody else', async () => {
    const [who, other] = [await somebodyWithKey(), await somebodyWithKey()];
    const way = onTheWay(await givePassword(world, who));
    const { request, cookie } = await asked(way.ticket, way.cookie);
    expect((await enter(other.key.sign(request), cookie)).json()).toMatchObject(refused);
    const proof = await who.client.call(askProof);
    const reply = await who.send(proveSelf, { passkey: other.key.sign(proof) });
    expect(reply.json()).toMatchObject(refused);
  });

  test('proves its holder where that must be fresh, but not with what was signed to sign in', async () => {
    const who = await somebodyWithKey();
    const { request } = await asked(undefined, who.client.cookie);
    expect((await who.send(proveSelf, { passkey: who.key.sign(request) })).json()).toMatchObject(over);
    world.clock.pass(6 * minute);
    expect((await who.send(beginPasskey)).json()).toMatchObject({ code: 'access.prove_again' });
    const proof = await who.client.call(askProof);
    const reply = await who.send(proveSelf, { passkey: who.key.sign(proof) });
    expect(reply.json()).toEqual({ proved: true });
    expect((await who.send(beginPasskey, undefined, cookiesAfter(reply, who.client.cookie))).statusCode).toBe(200);
  });
});

describe('what a passkey signed', () => {
  test('counts once, for five minutes, and in the browser that asked', async () => {
    const who = await somebodyWithKey();
    const [first, other] = [await asked(), await asked()];
    const signed = who.key.sign(first.request);
    expect((await enter(signed, other.cookie)).json()).toMatchObject(over);
    expect((await enter(signed, first.cookie)).statusCode).toBe(200);
    expect((await enter(signed, first.cookie)).json()).toMatchObject(over);
    const late = await asked();
    world.clock.pass(5 * minute);
    expect((await enter(who.key.sign(late.request), late.cookie)).json()).toMatchObject(over);
  });

  test('takes its challenge with it also where it was refused', async () => {
    const who = await somebodyWithKey();
    const { request, cookie } = await asked();
    const wrong = who.key.sign(request, { origin: 'https://lianyu.example.evil.test' });
    expect((await enter(wrong, cookie)).json()).toMatchObject(refused);
    expect((await enter(who.key.sign(request), cookie)).json()).toMatchObject(over);
  });

  test.each([
    ['another address', { origin: 'https://other.example' }],
    ['another site', { rpId: 'other.example' }],
    ['a holder who was not asked for finger, face or PIN', { isVerified: false }],
    ['a count that does not grow', { counter: 1 }],
    ['a count that falls', { counter: 0 }],
    ['a holder of another number', { userHandle: Buffer.from('530181.nobody').toString('base64url') }],
    ['another county', { userHandle: Buffer.from('990101.nobody').toString('base64url') }],
  ])('is refused with %s', async (_, odd) => {
    const who = await somebodyWithKey();
    const honest = await asked();
    expect((await enter(who.key.sign(honest.request), honest.cookie)).statusCode).toBe(200);
    const { request, cookie } = await asked();
    expect((await enter(who.key.sign(request, odd), cookie)).json()).toMatchObject(refused);
  });

  test('is refused with a signature by another key, and by a key that was removed', async () => {
    const who = await somebodyWithKey('guardian');
    const { request, cookie } = await asked();
    const [mine, forged] = [who.key.sign(request), anAuthenticator(origin).sign(request)];
    const { signature } = forged.response;
    expect((await enter({ ...mine, response: { ...mine.response, signature } }, cookie)).json()).toMatchObject(refused);
    const [factor] = (await who.client.call(listFactors)).items;
    await who.client.call(removeFactor, { params: { id: factor?.id ?? '' } });
    const again = await asked();
    expect((await enter(who.key.sign(again.request), again.cookie)).json()).toMatchObject(refused);
  });

  test('is taken of a key that counts nothing, and once of two that come at the same moment', async () => {
    const who = await somebodyWithKey();
    for (const counter of [0, 0]) {
      const { request, cookie } = await asked();
      expect((await enter(who.key.sign(request, { counter, isBackedUp: true }), cookie)).statusCode).toBe(200);
    }
    const ways = [await asked(), await asked(), await asked()];
    const all = await Promise.all(
      ways.map(({ request, cookie }) => enter(who.key.sign(request, { counter: 7 }), cookie)),
    );
    expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(all.filter(({ statusCode }) => statusCode === 422)).toHaveLength(2);
  });

  test('of a new key counts at our address alone, for him who asked, and once', async () => {
    const [who, other] = [await somebody(world), await somebody(world)];
    const add = (client: Client, passkey: unknown) =>
      client.raw({ method: addPasskey.method, url: addPasskey.path, body: { name: '', passkey } });
    const elsewhere = anAuthenticator().make(await who.client.call(beginPasskey));
    expect((await add(who.client, elsewhere)).json()).toMatchObject(refused);
    const unseen = anAuthenticator(origin).make(await who.client.call(beginPasskey), { isVerified: false });
    expect((await add(who.client, unseen)).json()).toMatchObject(refused);
    const made = anAuthenticator(origin).make(await who.client.call(beginPasskey));
    expect((await add(other.client, made)).json()).toMatchObject(over);
    expect((await add(who.client, made)).statusCode).toBe(200);
    expect((await add(who.client, made)).json()).toMatchObject(over);
    expect((await who.client.call(listFactors)).items).toHaveLength(1);
  });

  test('is refused where it cannot be read at all', async () => {
    const who = await somebodyWithKey();
    const { request, cookie } = await asked();
    const signed = who.key.sign(request);
    const broken = { ...signed, response: { ...signed.response, clientDataJSON: 'bm90IGpzb24' } };
    expect((await enter(broken, cookie)).json()).toMatchObject(over);
  });
});

test('challenges nobody answered are gone after the night', async () => {
  const { county } = world;
  const sweepNow = () =>
    sweep.run(
      {
        county,
        signal: new AbortController().signal,
        log: world.server.app.log,
        transaction: (work) => world.system(work),
      },
      {},
    );
  const kept = () =>
    world.system(({ db }) => db.selectFrom('people.ticket').select('purpose').where('county', '=', county).execute());
  await asked();
  await sweepNow();
  expect(await kept()).toEqual([{ purpose: 'passkey' }]);
  world.clock.pass(5 * minute + 1);
  await sweepNow();
  expect(await kept()).toEqual([]);
});

describe('the last factor', () => {
  test('stays with staff, until there is another', async () => {
    const who = await somebodyWithCode(world);
    const [code] = (await who.client.call(listFactors)).items;
    const remove = (id = '') => who.send({ method: 'DELETE', path: `/api/account/factors/${id}` });
    expect((await remove(code?.id)).json()).toMatchObject({ status: 409, code: 'people.last_factor' });
    await keyFor(who.client);
    expect((await remove(code?.id)).statusCode).toBe(200);
  });
});
