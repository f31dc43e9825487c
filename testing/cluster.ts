import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '#platform/db/cluster.ts';
import { migrate, type RunSql } from '#platform/db/migrate.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { ensureAppRole, grantAppRole } from '#platform/db/roles.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { plannedJobs } from '#app/planned-jobs.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { owner: string; app: string; shape: string };
    /** Whether the tests run on PGlite instead. */
    lite?: boolean;
    /** Whether tests that try at random are to try for minutes. */
    deep?: boolean;
  }
}

export const template = 'lianyu_template';

/** The clock of a world stands still: the machine's asks for no job in it. */
export const unaskedJobs = plannedJobs.map(({ name }) => ({ name }));

/** Tells whether a test has made or dropped tables, columns or rules: such a database is used by nobody else. */
export const shapeOf = async (run: RunSql): Promise<string> => {
  const counted = ['class', 'attribute', 'policy', 'constraint', 'proc'].map(
    (catalogue) => `(select count(*) from pg_${catalogue})`,
  );
  const [found] = (await run(`select concat_ws(' ', ${counted.join()}) as shape`)) as { shape: string }[];
  return found?.shape ?? '';
};

/** The table, in the database `postgres`, of databases that were filled once to be copied, and what was told of each. */
export const filledDatabases = 'filled_database';

/**
 * One PostgreSQL for a whole test run, with a migrated template every test file copies. It does not fsync: these tests
 * are about what is true, not about what survives a power cut. By TCP a third of what they cost would be talking to it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join('/var/tmp', 'lianyu-test-'));
  const cluster = await startCluster(folder, { fsync: false, socket: true });
  await withOwner(cluster.urlOf('owner', 'postgres'), async (run) => {
    await ensureAppRole(run, cluster.appPassword);
    await run(`create database ${template}`);
    await run(`create table ${filledDatabases} (name text primary key, told jsonb not null)`);
  });
  const urls = { owner: cluster.urlOf('owner', template), app: cluster.urlOf('app', template) };
  await withOwner(urls.owner, (run) => migrate(run));
  await migrateJobs({ kind: 'server', url: urls.owner }, unaskedJobs);
  const shape = await withOwner(urls.owner, async (run) => {
    await grantAppRole(run);
    return shapeOf(run);
  });
  const urlOf = (user: 'owner' | 'app'): string => cluster.urlOf(user, 'DATABASE');
  project.provide('cluster', { owner: urlOf('owner'), app: urlOf('app'), shape });
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
