import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { openNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { listOffers } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { readNeedWhy } from '#modules/needs/contract/why.ts';
import { acceptBoth, anOffer, matchAndRelease } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let homeroom: Client;
let org: string;
let group: string;
let provider: string;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  official = await world.as((await aPersonAs(world, 'official', { org })).grant);
  homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  provider = await aProvider(world, { person: (await aPersonAs(world, 'volunteer')).person });
});
afterEach(() => world.close());

/** A need of a new pupil, with the pupil and his guardian. */
async function need(change: { urgency?: 1 | 2 | 3; mode?: 'onsite' | 'either' } = {}) {
  const { person, grant } = await aPupil(world, { org, class: group });
  const wish = { scope: 'pupil', pupil: person, category: 'mental.2', urgency: 2, mode: 'either', ...change } as const;
  const body = { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' };
  const { id } = await homeroom.call(openNeed, { body });
  const guardian = await world.as((await aGuardianOf(world, person, org)).grant);
  return { id, guardian, pupil: await world.as(grant) };
}

const whyOf = (id: string, reader: Client = homeroom) => reader.call(readNeedWhy, { params: { id } });

test('the family, the pupil and the school read what is near, what keeps it away and what they can do', async () => {
  const { id, guardian, pupil } = await need({ mode: 'onsite' });
  const resource = await aResource(world, provider, { travelKm: 1 });
  await aResource(world, provider, { title: '还没审核', state: 'draft' });
  const named = { resource, title: '晚间心理陪伴', providerName: '陈老师', remote: false, reason: 'too_far' };
  for (const reader of [guardian, pupil, homeroom])
    expect(await whyOf(id, reader)).toEqual({
      state: 'open',
      offer: null,
      unmet: 'too_far',
      nearest: [{ ...named, km: expect.any(Number) as number }],
      placesWent: null,
      wouldHelp: ['nearer'],
      yourself: [['allow_remote']],
    });
});

test('who stayed without at a release reads that places went to needs that would lose more, and when', async () => {
  const [first, second] = [await need({ urgency: 3 }), await need()];
  await aResource(world, provider);
  expect(await whyOf(second.id)).toMatchObject({
    unmet: null,
    nearest: [{ reason: null }],
    placesWent: null,
    wouldHelp: [],
  });
  await matchAndRelease(world, official);
  expect(await whyOf(second.id, second.guardian)).toMatchObject({
    unmet: 'full',
    placesWent: '2026-11-24',
    wouldHelp: ['place'],
    yourself: [],
  });
  const [offer] = (await first.guardian.call(listOffers, { query: {} })).items;
  expect(await whyOf(first.id, first.guardian)).toMatchObject({ state: 'offered', offer: offer?.id, nearest: [] });
  world.clock.pass(60_000);
  expect(await whyOf((await need()).id)).toMatchObject({ unmet: 'full', placesWent: null });
});

test('a service that runs holds its place as well; one that is over is not said to', async () => {
  const { id } = await need({ urgency: 1 });
  const engagement = await acceptBoth(await anOffer(world));
  expect(await whyOf(id)).toMatchObject({ unmet: 'full', placesWent: '2026-11-24' });
  await world.system(({ db }) =>
    db.updateTable('needs.engagement').set({ state: 'completed' }).where('id', '=', engagement).execute(),
  );
  expect(await whyOf(id)).toMatchObject({ placesWent: null });
});

test('where an official insisted on the pair it is not said that others would lose more', async () => {
  const [first, second] = [await need(), await need()];
  const resource = await aResource(world, provider);
  const pins = [{ need: first.id, resource, verdict: 'pin' as const }];
  const run = await official.call(startRun, { body: { category: 'mental', pins } });
  await world.settled();
  await official.call(releaseRun, { params: { id: run.id } });
  expect(await whyOf(second.id)).toMatchObject({ unmet: 'full', placesWent: null });
});

test('of a need that has ended, or whose time is over, nothing is told but how it stands', async () => {
  const nothing = { offer: null, unmet: null, nearest: [], placesWent: null, wouldHelp: [], yourself: [] };
  await aResource(world, provider);
  const [taken, over] = [await need(), await need()];
  await homeroom.call(withdrawNeed, { params: { id: taken.id } });
  expect(await whyOf(taken.id)).toEqual({ ...nothing, state: 'withdrawn' });
  await world.system(({ db }) =>
    db
      .updateTable('needs.need')
      .set({ wanted_to: '2026-11-23', wanted_from: '2026-11-20' })
      .where('id', '=', over.id)
      .execute(),
  );
  expect(await whyOf(over.id)).toEqual({ ...nothing, state: 'open' });
});
