import type { CellFault, Column } from './column.ts';
import type { RosterFault } from './fault.ts';
import { type FileName, fileNames, files, gradebookFiles, type Roster, type RosterFile, type Row } from './files.ts';
import { manifestFile, readManifest } from './manifest.ts';
import { type Line, readLines } from './read-lines.ts';
import { danglingReferences } from './references.ts';

const metadata = /^metadata\../;

/**
 * Reads a set of OneRoster 1.2 CSV files, given by name as text. Gives what is right of it, and all that is wrong by file, line and
 * column: a row with a fault is left out, and a file whose header is not the specification's. Files of the gradebook
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
  const columns = Object.keys(files[name]);
  const wrong = wrongHeaders(header?.cells ?? [], columns).map((one) => faultOf(name, 1, one, 'wrong header'));
  if (wrong.length > 0) return { file: { mode, extensions: [], rows: [] }, wrong };
  if (records.length === 0) wrong.push(faultOf(name, 0, '', 'no rows'));
  const extensions = header?.cells.slice(columns.length) ?? [];
  const rows: Row<FileName>[] = [];
  const ids = new Set<string>();
  for (const record of records) {
    const { row, id, faults } = readRow(name, { mode, extensions }, record);
    if (ids.has(id)) faults.push(['sourcedId', 'there twice']);
    else if (id !== '') ids.add(id);
    if (faults.length === 0) rows.push(row);
    wrong.push(...faults.map(([column, code]) => faultOf(name, record.line, column, code)));
  }
  return { file: { mode, extensions, rows }, ids, wrong };
}

/** The columns that do not stand where they must, and what stands behind them and is no extension. */
function wrongHeaders(header: readonly string[], columns: readonly string[]): string[] {
  const behind = header.slice(columns.length);
  return [
    ...columns.filter((column, at) => header[at] !== column),
    ...behind.filter((column, at) => !metadata.test(column) || behind.indexOf(column) !== at),
  ];
}

interface ReadRow {
  row: Row<FileName>;
  /** Its sourcedId as it stands. */
  id: string;
  faults: [column: string, code: RosterFault['code']][];
}

function readRow(
  name: FileName,
  { mode, extensions }: Pick<RosterFile<FileName>, 'mode' | 'extensions'>,
  { line, cells }: Line,
): ReadRow {
  const columns = Object.entries<Column>(files[name]);
  const faults: ReadRow['faults'] =
    cells.length === columns.length + extensions.length ? [] : [['', 'wrong number of cells']];
  const values: Record<string, unknown> = {};
  for (const [at, [column, { isRequired, read }]] of columns.entries()) {
    const cell = cells[at] ?? '';
    const isOfDelta = column === 'status' || column === 'dateLastModified';
    if (cell === '' && (isRequired || (isOfDelta && mode === 'delta'))) faults.push([column, 'missing']);
    if (cell === '') continue;
    const found = isOfDelta && mode === 'bulk' ? { fault: 'only in delta' as const } : readOneLine(cell, read);
    if ('fault' in found) faults.push([column, found.fault]);
    else values[column] = found.value;
  }
  const behind = extensions.map((column, at) => [column, cells[columns.length + at] ?? ''] as const);
  for (const [column, cell] of behind) if (/[\r\n]/.test(cell)) faults.push([column, 'a line break']);
  const own = Object.fromEntries(behind.filter(([, cell]) => cell !== ''));
  return {
    row: { line, values: values as unknown as Row<FileName>['values'], metadata: own },
    id: cells[0] ?? '',
    faults,
  };
}

const readOneLine = (cell: string, read: Column['read']): { value: unknown } | { fault: CellFault } =>
  /[\r\n]/.test(cell) ? { fault: 'a line break' } : read(cell);
