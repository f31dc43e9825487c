import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptInvitation, invite, listPeople, readInvitation } from '#modules/people/contract/account.ts';
import { appoint, endAppointment, extendAppointment, listAppointments } from '#modules/people/contract/appointment.ts';
import { readMe, setUp, signIn } from '#modules/people/contract/session.ts';
import { appointOfficial, endOfficial, offerSetup, renewOfficial } from '#modules/people/server/public.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const county = '510199';
const password = 'bamboo river 8 lanterns';
const another = 'another lantern 9 rivers';
/** As long as the server may remember who acts in a session. */
const remembered = 1_000;

let world: World;
/** The first administrator, signed in. */
let first: Client;
let health: string;
let bureau: string;
let today: string;

beforeAll(async () => {
  world = await createWorld(county, async () => undefined);
  today = dayOf(world.clock.now);
  const token = (await offerSetup(world.server.around.opened.db, world.clock.now)) ?? '';
  const names = { countyName: '青川县', prefectureName: '成都市', bureauName: '青川县教育局', name: '李主任' };
  await world.stranger.call(setUp, { body: { token, county, ...names, login: 'li.zhuren', password } });
  first = await signedIn('li.zhuren', password);
  await aTown(world);
  health = await anOrganisation(world, { kind: 'department', name: '县卫健局' });
  bureau = (await organisation('bureau')).id;
});
afterAll(() => world.close());

const organisation = (kind: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.organisation')
      .select('id')
      .where('county', '=', county)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow(),
  );

async function signedIn(login: string, secret: string): Promise<Client> {
  return world.given(await world.stranger.raw({ method: 'POST', url: signIn.path, body: { login, password: secret } }));
}

/** Spends a link as its holder, and gives his browser. */
async function welcomed(path: string, login: string, secret = password): Promise<Client> {
  const token = path.split('#token=')[1] ?? '';
  const body = { token, login, password: secret };
  return world.given(await world.stranger.raw({ method: 'POST', url: acceptInvitation.path, body }));
}

const command = {
  appoint: (name: string, more: { role?: 'department'; organisation?: string; until?: string } = {}) =>
    world.system((ctx) =>
      appointOfficial(ctx, {
        name,
        role: more.role ?? 'official',
        organisation: more.organisation,
        until: more.until ?? null,
      }),
    ),
  renew: (who: string) => world.system((ctx) => renewOfficial(ctx, who)),
  end: (who: string) => world.system((ctx) => endOfficial(ctx, who)),
};

const titles = async (client: Client, query: { page?: string; size?: string } = {}): Promise<string[]> =>
  (await client.call(listAppointments, { query })).items.map(({ name, title }) => `${name} ${title}`);

describe('whoever runs the server', () => {
  test('appoints a second official, who makes his account with the link and acts', async () => {
    const { path, person, offices, login } = await command.appoint('张三');
    expect(offices).toEqual([{ title: '教育局 · 青川县教育局', from: today, until: null }]);
    expect(login).toBeNull();
    expect(path).toMatch(/^\/welcome#token=510199\./);
    const second = await welcomed(path, 'zhang.san');
    expect((await second.call(readMe, { query: {} })).acting).toMatchObject({ role: 'official' });
    expect(await titles(second)).toEqual([
      '张三 教育局 · 青川县教育局',
      '李主任 教育局 · 青川县教育局',
      '李主任 系统管理员 · 青川县教育局',
    ]);
    expect(await titles(second, { page: '2', size: '2' })).toEqual(['李主任 系统管理员 · 青川县教育局']);
    expect(await second.call(listAppointments, { query: { size: '2' } })).toMatchObject({ total: 3, page: 1, size: 2 });
    const records = await world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select(['person', 'role', 'relation', 'object'])
        .where('county', '=', county)
        .where('action', '=', 'people.appoint_official')
        .execute(),
    );
    expect(records).toEqual([{ person: null, role: 'system', relation: 'operator', object: person }]);
  });

  test('gives the first administrator a link for the password he forgot; his older sessions end with it', async () => {
    const before = await signedIn('li.zhuren', password);
    const { path, login } = await command.renew('li.zhuren');
    expect(login).toBe('li.zhuren');
    const token = path.split('#token=')[1] ?? '';
    expect(await world.stranger.call(readInvitation, { body: { token } })).toMatchObject({ login: 'li.zhuren' });
    expect(await before.call(readMe, { query: {} })).toMatchObject({ signedIn: true });
    first = await welcomed(path, 'ignored', another);
    world.clock.pass(remembered);
    expect(await before.call(readMe, { query: {} })).toMatchObject({ signedIn: false });
    await expect(world.stranger.call(signIn, { body: { login: 'li.zhuren', password } })).rejects.toMatchObject({
      code: 'people.wrong_password',
    });
    await signedIn('li.zhuren', another);
  });

  test('ends an official’s offices at once, but never those of the last one', async () => {
    const client = await welcomed((await command.appoint('王五')).path, 'wang.wu');
    await command.end('zhang.san');
    await command.end('wang.wu');
    world.clock.pass(remembered);
    await expect(client.call(listAppointments)).rejects.toMatchObject({ status: 401 });
    await expect(command.end('li.zhuren')).rejects.toMatchObject({ code: 'people.last_official' });
    await expect(command.end('wang.wu')).rejects.toMatchObject({ code: 'people.holds_no_office' });
    await expect(command.renew('wang.wu')).rejects.toMatchObject({ code: 'people.holds_no_office' });
    expect(await titles(first)).toEqual(['李主任 教育局 · 青川县教育局', '李主任 系统管理员 · 青川县教育局']);
  });

  test('lets a link die with the office it was given for, whatever else its holder is', async () => {
    const { path, person } = await command.appoint('赵六');
    const token = path.split('#token=')[1] ?? '';
    await world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ role: 'teacher' })
        .where('county', '=', county)
        .where('person', '=', person)
        .execute(),
    );
    await expect(world.stranger.call(readInvitation, { body: { token } })).rejects.toMatchObject({
      code: 'people.invitation_revoked',
    });
  });

  test('is told what cannot be: an organisation that is none or not the only one, a day that is past', async () => {
    const department = { role: 'department' } as const;
    for (const office of [
      { organisation: '县卫健局' },
      { ...department, organisation: '青川县教育局' },
      { ...department, organisation: '没有的局' },
    ])
      await expect(command.appoint('钱七', office)).rejects.toMatchObject({ code: 'people.which_organisation' });
    await expect(command.appoint('钱七', { until: today })).rejects.toMatchObject({ code: 'people.until_past' });
    expect(await command.appoint('钱七', { ...department, organisation: '县卫健局' })).toMatchObject({
      offices: [{ title: '部门 · 县卫健局' }],
    });
    await command.end((await command.appoint('孙八')).person);
    await anOrganisation(world, { kind: 'bureau', name: '另一个教育局' });
    await expect(command.appoint('周九')).rejects.toMatchObject({ code: 'people.which_organisation' });
  });
});

describe('an official', () => {
  const appointed = async (name: string, until: string | null = null) =>
    first.call(appoint, { body: { name, org: health, until } });

  /** Invites somebody new by name, and gives his browser. */
  async function begun(name: string, login: string): Promise<Client> {
    const { items } = await first.call(listPeople, { query: { account: 'none', words: name } });
    const [link] = (await first.call(invite, { body: { people: items.map(({ id }) => id) } })).items;
    return welcomed(link?.path ?? '', login);
  }

  test('appoints an officer of a department, who is invited like anybody else', async () => {
    const until = addDays(today, 30);
    expect(await appointed('吴科长', until)).toMatchObject({
      name: '吴科长',
      office: 'department',
      title: '部门 · 县卫健局',
      from: today,
      until,
    });
    const officer = await begun('吴科长', 'wu.kezhang');
    expect((await officer.call(readMe, { query: {} })).acting).toMatchObject({ role: 'department' });
    expect(await titles(first)).toContain('吴科长 部门 · 县卫健局');
  });

  test('appoints no official: neither in the bureau nor by naming the role', async () => {
    await expect(first.call(appoint, { body: { name: '郑十', org: bureau, until: null } })).rejects.toMatchObject({
      status: 422,
      code: 'people.not_a_department',
    });
    const body = { name: '郑十', org: health, until: null, role: 'official', office: 'official' };
    expect((await first.raw({ method: 'POST', url: appoint.path, body })).json()).toMatchObject({
      office: 'department',
    });
  });

  test('neither ends nor extends the office of a peer, or his own', async () => {
    await command.appoint('冯副主任', { organisation: '青川县教育局' });
    const { items } = await first.call(listAppointments);
    const peers = items.filter(({ office }) => office !== 'department');
    expect(peers.length).toBeGreaterThan(2);
    for (const { id } of peers) {
      const missing = { status: 404, code: 'access.not_found' };
      await expect(first.call(endAppointment, { params: { id } })).rejects.toMatchObject(missing);
      const extended = first.call(extendAppointment, { params: { id }, body: { until: null } });
      await expect(extended).rejects.toMatchObject(missing);
    }
  });

  test('ends an appointment at once, and takes it up again the same day', async () => {
    const { id } = await appointed('陈科员');
    const officer = await begun('陈科员', 'chen.keyuan');
    expect(await first.call(endAppointment, { params: { id } })).toMatchObject({ until: today });
    world.clock.pass(remembered);
    expect(await officer.call(readMe, { query: {} })).toMatchObject({ signedIn: false });
    expect(await titles(first)).not.toContain('陈科员 部门 · 县卫健局');
    const past = first.call(extendAppointment, { params: { id }, body: { until: today } });
    await expect(past).rejects.toMatchObject({ status: 422, code: 'people.until_past' });
    await first.call(extendAppointment, { params: { id }, body: { until: null } });
    const again = await signedIn('chen.keyuan', password);
    expect((await again.call(readMe, { query: {} })).acting).toMatchObject({ role: 'department' });
  });

  test('appoints for a time: from the day named on it gives nothing', async () => {
    const { id } = await appointed('褚科员', addDays(today, 1));
    const officer = await begun('褚科员', 'chu.keyuan');
    expect(await officer.call(readMe, { query: {} })).toMatchObject({ signedIn: true });
    world.clock.pass(24 * 3_600_000);
    const later = await signedIn('chu.keyuan', password);
    expect(await later.call(readMe, { query: {} })).toMatchObject({ signedIn: false });
    expect(await titles(await signedIn('li.zhuren', another))).not.toContain('褚科员 部门 · 县卫健局');
    world.clock.pass(24 * 3_600_000);
    const official = await signedIn('li.zhuren', another);
    await expect(official.call(endAppointment, { params: { id } })).rejects.toMatchObject({ status: 404 });
    world.clock.pass(-48 * 3_600_000);
  });

  test('of another county, an officer, a school leader and a stranger neither see nor change who holds what', async () => {
    const { id } = await appointed('卫科员');
    const abroad = '510198';
    await addCounty(world.server.around.opened, abroad, world.clock.now);
    const place = { ...world, county: abroad, system: <T>(work: never) => world.system<T>(work, abroad) } as World;
    const { grant } = await aPersonAs(place, 'official', { name: '邻县主任' });
    const foreign = await world.as(grant, abroad);
    expect(await titles(foreign)).toEqual(['邻县主任 教育局']);
    await expect(foreign.call(appoint, { body: { name: '卫科员', org: health, until: null } })).rejects.toMatchObject({
      code: 'people.not_a_department',
    });
    await expect(foreign.call(endAppointment, { params: { id } })).rejects.toMatchObject({ status: 404 });
    for (const role of ['department', 'school_leader', 'system_admin']) {
      const other = await world.as((await aPersonAs(world, role, { org: health })).grant);
      const missing = { status: 404, code: 'access.not_found' };
      await expect(other.call(listAppointments), role).rejects.toMatchObject(missing);
      const body = { name: '蒋科员', org: health, until: null };
      await expect(other.call(appoint, { body }), role).rejects.toMatchObject(missing);
      await expect(other.call(endAppointment, { params: { id } }), role).rejects.toMatchObject(missing);
    }
    await expect(world.stranger.call(listAppointments)).rejects.toMatchObject({ code: 'access.sign_in_first' });
  });

  test('appoints and extends with the password of the last five minutes, and ends without', async () => {
    const { id } = await appointed('沈科员');
    const body = { name: '韩科员', org: health, until: null };
    world.clock.pass(5 * 60_000 + remembered + 1);
    const again = { status: 403, code: 'access.prove_again' };
    await expect(first.call(appoint, { body })).rejects.toMatchObject(again);
    const extended = first.call(extendAppointment, { params: { id }, body: { until: null } });
    await expect(extended).rejects.toMatchObject(again);
    expect(await first.call(endAppointment, { params: { id } })).toMatchObject({ until: today });
    const fresh = await signedIn('li.zhuren', another);
    await fresh.call(extendAppointment, { params: { id }, body: { until: null } });
    await fresh.call(appoint, { body });
    expect(await titles(fresh)).toEqual(expect.arrayContaining(['沈科员 部门 · 县卫健局', '韩科员 部门 · 县卫健局']));
  });
});
