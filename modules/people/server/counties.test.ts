import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listPeople } from '#modules/people/contract/account.ts';
import { listCast, listCounties, pickRole, readMe, setUp, signIn } from '#modules/people/contract/session.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import { prepareSetUp } from '#modules/people/server/set-up.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

const password = 'bamboo river 8 lanterns';
const body = {
  county: '510199',
  countyName: '青川县',
  prefectureName: '成都市',
  bureauName: '青川县教育局',
  name: '李主任',
  login: 'li.zhuren',
  password,
};

let world: World;

describe('setting up', () => {
  beforeEach(async () => {
    world = await createWorld('510199', async () => undefined);
  });
  afterEach(() => world.close());

  const offer = async (further = false): Promise<string> =>
    (await offerSetup(world.server.around.opened.db, world.clock.now, { further })) ?? '';
  const make = (token: string, change: Partial<typeof body> = {}): Promise<unknown> =>
    world.stranger.call(setUp, { body: { token, ...body, ...change } });

  test('takes the newest link alone, once, within a day', async () => {
    const older = await offer();
    const late = await offer();
    await expect(make(older)).rejects.toMatchObject({ status: 409, code: 'people.link_spent' });
    world.clock.pass(24 * 3_600_000);
    await expect(make(late)).rejects.toMatchObject({ code: 'people.link_spent' });
    const token = await offer();
    await make(token);
    await expect(make(token, { county: '510198' })).rejects.toMatchObject({ code: 'people.link_spent' });
    expect(await offerSetup(world.server.around.opened.db, world.clock.now)).toBeUndefined();
  });

  test('hashes the password while no transaction is held', async () => {
    const token = await offer();
    let hashed = 0;
    let hashedWithin = 0;
    const hash = async (): Promise<void> => {
      await hashPassword(password);
      hashed += 1;
    };
    // The queue is fair: whoever waits in it has seen all of these pass.
    const before = Array.from({ length: 12 }, hash);
    const transaction: Anteroom['transaction'] = async (work) => {
      const done = await world.system(work);
      hashedWithin = hashed;
      return done;
    };
    expect(await prepareSetUp({ transaction, gone: new AbortController().signal }, { token, ...body })).toContain(
      '$argon2id$',
    );
    await Promise.all(before);
    expect(hashedWithin).toBeLessThan(before.length - 2);
    expect(await make(token)).toEqual({ county: '510199' });
  });

  test('makes no second county with a first link, and one more with a link made for it', async () => {
    const first = await offer();
    await addCounty(world.server.around.opened, '510198', world.clock.now);
    await expect(make(first)).rejects.toMatchObject({ status: 409, code: 'people.already_set_up' });
    const further = await offer(true);
    await expect(make(further, { county: '510198' })).rejects.toMatchObject({ code: 'people.already_set_up' });
    expect(await make(further)).toEqual({ county: '510199' });
    expect(await world.stranger.call(listCounties, {})).toEqual({
      items: [
        { code: '510198', name: '云岭县' },
        { code: '510199', name: '青川县' },
      ],
    });
  });

  test('makes no invented county, where every role is open, and none that is no county', async () => {
    const token = await offer();
    for (const county of ['990101', '510100', '510000', '100101', '589901'])
      await expect(make(token, { county }), county).rejects.toMatchObject({
        status: 422,
        code: 'people.not_a_county_code',
      });
    await make(token);
  });

  test('says where the county lies: its province by its code, its city by name', async () => {
    await make(await offer());
    const regions = await world.system(({ db }) =>
      db.selectFrom('people.region').select(['code', 'parent', 'name', 'level']).orderBy('code').execute(),
    );
    expect(regions).toEqual([
      { code: '51', parent: null, name: '四川省', level: 1 },
      { code: '5101', parent: '51', name: '成都市', level: 2 },
      { code: '510199', parent: '5101', name: '青川县', level: 3 },
    ]);
  });
});

describe('a server of several counties', () => {
  const [own, other] = ['110101', '510198'];

  beforeAll(async () => {
    world = await createWorld(own);
    await aTown(world);
    const token = (await offerSetup(world.server.around.opened.db, world.clock.now, { further: true })) ?? '';
    await world.stranger.call(setUp, { body: { token, ...body, county: other } });
  });
  afterAll(() => world.close());

  const enter = (county?: string) =>
    world.stranger.raw({
      method: 'POST',
      url: county === undefined ? signIn.path : `${signIn.path}?county=${county}`,
      body: { login: body.login, password },
    });

  test('lets people sign in to the county they name, and finds them in no other', async () => {
    expect((await enter()).json()).toMatchObject({ code: 'people.wrong_password' });
    expect((await enter(own)).json()).toMatchObject({ code: 'people.wrong_password' });
    const reply = await enter(other);
    expect(reply.json()).toEqual({ signedIn: true });
    const official = world.given(reply);
    expect(await official.call(readMe)).toMatchObject({ demo: false, county: { code: other, name: '青川县' } });
    expect((await official.call(listPeople, { query: {} })).total).toBe(0);
  });

  test('shows a stranger the county he asks for if it is served, that of his last session, or the first', async () => {
    const seen = async (query: { county?: string }, by = world.stranger): Promise<string> =>
      (await by.call(readMe, { query })).county.code;
    expect(await seen({})).toBe(own);
    expect(await seen({ county: other })).toBe(other);
    expect(await seen({ county: '120101' })).toBe(own);
    expect(await seen({ county: "x' or" }).catch((error: { code: string }) => error.code)).toBe('request.invalid');
    const official = world.given(await enter(other));
    await official.raw({ method: 'DELETE', url: '/api/session' });
    world.clock.pass(1_001);
    expect(await official.call(readMe)).toMatchObject({ signedIn: false, county: { code: other } });
  });
});

describe('picking a role', () => {
  const [invented, real] = ['990101', '510199'];
  let grants: string[];

  beforeAll(async () => {
    world = await createWorld(invented);
    await aTown(world);
    await addCounty(world.server.around.opened, real, world.clock.now);
    const org = await anOrganisation(world);
    const group = await aClass(world, org);
    const add = async (i: number): Promise<string> =>
      (await aPersonAs(world, 'homeroom', { name: `教师${i}`, org, class: group })).grant;
    grants = await Promise.all(Array.from({ length: 45 }, (_, i) => add(i)));
  });
  afterAll(() => world.close());

  test('works in a county of codes 99…, without a password', async () => {
    const at = `${pickRole.path}?county=${invented}`;
    const reply = await world.stranger.raw({ method: 'POST', url: at, body: { grant: grants[3] } });
    expect(reply.json()).toEqual({ signedIn: true });
    expect(await world.given(reply).call(readMe)).toMatchObject({
      signedIn: true,
      demo: true,
      person: { name: '教师3' },
      acting: { grant: grants[3], title: '班主任 · 4年级1班 · 石塘乡中心小学' },
    });
  });

  test('goes through everybody found, page by page', async () => {
    const query = { county: invented, role: 'homeroom', size: '20' };
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => world.stranger.call(listCast, { query: { ...query, page } })),
    );
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [20, 45],
      [20, 45],
      [5, 45],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map((one) => one.grant)))).toEqual(new Set(grants));
  });

  test('finds nothing to pick anywhere else, whoever asks', async () => {
    const place = { ...world, county: real, system: <T>(work: never) => world.system<T>(work, real) } as World;
    await aTown(place);
    const { grant } = await aPersonAs(place, 'official', { org: await anOrganisation(place, { kind: 'bureau' }) });
    const official = await world.as(grant, real);
    const tries = [
      () => world.stranger.call(listCast, { query: { county: real } }),
      () => world.stranger.call(pickRole, { query: { county: real }, body: { grant } }),
      () => world.stranger.call(pickRole, { query: { county: real }, body: { grant: grants[0] ?? '' } }),
      () => world.stranger.call(pickRole, { query: { county: invented }, body: { grant } }),
      () => world.stranger.call(pickRole, { query: { county: invented }, body: { grant: newId() } }),
      () => official.call(listCast, { query: { county: invented } }),
      () => official.call(pickRole, { query: { county: invented }, body: { grant: grants[0] ?? '' } }),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ status: 404, code: 'access.not_found' });
  });
});
