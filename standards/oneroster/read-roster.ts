import type { RosterFault } from './fault.ts';
import { type FileName, fileNames, gradebookFiles, type Roster, type RosterFile, type Row } from './files.ts';
import { manifestFile, readManifest } from './manifest.ts';
import { fileReader } from './read-file.ts';
import { readLines } from './read-lines.ts';
import { danglingReferences } from './references.ts';

/**
 * Reads a set of OneRoster 1.2 CSV files, given by name as text. Gives what is right of it, and all that is wrong by file, line and
 * column: a row with a fault is left out, and a file without a column it needs. Files of the gradebook
 * are passed over. O(cells).
 *
 * @see https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv
 */
export function readRoster(set: ReadonlyMap<string, string>): { roster: Roster; faults: RosterFault[] } {
  const { manifest, faults } = readManifest(set.get(manifestFile));
  const read: Partial<Record<FileName, RosterFile<FileName>>> = {};
  const known = new Map<string, Set<string>>();
  for (const name of fileNames) {
    const mode = manifest.modes.get(name);
    const text = set.get(`${name}.csv`);
    if (mode === undefined) continue;
    if (text === undefined) faults.push(faultOf(name, 0, '', 'no such file'));
    else {
      const { file, ids, wrong } = readFile(name, mode, text);
      read[name] = file;
      if (ids && mode === 'bulk') known.set(name, ids);
      for (const one of wrong) faults.push(one);
    }
  }
  const expected = new Set([manifestFile, ...gradebookFiles.map(fileOf), ...[...manifest.modes.keys()].map(fileOf)]);
  for (const file of set.keys())
    if (!expected.has(file)) faults.push({ file, line: 0, column: '', code: 'not announced' });
  const roster = { source: manifest.source, files: read as Roster['files'] };
  return { roster, faults: [...faults, ...danglingReferences(roster, known)] };
}

const fileOf = (name: string): string => `${name}.csv`;
const faultOf = (name: FileName, line: number, column: string, code: RosterFault['code']): RosterFault => ({
  file: fileOf(name),
  line,
  column,
  code,
});

interface ReadFile {
  file: RosterFile<FileName>;
  /** The sourcedIds of all rows; undefined where none could be read. */
  ids?: Set<string>;
  wrong: RosterFault[];
}

function readFile(name: FileName, mode: 'bulk' | 'delta', text: string): ReadFile {
  const lines = readLines(fileOf(name), text);
  if (!Array.isArray(lines)) return { file: { mode, extensions: [], rows: [] }, wrong: [lines] };
  const [header, ...records] = lines;
  const reader = fileReader(name, mode, header?.cells ?? []);
  const { wrong, extensions } = reader;
  if (!reader.isReadable) return { file: { mode, extensions: [], rows: [] }, wrong };
  if (records.length === 0) wrong.push(faultOf(name, 0, '', 'no rows'));
  const rows: Row<FileName>[] = [];
  const ids = new Set<string>();
  for (const record of records) {
    const { row, id, faults } = reader.read(record);
    if (ids.has(id)) faults.push(['sourcedId', 'there twice']);
    else if (id !== '') ids.add(id);
    if (faults.length === 0) rows.push(row);
    wrong.push(...faults.map(([column, code]) => faultOf(name, record.line, column, code)));
  }
  return { file: { mode, extensions, rows }, ids, wrong };
}
