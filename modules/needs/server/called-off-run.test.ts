import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cancelRun, readRun, startRun } from '#modules/needs/contract/run.ts';
import { aWideCounty } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf, anOfficial } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  official = await anOfficial(world);
});
afterEach(() => world.close());

const read = (id: string) => official.call(readRun, { params: { id } });

test('a run called off while it computes ends long before it would have, and leaves nothing behind', async () => {
  await aCountyOf(world, aWideCounty({ needs: 30_000, supply: 6_000 }));
  const { id } = await official.call(startRun, { body: { category: 'mental' } });
  await vi.waitUntil(async () => (await read(id)).state !== 'queued', { timeout: 50_000, interval: 5 });
  expect(await official.call(cancelRun, { params: { id } })).toMatchObject({ state: 'cancelled' });
  await world.settled();
  expect(await read(id)).toMatchObject({ state: 'cancelled', objective: null, failure: null });
  const told = await world.system(({ db }) => db.selectFrom('notify.item').select('text_key').execute());
  expect(told).toEqual([]);
});
