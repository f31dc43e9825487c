import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUp, signIn } from '#modules/people/contract/session.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import { cookiesAfter, createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld('510199', async () => undefined);
});
afterAll(() => world.close());

test('the first administrator comes in by the link, and everybody else is kept out in the same words', async () => {
  const token = (await offerSetup(world.server.around.opened.db, world.clock.now)) ?? '';
  const account = { login: 'li.zhuren', password: 'bamboo river 8 lanterns' };
  const county = {
    county: '510199',
    countyName: '青川县',
    prefectureName: '广元市',
    bureauName: '青川县教育局',
    name: '李主任',
  };
  expect(await world.stranger.call(setUp, { body: { token, ...county, ...account } })).toEqual({ county: '510199' });

  const signed = await world.stranger.raw({ method: 'POST', url: signIn.path, body: account });
  expect(signed.json()).toEqual({ signedIn: true });
  const cookie = cookiesAfter(signed);
  const me = await world.stranger.raw({ method: 'GET', url: '/api/me', headers: { cookie } });
  expect(me.json()).toMatchObject({ signedIn: true, county: { name: '青川县' }, acting: { role: 'official' } });

  const refusedAs = async (login: string): Promise<{ code: string; title: string }> =>
    (await world.stranger.raw({ method: 'POST', url: signIn.path, body: { login, password: 'wrong' } })).json();
  const [wrong, unknown] = [await refusedAs(account.login), await refusedAs('nobody.at.all')];
  expect([wrong.code, wrong.title]).toEqual([unknown.code, unknown.title]);
});
