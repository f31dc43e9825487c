import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMembers } from '#modules/people/contract/leaving.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { listSchools, listSchoolYears, setSchoolYear, setSystem } from '#modules/people/contract/school-year.ts';
import { classes } from '#modules/people/server/one-roster/classes.ts';
import { schools } from '#modules/people/server/roster/schools.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
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
/** What rows of rosters say besides. */
const place = { name: '云岭镇初级中学', lon: null, lat: null, urbanRural: null, system: '5-4' } as const;
const open = { system: null, number: 1, isOpen: true };
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

test.each(['table', 'OneRoster'])(
  'what was said of a junior school is said of entry once it has primary classes: a %s',
  async (roster) => {
    const org = await anOrganisation(world, { stages: ['junior'], name: '云岭镇初级中学' });
    const say = (system: '6-3' | '5-4', from: number | null) =>
      official.call(setSystem, { params: { id: org }, body: { system, from } });
    await say('5-4', 2026);
    const [id, junior, primary] = [
      newId(),
      { stage: 'junior', entry_year: 2026 },
      { stage: 'primary', entryYear: 2026 },
    ];
    await world.system(({ db }) =>
      db
        .insertInto('people.class')
        .values({ county: world.county, id, org, number: 1, ...junior })
        .execute(),
    );
    const row = { isNew: false, said: [], refs: {} };
    await world.system((ctx) =>
      roster === 'table'
        ? schools.write(
            ctx,
            [
              {
                ...row,
                id: org,
                values: {
                  ...place,
                  region: `${world.county}201201`,
                  school: '2199000772',
                  stages: ['primary', 'junior'],
                },
              },
            ],
            null,
          )
        : classes.write(
            ctx,
            'other',
            [{ ...row, id: newId(), key: 'new', isNew: true, values: { ...primary, ...open }, refs: { org } }],
            null,
          ),
    );
    const told = async () =>
      (await official.call(listSchools, { query: { words: '初级' } })).items.find((one) => one.id === org);
    expect((await told())?.systems).toEqual([
      { from: null, system: '6-3' },
      { from: 2020, system: '5-4' },
    ]);
    const grade = () =>
      world.system(async (ctx) =>
        (await readSchoolYears(ctx)).gradeThroughOn({ org, ...junior, entryYear: 2026 }, '2026-11-24'),
      );
    expect(await grade()).toBe(6);
    // What the bureau says of it now holds, and nothing older in its way.
    await say('6-3', null);
    expect([(await told())?.systems, await grade()]).toEqual([[{ from: null, system: '6-3' }], 7]);
  },
);

test('what every grade goes by takes the password given in the last five minutes', async () => {
  world.clock.pass(5 * 60_000 + 1_001);
  const again = { code: 'access.prove_again' };
  await expect(set(2028, '2028-08-28', '2029-02-20')).rejects.toMatchObject(again);
  const body = { system: '6-3', from: null } as const;
  await expect(official.call(setSystem, { params: { id: school }, body })).rejects.toMatchObject(again);
});
