import { afterAll, beforeAll, expect, test } from 'vitest';
import { regions } from '#modules/people/server/roster/regions.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const row = (code: string, lon: number, lat: number, population: number | null) => ({
  id: code,
  isNew: true,
  said: [],
  values: { code, name: code, urbanRural: '220', lon, lat, population },
  refs: {},
});
const county = (): Promise<unknown> =>
  world.system(({ db }) =>
    db
      .selectFrom('people.region')
      .select(['lon', 'lat', 'population'])
      .where('code', '=', world.county)
      .executeTakeFirst(),
  );

test('a county lies amid its towns and has their people, unless those of one are unknown', async () => {
  const towns = [row('990101101', 104, 30, 1_000), row('990101201', 105, 31, null)];
  await world.system((ctx) => regions.write(ctx, [...towns, row('990101201201', 109, 39, 400)], null));
  expect(await county()).toEqual({ lon: 104.5, lat: 30.5, population: null });
  await world.system((ctx) => regions.write(ctx, [row('990101201', 105, 31, 500)], null));
  expect(await county()).toEqual({ lon: 104.5, lat: 30.5, population: 1_500 });
});
