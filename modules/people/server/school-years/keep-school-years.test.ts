import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMembers } from '#modules/people/contract/leaving.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { listSchools, listSchoolYears, setSchoolYear, setSystem } from '#modules/people/contract/school-year.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let leader: Client;
let school: string;
let group: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  school = await anOrganisation(world, { name: '云岭镇九年一贯制学校' });
  group = await aClass(world, school);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  leader = await world.as((await aPersonAs(world, 'school_leader', { org: school })).grant);
});
afterAll(() => world.close());

const set = (year: number, began: string, secondTerm: string) =>
  official.call(setSchoolYear, { body: { year, began, secondTerm } });
const classOn = async (on: string) => (await leader.call(listClasses, { query: { on } })).items;

test('the bureau sets the year to come; on its day, not on 1 September, classes move up and a list of members begins', async () => {
  expect(await leader.call(listSchoolYears)).toMatchObject({
    thisYear: 2026,
    items: [
      { year: 2025, isSet: false },
      { year: 2026, began: '2026-09-01', secondTerm: '2027-02-01', isSet: false },
      { year: 2027 },
      { year: 2028 },
    ],
  });
  await set(2027, '2027-08-26', '2028-02-14');
  await set(2026, '2026-09-01', '2027-02-22');
  expect((await leader.call(listSchoolYears)).items).toMatchObject([
    { year: 2025 },
    { year: 2026, secondTerm: '2027-02-22', isSet: true },
    { year: 2027, began: '2027-08-26', isSet: true },
    { year: 2028, began: '2028-09-01' },
  ]);
  expect(await classOn('2027-08-25')).toMatchObject([{ grade: 4, name: '4年级1班' }]);
  expect(await classOn('2027-08-26')).toMatchObject([{ grade: 5, name: '5年级1班' }]);
  const members = await leader.call(listMembers, { params: { id: group }, query: { on: '2027-08-26' } });
  expect(members.yearBegan).toBe('2027-08-26');
});

test('what has begun stays, and no day is moved so that it would have begun', async () => {
  await expect(set(2026, '2026-08-30', '2027-02-22')).rejects.toMatchObject({ code: 'people.term_begun' });
  await expect(set(2025, '2025-09-01', '2026-02-20')).rejects.toMatchObject({ code: 'people.term_begun' });
  await expect(set(2027, '2027-10-08', '2028-02-14')).rejects.toMatchObject({ code: 'people.not_a_term_day' });
  await expect(set(2027, '2027-09-01', '2028-04-14')).rejects.toMatchObject({ code: 'people.not_a_term_day' });
});

test('the bureau says what a school follows, from a year of entry on or for all its classes', async () => {
  const say = (system: '6-3' | '5-4', from: number | null) =>
    official.call(setSystem, { params: { id: school }, body: { system, from } });
  expect((await official.call(listSchools, { query: {} })).items).toMatchObject([
    { id: school, systems: [{ from: null, system: '6-3' }] },
  ]);
  await say('5-4', 2026);
  await say('6-3', 2026);
  expect((await say('5-4', 2027)).systems).toEqual([
    { from: null, system: '6-3' },
    { from: 2026, system: '6-3' },
    { from: 2027, system: '5-4' },
  ]);
  // All its classes are all of them, whatever was said of some.
  expect((await say('5-4', null)).systems).toEqual([{ from: null, system: '5-4' }]);
});

test('what every grade goes by takes the password given in the last five minutes', async () => {
  world.clock.pass(5 * 60_000 + 1_001);
  const again = { code: 'access.prove_again' };
  await expect(set(2028, '2028-08-28', '2029-02-20')).rejects.toMatchObject(again);
  const body = { system: '6-3', from: null } as const;
  await expect(official.call(setSystem, { params: { id: school }, body })).rejects.toMatchObject(again);
});
