import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginCode, confirmCode, listFactors } from '#modules/people/contract/factor.ts';
import { listOrganisations } from '#modules/people/contract/place.ts';
import { readMe, signOut } from '#modules/people/contract/session.ts';
import { codeOf, givePassword, type Guarded, somebody } from '#testing/guarded.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const day = 24 * 3_600_000;
const required = { status: 403, code: 'people.factor_required' };

let real: World;
let demonstration: World;
beforeAll(async () => {
  real = await createWorld('510199', addCounty);
  demonstration = await createWorld();
});
afterAll(async () => {
  await real.close();
  await demonstration.close();
});

const again = async (world: World, who: Guarded): Promise<Client> => world.given(await givePassword(world, who));
const due = async (client: Client): Promise<string | null> => (await client.call(readMe)).factorDue;
const work = (client: Client) => client.call(listOrganisations, { query: {} });

test('staff are told when they first sign in, work for fourteen days, and then set it up before anything else', async () => {
  const who = await somebody(real);
  const until = new Date(real.clock.now.getTime() + 14 * day).toISOString();
  expect(await due(who.client)).toBe(until);
  real.clock.pass(14 * day - 1);
  const last = await again(real, who);
  expect(await due(last)).toBe(until);
  await work(last);
  real.clock.pass(1_001);
  await expect(work(last)).rejects.toMatchObject(required);
  const late = await again(real, who);
  await expect(work(late)).rejects.toMatchObject(required);
  expect((await late.raw({ method: 'GET', url: '/api/stream' })).json()).toMatchObject(required);
  expect(await late.call(listFactors)).toMatchObject({ items: [] });
  const { secret } = await late.call(beginCode);
  await late.call(confirmCode, { body: { code: codeOf(real, secret) } });
  real.clock.pass(1_001);
  await work(late);
  expect(await due(late)).toBeNull();
  await late.call(signOut);
});

test('families are not asked for it, nor is anybody in a demonstration county', async () => {
  const family = await somebody(real, 'guardian');
  const teacher = await somebody(demonstration);
  real.clock.pass(15 * day);
  demonstration.clock.pass(15 * day);
  for (const client of [await again(real, family), await again(demonstration, teacher)]) {
    expect(await due(client)).toBeNull();
    await work(client);
  }
});

test('whose factor is gone after the fourteen days sets up another before anything else', async () => {
  const who = await somebody(real);
  const { secret } = await who.client.call(beginCode);
  await who.client.call(confirmCode, { body: { code: codeOf(real, secret) } });
  real.clock.pass(14 * day);
  await real.system(({ db }) => db.deleteFrom('people.factor').where('person', '=', who.person).execute());
  await expect(work(await again(real, who))).rejects.toMatchObject(required);
});
