import { sql } from 'kysely';
import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Link } from '#platform/db/open.ts';
import type { Enqueue, Job, JobRoom } from '#platform/jobs/job.ts';
import type { Log } from '#platform/log.ts';

interface Envelope {
  county: string;
  data: object;
}

/** The library's tables stand in a PostgreSQL schema of their own. */
export const jobSchema = 'jobs';

/** Makes or brings up to date the job tables and queues, as the owner of the database. */
export async function migrateJobs(owner: Link, names: readonly string[]): Promise<void> {
  const boss = bossOf(owner, { migrate: true, createSchema: true, supervise: false, schedule: false });
  await boss.start();
  for (const name of names) {
    await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, notify: true, expireInSeconds: 900 });
  }
  await boss.stop({ graceful: false });
}

/** The running job system. */
export interface Jobs {
  enqueue: Enqueue;
  /** How many jobs are due or being done. */
  pending: () => Promise<number>;
  close: () => Promise<void>;
}

/** Starts working on jobs. */
export async function startJobs(
  around: Surroundings & { log: Log },
  jobs: readonly Job<never>[],
  counties: () => Promise<readonly string[]>,
): Promise<Jobs> {
  const boss = bossOf(around.opened.app, { migrate: false, createSchema: false });
  const closing = new AbortController();
  boss.on('error', (error) => around.log.error({ error }, 'the job system failed'));
  await boss.start();
  for (const job of jobs) {
    await boss.work<Envelope>(job.name, { pollingIntervalSeconds: 2 }, async (taken) => {
      for (const { data } of taken) await runJob(around, closing.signal, job, data, counties);
    });
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' });
  }
  return {
    enqueue: async (ctx, job, data) => {
      await boss.send(job.name, { county: ctx.actor.county, data }, { db: fromKysely(ctx.db) });
    },
    pending: async () => {
      const { rows } = await sql<{ pending: number }>`select count(*)::int as pending from jobs.job
        where state in ('created', 'retry', 'active') and start_after <= now() and name = any(${jobs.map((job) => job.name)})`.execute(
        around.opened.db,
      );
      return rows[0]?.pending ?? 0;
    },
    close: async () => {
      closing.abort();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

/** One job, in its own county, or in every county when the clock asked for it. */
async function runJob(
  around: Surroundings & { log: Log },
  signal: AbortSignal,
  job: Job<never>,
  envelope: Partial<Envelope>,
  counties: () => Promise<readonly string[]>,
): Promise<void> {
  const where = envelope.county ? [envelope.county] : await counties();
  for (const county of where) {
    const room: JobRoom = {
      county,
      signal,
      log: around.log,
      transaction: (work) => asSystemOf(around, county, work),
    };
    await job.run(room, (envelope.data ?? {}) as never);
  }
}

function bossOf(link: Link, options: ConstructorParameters<typeof PgBoss>[0] & object): PgBoss {
  const shared = { schema: jobSchema, useListenNotify: true, ...options } as const;
  return link.kind === 'lite'
    ? new PgBoss({ ...shared, db: fromPglite(link.pglite), backend: 'pglite' })
    : new PgBoss({ ...shared, connectionString: link.url, max: 3 });
}
