import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeLoop } from '#modules/needs/testing.ts';
import { aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { declaredFacts, type Reading } from '#platform/facts/fact.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let loop: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  loop = await completeLoop(world);
});
afterAll(() => world.close());

/** What a fact of the loop comes to in a span of days. */
const counted = (code: string, began = '2026-11-01', ended = '2026-11-30'): Promise<Reading[]> => {
  const fact = declaredFacts().get(code);
  if (!fact) throw new Error(`${code} is not declared`);
  return world.system((ctx) => fact.read(ctx, { began, ended }));
};

const held = (): Promise<unknown> =>
  world.system(({ db }) =>
    db.updateTable('needs.meeting').set({ state: 'held' }).where('county', '=', world.county).execute(),
  );

test('a need counts where it was opened in the span, by its school and child', async () => {
  expect(await counted('needs_accepted')).toEqual([{ org: loop['org'], counted: [[1, 1]], children: 1 }]);
  expect(await counted('needs_accepted', '2026-10-01', '2026-10-31')).toEqual([]);
  expect(await counted('needs_served')).toEqual([]);
});

test('a first offer on the day of the need took no working day', async () => {
  expect(dayOf(world.clock.now)).toBe('2026-11-24');
  expect(await counted('needs_response_days')).toEqual([{ org: loop['org'], counted: [[0, 1]], children: 1 }]);
});

test('a meeting counts once both sides have confirmed it, for its school, its resource and its category', async () => {
  const before = await Promise.all(
    ['service_meetings', 'resources_used', 'categories_served'].map((code) => counted(code)),
  );
  expect(before).toEqual([[], [{ org: null, counted: [[1, 0]], children: null }], []]);
  await held();
  const span = ['2026-11-01', '2027-01-31'] as const;
  expect(await counted('service_meetings', ...span)).toEqual([{ org: loop['org'], counted: [[1, 1]], children: 1 }]);
  expect(await counted('resources_used', ...span)).toEqual([{ org: null, counted: [[1, 1]], children: null }]);
  expect(await counted('categories_served', ...span)).toEqual([{ org: loop['org'], counted: [[1, 1]], children: 1 }]);
});
