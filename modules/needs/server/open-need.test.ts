import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNeeds, openNeed } from '#modules/needs/contract/need.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let homeroom: Client;
let group: string;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const org = await anOrganisation(world);
  group = await aClass(world, org);
  homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
});
afterAll(() => world.close());

const wish = {
  scope: 'class',
  category: 'mental.2',
  urgency: 2,
  mode: 'either',
  wantedFrom: '2026-11-24',
  wantedTo: '2027-01-20',
} as const;

test.each([
  ['that ends before it begins', { wantedTo: '2026-11-23' }, 'needs.period_reversed', 'wantedTo'],
  ['that is over', { wantedFrom: '2026-11-01', wantedTo: '2026-11-23' }, 'needs.period_past', 'wantedTo'],
  ['of no kind there is', { category: 'mental.99' }, 'needs.no_such_category', 'category'],
  ['at times no calendar can read', { schedule: '周二晚上' }, 'needs.bad_schedule', 'schedule'],
])('a need %s is not opened, and its field is named', async (_, change, code, field) => {
  const body = { ...wish, class: group, ...change };
  const before = await homeroom.call(listNeeds, { query: {} });
  await expect(homeroom.call(openNeed, { body })).rejects.toMatchObject({ code, data: { field } });
  expect((await homeroom.call(listNeeds, { query: {} })).total).toBe(before.total);
});

test('the same need without the mistake is opened', async () => {
  expect(await homeroom.call(openNeed, { body: { ...wish, class: group } })).toMatchObject({ state: 'open' });
});
