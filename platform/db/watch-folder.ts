import { stat, statfs } from 'node:fs/promises';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const everyMs = 1_000;

/**
 * With less than this nothing more is taken in: a PostgreSQL that finds no room for its log ends in the middle of everything, and
 * needs some to begin again.
 */
const leastFreeBytes = 64 * 1_048_576;

/** What says that a place cannot be reached any more; everything else (no file handle free) passes. */
const gone: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EIO', 'ESTALE', 'ENXIO']);

/** A watch over a data folder, until it is stopped. */
export interface FolderWatch {
  /** Resolves once one of its places is gone, another than it was, or closed to its owner. */
  lost: Promise<StartRefusal>;
  /** Whether its disk was nearly full when it was last looked at. */
  isFull: () => boolean;
  stop: () => void;
}

/** Watches places, a folder and what is in it, that have to stay where they are while a server works with them: a disk may go, or a folder be removed. */
export async function watchFolder(places: readonly [folder: string, ...string[]]): Promise<FolderWatch> {
  const { promise: lost, resolve } = Promise.withResolvers<StartRefusal>();
  const before = await Promise.all(places.map(standing));
  let isFull = false;
  const look = async (): Promise<void> => {
    const now = await Promise.all(places.map(standing));
    isFull = await isNearlyFull(places[0]);
    const at = now.findIndex((one, place) => one !== undefined && one !== before[place]);
    if (at === -1) timer.refresh();
    else resolve(folderLost(places[at] ?? ''));
  };
  const timer = setTimeout(() => void look(), everyMs).unref();
  return { lost, isFull: () => isFull, stop: () => clearTimeout(timer) };
}

/** What stands at a place: which one it is, and whether its owner may use it; undefined where that cannot be told now. */
async function standing(place: string): Promise<string | undefined> {
  try {
    const { dev, ino, mode } = await stat(place);
    return `${dev} ${ino} ${mode & 0o600}`;
  } catch (error) {
    return error instanceof Error && 'code' in error && gone.has(error.code) ? 'gone' : undefined;
  }
}

/** Where that cannot be told now, there is room: what is lost is told otherwise. */
const isNearlyFull = (folder: string): Promise<boolean> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize < leastFreeBytes,
    () => false,
  );

const folderLost = (place: string): StartRefusal =>
  new StartRefusal('folder_lost', {
    zh: `${place} 不见了或不能读写，服务已停止。请把它放回原处，或从备份恢复，再启动：缺了整个数据文件夹，启动会当作第一次，一切从头建立。`,
    en: `${place} is gone, or cannot be read and written; the server has stopped. Put it back, or restore it from a backup, before the next start: without the data folder a start is a first one, and begins everything anew.`,
  });
