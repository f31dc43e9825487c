import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { tellDue, watchDue } from '#platform/jobs/watch-due.ts';
import { askJobSystem } from '#testing/job-system.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Watches these jobs until the test has ended. */
async function watching(...names: string[]): Promise<{ said: string[]; stop: () => Promise<void> }> {
  const said: string[] = [];
  const stop = await watchDue({ ...world.server.around, log: world.server.app.log }, names, (name) => said.push(name));
  onTestFinished(stop);
  return { said, stop };
}

test('what a commit tells of is said, unless it is no job of this server', async () => {
  const { said } = await watching('test.told', 'test.quiet');
  await world.system(async (ctx) => {
    tellDue(ctx, 'test.elsewhere');
    tellDue(ctx, 'test.told');
  });
  await vi.waitUntil(() => said.length > 0, { timeout: 20_000 });
  expect(said).toEqual(['test.told']);
});

test('what nobody tells of is found when it is due, and not before', async () => {
  const names = ['test.due', 'test.later', 'test.done'];
  await migrateJobs(
    world.server.around.opened.owner,
    names.map((name) => ({ name })),
  );
  await askJobSystem(world, async (boss) => {
    await boss.send('test.later', {}, { startAfter: 3_600 });
    await boss.complete('test.done', (await boss.send('test.done', {})) ?? '', {}, { includeQueued: true });
  });
  const { said } = await watching(...names);
  await askJobSystem(world, (boss) => boss.send('test.due', {}));
  await vi.waitUntil(() => said.length > 0, { timeout: 20_000 });
  expect(new Set(said)).toEqual(new Set(['test.due']));
});

test('nothing is said any more once the watch has ended', async () => {
  const [ended, other] = [await watching('test.end'), await watching('test.end')];
  await ended.stop();
  await world.system(async (ctx) => tellDue(ctx, 'test.end'));
  await vi.waitUntil(() => other.said.length > 0, { timeout: 20_000 });
  expect(ended.said).toEqual([]);
});
