import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { listProviders, readProvider, renewVetting } from '#modules/resources/contract/provider.ts';
import { moveResource, readResource, searchResources } from '#modules/resources/contract/resource.ts';
import { holdBookings, supplyFor } from '#modules/resources/server/public.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let teacher: Client;
let volunteer: Client;
let provider: string;
let resource: string;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  official = await world.as((await aPersonAs(world, 'official', { name: '何立新' })).grant);
  teacher = await world.as((await aPersonAs(world, 'teacher', { org: await anOrganisation(world) })).grant);
  const { person, grant } = await aPersonAs(world, 'volunteer');
  volunteer = await world.as(grant);
  provider = await aProvider(world, { person }, { name: '陈静', vettedUntil: null });
  resource = await aResource(world, provider);
});
afterEach(() => world.close());

const found = async (who: Client): Promise<number> => (await who.call(searchResources, { query: {} })).total;
const supplied = (): Promise<number> => world.system(async (ctx) => (await supplyFor(ctx, 'all')).length);
const renew = (until: string) =>
  official.call(renewVetting, { params: { id: provider }, body: { until, document: '无犯罪记录证明 2026-0123' } });
const hold = () =>
  world.system((ctx) =>
    holdBookings(ctx, [{ resource, org: newId(), units: 1, from: '2026-11-24', to: '2026-12-20' }]),
  );

test('whom nobody has looked at offers nothing: not found, not supply, no place, not published', async () => {
  expect([await found(teacher), await found(volunteer), await found(official), await supplied()]).toEqual([0, 1, 1, 0]);
  await expect(teacher.call(readResource, { params: { id: resource } })).rejects.toMatchObject({ status: 404 });
  expect(await hold()).toEqual([undefined]);
  const waiting = await aResource(world, provider, { state: 'reviewed' });
  const { changedAt, isVetted } = await volunteer.call(readResource, { params: { id: waiting } });
  expect(isVetted).toBe(false);
  const body = { state: 'published', seen: changedAt } as const;
  await expect(volunteer.call(moveResource, { params: { id: waiting }, body })).rejects.toMatchObject({
    code: 'resources.vetting_expired',
  });
  await renew('2027-06-30');
  expect(await volunteer.call(moveResource, { params: { id: waiting }, body })).toMatchObject({ state: 'published' });
  expect(await hold()).not.toEqual([undefined]);
});

test('a look is recorded with its day, its document and who took it; from then on everything counts, until that day is past', async () => {
  await renew('2026-11-24');
  expect([await found(teacher), await supplied()]).toEqual([1, 1]);
  // It ends before the service would.
  expect(await hold()).toEqual([undefined]);
  const seen = await official.call(readProvider, { params: { id: provider } });
  expect(seen).toMatchObject({
    vettedUntil: '2026-11-24',
    vetting: 'soon',
    vettings: [{ until: '2026-11-24', document: '无犯罪记录证明 2026-0123', by: '何立新' }],
  });
  await world.settled();
  expect((await volunteer.call(readInbox, { query: {} })).items.map((item) => item.topic)).toContain(
    'resources.vetted',
  );
  world.clock.pass(86_400_000);
  expect(await supplied()).toBe(0);
  expect((await volunteer.call(readResource, { params: { id: resource } })).isVetted).toBe(false);
});

test('a look may hold a year at most, and a day that is past ends it', async () => {
  await expect(renew('2028-01-01')).rejects.toMatchObject({ code: 'resources.vetting_too_long' });
  await renew('2027-06-30');
  world.clock.pass(1_000);
  await renew('2026-11-23');
  expect(await found(teacher)).toBe(0);
  expect((await official.call(readProvider, { params: { id: provider } })).vettings).toHaveLength(2);
});

test('officials page through the providers by how their vetting stands; a provider sees itself, others see none', async () => {
  for (const [at, vettedUntil] of ['2026-11-23', '2026-12-01', '2027-06-30'].entries()) {
    const org = await anOrganisation(world, { kind: 'venue', name: `场馆${at}` });
    await aProvider(world, { org }, { name: `场馆${at}`, vettedUntil });
  }
  const named = async (query: object): Promise<string[]> =>
    (await official.call(listProviders, { query })).items.map((one) => one.name);
  expect(await named({})).toEqual(['场馆0', '场馆1', '场馆2', '陈静']);
  expect(await named({ size: '3', page: '2' })).toEqual(['陈静']);
  expect(await named({ vetting: 'expired' })).toEqual(['场馆0']);
  expect(await named({ vetting: 'soon' })).toEqual(['场馆1']);
  expect(await named({ vetting: 'valid' })).toEqual(['场馆2']);
  expect(await named({ vetting: 'never' })).toEqual(['陈静']);
  expect(await named({ words: '场馆', kind: 'volunteer' })).toEqual([]);
  expect(await volunteer.call(readProvider, { params: { id: provider } })).toMatchObject({ name: '陈静' });
  await expect(teacher.call(listProviders, { query: {} })).rejects.toMatchObject({ status: 404 });
});
