import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation, changePassword, invite } from '#modules/people/contract/account.ts';
import {
  beginCode,
  confirmCode,
  finishSignIn,
  listFactors,
  removeFactor,
  renewRecoveryCodes,
} from '#modules/people/contract/factor.ts';
import { pickRole, proveSelf } from '#modules/people/contract/session.ts';
import { codeOf, givePassword, onTheWay, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { hashOfToken } from '#platform/session/token.ts';
import { cookiesAfter, createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
const wrong = { status: 422, code: 'people.wrong_code' };
const over = { status: 409, code: 'people.sign_in_over' };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.clock.pass(20 * minute));
afterAll(() => world.close());

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie } })).json<{ signedIn: boolean }>()
    .signedIn;

/** Ends a sign-in with a code. */
const finish = (ticket: string, code: string, cookie: string) =>
  world.stranger.raw({
    method: finishSignIn.method,
    url: finishSignIn.path,
    body: { ticket, code },
    headers: { cookie },
  });

type Guarded = Awaited<ReturnType<typeof somebodyWithCode>>;

/** The password given in a browser that nobody knows. */
const begin = async (who: Guarded) => onTheWay(await givePassword(world, who));

describe('a sign-in with a second factor', () => {
  test('is none after the password alone, and is one after the code', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    const reply = await givePassword(world, who);
    expect(reply.json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
    const { cookie, ticket } = onTheWay(reply);
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await isSignedIn(`${cookie}; lianyu=${ticket}`)).toBe(false);
    const done = await finish(ticket, codeOf(world, who.secret), cookie);
    expect(done.json()).toEqual({ signedIn: true });
    expect(await isSignedIn(cookiesAfter(done, cookie))).toBe(true);
  });

  test.each([
    ['a step before', -30, true],
    ['a step after', 30, true],
    ['two steps before', -60, false],
    ['two steps after', 60, false],
  ])('takes a code of %s: %s seconds, %s', async (_, seconds, isTaken) => {
    const who = await somebodyWithCode(world);
    world.clock.pass(10 * minute);
    const { cookie, ticket } = await begin(who);
    const done = await finish(ticket, codeOf(world, who.secret, seconds), cookie);
    expect(done.statusCode).toBe(isTaken ? 200 : 422);
  });

  test('takes no code twice, and none from before one that was used', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    const [first, second, third] = [await begin(who), await begin(who), await begin(who)];
    expect((await finish(first.ticket, codeOf(world, who.secret), first.cookie)).statusCode).toBe(200);
    expect((await finish(second.ticket, codeOf(world, who.secret), second.cookie)).json()).toMatchObject(wrong);
    expect((await finish(third.ticket, codeOf(world, who.secret, -30), third.cookie)).json()).toMatchObject(wrong);
  });

  test('takes one of two codes given at the same moment', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    const ways = [await begin(who), await begin(who), await begin(who)];
    const code = codeOf(world, who.secret);
    const all = await Promise.all(ways.map(({ ticket, cookie }) => finish(ticket, code, cookie)));
    expect(all.filter((one) => one.statusCode === 200)).toHaveLength(1);
    expect(all.filter((one) => one.statusCode === 422)).toHaveLength(2);
  });

  test('goes on in the browser that gave the password, for five minutes, and once', async () => {
    const who = await somebodyWithCode(world);
    const { cookie, ticket } = await begin(who);
    const other = await begin(await somebodyWithCode(world));
    world.clock.pass(minute);
    expect((await finish(ticket, codeOf(world, who.secret), other.cookie)).json()).toMatchObject(over);
    expect((await finish(ticket, codeOf(world, who.secret), '')).json()).toMatchObject(over);
    world.clock.pass(4 * minute - 1);
    expect((await finish(ticket, codeOf(world, who.secret), cookie)).statusCode).toBe(200);
    expect((await finish(ticket, codeOf(world, who.secret, 30), cookie)).json()).toMatchObject(over);
    const late = await begin(who);
    world.clock.pass(5 * minute);
    expect((await finish(late.ticket, codeOf(world, who.secret), late.cookie)).json()).toMatchObject(over);
  });

  test('cannot be guessed: ten wrong codes are enough for a quarter of an hour, from however many browsers', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    for (let tries = 0; tries < 10; tries += 1) {
      const { cookie, ticket } = await begin(who);
      expect((await finish(ticket, '000000', cookie)).json()).toMatchObject(wrong);
    }
    const { cookie, ticket } = await begin(who);
    const spent = await finish(ticket, codeOf(world, who.secret), cookie);
    expect(spent.json()).toMatchObject({ code: 'session.too_many_tries' });
    world.clock.pass(16 * minute);
    const again = await begin(who);
    expect((await finish(again.ticket, codeOf(world, who.secret), again.cookie)).statusCode).toBe(200);
  });

  test('is asked of who comes with a new password too', async () => {
    const who = await somebodyWithCode(world);
    const official = await world.as((await aPersonAs(world, 'official')).grant);
    const { items } = await official.call(invite, { body: { people: [who.person] } });
    const token = items[0]?.path.split('#token=')[1] ?? '';
    const body = { token, login: who.login, password: 'other hills 7 swallows' };
    const reply = await world.stranger.raw({ method: 'POST', url: acceptInvitation.path, body });
    expect(reply.json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
    expect(await isSignedIn(cookiesAfter(reply))).toBe(false);
  });
});

describe('recovery codes', () => {
  test('are ten, come with the first factor, and each opens once', async () => {
    const who = await somebodyWithCode(world);
    expect(new Set(who.recoveryCodes).size).toBe(10);
    expect(who.recoveryCodes.every((one) => /^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/.test(one))).toBe(
      true,
    );
    const [code = '', other = ''] = who.recoveryCodes;
    const [first, second, third] = [await begin(who), await begin(who), await begin(who)];
    expect((await finish(first.ticket, code, first.cookie)).statusCode).toBe(200);
    expect((await finish(second.ticket, code, second.cookie)).json()).toMatchObject(wrong);
    const typed = other.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await finish(third.ticket, typed, third.cookie)).statusCode).toBe(200);
    expect((await who.client.call(listFactors)).recoveryCodes).toBe(8);
  });

  test('of sixteen letters, given before they had 24, open still', async () => {
    const who = await somebodyWithCode(world);
    const old = 'ABCD-EFGH-JKMN-PQRS';
    await world.system(({ db }) =>
      db
        .insertInto('people.recovery_code')
        .values({ county: world.county, person: who.person, hash: hashOfToken(old.replaceAll('-', '')) })
        .execute(),
    );
    const { ticket, cookie } = await begin(who);
    expect((await finish(ticket, old, cookie)).statusCode).toBe(200);
  });

  test('work no longer once there are new ones', async () => {
    const who = await somebodyWithCode(world);
    const { recoveryCodes } = await who.client.call(renewRecoveryCodes);
    const [first, second] = [await begin(who), await begin(who)];
    expect((await finish(first.ticket, who.recoveryCodes[0] ?? '', first.cookie)).json()).toMatchObject(wrong);
    expect((await finish(second.ticket, recoveryCodes[0] ?? '', second.cookie)).statusCode).toBe(200);
  });

  test('and secrets are nowhere in the database', async () => {
    const who = await somebodyWithCode(world);
    const kept = await world.system(async ({ db }) =>
      JSON.stringify([
        await db.selectFrom('people.factor').selectAll().where('county', '=', world.county).execute(),
        await db.selectFrom('people.recovery_code').selectAll().where('county', '=', world.county).execute(),
        await db.selectFrom('platform.idempotency').selectAll().where('county', '=', world.county).execute(),
      ]),
    );
    expect(kept).toContain(who.person);
    for (const secret of [who.secret, ...who.recoveryCodes]) expect(kept).not.toContain(secret);
  });
});

describe('one’s own factors', () => {
  test('count from the first code on, and a new authenticator takes the place of the old one', async () => {
    const who = await somebody(world);
    const { secret } = await who.client.call(beginCode);
    expect((await givePassword(world, who)).json()).toEqual({ signedIn: true });
    await expect(who.client.call(confirmCode, { body: { code: '000000' } })).rejects.toMatchObject(wrong);
    await who.client.call(confirmCode, { body: { code: codeOf(world, secret) } });
    expect((await who.client.call(listFactors)).items).toMatchObject([{ kind: 'code' }]);
    const next = await who.client.call(beginCode);
    const { recoveryCodes } = await who.client.call(confirmCode, { body: { code: codeOf(world, next.secret) } });
    expect(recoveryCodes).toEqual([]);
    expect((await who.client.call(listFactors)).items).toHaveLength(1);
    world.clock.pass(minute);
    const [old, young] = [onTheWay(await givePassword(world, who)), onTheWay(await givePassword(world, who))];
    expect((await finish(old.ticket, codeOf(world, secret), old.cookie)).json()).toMatchObject(wrong);
    expect((await finish(young.ticket, codeOf(world, next.secret), young.cookie)).statusCode).toBe(200);
  });

  test('are removed by their holder alone; after the last one the password is enough, and old recovery codes are gone', async () => {
    const [who, other] = [await somebodyWithCode(world), await somebodyWithCode(world)];
    const [factor] = (await who.client.call(listFactors)).items;
    const params = { id: factor?.id ?? '' };
    await expect(other.client.call(removeFactor, { params })).rejects.toMatchObject({ code: 'access.not_found' });
    expect(await who.client.call(removeFactor, { params })).toMatchObject({ items: [], recoveryCodes: 0 });
    expect((await givePassword(world, who)).json()).toEqual({ signedIn: true });
    expect((await who.send(proveSelf, { password: who.password })).json()).toEqual({ proved: true });
  });

  test('are not for who picked a role and has no account', async () => {
    const { grant } = await aPersonAs(world, 'teacher');
    const picked = await world.stranger.raw({ method: 'POST', url: pickRole.path, body: { grant } });
    const client = world.given(picked);
    expect(await client.call(listFactors)).toMatchObject({ hasAccount: false });
    await expect(client.call(beginCode)).rejects.toMatchObject({ status: 409, code: 'people.no_account' });
  });
});

describe('a proof', () => {
  const needed = { status: 422, code: 'people.factor_needed' };

  test('is the factor of who has one, and his password no more', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(6 * minute);
    await expect(who.client.call(beginCode)).rejects.toMatchObject({ code: 'access.prove_again' });
    expect((await who.send(proveSelf, { password: who.password })).json()).toMatchObject(needed);
    expect((await who.send(proveSelf, { password: who.password, code: '000000' })).json()).toMatchObject(wrong);
    const proof = await who.send(proveSelf, { code: codeOf(world, who.secret) });
    expect(proof.json()).toEqual({ proved: true });
    const cookie = cookiesAfter(proof, who.client.cookie);
    expect((await who.send(beginCode, undefined, cookie)).statusCode).toBe(200);
    expect((await who.send(proveSelf, { code: codeOf(world, who.secret) }, cookie)).json()).toMatchObject(wrong);
  });

  test('cannot be guessed either', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    for (let tries = 0; tries < 10; tries += 1)
      expect((await who.send(proveSelf, { code: '000000' })).json()).toMatchObject(wrong);
    const spent = await who.send(proveSelf, { code: codeOf(world, who.secret) });
    expect(spent.json()).toMatchObject({ code: 'session.too_many_tries' });
  });
});

test('a new password is given by who has a second factor only when he has just proved himself with it', async () => {
  const who = await somebodyWithCode(world);
  world.clock.pass(6 * minute);
  const body = { old: who.password, password: 'other hills 7 swallows' };
  expect((await who.send(changePassword, body)).json()).toMatchObject({ code: 'access.prove_again' });
  const proof = await who.send(proveSelf, { code: codeOf(world, who.secret) });
  const reply = await who.send(changePassword, body, cookiesAfter(proof, who.client.cookie));
  expect(reply.json()).toEqual({ changed: true });
});
