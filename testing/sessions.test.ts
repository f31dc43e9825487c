import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '#modules/people/contract/account.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import { pickRole, proveSelf, signIn, signOut, takeRole } from '#modules/people/contract/session.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { type Client, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const background = { 'x-lianyu-background': '1' };

let world: World;
let org: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
});
afterAll(() => world.close());

/** Whether the server takes a browser with these cookies for somebody. */
const isSignedIn = async (cookie: string, headers: Record<string, string> = {}): Promise<boolean> =>
  (await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie, ...headers } })).json<{
    signedIn: boolean;
  }>().signedIn;

const aTeacher = async (): Promise<Client> => world.as((await aPersonAs(world, 'teacher', { org })).grant);

/** Uses a session again and again, so often that it does not idle out. */
async function keepBusy({ cookie }: Client, time: number, every = 10 * minute): Promise<void> {
  for (let passed = 0; passed < time; passed += every) {
    world.clock.pass(Math.min(every, time - passed));
    await isSignedIn(cookie);
  }
}

/** Somebody with an account who is guardian of nobody yet and homeroom teacher. */
async function aTeacherWithChildren(): Promise<{
  guardian: Client;
  homeroom: string;
  login: string;
  password: string;
}> {
  const { person, grant } = await aPersonAs(world, 'guardian');
  const homeroom = newId();
  const login = `teacher.${newId()}`;
  const password = 'quiet hills 7 swallows';
  const password_hash = await hashPassword(password);
  const { county } = world;
  await world.system(async ({ db, now }) => {
    await db
      .insertInto('people.role_grant')
      .values({ county, id: homeroom, person, role: 'homeroom', org, class: null, began: '2026-01-01' })
      .execute();
    await db
      .insertInto('people.account')
      .values({ county, id: newId(), person, login, password_hash, made_at: now })
      .execute();
  });
  return { guardian: await world.as(grant), homeroom, login, password };
}

const take = (cookie: string, grant: string) =>
  world.stranger.raw({ method: 'PUT', url: takeRole.path, body: { grant }, headers: { cookie } });

describe('a session of staff', () => {
  test('lives a quarter of an hour without use, and not a moment longer', async () => {
    const [used, left] = [await aTeacher(), await aTeacher()];
    world.clock.pass(15 * minute);
    expect(await isSignedIn(used.cookie)).toBe(true);
    world.clock.pass(1);
    expect(await isSignedIn(left.cookie)).toBe(false);
    expect(await isSignedIn(used.cookie)).toBe(true);
  });

  test('is not used by what a browser reads by itself', async () => {
    const { cookie } = await aTeacher();
    for (let passed = 0; passed < 15; passed += 5) {
      world.clock.pass(5 * minute);
      expect(await isSignedIn(cookie, background)).toBe(true);
      expect(await isSignedIn(cookie, { accept: 'text/event-stream' })).toBe(true);
    }
    world.clock.pass(1_001);
    expect(await isSignedIn(cookie, background)).toBe(false);
  });

  test('is used by a person who asks in the same second as his browser', async () => {
    const { cookie } = await aTeacher();
    world.clock.pass(10 * minute);
    await isSignedIn(cookie, background);
    await isSignedIn(cookie);
    world.clock.pass(10 * minute);
    expect(await isSignedIn(cookie)).toBe(true);
  });

  test('ends twelve hours after the password was given, however busy it is', async () => {
    const teacher = await aTeacher();
    await keepBusy(teacher, 12 * hour);
    expect(await isSignedIn(teacher.cookie)).toBe(true);
    world.clock.pass(1_001);
    expect(await isSignedIn(teacher.cookie)).toBe(false);
  });
});

describe('a session of a family', () => {
  test('lives thirty days on the browser it was given to, and on no other', async () => {
    const guardian = await world.as((await aPersonAs(world, 'guardian')).grant);
    const other = await world.as((await aPersonAs(world, 'guardian')).grant);
    const [token = ''] = guardian.cookie.split('; ');
    const [, device = ''] = other.cookie.split('; ');
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(`${token}; ${device}`)).toBe(false);
    await keepBusy(guardian, 30 * day, 10 * day);
    expect(await isSignedIn(guardian.cookie)).toBe(true);
    world.clock.pass(1_001);
    expect(await isSignedIn(guardian.cookie)).toBe(false);
  });

  test('does not lead to the rights of staff without the password, once it is older than staff may be signed in', async () => {
    const { guardian, homeroom, login, password } = await aTeacherWithChildren();
    await keepBusy(guardian, 29 * day, day);
    expect((await take(guardian.cookie, homeroom)).json()).toMatchObject({ status: 403, code: 'access.prove_again' });
    const { cookie } = guardian;
    const again = await world.stranger.raw({
      method: 'POST',
      url: signIn.path,
      body: { login, password },
      headers: { cookie },
    });
    expect(again.json()).toEqual({ signedIn: true });
    expect(await isSignedIn(cookie)).toBe(false);
    const taken = await take(cookiesAfter(again, cookie), homeroom);
    expect(taken.json()).toMatchObject({ acting: { role: 'homeroom' } });
  });

  test('that goes to staff within the twelve hours ends as theirs does', async () => {
    const { guardian, homeroom } = await aTeacherWithChildren();
    world.clock.pass(12 * hour);
    const staff = cookiesAfter(await take(guardian.cookie, homeroom), guardian.cookie);
    expect(await isSignedIn(staff)).toBe(true);
    world.clock.pass(1_001);
    expect(await isSignedIn(staff)).toBe(false);
  });
});

describe('the password once more', () => {
  const prove = (cookie: string, password: string) =>
    world.stranger.raw({ method: 'POST', url: proveSelf.path, body: { password }, headers: { cookie } });
  const inviteBy = async (cookie: string) => {
    const { person } = await aPersonAs(world, 'department');
    const request = { method: 'POST', url: invite.path, body: { people: [person] }, headers: { cookie } };
    return world.stranger.raw(request);
  };
  /** An official with an account, signed in for a while. */
  async function anOfficial() {
    const { person, grant } = await aPersonAs(world, 'official');
    const password = 'quiet hills 7 swallows';
    const account = {
      county: world.county,
      id: newId(),
      person,
      login: `official.${person}`,
      made_at: world.clock.now,
    };
    const password_hash = await hashPassword(password);
    await world.system(({ db }) =>
      db
        .insertInto('people.account')
        .values({ ...account, password_hash })
        .execute(),
    );
    return { cookie: (await world.as(grant)).cookie, password };
  }

  test('is asked for what reaches far when it was given more than five minutes ago, and not before', async () => {
    const { cookie, password } = await anOfficial();
    world.clock.pass(5 * minute);
    expect((await inviteBy(cookie)).statusCode).toBe(200);
    world.clock.pass(1_001);
    expect((await inviteBy(cookie)).json()).toMatchObject({ status: 403, code: 'access.prove_again' });
    const proof = await prove(cookie, password);
    expect(proof.json()).toEqual({ proved: true });
    expect((await inviteBy(cookiesAfter(proof, cookie))).statusCode).toBe(200);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  test('signs nobody out whose answer is lost: the old token lives until the new one is used', async () => {
    const { cookie, password } = await anOfficial();
    world.clock.pass(6 * minute);
    const lost = cookiesAfter(await prove(cookie, password), cookie);
    expect(await isSignedIn(cookie)).toBe(true);
    expect((await inviteBy(cookie)).json()).toMatchObject({ code: 'access.prove_again' });
    world.clock.pass(50 * second);
    const proof = cookiesAfter(await prove(cookie, password), cookie);
    expect(await isSignedIn(cookie)).toBe(true);
    expect((await inviteBy(proof)).statusCode).toBe(200);
    expect([await isSignedIn(cookie), await isSignedIn(lost), await isSignedIn(proof)]).toEqual([false, false, true]);
  });

  test('leaves the old token a minute, not longer, and nothing to who signs out with the new one', async () => {
    const [slow, quick] = [await anOfficial(), await anOfficial()];
    await prove(slow.cookie, slow.password);
    world.clock.pass(minute);
    expect(await isSignedIn(slow.cookie)).toBe(true);
    const proved = cookiesAfter(await prove(quick.cookie, quick.password), quick.cookie);
    await world.stranger.raw({ method: 'DELETE', url: signOut.path, headers: { cookie: proved } });
    expect([await isSignedIn(quick.cookie), await isSignedIn(proved)]).toEqual([false, false]);
    world.clock.pass(1_001);
    expect(await isSignedIn(slow.cookie)).toBe(false);
  });

  test('is not asked from who picked a role of the demonstration county and has none', async () => {
    const { grant } = await aPersonAs(world, 'official');
    const picked = await world.stranger.raw({
      method: 'POST',
      url: `${pickRole.path}?county=${world.county}`,
      body: { grant },
    });
    const cookie = cookiesAfter(picked);
    world.clock.pass(10 * minute);
    expect((await inviteBy(cookie)).statusCode).toBe(200);
  });

  test('proves nothing when it is wrong, and cannot be guessed', async () => {
    const { cookie, password } = await anOfficial();
    world.clock.pass(6 * minute);
    for (let tries = 0; tries < 10; tries += 1)
      expect((await prove(cookie, 'loud plains 7 swallows')).json()).toMatchObject({
        code: 'people.wrong_old_password',
      });
    expect((await prove(cookie, password)).json()).toMatchObject({ code: 'session.too_many_tries' });
    expect((await inviteBy(cookie)).json()).toMatchObject({ code: 'access.prove_again' });
  });

  test('leads from a family to the rights of staff, however long ago it was first given', async () => {
    const { guardian, homeroom, password } = await aTeacherWithChildren();
    await keepBusy(guardian, 29 * day, day);
    const proof = await prove(guardian.cookie, password);
    const taken = await take(cookiesAfter(proof, guardian.cookie), homeroom);
    expect(taken.json()).toMatchObject({ acting: { role: 'homeroom' } });
  });
});

test('another role comes with another token, and the old one is worth nothing at once', async () => {
  const { guardian, homeroom } = await aTeacherWithChildren();
  const taken = await take(guardian.cookie, homeroom);
  const now = cookiesAfter(taken, guardian.cookie);
  expect(now.split('; ')[0]).not.toBe(guardian.cookie.split('; ')[0]);
  expect(now.split('; ')[1]).toBe(guardian.cookie.split('; ')[1]);
  expect([await isSignedIn(guardian.cookie), await isSignedIn(now)]).toEqual([false, true]);
});

test('who signs out is nobody at once, also for requests that come in between', async () => {
  const teacher = await aTeacher();
  expect(await isSignedIn(teacher.cookie)).toBe(true);
  const asking = Array.from({ length: 20 }, () => isSignedIn(teacher.cookie));
  await teacher.call(signOut);
  expect(await isSignedIn(teacher.cookie)).toBe(false);
  await Promise.all(asking);
  expect(await isSignedIn(teacher.cookie)).toBe(false);
});

test('a role that ends lets nobody act a second later, not in another role either', async () => {
  const { guardian, homeroom } = await aTeacherWithChildren();
  const staff = cookiesAfter(await take(guardian.cookie, homeroom), guardian.cookie);
  expect(await isSignedIn(staff)).toBe(true);
  await world.system(({ db }) =>
    db.updateTable('people.role_grant').set({ ended: '2026-10-01' }).where('id', '=', homeroom).execute(),
  );
  world.clock.pass(second);
  expect(await isSignedIn(staff)).toBe(false);
});

test('a guardianship that ends shows no child a second later', async () => {
  const group = await aClass(world, org);
  const pupil = await aPupil(world, { org, class: group });
  const { grant, person } = await aGuardianOf(world, pupil.person, org);
  const guardian = await world.as(grant);
  expect((await guardian.call(listChildren)).items).toMatchObject([{ id: pupil.person }]);
  await world.system(({ db }) =>
    db.updateTable('people.guardianship').set({ ended: '2026-10-01' }).where('guardian', '=', person).execute(),
  );
  world.clock.pass(second);
  expect((await guardian.call(listChildren)).items).toEqual([]);
});
