import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { addLanguage, listLanguages } from '#modules/resources/contract/language.ts';
import { searchResources } from '#modules/resources/contract/resource.ts';
import { holdBookings, releaseBooking } from '#modules/resources/server/public.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let teacher: Client;
let volunteer: Client;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  teacher = await world.as((await aPersonAs(world, 'teacher', { org: await anOrganisation(world) })).grant);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  const { person, grant } = await aPersonAs(world, 'volunteer');
  volunteer = await world.as(grant);
  const counsellor = await aProvider(world, { person }, { name: '陈静' });
  const club = await aProvider(world, { org: await anOrganisation(world, { kind: 'venue' }) }, { name: '文化馆' });
  await aResource(world, counsellor, { title: '晚间谈心', grades: [4, 6], languages: ['普通话', '云岭话'] });
  await aResource(world, counsellor, { title: '男生夜谈', servesSex: 1, mode: 'remote', stages: [] });
  const full = await aResource(world, club, {
    title: '皮影戏',
    category: 'arts.2',
    mode: 'onsite',
    stages: ['junior'],
  });
  await aResource(world, club, { title: '还没审核', category: 'arts.2', state: 'draft' });
  await world.system((ctx) =>
    holdBookings(ctx, [{ resource: full, org: newId(), units: 1, from: '2026-11-24', to: '2026-11-30' }]),
  );
});
afterAll(() => world.close());

const titles = async (query: object, who = teacher): Promise<string[]> =>
  (await who.call(searchResources, { query })).items.map((one) => one.title).sort();

describe('the directory finds', () => {
  test.each([
    ['心理健康', ['晚间谈心', '男生夜谈'], 'the category of its kind'],
    ['个体辅导', ['晚间谈心', '男生夜谈'], 'its kind'],
    ['皮影', ['皮影戏'], 'two characters of its name'],
    ['影戏', ['皮影戏'], 'two characters in the middle'],
    ['戏', ['皮影戏'], 'the last character alone'],
    ['皮', ['皮影戏'], 'the first character alone'],
    ['陈静', ['晚间谈心', '男生夜谈'], 'who offers it'],
    ['陈静 夜谈', ['男生夜谈'], 'several words, all of them'],
    ['counsel', ['晚间谈心', '男生夜谈'], 'the beginning of an English name'],
    ['皮谈', [], 'nothing where the characters do not stand together'],
    ['还没审核', [], 'nothing that is not published'],
  ])('for %s: %j, by %s', async (words, expected) => {
    expect(await titles({ words })).toEqual([...expected].sort());
  });

  test.each([
    ['a category', { category: 'arts' }, ['皮影戏']],
    ['a kind', { category: 'mental.2' }, ['晚间谈心', '男生夜谈']],
    ['a grade within its range', { grade: '4' }, ['晚间谈心', '男生夜谈']],
    ['a grade of its stages, outside its range', { grade: '3' }, ['男生夜谈']],
    ['a grade of another stage', { grade: '8' }, ['皮影戏', '男生夜谈']],
    ['a sex', { sex: '2' }, ['晚间谈心', '皮影戏']],
    ['a language', { language: '云岭话' }, ['晚间谈心']],
    ['who offers', { providerKind: 'organisation' }, ['皮影戏']],
    ['from afar', { mode: 'remote' }, ['晚间谈心', '男生夜谈']],
    ['in person', { mode: 'onsite' }, ['晚间谈心', '皮影戏']],
    ['a town', { town: '990101201' }, ['晚间谈心', '男生夜谈', '皮影戏']],
    ['another town', { town: '990101202' }, []],
    ['a place free this week', { free: 'yes' }, ['晚间谈心', '男生夜谈']],
    ['two of them', { free: 'yes', language: '云岭话' }, ['晚间谈心']],
  ])('by %s', async (_name, query, expected) => {
    expect(await titles(query)).toEqual([...expected].sort());
  });

  test('what one offers oneself, and what waits for review to whom that concerns', async () => {
    expect(await titles({ own: 'yes' }, volunteer)).toEqual(['晚间谈心', '男生夜谈'].sort());
    expect(await titles({ state: 'draft' }, official)).toEqual(['还没审核']);
    expect(await titles({ state: 'draft' })).toEqual([]);
  });

  test('page by page', async () => {
    const first = await teacher.call(searchResources, { query: { size: '2' } });
    const second = await teacher.call(searchResources, { query: { size: '2', page: '2' } });
    expect([first.total, first.items.length, second.items.length]).toEqual([3, 2, 1]);
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(3);
  });
});

test('whose month is full has no place free this week, by the filter and by the row', async () => {
  const org = await anOrganisation(world, { kind: 'college' });
  const busy = await aProvider(world, { org }, { name: '职业学院', monthlyLimit: 1 });
  const resource = await aResource(world, busy, { title: '参观', capacity: 5, category: 'arts.2' });
  const shown = async (): Promise<[string[], number | undefined]> => {
    const query = { words: '职业学院' };
    const [row] = (await teacher.call(searchResources, { query })).items;
    return [await titles({ ...query, free: 'yes' }), row?.remaining];
  };
  expect(await shown()).toEqual([['参观'], 1]);
  const holdOn = (day: string) =>
    world.system((ctx) => holdBookings(ctx, [{ resource, org: newId(), units: 1, from: day, to: day }]));
  await holdOn('2026-12-21');
  expect(await shown()).toEqual([['参观'], 1]);
  // Three weeks on, the same four weeks hold it and this one.
  expect(await holdOn('2026-12-14')).toEqual([undefined]);
  await world.system(async (ctx) => {
    const [row] = await ctx.db.selectFrom('resources.booking').select('id').where('resource', '=', resource).execute();
    await releaseBooking(ctx, row?.id ?? '');
  });
  await holdOn('2026-12-14');
  expect(await shown()).toEqual([[], 0]);
});

test('the county’s languages begin with Mandarin; officials add to them, once, and others do not', async () => {
  expect((await teacher.call(listLanguages, {})).items).toEqual(['普通话']);
  await official.call(addLanguage, { body: { name: '云岭话' } });
  expect((await official.call(addLanguage, { body: { name: '云岭话' } })).items).toEqual(['普通话', '云岭话']);
  await expect(teacher.call(addLanguage, { body: { name: '本地话' } })).rejects.toMatchObject({ status: 404 });
});
