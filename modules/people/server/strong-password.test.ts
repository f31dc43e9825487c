import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitation, changePassword, invite } from '#modules/people/contract/account.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { somebody } from '#testing/guarded.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  school = await anOrganisation(world, { name: '石塘乡中心小学' });
});
afterAll(() => world.close());

test.each([
  ['aaaaaaaaaaaa', 'people.weak_password'],
  ['Password2026!', 'people.common_password'],
  ['iloveyou iloveyou ', 'people.common_password'],
  ['LianYu@2026-11', 'people.telling_password'],
  ['云岭县教联体2026', 'people.telling_password'],
  ['云岭2026云岭2026', 'people.telling_password'],
  ['石塘乡中心小学8848', 'people.telling_password'],
])('nobody may take %s: %s', async (password, code) => {
  const who = await somebody(world, 'teacher', school);
  const reply = await who.send(changePassword, { old: who.password, password });
  expect(reply.json()).toMatchObject({ status: 422, code, data: { field: 'password' } });
});

test('nobody takes what holds his login, name or telephone; a place may stand in a sentence of his own', async () => {
  const who = await somebody(world, 'teacher', school);
  await world.system(({ db }) =>
    db
      .updateTable('people.person')
      .set({ phone: '13987654321', name: '欧阳老师' })
      .where('county', '=', world.county)
      .where('id', '=', who.person)
      .execute(),
  );
  for (const password of [`${who.login} and more`, '我是欧阳老师不告诉您', 'tel 13987654321 tel'])
    expect((await who.send(changePassword, { old: who.password, password })).json()).toMatchObject({
      code: 'people.telling_password',
    });
  const own = '云岭的桂花开了三次才落';
  expect((await who.send(changePassword, { old: who.password, password: own })).json()).toEqual({ changed: true });
});

test('a link makes no account with such a password either, and works again afterwards', async () => {
  const { person } = await aPersonAs(world, 'teacher', { org: school });
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  const { items } = await official.call(invite, { body: { people: [person] } });
  const token = items[0]?.path.split('#token=')[1] ?? '';
  const accept = (password: string) =>
    world.stranger.raw({
      method: acceptInvitation.method,
      url: acceptInvitation.path,
      body: { token, login: 'xin.laoshi', password },
    });
  expect((await accept('xin.laoshi 2026')).json()).toMatchObject({ code: 'people.telling_password' });
  expect((await accept('Qwertyuiop123')).json()).toMatchObject({ code: 'people.common_password' });
  expect((await accept('quiet hills 7 swallows')).statusCode).toBe(200);
});
