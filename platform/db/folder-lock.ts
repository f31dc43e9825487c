import { constants } from 'node:fs';
import { access, mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const leastFreeBytes = 200 * 1_048_576;

/**
 * Takes a data folder for this process alone, until the returned function is called. The lock names the process and
 * when it started, so that one left behind by a killed process, or a reused process number, does not count.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await ensureWritable(folder);
  const full = await refusedForRoom(folder);
  if (full) throw full;
  const file = join(folder, 'lock.json');
  const own = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  for (let tries = 0; tries < 3; tries++) {
    try {
      await writeFile(file, own, { flag: 'wx', mode: 0o600 });
      return async () => rm(file, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      await refuseIfAlive(folder, file);
      await rm(file, { force: true });
    }
  }
  throw inUse(folder);
}

/** Makes a data folder where it is missing; refuses one that cannot be written to. */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new StartRefusal(
      'folder_not_writable',
      { zh: `数据文件夹 ${folder} 不能写入。`, en: `The data folder ${folder} cannot be written to.` },
      cause,
    );
  }
}

/** Why nothing can be served from a folder whose disk is full, or nearly; undefined where there is room. */
export async function refusedForRoom(folder: string): Promise<StartRefusal | undefined> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= leastFreeBytes) return undefined;
  const free = Math.floor((bavail * bsize) / 1_048_576);
  return new StartRefusal('disk_full', {
    zh: `${folder} 所在的磁盘只剩 ${free} MB，至少需要 200 MB。数据没有改动。`,
    en: `Only ${free} MB are free on the disk of ${folder}; 200 MB are needed. Nothing was changed.`,
  });
}

async function refuseIfAlive(folder: string, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { pid, started } = JSON.parse(text || '{}') as { pid?: number; started?: string };
  if (pid !== undefined && started !== undefined && (await startOf(pid)) === started) throw inUse(folder, pid);
}

const inUse = (folder: string, pid?: number): StartRefusal =>
  new StartRefusal('folder_in_use', {
    zh: `数据文件夹 ${folder} 正被另一个进程${pid === undefined ? '' : `（${pid}）`}使用，请先停止它。`,
    en: `The data folder ${folder} is in use by another process${pid === undefined ? '' : ` (${pid})`}; stop that one first.`,
  });

/** When a process started, in clock ticks since boot; the empty text for one that does not run. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name stands in brackets and may hold spaces; what follows is counted from there.
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
