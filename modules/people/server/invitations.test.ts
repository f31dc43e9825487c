import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  changePassword,
  invite,
  listPeople,
  readInvitation,
  revokeInvitation,
} from '#modules/people/contract/account.ts';
import { readMe, signIn } from '#modules/people/contract/session.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const password = 'bamboo river 8 lanterns';
const hour = 3_600_000;
/** A server need not hear of an ended session within the second it remembers who somebody is. */
const remembered = 1_000;

let world: World;
let school: string;
let group: string;
/** Those who hand out accounts. */
let official: Client;
let leader: Client;
let homeroom: Client;
/** Ids of people. */
const ids: Record<string, string> = {};

const alsoHas = (person: string, role: string, org: string | null = null): Promise<unknown> =>
  world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ county: world.county, id: crypto.randomUUID(), person, role, org, began: '2020-09-01' })
      .execute(),
  );

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  school = await anOrganisation(world);
  const other = await anOrganisation(world, { name: '另一所学校' });
  group = await aClass(world, school);
  const second = await aClass(world, school, 2);
  const far = await aClass(world, other);
  const add = async (key: string, role: string, where: Parameters<typeof aPersonAs>[2] = {}): Promise<string> => {
    const { person, grant } = await aPersonAs(world, role, { name: key, ...where });
    ids[key] = person;
    return grant;
  };
  official = await world.as(await add('official', 'official', { org: bureau }));
  await add('colleague', 'official', { org: bureau });
  leader = await world.as(await add('leader', 'school_leader', { org: school }));
  homeroom = await world.as(await add('homeroom', 'homeroom', { org: school, class: group }));
  await add('deputy', 'school_leader', { org: school });
  await add('teacher', 'teacher', { org: school });
  await add('counsellor', 'counsellor', { org: school });
  await add('foreign leader', 'school_leader', { org: other });
  await add('foreign teacher', 'teacher', { org: other });
  await add('volunteer', 'volunteer');
  await add('teacher and leader', 'teacher', { org: school });
  await alsoHas(ids['teacher and leader'] ?? '', 'school_leader', other);
  const guard = async (key: string, org: string, of: string): Promise<void> => {
    const child = await aPupil(world, { org, class: of, name: `child of ${key}` });
    ids[`child of ${key}`] = child.person;
    ids[key] = (await aGuardianOf(world, child.person, org, key)).person;
  };
  await guard('grandmother', school, group);
  await guard('father', school, second);
  await guard('foreign father', other, far);
  await guard('guardian and official', school, group);
  await alsoHas(ids['guardian and official'] ?? '', 'official', bureau);
});
afterAll(() => world.close());

const idOf = (key: string): string => ids[key] ?? '';
const issue = async (by: Client, key: string) => {
  const [item] = (await by.call(invite, { body: { people: [idOf(key)] } })).items;
  return { path: item?.path ?? '', token: item?.path.split('#token=')[1] ?? '' };
};
const namesOf = async (by: Client, query: object = {}): Promise<string[]> =>
  (await by.call(listPeople, { query: { size: '200', ...query } })).items.map((one) => one.name).sort();

/** The browser of somebody who opens his link. */
async function welcomed(token: string, login: string, chosen = password): Promise<Client> {
  const reply = await world.stranger.raw({
    method: 'POST',
    url: acceptInvitation.path,
    body: { token, login, password: chosen },
  });
  expect([reply.statusCode, reply.json().code]).toEqual([200, undefined]);
  return world.given(reply);
}

const inCharge = {
  official: ['counsellor', 'foreign leader', 'foreign teacher', 'homeroom', 'leader', 'deputy', 'teacher']
    .concat(['teacher and leader', 'volunteer'])
    .sort(),
  leader: ['child of father', 'child of grandmother', 'child of guardian and official', 'counsellor', 'father']
    .concat(['grandmother', 'homeroom', 'teacher'])
    .sort(),
  homeroom: ['grandmother'],
};

describe('the people one may invite', () => {
  test('are those below one’s own role and within one’s own place, and nobody who also holds a higher one', async () => {
    expect(await namesOf(official)).toEqual(inCharge.official);
    expect(await namesOf(leader)).toEqual(inCharge.leader);
    expect(await namesOf(homeroom)).toEqual(inCharge.homeroom);
  });

  test('are paged, and found by role, school, name and account', async () => {
    const page = await official.call(listPeople, { query: { size: '2', page: '2' } });
    expect([page.items.length, page.total]).toEqual([2, inCharge.official.length]);
    expect(await namesOf(official, { role: 'counsellor' })).toEqual(['counsellor']);
    expect(await namesOf(official, { org: school, role: 'school_leader' })).toEqual(['deputy', 'leader']);
    expect(await namesOf(leader, { words: 'grandm' })).toEqual(['child of grandmother', 'grandmother']);
    expect(await namesOf(leader, { account: 'open' })).toEqual([]);
  });

  test('are told with their child, and each look leaves a record', async () => {
    const looks = (): Promise<unknown[]> =>
      world.system(({ db }) =>
        db.selectFrom('platform.audit').selectAll().where('action', '=', 'people.list_people').execute(),
      );
    const before = (await looks()).length;
    const { items } = await homeroom.call(listPeople, { query: {} });
    expect(items).toMatchObject([
      { name: 'grandmother', roles: ['监护人'], pupils: ['child of grandmother'], account: 'none' },
    ]);
    expect((await looks()).length).toBe(before + 1);
  });

  test('cannot be anybody else: the whole selection is then not found, and nobody is invited', async () => {
    const tried = { official, leader, homeroom };
    for (const [who, client] of Object.entries(tried)) {
      const allowed = inCharge[who as keyof typeof inCharge];
      for (const [key, id] of Object.entries(ids)) {
        if (allowed.includes(key)) continue;
        const people = [idOf(allowed[0] ?? ''), id];
        await expect(client.call(invite, { body: { people } }), `${who} invites ${key}`).rejects.toMatchObject({
          status: 404,
          code: 'access.not_found',
        });
        await expect(client.call(revokeInvitation, { params: { id } })).rejects.toMatchObject({ status: 404 });
      }
    }
    expect(await namesOf(official, { account: 'invited' })).toEqual([]);
  });
});

describe('a link', () => {
  test('leads whom it is for to an account of his own, once', async () => {
    const { path, token } = await issue(homeroom, 'grandmother');
    expect(path).toMatch(/^\/m\/welcome#token=990101\.[\w-]{43}$/);
    expect(await world.stranger.call(readInvitation, { body: { token } })).toEqual({
      county: '云岭县',
      name: 'grandmother',
      roles: ['监护人'],
      login: null,
    });
    const phone = await welcomed(token, '王奶奶');
    expect(await phone.call(readMe)).toMatchObject({ signedIn: true, person: { name: 'grandmother' } });
    expect(await world.stranger.call(signIn, { body: { login: '王奶奶', password } })).toEqual({ signedIn: true });
    expect(await namesOf(homeroom, { account: 'open' })).toEqual(['grandmother']);
    for (const endpoint of [readInvitation, acceptInvitation])
      await expect(world.stranger.call(endpoint, { body: { token, login: '又一次', password } })).rejects.toMatchObject(
        { status: 409, code: 'people.invitation_used' },
      );
  });

  test('is kept as a hash alone: neither table, answer kept nor record of it holds the token', async () => {
    const { token } = await issue(leader, 'father');
    const secret = token.split('.')[1] ?? '';
    const kept = await world.system(async ({ db }) => [
      await db.selectFrom('people.invitation').selectAll().execute(),
      await db.selectFrom('platform.idempotency').selectAll().execute(),
      await db.selectFrom('platform.audit').selectAll().execute(),
    ]);
    expect(kept[0]?.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('that was taken back, has run out, was replaced or never was, is refused in words of its own', async () => {
    const refusal = async (token: string): Promise<string> =>
      (await world.stranger.raw({ method: 'POST', url: readInvitation.path, body: { token } })).json().code;
    const replaced = await issue(leader, 'teacher');
    const revoked = await issue(leader, 'teacher');
    expect(await refusal(replaced.token)).toBe('people.invitation_unknown');
    expect(await leader.call(revokeInvitation, { params: { id: idOf('teacher') } })).toMatchObject({
      account: 'none',
      invitedUntil: null,
    });
    expect(await refusal(revoked.token)).toBe('people.invitation_revoked');
    expect(await refusal('990101.0123456789012345678901234567890123456789012')).toBe('people.invitation_unknown');
    expect(await refusal('a token of no county at all')).toBe('people.invitation_unknown');
    const late = await issue(leader, 'teacher');
    world.clock.pass(72 * hour - 1);
    expect(await refusal(late.token)).toBeUndefined();
    world.clock.pass(1);
    expect(await refusal(late.token)).toBe('people.invitation_expired');
    world.clock.pass(-72 * hour);
  });

  test('works no longer once whoever gave it has lost the role, or the person has risen above it', async () => {
    const { token } = await issue(leader, 'counsellor');
    const ask = (): Promise<unknown> => world.stranger.call(readInvitation, { body: { token } });
    await ask();
    const change = (key: string, ended: string | null, role: string): Promise<unknown> =>
      world.system(({ db }) =>
        db
          .updateTable('people.role_grant')
          .set({ ended })
          .where('county', '=', world.county)
          .where('person', '=', idOf(key))
          .where('role', '=', role)
          .execute(),
      );
    await change('leader', '2026-11-01', 'school_leader');
    await expect(ask()).rejects.toMatchObject({ code: 'people.invitation_revoked' });
    await change('leader', null, 'school_leader');
    await ask();
    await alsoHas(idOf('counsellor'), 'school_leader', school);
    await expect(ask()).rejects.toMatchObject({ code: 'people.invitation_revoked' });
    await change('counsellor', '2026-11-01', 'school_leader');
    await ask();
  });

  test('can be spent by one of two who open it at once', async () => {
    const { token } = await issue(official, 'volunteer');
    const replies = await Promise.all(
      ['volunteer.one', 'volunteer.two'].map((login) =>
        world.stranger.raw({ method: 'POST', url: acceptInvitation.path, body: { token, login, password } }),
      ),
    );
    expect(replies.map((reply) => String(reply.statusCode)).sort()).toEqual(['200', '409']);
  });

  test('is not spent by a login that is taken, is another’s number, or a password too easily guessed', async () => {
    const { token } = await issue(official, 'foreign teacher');
    await world.system(({ db }) =>
      db
        .updateTable('people.person')
        .set({ phone: '13900000001' })
        .where('county', '=', world.county)
        .where('id', '=', idOf('deputy'))
        .execute(),
    );
    const attempt = (login: string, chosen = password): Promise<unknown> =>
      world.stranger.call(acceptInvitation, { body: { token, login, password: chosen } });
    await expect(attempt('王奶奶')).rejects.toMatchObject({ status: 409, code: 'people.login_taken' });
    await expect(attempt('13900000001')).rejects.toMatchObject({ code: 'people.login_taken' });
    await expect(attempt('he.laoshi', 'he.laoshi 2026')).rejects.toMatchObject({ code: 'people.telling_password' });
    await expect(attempt('he', password)).rejects.toMatchObject({ code: 'request.invalid' });
    expect(await attempt('ｈｅ．laoshi')).toEqual({ signedIn: true });
    expect(await world.stranger.call(signIn, { body: { login: 'he.laoshi', password } })).toEqual({ signedIn: true });
  });

  test('of another county finds its own, and nobody there has to do with ours', async () => {
    const county = '990102';
    await addCounty(world.server.around.opened, county, world.clock.now);
    const place = { ...world, county, system: <T>(work: never) => world.system<T>(work, county) } as World;
    await aTown(place);
    const bureau = await anOrganisation(place, { kind: 'bureau' });
    const abroad = await world.as((await aPersonAs(place, 'official', { org: bureau })).grant, county);
    const { person } = await aPersonAs(place, 'teacher', { name: '邻县老师', org: await anOrganisation(place) });
    await expect(official.call(invite, { body: { people: [person] } })).rejects.toMatchObject({ status: 404 });
    const [item] = (await abroad.call(invite, { body: { people: [person] } })).items;
    const token = item?.path.split('#token=')[1] ?? '';
    expect(token).toMatch(/^990102\./);
    const client = await welcomed(token, '王奶奶');
    expect(await client.call(readMe)).toMatchObject({ county: { code: county }, person: { name: '邻县老师' } });
  });
});

describe('a password', () => {
  test('that was forgotten is chosen anew with a new link: the login stays, every older session ends', async () => {
    const before = await welcomed((await issue(leader, 'teacher')).token, 'teacher.he');
    const { token } = await issue(leader, 'teacher');
    expect(await before.call(readMe)).toMatchObject({ signedIn: true });
    expect(await world.stranger.call(readInvitation, { body: { token } })).toMatchObject({ login: 'teacher.he' });
    const chosen = 'another lantern 9 rivers';
    const after = await welcomed(token, 'ignored', chosen);
    expect(await after.call(readMe)).toMatchObject({ signedIn: true, person: { name: 'teacher' } });
    world.clock.pass(remembered);
    expect(await before.call(readMe)).toMatchObject({ signedIn: false });
    await expect(world.stranger.call(signIn, { body: { login: 'teacher.he', password } })).rejects.toMatchObject({
      code: 'people.wrong_password',
    });
    expect(await world.stranger.call(signIn, { body: { login: 'teacher.he', password: chosen } })).toBeTruthy();
  });

  test('is changed by whoever knows the old one; his other sessions end and this one goes on', async () => {
    const here = await welcomed((await issue(leader, 'homeroom')).token, 'homeroom.he');
    const reply = await world.stranger.raw({
      method: 'POST',
      url: signIn.path,
      body: { login: 'homeroom.he', password },
    });
    const elsewhere = world.given(reply);
    const chosen = 'another lantern 9 rivers';
    await expect(here.call(changePassword, { body: { old: 'wrong', password: chosen } })).rejects.toMatchObject({
      status: 422,
      code: 'people.wrong_old_password',
    });
    await expect(
      here.call(changePassword, { body: { old: password, password: 'aaaaaaaaaaaa' } }),
    ).rejects.toMatchObject({ code: 'people.weak_password' });
    expect(await elsewhere.call(readMe)).toMatchObject({ signedIn: true });
    expect(await here.call(changePassword, { body: { old: password, password: chosen } })).toEqual({ changed: true });
    world.clock.pass(remembered);
    expect(await elsewhere.call(readMe)).toMatchObject({ signedIn: false });
    expect(await here.call(readMe)).toMatchObject({ signedIn: true });
    expect(await world.stranger.call(signIn, { body: { login: 'homeroom.he', password: chosen } })).toBeTruthy();
  });

  test('is not guessed through this door either: ten wrong ones are enough, also under one key', async () => {
    const here = await welcomed((await issue(leader, 'father')).token, 'father.lin');
    const key = 'the-same-key-again';
    const attempt = () =>
      here.raw({
        method: 'PUT',
        url: changePassword.path,
        body: { old: 'wrong', password: 'another lantern 9 rivers' },
        headers: { 'idempotency-key': key },
      });
    for (let i = 0; i < 10; i += 1) expect((await attempt()).json().code).toBe('people.wrong_old_password');
    expect((await attempt()).json()).toMatchObject({ status: 429, code: 'session.too_many_tries' });
  });

  test('is nobody’s to change who has no account', async () => {
    await expect(official.call(changePassword, { body: { old: password, password } })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('a telephone number', () => {
  const number = '13800000009';
  const attempt = (login: string): Promise<unknown> => world.stranger.call(signIn, { body: { login, password } });

  test('signs in while one account has it, and no longer when a family shares it: then the login does', async () => {
    const has = (key: string): Promise<unknown> =>
      world.system(({ db }) =>
        db
          .updateTable('people.person')
          .set({ phone: number })
          .where('county', '=', world.county)
          .where('id', '=', idOf(key))
          .execute(),
      );
    await has('grandmother');
    expect(await attempt(number)).toEqual({ signedIn: true });
    await has('father');
    await expect(attempt(number)).rejects.toMatchObject({ status: 401, code: 'people.wrong_password' });
    expect(await attempt('王奶奶')).toEqual({ signedIn: true });
    expect(await attempt('father.lin')).toEqual({ signedIn: true });
  });
});
