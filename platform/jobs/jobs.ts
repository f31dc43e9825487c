import { sql } from 'kysely';
import { fromKysely, fromPglite, type JobResult, PgBoss } from 'pg-boss';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import { untilRoom } from '#platform/db/away.ts';
import type { Link, Opened } from '#platform/db/open.ts';
import { patience } from '#platform/db/open-server.ts';
import { isInLine, isWaiting } from '#platform/jobs/in-line.ts';
import type { Enqueue, Job, JobRoom } from '#platform/jobs/job.ts';
import { tellDue, watchDue } from '#platform/jobs/watch-due.ts';
import { loggedError } from '#platform/log-error.ts';
import type { Log } from '#platform/log.ts';

interface Envelope {
  county: string;
  data: object;
}

/** A worker of the library sleeps until it is woken: what is due is looked for once for all of them (`watchDue`). */
const asleep = { pollingIntervalSeconds: 86_400 };

/**
 * A job is taken for lost, and done again, when its server has not been heard of for a minute; as long as it is heard of, a
 * job may take as long as the library lets any, a day.
 */
const queue = {
  retryLimit: 5,
  retryBackoff: true,
  // Whom to wake is told by our own signals.
  notify: false,
  heartbeatSeconds: 60,
  expireInSeconds: 86_400,
};

/** The library's tables stand in a PostgreSQL schema of their own. */
export const jobSchema = 'jobs';

/** What of a job is written down before any server works on it. */
export type PlannedJob = Pick<Job, 'name' | 'schedule'>;

/** Makes or brings up to date the job tables, the queues and what the clock asks for, as the owner of the database. */
export async function migrateJobs(owner: Link, jobs: readonly PlannedJob[]): Promise<void> {
  const boss = bossOf(owner, { migrate: true, createSchema: true, supervise: false, schedule: false });
  await boss.start();
  const made = new Map((await boss.getQueues()).map((one) => [one.name, one]));
  const planned = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
  for (const { name, schedule } of jobs) {
    const one = made.get(name);
    if (!one) await boss.createQueue(name, queue);
    else if (!isAsWanted(one)) await boss.updateQueue(name, queue);
    if (schedule !== undefined && schedule !== planned.get(name))
      await boss.schedule(name, schedule, {}, { tz: 'Asia/Shanghai' });
  }
  await boss.stop({ graceful: false });
}

/** One made by an earlier version may differ. */
const isAsWanted = (made: Partial<typeof queue>): boolean =>
  Object.entries(queue).every(([key, wanted]) => made[key as keyof typeof queue] === wanted);

/** How many jobs of one name stand in one state, of those the library still keeps. */
export interface JobFigures {
  job: string;
  state: 'waiting' | 'active' | 'completed' | 'failed';
  count: number;
}

/** The running job system. */
export interface Jobs {
  enqueue: Enqueue;
  /** How many jobs are due or being done. */
  pending: () => Promise<number>;
  figures: () => Promise<JobFigures[]>;
  close: () => Promise<void>;
}

/** Starts working on jobs. */
export async function startJobs(
  around: Surroundings & { log: Log },
  jobs: readonly Job<never>[],
  counties: () => Promise<readonly string[]>,
): Promise<Jobs> {
  const names = jobs.map((job) => job.name);
  const boss = bossOf(around.opened.app, { migrate: false, createSchema: false });
  const closing = new AbortController();
  boss.on('error', (error) => around.log.error({ error }, 'the job system failed'));
  await boss.start();
  const wakes = new Map(
    jobs.map((job) => [
      job.name,
      workingOn(boss, job, async ({ county, data = {} }) => {
        if (county) await runJob(around, closing.signal, job, { county, data });
        else await boss.insert(job.name, await oneForEach(counties));
      }),
    ]),
  );
  const stopWatching = await watchDue(around, names, (name) => wakes.get(name)?.());
  return {
    enqueue: async (ctx, job, data) => {
      await boss.send(job.name, { county: ctx.actor.county, data }, { db: fromKysely(ctx.db) });
      tellDue(ctx, job.name);
    },
    pending: () => pendingOf(around.opened.db, names),
    figures: () => figuresOf(around.opened.db, names),
    close: async () => {
      closing.abort();
      await stopWatching();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function pendingOf(db: Opened['db'], names: readonly string[]): Promise<number> {
  const { rows } = await sql<{ pending: number }>`select count(*)::int as pending from jobs.job
    where ${isInLine} and start_after <= now() and name = any(${names})`.execute(db);
  return rows[0]?.pending ?? 0;
}

async function figuresOf(db: Opened['db'], names: readonly string[]): Promise<JobFigures[]> {
  const { rows } = await sql<JobFigures>`select name as job, count(*)::int as count,
      case when ${isWaiting} then 'waiting' else state::text end as state
    from jobs.job where name = any(${names}) and state <> 'cancelled'
    group by 1, 3 order by 1, 3`.execute(db);
  return rows;
}

/** What the clock asks for is done by a job for each county: one that fails neither stops nor repeats the others. */
const oneForEach = async (counties: () => Promise<readonly string[]>): Promise<{ data: Envelope }[]> =>
  (await counties()).map((county) => ({ data: { county, data: {} } }));

type Taken = { id: string; data: Partial<Envelope> };

/** Wakes the worker of a job, which is begun when something is due the first time; each of what it takes at once is by itself done, or done again. */
function workingOn(
  boss: PgBoss,
  { name, atOnce = 1 }: Job<never>,
  work: (data: Partial<Envelope>) => Promise<void>,
): () => void {
  let worker: Promise<string> | undefined;
  const begin = (): Promise<string> =>
    boss.work(name, { ...asleep, batchSize: atOnce, perJobResults: true }, async (taken: Taken[]) => {
      const results = await Promise.all(taken.map(({ id, data }) => resultOf(id, () => work(data))));
      // More may be in line.
      wake();
      return results;
    });
  const wake = (): void => {
    if (worker) void worker.then((id) => boss.notifyWorker(id));
    else worker = begin();
  };
  return wake;
}

/** What became of one of several: it alone is done again where it failed. */
async function resultOf(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: loggedError(error) };
  }
}

async function runJob(
  around: Surroundings & { log: Log },
  signal: AbortSignal,
  job: Job<never>,
  { county, data }: Envelope,
): Promise<void> {
  const transaction: JobRoom['transaction'] = async (work) => {
    await untilRoom(around.opened, signal);
    return asSystemOf(around, county, work);
  };
  try {
    await job.run({ county, signal, log: around.log, transaction }, data as never);
  } catch (error) {
    if (!signal.aborted) around.log.error({ error, job: job.name, county }, 'a job failed');
    throw error;
  }
}

/** What the library would write and ask all the time, and nobody reads: who works, and which jobs wait for others. */
const notAsked = { registerInstance: false, flowIntervalSeconds: 86_400 };

function bossOf(link: Link, options: ConstructorParameters<typeof PgBoss>[0] & object): PgBoss {
  const shared = { schema: jobSchema, ...notAsked, ...options } as const;
  return link.kind === 'lite'
    ? new PgBoss({ ...shared, db: fromPglite(link.pglite), backend: 'pglite' })
    : new PgBoss({ ...shared, ...patience, connectionString: link.url, max: 3 });
}
