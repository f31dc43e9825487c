import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtRoster } from '#modules/intake/testing.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  school = await anOrganisation(world);
  official = (await aPersonAs(world, 'official')).grant;
});
afterAll(() => world.close());

type Rows = readonly Readonly<Record<string, string>>[];
const today = () => dayOf(world.clock.now);
const look = async (enrollments: Rows, mode = 'delta') =>
  lookAtRoster(world, await world.as(official), { enrollments }, mode);
const keep = async (enrollments: Rows, mode = 'delta') => {
  const looked = await look(enrollments, mode);
  expect(await looked.refused()).toEqual([]);
  expect(await looked.keep()).toBe('applied');
};
const deleted = { status: 'tobedeleted' };
const since = { beginDate: '2026-09-01' };
const until = (endDate: string) => ({ ...since, endDate });

let classes = 0;
/** A pupil of a class of his own, rows that say so under other systems' ids, and what is kept of it. */
async function enrolled() {
  const group = await aClass(world, school, (classes += 1));
  const { person } = await aPupil(world, { org: school, class: group });
  const row = (name: string, more: Readonly<Record<string, string>> = since) => ({
    sourcedId: `${name}-${person}`,
    classSourcedId: group,
    schoolSourcedId: school,
    userSourcedId: person,
    role: 'student',
    ...more,
  });
  const kept = () =>
    world.system(({ db }) =>
      db
        .selectFrom('people.enrolment')
        .select(['began', 'ended'])
        .where('county', '=', world.county)
        .where('pupil', '=', person)
        .orderBy('began')
        .execute(),
    );
  return { row, kept };
}
const runs = { began: '2026-09-01', ended: null };

test('a pupil who was in a class before and is again has both times, and is in it', async () => {
  const { row, kept } = await enrolled();
  const rows = [row('a', { beginDate: '2024-09-01', endDate: '2025-07-01' }), row('b')];
  await keep(rows);
  const past = { began: '2024-09-01', ended: '2025-07-01' };
  expect(await kept()).toEqual([past, runs]);
  expect((await look(rows)).would).toEqual([0, 0, 0]);
  // His row names another class, under the same id.
  const next = await aClass(world, school, (classes += 1));
  const there = { beginDate: '2026-11-20', classSourcedId: next };
  await keep([row('b', there)]);
  const both = [past, { ...runs, ended: '2026-11-20' }];
  expect(await kept()).toEqual([...both, { began: '2026-11-20', ended: null }]);
  // Or another pupil: then he is in it no more.
  const other = await aPupil(world, { org: school, class: next });
  await keep([row('b', { ...there, userSourcedId: other.person })]);
  expect(await kept()).toEqual([...both, { began: '2026-11-20', ended: today() }]);
});

/** So many rows that say nothing here: what stands before and after them is not looked at together. */
const between: Rows = Array.from({ length: 4_500 }, (_, at) => ({
  sourcedId: `nobody-${at}`,
  classSourcedId: 'nowhere',
  schoolSourcedId: 'nowhere',
  userSourcedId: 'nobody',
  role: 'administrator',
}));

test('an enrolment two files tell of ends with the last that still says so, however it says the end', async () => {
  for (const end of [until('2026-11-20'), deleted]) {
    const { row, kept } = await enrolled();
    await keep([row('a')]);
    await keep([row('b', { beginDate: '2026-11-01' })]);
    expect(await kept()).toEqual([runs]);
    await keep([row('a', end)]);
    expect(await kept()).toEqual([runs]);
    // Told again, a whole file later, it ends nothing that another row tells.
    await keep([row('a', until('2026-11-20')), ...between, row('b', since)], 'bulk');
    expect((await kept()).filter(({ ended }) => ended === null)).toEqual([runs]);
    await keep([row('b', until('2026-11-22'))]);
    const ends = (await kept()).map(({ ended }) => ended);
    expect(ends).not.toContain(null);
    expect(ends).toContain('2026-11-22');
  }
});

test('of two rows that say the end together it ends; of two that do not agree it goes on', async () => {
  for (const gap of [[], between]) {
    const { row, kept } = await enrolled();
    await keep([row('a')]);
    await keep([row('b')]);
    await keep([row('a', until('2026-11-20')), ...gap, row('b')]);
    expect(await kept()).toEqual([runs]);
    await keep([row('a')]);
    await keep([row('a', until('2026-11-20')), ...gap, row('b', until('2026-11-20'))]);
    expect(await kept()).toEqual([{ ...runs, ended: '2026-11-20' }]);
  }
});

test('an enrolment whose row has another id now goes on, however far apart a delta says so, and in whatever order', async () => {
  for (const end of [deleted, until('2026-11-20')])
    for (const turn of [(rows: Rows) => rows, (rows: Rows) => rows.toReversed()]) {
      const { row, kept } = await enrolled();
      await keep([row('a')]);
      await keep(turn([row('a', { ...since, ...end }), ...between, row('b', { beginDate: '2026-11-20' })]));
      expect(await kept()).toEqual([runs]);
      // Told again, it is as it was.
      expect((await look([row('b', { beginDate: '2026-11-20' })])).would).toEqual([0, 0, 0]);
      const over =
        end === deleted ? { ...deleted, beginDate: '2026-11-20' } : { beginDate: '2026-11-20', endDate: today() };
      await keep([row('b', over)]);
      expect(await kept()).toEqual([{ ...runs, ended: today() }]);
    }
});
