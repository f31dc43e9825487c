import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOrganisations, listRegions, OrganisationKind } from '#modules/people/contract/place.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { schoolFacts } from '#modules/people/server/facts.ts';
import { placesOf } from '#modules/people/server/region-places.ts';
import { asSystemOf } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  await aTown(world, { code: '990101101', name: '云岭镇', rural: false });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局', region: '990101101201' });
  await anOrganisation(world);
  await anOrganisation(world, { name: '村小' });
  await anOrganisation(world, { kind: 'community', name: '大坪社区' });
  const closed = await anOrganisation(world, { name: '撤并的学校' });
  await world.system(async ({ db }) => {
    await db.updateTable('people.organisation').set({ ended: '2025-08-31' }).where('id', '=', closed).execute();
    await db.updateTable('people.region').set({ population: 900 }).where('code', '=', '990101201201').execute();
  });
  official = await world.as((await aPersonAs(world, 'official', { org: bureau })).grant);
});
afterAll(() => world.close());

test('the county is told by its towns, and a town by its villages, with people, class and what stands there', async () => {
  const towns = await official.call(listRegions, { query: {} });
  expect(towns).toMatchObject({ name: '云岭县', total: 2 });
  expect(towns.items).toMatchObject([
    { code: '990101101', urbanRural: '111', rural: false, parts: 1, schools: 0, organisations: 1 },
    { code: '990101201', urbanRural: '220', rural: true, population: null, parts: 1, schools: 2, organisations: 3 },
  ]);
  const villages = await official.call(listRegions, { query: { within: '990101201' } });
  expect(villages).toMatchObject({ name: '石塘乡', above: ['云岭县'], total: 1 });
  expect(villages.items).toMatchObject([{ code: '990101201201', population: 900, parts: 0, schools: 2 }]);
  expect((await official.call(listRegions, { query: { size: '1', page: '2' } })).items).toMatchObject([
    { code: '990101201' },
  ]);
});

test('what lies in another county, or nowhere, is not found', async () => {
  await addCounty(world.server.around.opened, '990102', world.clock.now);
  for (const within of ['990102', '9901', '990101999'])
    await expect(official.call(listRegions, { query: { within } }), within).rejects.toMatchObject({
      status: 404,
      code: 'access.not_found',
    });
});

test('organisations are counted by kind, whatever kind is looked at, without those that have ended', async () => {
  const kinds = [
    { kind: 'school', count: 2 },
    { kind: 'bureau', count: 1 },
    { kind: 'community', count: 1 },
  ];
  const schools = await official.call(listOrganisations, { query: { kind: 'school' } });
  expect([schools.total, schools.kinds]).toEqual([2, kinds]);
  const named = await official.call(listOrganisations, { query: { words: '社区' } });
  expect([named.total, named.kinds]).toEqual([1, [{ kind: 'community', count: 1 }]]);
});

test('the kinds of the contract are those the database takes, and no other', async () => {
  for (const kind of OrganisationKind.options) await anOrganisation(world, { kind, name: `一个${kind}` });
  const add = (kind: string): Promise<unknown> =>
    world.system(({ db }) =>
      db
        .insertInto('people.organisation')
        .values({ county: world.county, id: newId(), kind, name: '?', region: '990101201201', began: '2026-01-01' })
        .execute(),
    );
  await expect(add('club')).rejects.toThrow(/organisation_kind/);
  const reply = await official.raw({ method: 'GET', url: `${listOrganisations.path}?kind=club` });
  expect(reply.json()).toMatchObject({ code: 'request.invalid' });
});

test('a village without a place lies where its town does, a town in the middle of the county, and nowhere where nobody knows', async () => {
  const code = '990103';
  await addCounty(world.server.around.opened, code, world.clock.now);
  const [town, other, village] = [`${code}201`, `${code}202`, `${code}201201`];
  const placesNow = () => asSystemOf(world.server.around, code, (ctx) => placesOf(ctx, [village, town, other]));
  const place = (region: string, lon: number | null, lat: number | null) =>
    world.system(({ db }) => db.updateTable('people.region').set({ lon, lat }).where('code', '=', region).execute());
  const region = { urban_rural: '220', name: '无名' };
  await world.system(({ db }) =>
    db
      .insertInto('people.region')
      .values([
        { ...region, code: town, parent: code, level: 4 },
        { ...region, code: other, parent: code, level: 4 },
        { ...region, code: village, parent: town, level: 5 },
      ])
      .execute(),
  );
  const at = async () => [...(await placesNow()).values()].map(({ lon, lat }) => [lon, lat]);
  expect(await at()).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  await place(other, 104, 30);
  expect(await at()).toEqual([
    [104, 30],
    [104, 30],
    [104, 30],
  ]);
  await place(town, 106, 32);
  await place(other, null, null);
  expect(await at()).toEqual([
    [106, 32],
    [106, 32],
    [106, 32],
  ]);
  await place(village, 104, 31);
  expect(await at()).toEqual([
    [104, 31],
    [106, 32],
    [105, 31.5],
  ]);
});

test('a school of a village without a place stands where its town does', async () => {
  const school = await anOrganisation(world);
  const village = { lon: null, lat: null };
  await world.system(({ db }) =>
    db.updateTable('people.region').set(village).where('code', '=', '990101201201').execute(),
  );
  const facts = await world.system((ctx) => schoolFacts(ctx, [school]));
  expect(facts).toMatchObject([{ lon: 104.5, lat: 30.5 }]);
});
