import { stringify } from 'csv-stringify/sync';
import type { Column } from './column.ts';
import { type FileName, fileNames, files, type Roster, type RosterFile } from './files.ts';
import { manifestFile, manifestOf } from './manifest.ts';

/**
 * Writes a roster as a set of OneRoster 1.2 CSV files, by name: UTF-8 without a mark, CRLF, the manifest first. What is written reads as
 * it was, but for the lines. A text with a line break is none the format can hold, and is refused with a RangeError. O(cells).
 */
export function writeRoster(roster: Roster): Map<string, string> {
  const written = new Map([[manifestFile, csv([['propertyName', 'value'], ...manifestOf(roster)])]]);
  for (const name of fileNames) {
    const file = roster.files[name];
    if (file) written.set(`${name}.csv`, csv(linesOf(name, file as RosterFile<FileName>)));
  }
  return written;
}

function linesOf(name: FileName, { extensions, rows }: RosterFile<FileName>): string[][] {
  const columns = Object.entries<Column>(files[name]);
  const header = [...columns.map(([column]) => column), ...extensions];
  const records = rows.map(({ values, metadata }) => [
    ...columns.map(([column, { write }]) => {
      const value = (values as Readonly<Record<string, unknown>>)[column];
      return value === undefined ? '' : write(value);
    }),
    ...extensions.map((column) => metadata[column] ?? ''),
  ]);
  if (records.some((record) => record.some((cell) => /[\r\n]/.test(cell))))
    throw new RangeError('a line break in a OneRoster cell');
  return [header, ...records];
}

const csv = (records: readonly (readonly string[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    { record_delimiter: '\r\n' },
  );
