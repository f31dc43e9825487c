import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a whole file or leaves the old one untouched: it is written to a temporary neighbour, from a text or by `content`,
 * and renamed when complete. Folders on the way are made. Throws what the file system says.
 */
export async function writeWhole(path: string, content: string | ((partial: string) => Promise<void>)): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  await makeFolder(dirname(path));
  try {
    await (typeof content === 'string' ? writeFile(partial, content) : content(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never ends below a folder that is there and answers "no such
 * file" to making another in it, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (isCode(error, 'EEXIST') && (await isFolder(path))) return;
    const above = dirname(path);
    if (!isCode(error, 'ENOENT') || (await isFolder(above))) throw error;
    await makeFolder(above);
    await mkdir(path);
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
