import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test('the figures say for every listener how far it is behind and what it set aside, and how jobs stand', async () => {
  await world.settled();
  const text = (await world.stranger.raw({ method: 'GET', url: '/metrics' })).body;
  const listeners = [...text.matchAll(/^event_lag_seconds\{listener="([\w.]+)"\} 0$/gm)].map(([, name]) => name);
  expect(listeners).toContain('needs.tell_people');
  expect(listeners.length).toBeGreaterThan(2);
  for (const listener of listeners) expect(text).toContain(`events_set_aside{listener="${listener}"} 0`);
  expect(text).toMatch(/^# TYPE jobs gauge$/m);
  expect(text).toMatch(/^stream_clients 0$/m);
});

test('a server that was closed is let go of, with all it held', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const closed = await (async () => {
    const brief = await createWorld();
    await brief.close();
    return new WeakRef(brief.server.app);
  })();
  const isGone = (): boolean => {
    collectGarbage();
    return closed.deref() === undefined;
  };
  await expect.poll(isGone, { timeout: 25_000 }).toBe(true);
});

test('each server tells the figures of the process', async () => {
  const other = await createWorld();
  for (const { stranger } of [world, other])
    expect((await stranger.raw({ method: 'GET', url: '/metrics' })).body).toMatch(/^process_cpu_seconds_total \d/m);
  await other.close();
});
