import { expect, test } from 'vitest';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld } from '#database/demo/world.ts';
import { providerPersons, providersOf } from '#modules/resources/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import { createWorld } from '#testing/world.ts';

test('every published provider of the demonstration county has somebody who hears of an offer and can answer it', async () => {
  const world = await createWorld('990101', (opened, county, now) =>
    loadWorld(opened, makeWorld({ county, seed: 7, today: dayOf(now), schools: 1 }), 'hash'),
  );
  const { kinds, mute } = await world.system(async (ctx) => {
    const providers = await ctx.db
      .selectFrom('resources.provider')
      .innerJoin('resources.resource', 'resources.resource.provider', 'resources.provider.id')
      .where('state', '=', 'published')
      .select(['resources.provider.id', 'kind', 'resources.provider.name'])
      .distinct()
      .execute();
    const grants = Map.groupBy(
      await ctx.db.selectFrom('people.role_grant').select(['person', 'role', 'org']).execute(),
      (grant) => grant.person,
    );
    const answers = async (id: string): Promise<boolean> => {
      for (const person of await providerPersons(ctx, [id])) {
        for (const { role, org } of grants.get(person) ?? [])
          if ((await providersOf(ctx, { role, person, org: org ?? undefined })).includes(id)) return true;
      }
      return false;
    };
    const silent: string[] = [];
    for (const { id, name } of providers) if (!(await answers(id))) silent.push(name);
    return { kinds: Object.groupBy(providers, (one) => one.kind), mute: silent };
  });
  expect(kinds['organisation']?.length).toBeGreaterThanOrEqual(60);
  expect(kinds['volunteer']?.length).toBeGreaterThan(300);
  expect(mute).toEqual([]);
  await world.close();
});
