import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeLoop } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  await completeLoop(world);
  await world.settled();
});
afterAll(() => world.close());

test('whoever is told of something opens it in the role he is told it in', async () => {
  const grants = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select(['id', 'role']).where('role', '<>', 'pupil').execute(),
  );
  const found = new Map<string, Set<string>>();
  for (const { id, role } of grants) {
    const { items } = await (await world.as(id)).call(readInbox, { query: { size: '200' } });
    for (const { link, roles } of items) {
      expect(roles).toContain(role);
      const kind = link.split('/')[1] ?? '';
      found.set(role, (found.get(role) ?? new Set()).add(kind));
    }
  }
  expect(Object.fromEntries([...found].map(([role, kinds]) => [role, [...kinds].sort()]))).toEqual({
    guardian: ['engagements', 'offers'],
    homeroom: ['engagements', 'offers'],
    official: ['runs'],
    volunteer: ['engagements', 'offers'],
  });
});
