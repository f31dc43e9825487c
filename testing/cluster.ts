import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '#platform/db/cluster.ts';
import { migrate } from '#platform/db/migrate.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { ensureAppRole, grantAppRole } from '#platform/db/roles.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { jobNames } from '#app/job-names.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { owner: string; app: string };
    /** Whether the tests run on PGlite instead. */
    lite?: boolean;
  }
}

export const template = 'lianyu_template';

/**
 * One PostgreSQL for a whole test run, with a migrated template every test file copies. It does not fsync: these tests
 * are about what is true, not about what survives a power cut.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join('/var/tmp', 'lianyu-test-'));
  const cluster = await startCluster(folder, { fsync: false });
  await withOwner(cluster.urlOf('owner', 'postgres'), async (run) => {
    await ensureAppRole(run, cluster.appPassword);
    await run(`create database ${template}`);
  });
  const urls = { owner: cluster.urlOf('owner', template), app: cluster.urlOf('app', template) };
  await withOwner(urls.owner, (run) => migrate(run));
  await migrateJobs({ kind: 'server', url: urls.owner }, jobNames);
  await withOwner(urls.owner, (run) => grantAppRole(run));
  project.provide('cluster', { owner: cluster.urlOf('owner', 'DATABASE'), app: cluster.urlOf('app', 'DATABASE') });
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
