import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Job } from '#platform/jobs/job.ts';
import { migrateJobs, startJobs } from '#platform/jobs/jobs.ts';
import { askJobSystem } from '#testing/job-system.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What the clock of the job system does when a job’s time has come. */
const strike = (name: string): Promise<void> => askJobSystem(world, (boss) => boss.send(name, {}));

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
  await migrateJobs(opened.owner, [job]);
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

test('a job that takes hours is left to its server as long as that is heard of, and is done again when it is not', async () => {
  const { opened } = world.server.around;
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const job: Job = { name: 'test.long', run: () => mayEnd };
  // As an earlier version made it.
  await askJobSystem(world, (boss) => boss.createQueue(job.name, { expireInSeconds: 900 }));
  await migrateJobs(opened.owner, [job]);
  const jobs = await startJobs({ ...world.server.around, log: world.server.app.log }, [job], async () => [
    world.county,
  ]);
  const active = async (): Promise<number> =>
    (await jobs.figures()).find(({ state }) => state === 'active')?.count ?? 0;
  /** Looks for lost jobs when this has passed since something happened to what is being done. */
  const lookAfter = async (what: string, time: string): Promise<void> => {
    await sql`update jobs.job set ${sql.ref(what)} = ${sql.ref(what)} - ${time}::interval
      where name = ${job.name} and state = 'active'`.execute(opened.db);
    // It looks once a minute at most.
    await sql`update jobs.queue set monitor_claim_on = null, monitor_on = null where name = ${job.name}`.execute(
      opened.db,
    );
    await askJobSystem(world, (boss) => boss.supervise(job.name));
  };
  try {
    await world.system((ctx) => jobs.enqueue(ctx, job, {}));
    await vi.waitUntil(async () => (await active()) === 1, { timeout: 20_000 });
    await lookAfter('started_on', '5 hours');
    expect(await active()).toBe(1);
    await lookAfter('heartbeat_on', '2 minutes');
    expect(await active()).toBe(0);
  } finally {
    end();
    await jobs.close();
  }
});

test('jobs that come in crowds are done side by side, and one that fails is alone tried again', async () => {
  const { opened } = world.server.around;
  const running: Job<{ nth: number }> & { most: number; now: number; done: number[] } = {
    name: 'test.crowd',
    atOnce: 20,
    most: 0,
    now: 0,
    done: [],
    run: async (_, { nth }) => {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await new Promise((resolve) => setImmediate(resolve));
      running.now -= 1;
      running.done.push(nth);
      if (nth === 7 && running.done.filter((one) => one === 7).length === 1) throw new Error('only this');
    },
  };
  await migrateJobs(opened.owner, [running]);
  await world.system(async (ctx) => {
    for (let nth = 0; nth < 40; nth += 1) await world.server.around.enqueue(ctx, running, { nth });
  });
  const jobs = await startJobs({ ...world.server.around, log: world.server.app.log }, [running], async () => []);
  try {
    await vi.waitUntil(() => running.done.length === 41, { timeout: 20_000 });
    expect(running.most).toBe(20);
    expect(new Set(running.done).size).toBe(40);
  } finally {
    await jobs.close();
  }
});

test('of jobs in line the next begins when the one before it has ended', async () => {
  const { opened } = world.server.around;
  const done: number[] = [];
  const job: Job<{ nth: number }> = {
    name: 'test.line',
    run: async (_, { nth }) => void done.push(nth),
  };
  await migrateJobs(opened.owner, [job]);
  const line = Array.from({ length: 15 }, (_, nth) => nth);
  await world.system(async (ctx) => {
    for (const nth of line) await world.server.around.enqueue(ctx, job, { nth });
  });
  const jobs = await startJobs({ ...world.server.around, log: world.server.app.log }, [job], async () => []);
  try {
    // Whoever looked again only every two seconds would be at it for half a minute.
    await vi.waitUntil(() => done.length === line.length, { timeout: 20_000 });
    // Of what was put in line at one moment none comes before the other.
    expect(done.toSorted((a, b) => a - b)).toEqual(line);
  } finally {
    await jobs.close();
  }
});

test('what the clock asks for is written down once, and anew where it is wanted otherwise', async () => {
  const { opened } = world.server.around;
  const name = 'test.nightly';
  const planned = async (schedule: string): Promise<object[]> => {
    await migrateJobs(opened.owner, [{ name, schedule }]);
    const { rows } = await sql<object>`
      select cron, timezone, xmin::text as written from jobs.schedule where name = ${name}`.execute(opened.db);
    return rows;
  };
  const first = await planned('0 3 * * *');
  expect(first).toMatchObject([{ cron: '0 3 * * *', timezone: 'Asia/Shanghai' }]);
  expect(await planned('0 3 * * *')).toEqual(first);
  expect(await planned('0 4 * * *')).toMatchObject([{ cron: '0 4 * * *', timezone: 'Asia/Shanghai' }]);
});
