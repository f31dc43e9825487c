import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Job } from '#platform/jobs/job.ts';
import { jobSchema, migrateJobs, startJobs } from '#platform/jobs/jobs.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What the clock of the job system does when a job’s time has come. */
async function strike(name: string): Promise<void> {
  const { app } = world.server.around.opened;
  if (app.kind !== 'server') throw new Error('this lane runs on a server');
  const boss = new PgBoss({ connectionString: app.url, schema: jobSchema, migrate: false, supervise: false });
  await boss.start();
  await boss.send(name, {});
  await boss.stop({ graceful: false });
}

test('a county that fails stops no other county’s share of a job of the clock, and is alone tried again', async () => {
  const { opened } = world.server.around;
  const counties = ['990101', '990102', '990103'];
  const done: string[] = [];
  const job: Job = {
    name: 'test.every_county',
    run: async ({ county }) => {
      done.push(county);
      if (county === '990102') throw new Error('only here');
    },
  };
  await migrateJobs(opened.owner, [job.name]);
  const jobs = await startJobs({ ...world.server.around, log: world.server.app.log }, [job], async () => counties);
  try {
    await strike(job.name);
    await vi.waitUntil(() => new Set(done).size === 3, { timeout: 20_000 });
    await vi.waitUntil(async () => (await jobs.figures()).every(({ state }) => state !== 'active'), {
      timeout: 20_000,
    });
    // The one that dealt it out and two counties are done; the third waits for its next try.
    expect(await jobs.figures()).toEqual([
      { job: job.name, state: 'completed', count: 3 },
      { job: job.name, state: 'waiting', count: 1 },
    ]);
    expect(done.filter((county) => county !== '990102').toSorted()).toEqual(['990101', '990103']);
  } finally {
    await jobs.close();
  }
});
