import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import {
  addResource,
  changeResource,
  moveResource,
  readResource,
  type Resource,
  type ResourceDraft,
  type ResourceState,
} from '#modules/resources/contract/resource.ts';
import { aProvider, evening, someCategories } from '#modules/resources/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let provider: Client;
let official: Client;

const draft: ResourceDraft = {
  category: 'mental.2',
  title: '晚间心理陪伴',
  about: '',
  mode: 'either',
  travelKm: 10,
  stages: ['primary'],
  grades: { from: 4, to: 6 },
  servesSex: null,
  languages: ['普通话'],
  address: '文化站二楼',
  schedule: evening,
  capacity: 2,
};

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const org = await anOrganisation(world, { kind: 'social_org', name: '心联社工' });
  await aProvider(world, { org }, { name: '心联社工' });
  provider = await world.as((await aPersonAs(world, 'provider_admin', { org })).grant);
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterEach(() => world.close());

/** One step, a second later than the one before, in the version just seen. */
function step(who: Client, seen: Resource, state: ResourceState, reason = ''): Promise<Resource> {
  world.clock.pass(1_000);
  return who.call(moveResource, { params: { id: seen.id }, body: { state, seen: seen.changedAt, reason } });
}

const heard = async (): Promise<string[]> => {
  await world.settled();
  const { items } = await provider.call(readInbox, { query: {} });
  return items.filter((item) => item.topic === 'resources.moved').map((item) => item.text);
};

describe('a resource', () => {
  test('goes from draft through review to being published, is paused and published again, and the provider hears what the bureau did', async () => {
    const added = await provider.call(addResource, { body: draft });
    expect(added).toMatchObject({ state: 'draft', grades: { from: 4, to: 6 }, address: '文化站二楼', remaining: 2 });
    await expect(step(provider, added, 'reviewed')).rejects.toMatchObject({ code: 'resources.no_such_step' });
    await expect(step(provider, added, 'published')).rejects.toMatchObject({ code: 'resources.no_such_step' });
    const reviewed = await step(official, added, 'reviewed');
    const published = await step(provider, reviewed, 'published');
    const paused = await step(provider, published, 'paused');
    const again = await step(official, paused, 'published');
    expect([reviewed, published, paused, again].map((one) => one.state)).toEqual([
      'reviewed',
      'published',
      'paused',
      'published',
    ]);
    expect((await heard()).sort()).toEqual([
      '您的资源“晚间心理陪伴”审核通过了，可以发布。',
      '您的资源“晚间心理陪伴”已经发布。',
    ]);
  });

  test('is sent back with a reason, which the provider reads and which goes when it is changed', async () => {
    const added = await provider.call(addResource, { body: draft });
    await expect(step(official, added, 'draft')).rejects.toMatchObject({ code: 'resources.reason_missing' });
    const back = await step(official, added, 'draft', '请写明在哪里上课');
    expect(back).toMatchObject({ state: 'draft', reviewNote: '请写明在哪里上课' });
    expect(await heard()).toEqual(['您的资源“晚间心理陪伴”被退回了，原因：请写明在哪里上课']);
    const changed = await provider.call(changeResource, {
      params: { id: added.id },
      body: { ...draft, address: '三楼', seen: back.changedAt },
    });
    expect(changed).toMatchObject({ state: 'draft', reviewNote: '', address: '三楼' });
  });

  test('is not passed in a version the official has not seen', async () => {
    const seen = await provider.call(addResource, { body: draft });
    world.clock.pass(1_000);
    await provider.call(changeResource, {
      params: { id: seen.id },
      body: { ...draft, title: '别的东西', seen: seen.changedAt },
    });
    await expect(step(official, seen, 'reviewed')).rejects.toMatchObject({ code: 'resources.changed_meanwhile' });
    const now = await official.call(readResource, { params: { id: seen.id } });
    expect(now).toMatchObject({ state: 'draft', title: '别的东西' });
    expect(await step(official, now, 'reviewed')).toMatchObject({ state: 'reviewed' });
  });

  test('is not changed in a version its provider has not seen, and stays as it was', async () => {
    const seen = await provider.call(addResource, { body: draft });
    world.clock.pass(1_000);
    const back = await step(official, seen, 'draft', '请写明在哪里上课');
    const change = (version: string) =>
      provider.call(changeResource, { params: { id: seen.id }, body: { ...draft, address: '三楼', seen: version } });
    await expect(change(seen.changedAt)).rejects.toMatchObject({ status: 409, code: 'resources.changed_meanwhile' });
    const now = await provider.call(readResource, { params: { id: seen.id } });
    expect(now).toMatchObject({ address: '文化站二楼', reviewNote: '请写明在哪里上课' });
    expect(await change(back.changedAt)).toMatchObject({ address: '三楼', reviewNote: '' });
  });

  test('goes back to draft when it is changed, and is then not found by others', async () => {
    const added = await provider.call(addResource, { body: draft });
    const published = await step(official, added, 'published');
    const teacher = await world.as((await aPersonAs(world, 'teacher', { org: await anOrganisation(world) })).grant);
    expect(await teacher.call(readResource, { params: { id: added.id } })).toMatchObject({ mayEdit: false });
    await provider.call(changeResource, {
      params: { id: published.id },
      body: { ...draft, seen: published.changedAt },
    });
    await expect(teacher.call(readResource, { params: { id: added.id } })).rejects.toMatchObject({ status: 404 });
  });

  test('stands in the town it names, else where its provider does', async () => {
    await aTown(world, { code: `${world.county}202`, name: '青河镇', lon: 105, lat: 31 });
    const own = await provider.call(addResource, { body: draft });
    const elsewhere = await provider.call(addResource, { body: { ...draft, town: `${world.county}202` } });
    expect([own.town, elsewhere.town]).toEqual([`${world.county}201`, `${world.county}202`]);
    await expect(provider.call(addResource, { body: { ...draft, town: '990101999' } })).rejects.toMatchObject({
      code: 'resources.no_such_town',
    });
  });

  test.each([
    ['grades from the higher to the lower', { grades: { from: 6, to: 4 } }, 'resources.bad_grades'],
    ['grades outside its stages', { grades: { from: 4, to: 8 } }, 'resources.bad_grades'],
    ['one sex alone, where the kind is for all', { servesSex: 2 as const }, 'resources.sex_not_allowed'],
    ['a dialect under a name the county does not have', { languages: ['本地话'] }, 'resources.no_such_language'],
    ['a category there is not', { category: 'nonsense' }, 'resources.no_such_category'],
    ['times that are none', { schedule: 'every evening' }, 'resources.bad_schedule'],
  ])('is refused with %s', async (_name, change, code) => {
    await expect(provider.call(addResource, { body: { ...draft, ...change } })).rejects.toMatchObject({ code });
    await provider.call(addResource, { body: draft });
  });

  test('may be for girls alone where the kind may be, with the law beside it', async () => {
    await world.system(({ db }) =>
      db
        .insertInto('resources.category')
        .values({
          code: 'health.6',
          position: 9,
          name_zh: '青春期',
          name_en: 'Puberty',
          one_sex_because: '妇女权益保障法',
        })
        .execute(),
    );
    const added = await provider.call(addResource, { body: { ...draft, category: 'health.6', servesSex: 2 } });
    expect(added.servesSex).toBe(2);
  });
});
