import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lookAtRoster } from '#modules/intake/testing.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { riverside } from '#testing/foreign-roster.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  official = (await aPersonAs(world, 'official')).grant;
});
beforeEach(async () => {
  school = await anOrganisation(world);
});
afterAll(() => world.close());

type Cells = Readonly<Record<string, string>>;
const { academicSessions = [], courses = [] } = riverside;

/** A class of the fourth grade, by its id there and its number. */
const row = (id: string, number: number, more: Cells = {}) => ({
  sourcedId: `${id}-${school}`,
  title: `四年级${number}班`,
  grades: '04',
  courseSourcedId: 'math5',
  classType: 'homeroom',
  schoolSourcedId: school,
  termSourcedIds: 'sy26',
  ...more,
});
const look = async (rows: readonly Cells[], mode = 'delta') =>
  lookAtRoster(world, await world.as(official), { academicSessions, courses, classes: rows }, mode);
const keep = async (rows: readonly Cells[], mode = 'delta') => {
  const looked = await look(rows, mode);
  expect(await looked.keep()).toBe('applied');
  return looked;
};
const running = () =>
  world.system(({ db }) =>
    db
      .selectFrom('people.class')
      .select(['id', 'number'])
      .where('org', '=', school)
      .where('ended', 'is', null)
      .orderBy('number')
      .execute(),
  );
/** The numbers of the classes these were, in this order. */
const numbersOf = async (classes: readonly { id: string }[]) => {
  const now = new Map((await running()).map(({ id, number }) => [id, number]));
  return classes.map(({ id }) => now.get(id));
};

test('a class another system gives another number is still the same, and its old number another one’s', async () => {
  await keep([row('a', 1), row('b', 2)]);
  const [one, two] = await running();
  const first = [one, two].flatMap((each) => each ?? []);
  const looked = await keep([row('c', 1), row('a', 2), row('b', 3)]);
  expect(looked.would).toEqual([1, 2, 0]);
  expect(await numbersOf(first)).toEqual([2, 3]);
  expect(await running()).toHaveLength(3);
  // Two that change places.
  await keep([row('a', 3), row('b', 2)]);
  expect(await numbersOf(first)).toEqual([3, 2]);
  expect((await look([row('a', 3), row('b', 2), row('c', 1)])).would).toEqual([0, 0, 0]);
});

test('a number that another class has is given to none, and no class has two ids', async () => {
  await keep([row('a', 1)]);
  const [one] = await running();
  await aClass(world, school, 2);
  const why = '同一所学校同一届已经有这个班号。';
  const refused = [
    ['classes.csv', 2, 'title', why],
    ['classes.csv', 3, 'title', why],
  ];
  const looked = await look([row('a', 2), row('c', 1)], 'bulk');
  expect([looked.would, await looked.refused()]).toEqual([[0, 0, 0], refused]);
  const twice = await look([row('c', 1)]);
  expect([twice.would, await twice.refused()]).toEqual([[0, 0, 0], refused.slice(0, 1)]);
  // Unless the one it had is there no more.
  await keep([row('a', 1, { status: 'tobedeleted' }), row('c', 1)]);
  await keep([row('d', 1)], 'bulk');
  expect(await numbersOf([one ?? { id: '' }])).toEqual([1]);
  await keep([row('d', 1, { status: 'tobedeleted' })]);
  expect(await running()).toMatchObject([{ number: 2 }]);
});

test('two classes taken for one are two again', async () => {
  await keep([row('a', 1)]);
  const [one = { id: '' }] = await running();
  const link = { county: world.county, source: 'Riverside SIS', kind: 'class', sourced_id: `b-${school}`, id: one.id };
  await world.system(({ db }) => db.insertInto('people.outside_id').values(link).execute());
  await keep([row('a', 2), row('b', 1)]);
  expect(await running()).toMatchObject([{ id: one.id, number: 1 }, { number: 2 }]);
});
