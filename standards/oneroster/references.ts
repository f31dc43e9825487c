import type { Column } from './column.ts';
import type { RosterFault } from './fault.ts';
import { fileNames, files, type Roster } from './files.ts';

/** By file, the sourcedIds of all its rows, of those with a fault too. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The sourcedIds that name no row. Asked only of files that are there in full, about files that are: a delta speaks of
 * what came before, and a set may leave out what its reader has. O(cells).
 */
export const danglingReferences = (roster: Roster, known: KnownIds): RosterFault[] =>
  fileNames.flatMap((name) => {
    const file = roster.files[name];
    if (file?.mode !== 'bulk') return [];
    const references = Object.entries<Column>(files[name]).flatMap(([column, { to = '' }]) => {
      const there = known.get(to);
      return there ? [{ column, there }] : [];
    });
    return file.rows.flatMap(({ line, values }) =>
      references
        .filter(({ column, there }) => idsIn(values, column).some((id) => !there.has(id)))
        .map(({ column }): RosterFault => ({ file: `${name}.csv`, line, column, code: 'of nobody' })),
    );
  });

const idsIn = (values: object, column: string): string[] =>
  [(values as Readonly<Record<string, string | readonly string[] | undefined>>)[column] ?? []].flat();
