import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOrganisation } from '#modules/people/testing.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';
import { atOnce } from '#modules/needs/server/run-offers.ts';
import { aCountyOf, anOfficial } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  official = await anOfficial(world);
});
afterEach(() => world.close());

test('a run of more pairs than are released at a time becomes an offer for each, as far as there are places still', async () => {
  const needs = Array.from({ length: 2 * atOnce + 1 }, (_, at) => aNeed({ id: String(at), whom: String(at) }));
  await aCountyOf(world, someInputs({ needs, supply: [aSupply({ capacity: needs.length })] }));
  const org = await anOrganisation(world);
  await world.system(({ db }) =>
    db.updateTable('needs.need').set({ org }).where('county', '=', world.county).execute(),
  );
  const { id } = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  const capacity = needs.length - 1;
  await world.system(({ db }) =>
    db.updateTable('resources.resource').set({ capacity }).where('county', '=', world.county).execute(),
  );
  const { offers, skipped } = await official.call(releaseRun, { params: { id } });
  expect({ offers, skipped }).toEqual({ offers: capacity, skipped: [{ reason: 'full', count: 1 }] });
  const states = await world.system(({ db }) => db.selectFrom('needs.need').select('state').execute());
  expect(states.filter(({ state }) => state === 'offered')).toHaveLength(capacity);
});
