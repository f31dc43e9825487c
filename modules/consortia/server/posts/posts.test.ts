import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  agreePostShare,
  askPostShare,
  declinePostShare,
  endPostShare,
  listPostShares,
} from '#modules/consortia/contract/post-share.ts';
import { readConsortium } from '#modules/consortia/contract/consortium.ts';
import { aConsortium, aPostPlan } from '#modules/consortia/testing.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { renewVetting } from '#modules/resources/contract/provider.ts';
import { moveResource, readResource } from '#modules/resources/contract/resource.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let consortium: string;
const orgs = { town: '', village: '' };
const grants: Record<string, string> = {};
const persons: Record<string, string> = {};
let official: Client;
let town: Client;
let village: Client;

const as = (name: string): Promise<Client> => world.as(grants[name] ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  await someCategories(world);
  orgs.town = await anOrganisation(world, { name: '城关小学' });
  orgs.village = await anOrganisation(world, { name: '石塘村小' });
  grants['official'] = (await aPersonAs(world, 'official')).grant;
  consortium = await aConsortium(world, await as('official'), [orgs.town, orgs.village]);
  for (const [name, org] of Object.entries(orgs))
    grants[name] = (await aPersonAs(world, 'school_leader', { org })).grant;
  for (const name of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
    ({ person: persons[name], grant: grants[name] } = (await aPersonAs(world, 'teacher', { org: orgs.town })) as {
      person: string;
      grant: string;
    });
  const stranger = await aPersonAs(world, 'teacher', { org: orgs.village });
  [persons['stranger'], grants['stranger']] = [stranger.person, stranger.grant];
});
afterAll(() => world.close());
beforeEach(async () => {
  [official, town, village] = [await as('official'), await as('town'), await as('village')];
});

const asking = (name: string, more: object = {}) =>
  town.call(askPostShare, { body: { ...aPostPlan, consortium, teacher: persons[name] ?? '', ...more } });

const sharesOf = async (client: Client): Promise<string[]> =>
  (await client.call(listPostShares, { query: {} })).items.map(({ id }) => id);

test('a teacher is asked, and nobody but he and his school hears of it before he agrees', async () => {
  const { id, state, may, resource } = await asking('first');
  expect([state, may, resource]).toEqual(['asked', ['end'], null]);
  expect(await sharesOf(await as('first'))).toContain(id);
  expect(await sharesOf(town)).toContain(id);
  for (const other of ['second', 'village', 'stranger']) expect(await sharesOf(await as(other))).toEqual([]);
  await expect(sharesOf(official)).rejects.toMatchObject({ code: 'access.not_found' });
  await expect(village.call(endPostShare, { params: { id }, body: {} })).rejects.toMatchObject({
    code: 'access.not_found',
  });
});

test('only the teacher himself agrees, and then once', async () => {
  const { id } = await asking('second');
  const params = { id };
  for (const other of ['town', 'third', 'official'])
    await expect((await as(other)).call(agreePostShare, { params, body: {} })).rejects.toMatchObject({
      code: 'access.not_found',
    });
  const teacher = await as('second');
  const agreed = await teacher.call(agreePostShare, { params, body: {} });
  expect([agreed.state, agreed.may]).toEqual(['agreed', ['end']]);
  await expect(teacher.call(agreePostShare, { params, body: {} })).rejects.toMatchObject({
    code: 'consortia.already_answered',
  });
  await expect(teacher.call(declinePostShare, { params, body: {} })).rejects.toMatchObject({
    code: 'consortia.already_answered',
  });
});

test('what was declined leaves no row, and looks to everybody as what was never asked', async () => {
  const { id } = await asking('third');
  const teacher = await as('third');
  await teacher.call(declinePostShare, { params: { id }, body: {} });
  expect(await sharesOf(town)).not.toContain(id);
  const rows = await world.system(({ db }) =>
    db
      .selectFrom('consortia.post_share')
      .select('id')
      .where('teacher', '=', persons['third'] ?? '')
      .execute(),
  );
  expect(rows).toEqual([]);
  const refusal = async (params: { id: string }) =>
    town.call(endPostShare, { params, body: {} }).catch((error: { code: string }) => error.code);
  expect(await refusal({ id })).toBe(await refusal({ id: newId() }));
});

test('what is no share of a post is refused', async () => {
  await expect(asking('stranger')).rejects.toMatchObject({ code: 'consortia.no_such_teacher' });
  await expect(asking('fourth', { consortium: newId() })).rejects.toMatchObject({
    code: 'consortia.no_such_consortium',
  });
  await expect(asking('fourth', { category: 'nothing' })).rejects.toMatchObject({ code: 'consortia.no_such_category' });
  await expect(asking('fourth', { hours: 9, postHours: 8 })).rejects.toMatchObject({
    code: 'consortia.more_than_the_post',
  });
  const endless = aPostPlan.schedule.replace(/;UNTIL=\d+/, '');
  await expect(asking('fourth', { schedule: endless })).rejects.toMatchObject({ code: 'consortia.no_term' });
  const over = aPostPlan.schedule.replace(/UNTIL=\d+/, 'UNTIL=20261110').replace('20261125', '20261101');
  await expect(asking('fourth', { schedule: over })).rejects.toMatchObject({ code: 'consortia.period_past' });
  await asking('fourth');
  await expect(asking('fourth')).rejects.toMatchObject({ code: 'consortia.times_overlap' });
});

test('hours that were agreed to are reviewed as any resource, served by the matcher, and accepted by both schools', async () => {
  const { id } = await asking('fifth');
  const { resource } = await (await as('fifth')).call(agreePostShare, { params: { id }, body: {} });
  const params = { id: resource ?? '' };
  await expect(village.call(readResource, { params })).rejects.toMatchObject({ code: 'access.not_found' });
  const draft = await town.call(readResource, { params });
  expect([draft.state, draft.capacity, draft.isVetted]).toEqual(['draft', 1, false]);
  expect(JSON.stringify(draft)).not.toContain(persons['fifth']);
  const look = { until: '2027-10-31', document: '教人〔2026〕12号' };
  await official.call(renewVetting, { params: { id: draft.provider }, body: look });
  await official.call(moveResource, { params, body: { state: 'published', seen: draft.changedAt } });
  const wish = { category: aPostPlan.category, urgency: 2, mode: 'onsite', schedule: aPostPlan.schedule } as const;
  const when = { wantedFrom: '2026-11-30', wantedTo: '2027-01-15' };
  const need = await village.call(openNeed, { body: { ...wish, ...when, scope: 'school' } as never });
  const { posts: before } = await village.call(readConsortium, { params: { id: consortium } });
  expect(before.find(({ school }) => school.id === orgs.village)?.lacks).toEqual([aPostPlan.category]);
  const run = await official.call(startRun, { body: { category: 'arts' } });
  await world.settled();
  await official.call(releaseRun, { params: { id: run.id } });
  await world.settled();
  const offer = (await town.call(listOffers, { query: {} })).items.find((one) => one.need === need.id);
  expect(offer?.side).toBe('provider');
  const at = { params: { id: offer?.id ?? '' }, body: { answer: 'accept' } } as const;
  await town.call(answerOffer, at);
  const { state, engagement } = await village.call(answerOffer, at);
  expect([state, engagement]).toEqual(['accepted', expect.any(String)]);
  const { posts } = await village.call(readConsortium, { params: { id: consortium } });
  const of = (org: string) => posts.find(({ school }) => school.id === org);
  expect(of(orgs.town)).toMatchObject({ given: 2, received: 0, lacks: [] });
  expect(of(orgs.village)).toMatchObject({ shared: 0, given: 0, received: 2, lacks: [] });
  expect(JSON.stringify(posts)).not.toContain(persons['fifth']);
});

test('what is offered no longer is paused, by the teacher or his school', async () => {
  const { id } = await asking('sixth');
  const teacher = await as('sixth');
  const { resource } = await teacher.call(agreePostShare, { params: { id }, body: {} });
  await teacher.call(endPostShare, { params: { id }, body: {} });
  expect((await town.call(readResource, { params: { id: resource ?? '' } })).state).toBe('paused');
  await expect(town.call(endPostShare, { params: { id }, body: {} })).rejects.toMatchObject({
    code: 'consortia.already_answered',
  });
});
