import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { readRun, startRun } from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { aWideCounty } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf, anOfficial, aQueuedRun } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  official = await anOfficial(world);
});
afterEach(() => world.close());

/** Takes some seconds, on PGlite as many for half of it. */
const large = { needs: inject('lite') ? 2_000 : 4_000, supply: 400 };

const read = (id: string) => official.call(readRun, { params: { id } });

test('while a run computes, others are answered, and hear how far it is', async () => {
  await aCountyOf(world, aWideCounty(large));
  const { id } = await official.call(startRun, { body: { category: 'mental' } });
  const seen: { state: string; progress: number }[] = [];
  await vi.waitUntil(
    async () => {
      expect((await world.stranger.raw({ method: 'GET', url: '/health' })).statusCode).toBe(200);
      seen.push(await read(id));
      return seen.at(-1)?.state === 'ready';
    },
    { timeout: 50_000, interval: 50 },
  );
  // Told and read before it was ready: nobody waited for the computation.
  expect(seen.some(({ state, progress }) => state === 'running' && progress > 0)).toBe(true);
  expect(seen.map(({ progress }) => progress)).toEqual(seen.map(({ progress }) => progress).toSorted((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ state: 'ready', progress: 100 });
});

test('a server that closes ends the computation at once and leaves the run to the next', async () => {
  await aCountyOf(world, aWideCounty(large));
  const id = await world.system(aQueuedRun);
  const closing = new AbortController();
  const room = { county: world.county, log: world.server.app.log, transaction: world.system };
  const first = computeRun.run({ ...room, signal: closing.signal }, { run: id });
  const left = expect(first).rejects.toThrow('closing');
  await vi.waitUntil(async () => (await read(id)).state === 'running', { timeout: 50_000, interval: 5 });
  closing.abort(new Error('closing'));
  await left;
  expect(await read(id)).toMatchObject({ state: 'running', objective: null });
  await computeRun.run({ ...room, signal: new AbortController().signal }, { run: id });
  expect(await read(id)).toMatchObject({ state: 'ready' });
});
