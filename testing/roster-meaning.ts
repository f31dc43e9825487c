import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Column } from '#standards/oneroster/column.ts';
import { type FileName, fileNames, files, type Roster, type Row } from '#standards/oneroster/files.ts';
import type { RosterFault } from '#standards/oneroster/fault.ts';
import { readRoster } from '#standards/oneroster/read-roster.ts';

/** Reads a set of files in a folder. */
export async function readFolder(path: string): Promise<{ roster: Roster; faults: RosterFault[] }> {
  const texts = new Map<string, string>();
  for (const name of await readdir(path)) texts.set(name, await readFile(join(path, name), 'utf8'));
  return readRoster(texts);
}

/** Names given to things by whoever wrote the files. */
const named = new Set(['sourcedId', 'username']);

/**
 * What a roster says, row by row and file by file, without what its things are called: every id is replaced by what its row
 * says. Two rosters that give the same mean the same.
 */
export function meaningOf({ files: all }: Roster): Record<string, string[]> {
  const rows = new Map(
    fileNames.map(
      (name) => [name, new Map((all[name]?.rows ?? []).map((row) => [row.values.sourcedId, row]))] as const,
    ),
  );
  const say = (name: FileName, row: Row<FileName>, depth: number): string => {
    const cells = Object.entries<Column>(files[name]).flatMap(([column, { to }]) => {
      const value = (row.values as Readonly<Record<string, unknown>>)[column];
      if (value === undefined || (named.has(column) && to === undefined)) return [];
      if (to === undefined) return [`${column}=${JSON.stringify(value)}`];
      const of = ([value].flat() as string[]).map((id) => {
        const spoken = rows.get(to as FileName)?.get(id) as Row<FileName> | undefined;
        if (!spoken) return id;
        return depth === 0 ? '' : `(${say(to as FileName, spoken, depth - 1)})`;
      });
      return [`${column}=[${of.sort().join()}]`];
    });
    return cells.join(' ');
  };
  return Object.fromEntries(
    [...rows].map(([name, of]) => [name, [...of.values()].map((row) => say(name, row as Row<FileName>, 2)).sort()]),
  );
}
