import { afterAll, beforeAll, expect, test } from 'vitest';
import { needOpened } from '#modules/needs/contract/events.ts';
import { openNeed, readNeed } from '#modules/needs/contract/need.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { resourceChanged } from '#modules/resources/contract/resource.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterAll(() => world.close());

test('a change that is committed after a younger one is seen all the same', async () => {
  const org = await anOrganisation(world);
  const group = await aClass(world, org);
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const wish = {
    category: 'mental.2',
    urgency: 2,
    mode: 'either',
    wantedFrom: '2026-11-24',
    wantedTo: '2027-01-20',
  } as const;
  const need = await homeroom.call(openNeed, { body: { ...wish, scope: 'class', class: group } });
  const unmet = async () => (await homeroom.call(readNeed, { params: { id: need.id } })).unmet;
  const provider = await aProvider(world, { person: (await aPersonAs(world, 'volunteer')).person });
  const resource = await aResource(world, provider, { state: 'draft' });
  expect(await unmet()).toBe('none_exists');

  const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const older = world.system(async (ctx) => {
    await ctx.db.updateTable('resources.resource').set({ state: 'published' }).where('id', '=', resource).execute();
    await announce(ctx, resourceChanged, { resource });
    begun.resolve();
    await mayEnd.promise;
  });
  await begun.promise;
  await world.system((ctx) => announce(ctx, needOpened, { need: newId() }));
  expect(await unmet()).toBe('none_exists');
  mayEnd.resolve();
  await older;
  expect(await unmet()).toBeNull();
});
