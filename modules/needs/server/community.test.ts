import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { moveResource, readResource, searchResources } from '#modules/resources/contract/resource.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { listEngagements } from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { matchAndRelease } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let worker: Client;
let resource: string;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const community = await anOrganisation(world, { kind: 'community', name: '石塘乡一村' });
  worker = await world.as((await aPersonAs(world, 'community_worker', { org: community })).grant);
  resource = await aResource(world, await aProvider(world, { org: community }, { name: '石塘乡一村' }));
});
afterEach(() => world.close());

test('a community’s worker is told of an offer on its resource and accepts it: the service begins', async () => {
  const school = await anOrganisation(world);
  const group = await aClass(world, school);
  const { person: pupil } = await aPupil(world, { org: school, class: group });
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org: school, class: group })).grant);
  const guardian = await world.as((await aGuardianOf(world, pupil, school)).grant);
  const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' } });
  await matchAndRelease(world, await world.as((await aPersonAs(world, 'official')).grant));
  const inbox = await worker.call(readInbox, { query: {} });
  expect(inbox.items.map((item) => item.topic)).toContain('needs.offer_made');
  const [offer] = (await worker.call(listOffers, { query: {} })).items;
  expect(offer).toMatchObject({ side: 'provider', mayAnswer: true });
  const params = { id: offer?.id ?? '' };
  await worker.call(answerOffer, { params, body: { answer: 'accept' } });
  await guardian.call(decideConsent, { body: { pupil, purpose: 'service.mental', decision: 'given' } });
  await guardian.call(answerOffer, { params, body: { answer: 'accept' } });
  expect((await worker.call(listEngagements, { query: {} })).items).toHaveLength(1);
});

test('a community’s worker pauses and publishes its resource; another community’s does not', async () => {
  const other = await anOrganisation(world, { kind: 'community', name: '石塘乡二村' });
  const stranger = await world.as((await aPersonAs(world, 'community_worker', { org: other })).grant);
  const params = { id: resource };
  const seen = (await worker.call(readResource, { params })).changedAt;
  await expect(stranger.call(moveResource, { params, body: { state: 'paused', seen } })).rejects.toMatchObject({
    status: 404,
  });
  const paused = await worker.call(moveResource, { params, body: { state: 'paused', seen } });
  expect(paused).toMatchObject({ state: 'paused' });
  await worker.call(moveResource, { params, body: { state: 'published', seen: paused.changedAt } });
  expect((await worker.call(searchResources, { query: { own: 'yes' } })).items).toMatchObject([{ id: resource }]);
});
