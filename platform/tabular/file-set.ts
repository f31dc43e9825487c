import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSet } from '#platform/intake/outside.ts';
import { refusal } from './refusals.ts';
import { bytesOf, type Part, partsOf, sizeOf } from './zip-parts.ts';

/** How much of a set is read at most, in bytes: packed, and inflated in all. */
export const setLimits = { bytes: 200_000_000, inflated: 600_000_000 };

/**
 * The files of an archive, which may lie in one folder of it. Each is inflated and counted before it is believed, and let go
 * after it was read; nothing is written to a disk. An archive in an archive is only a file nobody asks for.
 */
export async function filesInZip(bytes: Uint8Array): Promise<FileSet> {
  if (bytes.length > setLimits.bytes) throw refusal('tabular.too_large', { limit: setLimits.bytes });
  const parts = new Map<string, Part>();
  for (const part of partsOf(bytes).filter(({ name }) => !/^__MACOSX\/|(^|\/)\.[^./]/.test(name))) {
    const steps = part.name.split('/');
    const name = steps.at(-1) ?? '';
    if (parts.has(name) || steps.includes('..')) throw refusal('tabular.damaged');
    parts.set(name, part);
  }
  const sizes = new Map<string, number>();
  let left = setLimits.inflated;
  for (const [name, part] of parts) {
    const size = await sizeOf(part, left);
    if ((left -= size) < 0) throw refusal('tabular.inflates_too_far', { limit: setLimits.inflated });
    sizes.set(name, size);
  }
  return {
    names: [...parts.keys()],
    read: (name) => {
      const part = parts.get(name);
      return part ? Promise.resolve(bytesOf(part, sizes.get(name) ?? 0)) : Promise.reject(new Error(`no ${name}`));
    },
  };
}

/** The files of a folder, none of those below it. */
export async function filesInFolder(path: string): Promise<FileSet> {
  const entries = await readdir(path, { withFileTypes: true });
  return {
    names: entries.filter((entry) => entry.isFile()).map((entry) => entry.name),
    read: async (name) => {
      const { size } = await stat(join(path, name));
      if (size > setLimits.inflated) throw refusal('tabular.too_large', { limit: setLimits.inflated });
      return readFile(join(path, name));
    },
  };
}

/** A set of files by the name of its folder or archive; opened when it is its turn. */
export interface NamedSet {
  name: string;
  open: () => Promise<FileSet>;
}

/** The archives and folders in a part of a folder, by name; none where it is not there. */
export async function setsIn(folder: string, part: string): Promise<NamedSet[]> {
  const path = join(folder, part);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && /\.zip$/i.test(entry.name)))
    .map((entry) => ({
      name: entry.name,
      open: async () => {
        const at = join(path, entry.name);
        return entry.isDirectory() ? filesInFolder(at) : filesInZip(await readFile(at));
      },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether bytes are an archive that holds a file of this name, on top or in a folder. */
export const isZipWith = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4)).toString('latin1') === 'PK\u0003\u0004' &&
  partsOf(bytes).some((part) => part.name.split('/').at(-1) === name);
