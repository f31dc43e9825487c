import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** A file somebody sent or got about a child. */
export interface OwnFile {
  /** When it was sent, or came. */
  at: Date;
  /** What it came with: a text of its module's words. */
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  /** How its name ends, with the dot. */
  ending: string;
  size: number;
  open: (ctx: Context) => Promise<Uint8Array>;
}

/** Tells the files of a module that somebody sent or got about a child, of those he may see today. Asked of the system. */
export type FileSource = (ctx: Context, of: { pupil: string; person: string }) => Promise<readonly OwnFile[]>;

const sources: FileSource[] = [];

/** A module whose things come with files says here which of them go into a family's copy. */
export const givesFiles = (source: FileSource): void => void sources.push(source);

/** All of them. Asked of the system. */
export async function filesOf(ctx: Context, of: { pupil: string; person: string }): Promise<OwnFile[]> {
  const files: OwnFile[] = [];
  for (const source of sources) files.push(...(await source(ctx, of)));
  return files;
}

/** Bytes of an archive, where no file alone has more: a phone takes one at a time, and again where the network breaks. */
const archiveBytes = 8_000_000;

/** Bytes of all archives together: as much as somebody may send in a day. */
export const mostCopiedBytes = 200_000_000;

/** A file with its name in the copy, and the number of the archive it lies in; null where there was no room. */
export interface PackedFile extends OwnFile {
  name: string;
  archive: number | null;
}

/** Puts files into archives, the newest first. What somebody called them is no name of a file here. */
export function packFiles(files: readonly OwnFile[]): PackedFile[] {
  const newest = files.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  let [archive, filled, all] = [1, 0, 0];
  return newest.map((file, index) => {
    const name = `${dayOf(file.at)}-${String(index + 1).padStart(3, '0')}${file.ending}`;
    if (all + file.size > mostCopiedBytes) return { ...file, name, archive: null };
    if (filled > 0 && filled + file.size > archiveBytes) [archive, filled] = [archive + 1, 0];
    filled += file.size;
    all += file.size;
    return { ...file, name, archive };
  });
}

/** The files of each archive, in the order of their numbers. */
export function archivesOf(files: readonly PackedFile[]): PackedFile[][] {
  const packed = files.filter(({ archive }) => archive !== null);
  return [...Map.groupBy(packed, ({ archive }) => archive).values()];
}
