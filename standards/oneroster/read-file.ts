import type { CellFault, Column } from './column.ts';
import type { RosterFault } from './fault.ts';
import { type FileName, files, type Row } from './files.ts';
import type { Line } from './read-lines.ts';

const metadata = /^metadata\../;

/** What is wrong with a row, by column. */
export type RowFaults = (readonly [column: string, code: RosterFault['code']])[];

/** A row as it was read; one with faults is not to be used. */
export interface ReadRow<F extends FileName> {
  row: Row<F>;
  /** Its sourcedId as it stands. */
  id: string;
  faults: RowFaults;
}

/** Reads the rows of one file, each by itself. */
export interface FileReader<F extends FileName> {
  extensions: readonly string[];
  /** What is wrong with the header; where a required column is missing or one stands twice, no row can be read. */
  wrong: RosterFault[];
  isReadable: boolean;
  read(line: Line): ReadRow<F>;
}

/**
 * Makes the reader of a file from its header. Columns may stand in any order, and what need not be filled need not be there;
 * a column nobody knows is told, and passed over.
 */
export function fileReader<F extends FileName>(
  name: F,
  mode: 'bulk' | 'delta',
  header: readonly string[],
): FileReader<F> {
  const known: Readonly<Record<string, Column>> = files[name];
  const missing = Object.keys(known).filter((column) => known[column]?.isRequired && !header.includes(column));
  const twice = header.filter((column, at) => header.indexOf(column) !== at);
  const unknown = header.filter((column) => !Object.hasOwn(known, column) && !metadata.test(column));
  const tell = (column: string, code: RosterFault['code']): RosterFault => ({
    file: `${name}.csv`,
    line: 1,
    column,
    code,
  });
  const columns = header.map((column) => (Object.hasOwn(known, column) ? known[column] : undefined));
  return {
    extensions: header.filter((column) => metadata.test(column)),
    wrong: [
      ...[...missing, ...new Set(twice)].map((column) => tell(column, 'wrong header')),
      ...unknown.map((column) => tell(column, 'unknown column')),
    ],
    isReadable: missing.length + twice.length === 0,
    read: (line) => readRow(line, { mode, header, columns }) as ReadRow<F>,
  };
}

interface Shape {
  mode: 'bulk' | 'delta';
  header: readonly string[];
  /** What each column of the header is, undefined where it is none of the file's. */
  columns: readonly (Column | undefined)[];
}

function readRow({ line, cells }: Line, { mode, header, columns }: Shape): ReadRow<FileName> {
  const faults: RowFaults = cells.length === header.length ? [] : [['', 'wrong number of cells']];
  const values: Record<string, unknown> = {};
  const own: Record<string, string> = {};
  for (const [at, name] of header.entries()) {
    const cell = cells[at] ?? '';
    const column = columns[at];
    if (column) {
      const found = isOfDelta(name) ? readMark(name, cell, mode, column) : readCell(cell, column);
      if ('fault' in found) faults.push([name, found.fault]);
      else if (found.value !== undefined) values[name] = found.value;
    } else if (cell !== '' && metadata.test(name)) {
      if (hasBreak(cell)) faults.push([name, 'a line break']);
      else own[name] = cell;
    }
  }
  const row = { line, values: values as unknown as Row<FileName>['values'], metadata: own };
  return { row, id: cells[header.indexOf('sourcedId')] ?? '', faults };
}

type Found = { value: unknown } | { fault: CellFault | 'only in delta' };

const isOfDelta = (name: string): boolean => name === 'status' || name === 'dateLastModified';

/** Status and moment are needed in a delta; many write them into bulk files too, where only an end would mean something. */
function readMark(name: string, cell: string, mode: Shape['mode'], column: Column): Found {
  if (mode === 'delta') return cell === '' ? { fault: 'missing' } : readCell(cell, column);
  return name === 'status' && cell !== '' && cell !== 'active' ? { fault: 'only in delta' } : { value: undefined };
}

function readCell(cell: string, { isRequired, read }: Column): Found {
  if (cell === '') return isRequired ? { fault: 'missing' } : { value: undefined };
  return hasBreak(cell) ? { fault: 'a line break' } : read(cell);
}

const hasBreak = (cell: string): boolean => cell.includes('\n') || cell.includes('\r');
