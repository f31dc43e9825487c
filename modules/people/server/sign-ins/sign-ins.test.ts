import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finishSignIn } from '#modules/people/contract/factor.ts';
import { pickRole, proveSelf, signOut } from '#modules/people/contract/session.ts';
import { listSignIns } from '#modules/people/contract/sign-in-record.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { codeOf, givePassword, onTheWay, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { createWorld, type World } from '#testing/world.ts';

const minute = 60_000;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.clock.pass(20 * minute));
afterAll(() => world.close());

const wechat = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile MicroMessenger/8.0';

const recordsOf = (action: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('platform.audit')
      .select(['person', 'role', 'decision', 'object_kind as kind', 'object', 'session'])
      .where('action', '=', action)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );

const wrongly = (login: string) => givePassword(world, { login, password: 'not the password' });

describe('a sign-in', () => {
  test('is recorded with who, as what, by what and in which session, and read by its holder: day, browser, how', async () => {
    const who = await somebody(world);
    const [before] = (await who.client.call(listSignIns)).items;
    expect(before).toMatchObject({ what: 'in', by: 'password', browser: '其他浏览器 · 其他设备' });
    const reply = await world.stranger.raw({
      method: 'POST',
      url: '/api/session',
      body: { login: who.login, password: who.password },
      headers: { 'user-agent': wechat },
    });
    const [last] = (await world.given(reply).call(listSignIns)).items;
    expect(last).toMatchObject({ what: 'in', by: 'password', browser: '微信 · 安卓' });
    const own = (await recordsOf('people.sign_in')).filter(({ person }) => person === who.person);
    expect(own).toMatchObject([
      { role: 'teacher', decision: 'allowed', kind: 'password', session: expect.any(String) },
      { role: 'teacher', decision: 'allowed', kind: 'password', session: expect.any(String) },
    ]);
    expect(new Set(own.map(({ session }) => session)).size).toBe(2);
  });

  test('with a factor is recorded when it begins and when it is done, by the factor; by a recovery code as that', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    const [first, second] = [onTheWay(await givePassword(world, who)), onTheWay(await givePassword(world, who))];
    const finish = (way: typeof first, code: string) =>
      world.stranger.raw({
        method: finishSignIn.method,
        url: finishSignIn.path,
        body: { ticket: way.ticket, code },
        headers: { cookie: way.cookie },
      });
    await finish(first, codeOf(world, who.secret));
    world.clock.pass(minute);
    await finish(second, who.recoveryCodes[0] ?? '');
    const own = (await recordsOf('people.sign_in')).filter(({ person }) => person === who.person);
    expect(own.map(({ kind, decision }) => `${kind} ${decision}`).sort()).toEqual([
      'code allowed',
      'password allowed',
      'password people.factor_needed',
      'password people.factor_needed',
      'recovery_code allowed',
    ]);
    const told = (await who.client.call(listSignIns)).items;
    expect(told.map(({ what, by }) => `${what} ${by}`)).toEqual(['in recovery_code', 'in code', 'in password']);
  });

  test('that failed is told to whom it was about, once a minute, with a hash of what was typed and no session', async () => {
    const who = await somebody(world);
    world.clock.pass(minute);
    for (let tries = 0; tries < 3; tries += 1) await wrongly(who.login);
    world.clock.pass(minute);
    await wrongly(who.login);
    const own = (await recordsOf('people.sign_in')).filter(({ person }) => person === who.person);
    expect(own.slice(1)).toMatchObject([
      { role: 'anonymous', decision: 'people.wrong_password', kind: 'password', session: null },
      { role: 'anonymous', decision: 'people.wrong_password', kind: 'password', session: null },
    ]);
    expect(own[1]?.object).toBe(own[2]?.object);
    const told = (await who.client.call(listSignIns)).items;
    expect(told.slice(0, 2)).toMatchObject([
      { what: 'failed', by: 'password', browser: null },
      { what: 'failed', by: 'password', browser: null },
    ]);
  });

  test('with a name nobody has is recorded of nobody, each name by itself', async () => {
    const before = (await recordsOf('people.sign_in')).filter(({ person }) => person === null).length;
    for (const login of ['nobody.here', 'nobody.there', 'nobody.here']) await wrongly(login);
    const nobodys = (await recordsOf('people.sign_in')).filter(({ person }) => person === null).slice(before);
    expect(nobodys).toHaveLength(2);
    expect(JSON.stringify(nobodys)).not.toMatch(/nobody\./);
  });

  test('with a wrong code is recorded of whose password was right', async () => {
    const who = await somebodyWithCode(world);
    world.clock.pass(minute);
    const way = onTheWay(await givePassword(world, who));
    const body = { ticket: way.ticket, code: '000000' };
    const headers = { cookie: way.cookie };
    await world.stranger.raw({ method: finishSignIn.method, url: finishSignIn.path, body, headers });
    const [last] = (await who.client.call(listSignIns)).items;
    expect(last).toMatchObject({ what: 'failed', by: 'code' });
  });

  test('by picking a role is recorded as that, and nobody reads another’s', async () => {
    const { person, grant } = await aPersonAs(world, 'guardian');
    const reply = await world.stranger.raw({ method: pickRole.method, url: pickRole.path, body: { grant } });
    expect((await world.given(reply).call(listSignIns)).items).toMatchObject([{ what: 'in', by: 'picked' }]);
    const other = await somebody(world);
    const ids = (await other.client.call(listSignIns)).items;
    expect(ids).toHaveLength(1);
    expect((await recordsOf('people.sign_in')).filter((one) => one.person === person)).toHaveLength(1);
  });
});

test('signing out is recorded, and a proof that failed', async () => {
  const who = await somebodyWithCode(world);
  world.clock.pass(minute);
  await who.send(proveSelf, { code: '000000' });
  expect(await recordsOf('people.prove')).toContainEqual(
    expect.objectContaining({ person: who.person, decision: 'people.wrong_code', kind: 'code' }),
  );
  await who.client.call(signOut);
  const out = (await recordsOf('people.sign_out')).filter(({ person }) => person === who.person);
  expect(out).toMatchObject([{ decision: 'allowed', kind: 'session' }]);
  expect(out[0]?.session).toBe(out[0]?.object);
});
