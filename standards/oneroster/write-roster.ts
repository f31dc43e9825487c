import { stringify } from 'csv-stringify/sync';
import type { Column } from './column.ts';
import { type FileName, fileNames, files, type Roster, type RosterFile, type Row } from './files.ts';
import { type Manifest, manifestFile, propertiesFor } from './manifest.ts';

/**
 * Writes a roster as a set of OneRoster 1.2 CSV files, by name: UTF-8 without a mark, CRLF, the manifest first. What is written reads as
 * it was, but for the lines. A text with a line break is none the format can hold, and is refused with a RangeError. O(cells).
 */
export function writeRoster(roster: Roster): Map<string, string> {
  const there = fileNames.flatMap((name) => {
    const file = roster.files[name] as RosterFile<FileName> | undefined;
    return file ? [[name, file] as const] : [];
  });
  const modes = new Map(there.map(([name, { mode }]) => [name, mode]));
  const texts = there.map(([name, { extensions, rows }]) => {
    return [`${name}.csv`, writeHeader(name, extensions) + writeRows(name, rows, extensions)] as const;
  });
  return new Map([[manifestFile, writeManifest({ source: roster.source, modes })], ...texts]);
}

/** The manifest, for whoever writes a set piece by piece. */
export const writeManifest = (manifest: Manifest): string =>
  csv([['propertyName', 'value'], ...propertiesFor(manifest)]);

/** The first line of a file. */
export const writeHeader = (name: FileName, extensions: readonly string[] = []): string =>
  csv([[...Object.keys(files[name]), ...extensions]]);

/** Some rows of a file, to stand behind its header and the rows before them. */
export function writeRows<F extends FileName>(
  name: F,
  rows: readonly Pick<Row<F>, 'values' | 'metadata'>[],
  extensions: readonly string[] = [],
): string {
  const columns = Object.entries<Column>(files[name]);
  const records = rows.map(({ values, metadata }) => [
    ...columns.map(([column, { write }]) => {
      const value = (values as Readonly<Record<string, unknown>>)[column];
      return value === undefined ? '' : write(value);
    }),
    ...extensions.map((column) => metadata[column] ?? ''),
  ]);
  if (records.some((record) => record.some((cell) => /[\r\n]/.test(cell))))
    throw new RangeError('a line break in a OneRoster cell');
  return csv(records);
}

const csv = (records: readonly (readonly string[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    { record_delimiter: '\r\n' },
  );
