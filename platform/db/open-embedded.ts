import pg from 'pg';
import { type Cluster, startCluster } from '#platform/db/cluster.ts';
import { migrate, migrationFolder, type RunSql } from '#platform/db/migrate.ts';
import { refusedForRoom } from '#platform/db/folder-lock.ts';
import type { Opened, Preparing } from '#platform/db/open.ts';
import { openServer } from '#platform/db/open-server.ts';
import { ensureAppRole, grantAppRole } from '#platform/db/roles.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

/** Runs work with one connection to a server, many statements to a call. */
export async function withOwner<T>(url: string, work: (run: RunSql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // One that breaks fails its queries; the event beside them would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async (text) => {
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
    });
  } finally {
    await client.end();
  }
}

/** Opens, and where needed makes, our own PostgreSQL in a data folder, migrated and served as the application role. */
export async function openEmbedded(folder: string, preparing: Preparing): Promise<Opened> {
  const cluster = await startCluster(folder);
  try {
    await prepareCluster(cluster, preparing);
  } catch (error) {
    // A server nobody serves from would outlive this process.
    await cluster.stop();
    throw error;
  }
  const { promise: lost, resolve: lose } = Promise.withResolvers<StartRefusal>();
  const onRefused = (): Promise<void> =>
    cluster.revive().catch(async (error: unknown) => lose((await refusedForRoom(folder)) ?? stopped(folder, error)));
  const urls = { app: cluster.urlOf('app'), owner: cluster.ownerUrl };
  return {
    ...openServer('embedded', urls, { onRefused, onClose: cluster.stop }),
    lost,
    abandon: cluster.kill,
  };
}

const stopped = (folder: string, error: unknown): StartRefusal => {
  const why = error instanceof Error ? error.message : String(error);
  const said = {
    zh: `${folder} 里的数据库自己停了，也启动不了：${why}。已保存的数据都在，请排除原因后再启动。`,
    en: `The database in ${folder} ended by itself and does not start: ${why}. What was saved is there; mend the cause, then start again.`,
  };
  return new StartRefusal('database_ended', said, error);
};

async function prepareCluster(cluster: Cluster, preparing: Preparing): Promise<void> {
  await withOwner(cluster.urlOf('owner', 'postgres'), async (run) => {
    const [found] = await run("select 1 as found from pg_database where datname = 'lianyu'");
    if (!found) await run('create database lianyu');
    await ensureAppRole(run, cluster.appPassword);
  });
  await withOwner(cluster.ownerUrl, async (run) => {
    await migrate(run, migrationFolder, preparing.said);
    await preparing.prepare({ kind: 'server', url: cluster.ownerUrl });
    await grantAppRole(run);
  });
}
