import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '#platform/db/cluster.ts';
import { migrate, type RunSql } from '#platform/db/migrate.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { ensureAppRole, grantAppRole } from '#platform/db/roles.ts';

/** Runs work on a database that has nothing but the migrations in it, and throws it away. */
export async function withFreshDatabase<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join('/var/tmp', 'lianyu-fresh-'));
  const cluster = await startCluster(folder, { fsync: false });
  try {
    return await withOwner(cluster.urlOf('owner', 'postgres'), async (run) => {
      await ensureAppRole(run, cluster.appPassword);
      await migrate(run);
      await grantAppRole(run);
      return work(run);
    });
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
