import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSessions, listPeople, resetFactors } from '#modules/people/contract/account.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { givePassword, somebodyWithCode } from '#testing/guarded.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let leader: Client;
let leaderPerson: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  const { grant, person } = await aPersonAs(world, 'school_leader', { org });
  leader = await world.as(grant);
  leaderPerson = person;
});
afterAll(() => world.close());

const missing = { code: 'access.not_found' };

test('a school leader takes the factor of a teacher who lost it: he signs in by his password, is out everywhere else, and is told', async () => {
  const who = await somebodyWithCode(world, 'teacher', org);
  const params = { id: who.person };
  const [listed] = (await leader.call(listPeople, { query: { account: 'open' } })).items;
  expect(listed).toMatchObject({ id: who.person, hasFactor: true });
  expect(await leader.call(resetFactors, { params })).toMatchObject({ hasFactor: false });
  world.clock.pass(1_000);
  const before = await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie: who.client.cookie } });
  expect(before.json()).toMatchObject({ signedIn: false });
  const signed = await givePassword(world, who);
  expect(signed.json()).toEqual({ signedIn: true });
  const { items } = await world.given(signed).call(readInbox, { query: {} });
  expect(items).toMatchObject([{ link: '/security', text: expect.stringContaining('第二步验证已被解除') as string }]);
  const records = await world.system(({ db }) =>
    db.selectFrom('platform.audit').select(['person', 'object']).where('action', '=', 'people.reset_factors').execute(),
  );
  expect(records).toEqual([{ person: leaderPerson, object: who.person }]);
});

test('nobody takes the factor of a peer, of himself, or of somebody elsewhere', async () => {
  const peer = await somebodyWithCode(world, 'school_leader', org);
  const elsewhere = await somebodyWithCode(world, 'teacher', await anOrganisation(world, { name: '白沙乡中心小学' }));
  for (const id of [peer.person, leaderPerson, elsewhere.person])
    await expect(leader.call(resetFactors, { params: { id } })).rejects.toMatchObject(missing);
  const official = await somebodyWithCode(world, 'official');
  for (const { person } of [official, await somebodyWithCode(world, 'official')])
    await expect(official.client.call(resetFactors, { params: { id: person } })).rejects.toMatchObject(missing);
});

test('who hands out accounts to families alone takes no factor, and it takes a fresh proof', async () => {
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org })).grant);
  const who = await somebodyWithCode(world, 'teacher', org);
  const params = { id: who.person };
  await expect(homeroom.call(resetFactors, { params })).rejects.toMatchObject(missing);
  const late = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  world.clock.pass(6 * 60_000);
  await expect(late.call(resetFactors, { params })).rejects.toMatchObject({ code: 'access.prove_again' });
});

test('who may invite somebody signs him out everywhere within a second: he is told, and keeps account, password and factor', async () => {
  const who = await somebodyWithCode(world, 'teacher', org);
  const boss = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  expect(await boss.call(endSessions, { params: { id: who.person } })).toMatchObject({
    account: 'open',
    hasFactor: true,
  });
  world.clock.pass(1_000);
  const after = await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie: who.client.cookie } });
  expect(after.json()).toMatchObject({ signedIn: false });
  expect((await givePassword(world, who)).json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
  const told = await world.system(({ db }) =>
    db
      .selectFrom('notify.item')
      .select('text_key')
      .where('county', '=', world.county)
      .where('person', '=', who.person)
      .execute(),
  );
  expect(told).toEqual([{ text_key: 'people.tell.sessions_ended' }]);
  const elsewhere = await somebodyWithCode(world, 'teacher', await anOrganisation(world, { name: '河口小学' }));
  const peer = await somebodyWithCode(world, 'school_leader', org);
  for (const { person: id } of [elsewhere, peer])
    await expect(boss.call(endSessions, { params: { id } })).rejects.toMatchObject(missing);
});
