import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Values } from '#platform/i18n/dictionary.ts';
import type { Refusals } from './command.ts';
import { NumberList } from './number-list.ts';
import type { CommandWord } from './words.ts';

/** What is wrong with one cell. */
export class CellFault {
  readonly code: CommandWord;
  readonly values: Values;

  constructor(code: CommandWord, values: Values = {}) {
    this.code = code;
    this.values = values;
  }
}

/** How the cells of a column are read. `missing` stands in for an empty cell or an absent column; without it both are refused. */
export interface Reader<T> {
  readonly read: (cell: string) => T | CellFault;
  readonly missing?: T;
  /** How its values are kept where they are numbers: as 32 bit integers, or as doubles. */
  readonly numbers?: 'integers' | 'doubles';
}

export type Numbers = Int32Array | Float64Array;
type Column<T> = T extends number ? Numbers : readonly T[];

/** A table by column: the values of each column row by row, and the line of the file each row ends on. */
export interface Table<Columns> {
  readonly rows: number;
  readonly line: Int32Array;
  readonly columns: { readonly [Name in keyof Columns]: Columns[Name] extends Reader<infer T> ? Column<T> : never };
  /** Columns of the file that nobody asked for. */
  readonly ignored: readonly string[];
}

/**
 * Reads a CSV file (RFC 4180, UTF-8 with or without BOM, else GB18030; LF or CRLF; columns in any order, empty lines
 * skipped). What is wrong is added to `refusals` by line and column, and the row is left out. The file is read piece by
 * piece and its numbers are kept as such: 20 million rows of three take 300 MB.
 */
export async function readTable<const Columns extends Record<string, Reader<unknown>>>(
  path: string,
  columns: Columns,
  refusals: Refusals,
): Promise<Table<Columns>> {
  const file = basename(path);
  const rows = new Rows(file, columns, refusals);
  const encoding = await encodingOf(path);
  if (encoding === 'missing') refusals.add({ file }, 'file.missing', { path });
  else if (encoding === 'unknown') refusals.add({ file }, 'csv.encoding');
  else await parseInto(rows, path, encoding, refusals);
  const line = rows.line.whole();
  return {
    rows: line.length,
    line,
    // The readers made these values column by column; the compiler cannot follow them through the record.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    columns: rows.values() as Table<Columns>['columns'],
    ignored: rows.ignored,
  };
}

/** The encodings a spreadsheet writes; that of an older Chinese one comes second, as nearly everything could be it. */
const encodings = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof encodings)[number];

/** The first encoding the whole file can be read in. */
async function encodingOf(path: string): Promise<Encoding | 'missing' | 'unknown'> {
  for (const encoding of encodings) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true });
      decoder.decode();
      return encoding;
    } catch (error) {
      if (!(error instanceof TypeError) || !('code' in error) || error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
        return 'missing';
    }
  }
  return 'unknown';
}

async function parseInto(rows: Rows, path: string, encoding: Encoding, refusals: Refusals): Promise<void> {
  const file = basename(path);
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: (cells: string[], { lines }) => rows.take(cells, lines),
  });
  try {
    // UTF-8 stays bytes, which the parser likes best.
    const pieces = createReadStream(path, { highWaterMark: 1 << 20 });
    const decoded = encoding === 'utf-8' ? pieces : decodedFrom(pieces, encoding);
    await Promise.all([pipeline(decoded, parser), finished(parser.resume())]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    return refusals.add({ file, line: lines ?? 0 }, 'csv.quoting', { reason: error.message });
  }
  if (!rows.hasHeader) refusals.add({ file, line: 1 }, 'csv.empty');
}

async function* decodedFrom(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Takes the records of one file, the header first, and keeps the values column by column. */
class Rows {
  readonly line = new NumberList((length) => new Int32Array(length));
  readonly ignored: string[] = [];
  hasHeader = false;
  readonly #values: Record<string, { push: (value: never) => unknown }>;
  readonly #file: string;
  readonly #columns: readonly (readonly [string, Reader<unknown>])[];
  readonly #refusals: Refusals;
  #isReadable = false;
  #width = 0;
  #place: readonly number[] = [];

  constructor(file: string, columns: Record<string, Reader<unknown>>, refusals: Refusals) {
    this.#file = file;
    this.#columns = Object.entries(columns);
    this.#refusals = refusals;
    this.#values = Object.fromEntries(this.#columns.map(([name, { numbers }]) => [name, listOf(numbers)]));
  }

  /** What was read, by column; asked for once. */
  values(): object {
    return Object.fromEntries(
      Object.entries(this.#values).map(([name, list]) => [name, list instanceof NumberList ? list.whole() : list]),
    );
  }

  /** Returns null: nothing is left for the parser to keep. */
  take(cells: string[], line: number): null {
    if (!this.hasHeader) this.#takeHeader(cells, line);
    else if (!this.#isReadable) return null;
    else if (cells.length !== this.#width) {
      const counts = { found: cells.length, expected: this.#width };
      this.#refusals.add({ file: this.#file, line }, 'csv.width', counts);
    } else this.#takeRow(cells, line);
    return null;
  }

  #takeHeader(cells: string[], line: number): void {
    const names = cells.map((cell) => cell.trim());
    const where = { file: this.#file, line };
    const before = this.#refusals.count;
    for (const [place, column] of names.entries()) {
      if (names.indexOf(column) !== place) this.#refusals.add({ ...where, column }, 'csv.column_twice', { column });
      else if (!Object.hasOwn(this.#values, column)) this.ignored.push(column);
    }
    for (const [column, reader] of this.#columns) {
      if (names.includes(column) || reader.missing !== undefined) continue;
      this.#refusals.add({ ...where, column }, 'csv.column_missing', { column });
    }
    this.hasHeader = true;
    // Rows under a wrong header would all be wrong; one mistake should be said once.
    this.#isReadable = this.#refusals.count === before;
    this.#width = names.length;
    this.#place = this.#columns.map(([column]) => names.indexOf(column));
  }

  #takeRow(cells: string[], line: number): void {
    const before = this.#refusals.count;
    const read = this.#columns.map(([column, reader], at) => {
      const value = valueOf(cells[this.#place[at] ?? -1] ?? '', column, reader);
      if (value instanceof CellFault) this.#refusals.add({ file: this.#file, line, column }, value.code, value.values);
      return value;
    });
    if (this.#refusals.count > before) return;
    for (const [at, [column]] of this.#columns.entries()) this.#values[column]?.push(read[at] as never);
    this.line.push(line);
  }
}

function listOf(numbers: Reader<unknown>['numbers']): { push: (value: never) => unknown } {
  if (numbers === 'integers') return new NumberList((length) => new Int32Array(length));
  if (numbers === 'doubles') return new NumberList((length) => new Float64Array(length));
  return [];
}

function valueOf(cell: string, column: string, reader: Reader<unknown>): unknown {
  if (cell !== '') return reader.read(cell);
  return reader.missing === undefined ? new CellFault('cell.required', { column }) : reader.missing;
}
