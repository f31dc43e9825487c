import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringIn, changed, lookAt, smallCounty, summary, workbookOf } from '#modules/intake/testing.ts';
import { listClasses, listOrganisations, listPupils, listRegions } from '#modules/people/contract/place.ts';
import { listMembers, readTree } from '#modules/people/contract/tree.ts';
import { classFacts, schoolFacts } from '#modules/people/server/facts.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let grant: string;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau' });
  ({ grant } = await aPersonAs(world, 'official', { org: bureau }));
  official = await world.as(grant);
});
afterAll(() => world.close());

test('districts with their members and periods come in by table; who sits twice in a tree is refused by row', async () => {
  const twice = changed('学区等的成员', (rows) => [
    ...rows,
    ['学区', 'XQ01', '学校', '2199000901', '2025-08-01', ''],
    ['学区', 'XQ01', '学校', '2199000901', '2023-08-01', '2023-07-01'],
  ]);
  const looked = await lookAt(world, official, workbookOf(twice));
  expect(summary(looked)).toMatchObject({ areas: '2 0 0 0 0', memberships: '4 0 0 0 2' });
  const run = await bringIn(world, official, workbookOf(smallCounty));
  expect(summary(run)).toMatchObject({ areas: '2 0 0 0 0', memberships: '4 0 0 0 0' });
  const schools = async (on: string) =>
    (await official.call(readTree, { params: { tree: 'school' }, query: { on } })).items.map((one) => one.schools);
  expect(await schools('2025-08-31')).toEqual([1, 0]);
  expect(await schools('2025-09-01')).toEqual([0, 1]);
  const [east = { id: '' }] = (await official.call(readTree, { params: { tree: 'school' } })).items;
  const members = await official.call(listMembers, { params: { tree: 'school' }, query: { within: east.id } });
  // A pupil sits in a district too; no list says so.
  expect(members.items.map(({ name }) => name)).toEqual(['上湾村']);
  const again = await lookAt(world, official, workbookOf(smallCounty));
  expect(summary(again)).toMatchObject({ areas: '0 0 2 0 0', memberships: '0 0 4 0 0' });
});

test('where a school stood stays known when a table says that it stands elsewhere', async () => {
  const today = '2026-11-24';
  world.clock.pass(86_400_000);
  official = await world.as(grant);
  const moved = {
    学校: [
      ['学校标识码', '学校名称', '学段', '所在村（社区）代码'],
      ['2199000901', '白沙乡中心小学', '小学', '990101201201'],
    ],
    乡镇与村: smallCounty['乡镇与村'],
  };
  await bringIn(world, official, workbookOf(moved), { accept: true });
  const found = async (on: string) =>
    (await official.call(listOrganisations, { query: { kind: 'school', on } })).items
      .filter(({ name }) => name === '白沙乡中心小学')
      .map((one) => one.town);
  expect([await found(today), await found('2026-11-25')]).toEqual([['990101202'], ['990101201']]);
  const inTown = async (on: string) =>
    (await official.call(listRegions, { query: { on } })).items.map(({ code, schools }) => [code, schools]);
  expect(await inTown(today)).toEqual([
    ['990101201', 0],
    ['990101202', 2],
  ]);
  expect(await inTown('2026-11-25')).toEqual([
    ['990101201', 1],
    ['990101202', 1],
  ]);
  const { items } = await official.call(listOrganisations, { query: { kind: 'school' } });
  const moving = items.find(({ name }) => name === '白沙乡中心小学')?.id ?? '';
  const facts = (day: string) => world.system((ctx) => schoolFacts(ctx, [moving], day));
  expect([await facts(today), await facts('2026-11-25')]).toMatchObject([
    [{ townName: '白沙乡' }],
    [{ townName: '石塘乡' }],
  ]);
});

test('classes and their pupils are read as of a day', async () => {
  const org = await anOrganisation(world, { name: '青河小学' });
  const group = await aClass(world, org);
  const [left, stays] = [
    await aPupil(world, { org, class: group, name: '周去' }),
    await aPupil(world, { org, class: group, name: '周在' }),
  ];
  await world.system(({ db }) =>
    db.updateTable('people.enrolment').set({ ended: '2026-01-10' }).where('pupil', '=', left.person).execute(),
  );
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  const classes = async (on: string) =>
    (await leader.call(listClasses, { query: { on } })).items.map(({ grade, name, pupils }) => [grade, name, pupils]);
  expect(await classes('2026-01-09')).toEqual([[3, '3年级1班', 2]]);
  expect(await classes('2026-09-01')).toEqual([[4, '4年级1班', 1]]);
  expect(await classes('2023-08-31')).toEqual([]);
  const pupils = async (on: string) =>
    (await leader.call(listPupils, { params: { id: group }, query: { on } })).items.map(({ id }) => id);
  expect(await pupils('2026-01-09')).toEqual([left.person, stays.person]);
  expect(await pupils('2026-01-10')).toEqual([stays.person]);
  const [facts] = await world.system((ctx) => classFacts(ctx, [group], '2024-10-01'));
  expect(facts).toMatchObject({ grade: 2 });
});
