import { join } from 'node:path';
import type { Config } from '#app/config.ts';
import { keepCategories } from '#database/reference/keep-categories.ts';
import { hasSigningKey } from '#platform/audit/anchors.ts';
import { hadCluster, hasCluster } from '#platform/db/cluster.ts';
import { ensureWritable, lockFolder } from '#platform/db/folder-lock.ts';
import type { Link, Opened, Preparing } from '#platform/db/open.ts';
import { openEmbedded } from '#platform/db/open-embedded.ts';
import { openGiven } from '#platform/db/open-given.ts';
import { hasLite, openLite } from '#platform/db/open-lite.ts';
import { ClusterUnavailable } from '#platform/db/postgres-binaries.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';
import { watchFolder } from '#platform/db/watch-folder.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';

/** What opening tells on its way. */
export interface OpeningWords {
  migrating: (name: string) => void;
  /** The embedded server cannot run here, and why. */
  fallingBack: (why: string) => void;
}

/**
 * Opens the database to serve from: DATABASE_URL, else our own PostgreSQL in the data folder, else PGlite there. The
 * data folder is this process's alone until the database is closed.
 */
export async function openForServing(config: Config, words: OpeningWords): Promise<Opened> {
  const preparing: Preparing = {
    said: words.migrating,
    prepare: async (owner: Link) => {
      // With them every module is loaded: not before there is a database to write them down in.
      const { plannedJobs } = await import('#app/planned-jobs.ts');
      await migrateJobs(owner, plannedJobs);
    },
  };
  if (config.databaseUrl !== undefined) {
    await ensureWritable(config.dataDir);
    const given = { serve: config.databaseUrl, migrate: config.migrateUrl };
    return watched(config, await withReference(await openGiven(given, config.dataDir, preparing)));
  }
  const unlock = await lockFolder(config.dataDir);
  try {
    const opened = await watched(config, await withReference(await openOwn(config, preparing, words)));
    const close = async (): Promise<void> => {
      await opened.close();
      await unlock();
    };
    return { ...opened, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

const databaseFolders = { server: [], embedded: ['pg', 'pg/PG_VERSION'], lite: ['lite', 'lite/PG_VERSION'] } as const;

/** The data folder holds keys and anchors, and the database where it is ours: without it nothing is served. */
async function watched({ dataDir }: Config, opened: Opened): Promise<Opened> {
  const watch = await watchFolder([dataDir, ...databaseFolders[opened.kind].map((name) => join(dataDir, name))]);
  const close = (): Promise<void> => {
    watch.stop();
    return opened.close();
  };
  const isFull = opened.kind === 'server' ? {} : { isFull: watch.isFull };
  return { ...opened, ...isFull, lost: Promise.race([watch.lost, ...(opened.lost ? [opened.lost] : [])]), close };
}

/** What every county needs to begin with is there before anybody asks. */
async function withReference(opened: Opened): Promise<Opened> {
  try {
    await keepCategories(opened.db);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openOwn(config: Config, preparing: Preparing, words: OpeningWords): Promise<Opened> {
  const { dataDir } = config;
  // A folder that PGlite was served from goes on with it: an empty server beside it would look as if all were lost.
  const [lite, cluster] = [await hasLite(dataDir), await hasCluster(dataDir)];
  if (config.lite && cluster && !lite) throw keptElsewhere(dataDir);
  if (!lite && !cluster && (await hadCluster(dataDir)) && (await hasSigningKey(dataDir))) throw missing(dataDir);
  if (config.lite || (lite && !cluster)) return openLite(dataDir, preparing);
  try {
    return await openEmbedded(dataDir, preparing);
  } catch (error) {
    if (!(error instanceof ClusterUnavailable)) throw error;
    if (cluster) throw stillborn(dataDir, error);
    words.fallingBack(error.message);
    return openLite(dataDir, preparing);
  }
}

/** Serving another, empty database where there is one already would look as if everything were lost. */
const stillborn = (folder: string, error: ClusterUnavailable): StartRefusal =>
  new StartRefusal(
    'database_not_started',
    {
      zh: `${folder} 里的数据库启动不了：${error.message}。数据没有改动。`,
      en: `The database in ${folder} does not start: ${error.message}. Nothing was changed.`,
    },
    error,
  );

/** A folder something was served from, whose database is gone: an empty one in its place would look as if all were lost. */
const missing = (folder: string): StartRefusal =>
  new StartRefusal('database_missing', {
    zh: `${folder} 里有密钥，却没有数据库：pg 文件夹不见了。请从备份恢复它再启动；要从头开始，请用 DATA_DIR 指定一个新文件夹。数据没有改动。`,
    en: `There are keys in ${folder} but no database: its folder pg is missing. Restore it from a backup before the next start; to begin anew, name a new folder with DATA_DIR. Nothing was changed.`,
  });

const keptElsewhere = (folder: string): StartRefusal =>
  new StartRefusal('database_of_another_kind', {
    zh: `${folder} 里的数据由自带的 PostgreSQL 保存，--pglite 会另建一个空的数据库。请去掉 --pglite，或用 DATA_DIR 指定另一个文件夹。`,
    en: `The data in ${folder} is kept by our own PostgreSQL; --pglite would make an empty database beside it. Start without --pglite, or name another folder with DATA_DIR.`,
  });
