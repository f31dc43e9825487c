import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { readRunRows, startRun } from '#modules/needs/contract/run.ts';
import { matchAndRelease } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let homeroom: Client;
let org: string;
let group: string;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  official = await world.as((await aPersonAs(world, 'official', { org })).grant);
  homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
});
afterEach(() => world.close());

async function need(): Promise<string> {
  const { person: pupil } = await aPupil(world, { org, class: group });
  const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  return (await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' } })).id;
}

async function counsellor(change: Parameters<typeof aResource>[2] = {}): Promise<{ client: Client; resource: string }> {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const resource = await aResource(world, await aProvider(world, { person }), change);
  return { client: await world.as(grant), resource };
}

async function rows() {
  const { id } = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  return { id, items: (await official.call(readRunRows, { params: { id }, query: {} })).items };
}

test('an official reads of a need that stays without what is near and what would serve it; a run of older rules says nothing', async () => {
  await need();
  const boys = await counsellor({ servesSex: 1, title: '男生小组' });
  const { id, items } = await rows();
  const named = { resource: boys.resource, title: '男生小组', providerName: '陈老师', remote: false };
  expect(items).toMatchObject([{ verdict: 'no_candidate', nearest: [{ ...named, reason: 'not_eligible' }] }]);
  await need();
  const { resource } = await counsellor();
  const [left] = (await rows()).items.filter((row) => row.chosen === null);
  expect(left).toMatchObject({ nearest: [], wouldHelp: [{ what: 'place', resource, title: '晚间心理陪伴' }] });

  await world.system(async ({ db }) => {
    const parts = db.selectFrom('needs.run_part').where('run', '=', id).where('kind', '=', 'unserved');
    const { items: kept } = await parts.select('items').executeTakeFirstOrThrow();
    const older = (JSON.parse(kept) as object[]).map((row) => ({ ...row, nearest: undefined, wouldHelp: undefined }));
    const change = { items: JSON.stringify(older) };
    await db.updateTable('needs.run_part').set(change).where('run', '=', id).where('kind', '=', 'unserved').execute();
  });
  const old = await official.call(readRunRows, { params: { id }, query: {} });
  expect(old.items).toMatchObject([{ verdict: 'no_candidate', nearest: [], wouldHelp: [] }]);
});

test('a resource that declined is not named beside the need, with or without a rule', async () => {
  await need();
  const { client } = await counsellor();
  await matchAndRelease(world, official);
  const [offer] = (await client.call(listOffers, { query: {} })).items;
  await client.call(answerOffer, { params: { id: offer?.id ?? '' }, body: { answer: 'decline' } });
  const full = await counsellor({ capacity: 0 });
  const { items } = await rows();
  expect(items).toMatchObject([
    { verdict: 'no_candidate', reason: null, nearest: [{ resource: full.resource, reason: 'full' }] },
  ]);
  expect(items[0]?.nearest).toHaveLength(1);
});
