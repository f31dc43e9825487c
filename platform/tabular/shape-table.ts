import { headerKey } from './clean-text.ts';
import { refusal, type RemarkCode } from './refusals.ts';
import { type Area, type CellRefusal, columnLetters, type Limits, type RawCell, type RawSheet } from './table.ts';
import type { Remark, Row, Table } from './table.ts';

/** The header must stand within the first rows that hold anything; above it are titles and notes. */
const headerWithin = 20;
const placesNamed = 20;
const nothingRefused: readonly CellRefusal[] = [];

/**
 * Makes the table of a sheet: finds its header (the row with the most of the `expected` names; the first row when none
 * are given), unmerges, drops titles, repeated headers and empty rows, and remarks on what it did. Undefined, with a
 * remark, when the sheet has no header or no rows. O(cells).
 */
export function shapeTable(
  raw: RawSheet,
  expected: readonly string[],
  limits: Pick<Limits, 'rows' | 'columns'>,
): { table: Table | undefined; remarks: Remark[] } {
  const remarks = new Remarks(raw.name);
  raw.rows.length = raw.rows.findLastIndex(holdsAnything) + 1;
  const unmerged = unmerge(raw);
  const headerAt = findHeader(raw.rows, expected);
  if (headerAt === undefined) {
    remarks.add('tabular.sheet_without_header');
    return { table: undefined, remarks: remarks.all };
  }
  const columns = columnsOf(raw, headerAt, expected, limits);
  const rows = rowsOf(raw, headerAt, columns, remarks);
  if (rows.length > limits.rows) throw refusal('tabular.too_many_rows', { sheet: raw.name, limit: limits.rows });
  for (const area of unmerged) if (area.bottom > headerAt) remarks.add('tabular.merged_cells', nameOf(area));
  for (const at of raw.hiddenRows)
    if (at >= headerAt && raw.rows[at]) remarks.add('tabular.hidden_rows', String(at + 1));
  for (const at of raw.hiddenColumns) if (columns[at]) remarks.add('tabular.hidden_columns', columnLetters(at));
  if (rows.length === 0) remarks.add('tabular.sheet_without_rows');
  const table = { sheet: raw.name, headerLine: headerAt + 1, columns: columns.filter((name) => name !== ''), rows };
  return { table: rows.length > 0 ? table : undefined, remarks: remarks.all };
}

/** Gathers remarks: one of each code, with the first places. */
class Remarks {
  readonly #sheet: string;
  readonly #found = new Map<RemarkCode, Remark>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  get all(): Remark[] {
    return [...this.#found.values()];
  }

  add(code: RemarkCode, place?: string): void {
    const remark = this.#found.get(code) ?? { code, sheet: this.#sheet, count: 0, at: [] };
    this.#found.set(code, remark);
    remark.count += 1;
    if (place !== undefined && remark.at.length < placesNamed) remark.at.push(place);
  }
}

const isFilled = (cell: RawCell | undefined): boolean => cell !== undefined && cell !== '';
const holdsAnything = (row: readonly RawCell[] | undefined): boolean => row?.some(isFilled) ?? false;
const textOf = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Repeats a vertical merge's value in each of its rows; a horizontal one stays where it is written. Tells which hold any. */
function unmerge({ merged, rows }: RawSheet): Area[] {
  const filled = merged.filter(({ top, left }) => isFilled(rows[top]?.[left]));
  for (const { top, left, bottom } of filled) {
    const value = rows[top]?.[left] ?? '';
    for (let at = top + 1; at <= bottom; at++) (rows[at] ??= [])[left] = value;
  }
  return filled;
}

const nameOf = ({ top, left, bottom, right }: Area): string =>
  `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;

function findHeader(rows: RawSheet['rows'], expected: readonly string[]): number | undefined {
  const names = new Set(expected.map(headerKey));
  const filled = rows.flatMap((row, at) => (row && holdsAnything(row) ? [{ row, at }] : [])).slice(0, headerWithin);
  if (names.size === 0) return filled[0]?.at;
  const scored = filled.map(({ row, at }) => ({
    at,
    score: new Set(row.map((cell) => headerKey(textOf(cell))).filter((key) => names.has(key))).size,
  }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most), { at: -1, score: 0 });
  return best.score > 0 ? best.at : undefined;
}

/** The header's names by column of the sheet; empty where a column has none. */
function columnsOf(
  { name: sheet, rows }: RawSheet,
  headerAt: number,
  expected: readonly string[],
  limits: Pick<Limits, 'columns'>,
): string[] {
  const wide = rows.find((row) => row && row.length > limits.columns && row.findLastIndex(isFilled) >= limits.columns);
  if (wide) throw refusal('tabular.too_many_columns', { sheet, limit: limits.columns });
  const spelled = new Map(expected.map((name) => [headerKey(name), name]));
  const header = rows[headerAt] ?? [];
  const keys = Array.from(header.slice(0, header.findLastIndex(isFilled) + 1), (cell) => headerKey(textOf(cell)));
  return keys.map((key, at) => {
    const cell = header[at];
    const place = { sheet, line: headerAt + 1, column: columnLetters(at) };
    if (typeof cell === 'object') throw refusal(cell.refused, place);
    if (key !== '' && keys.indexOf(key) !== at)
      throw refusal('tabular.column_twice', { ...place, header: textOf(cell) });
    return spelled.get(key) ?? textOf(cell).replace(/\s+/g, '');
  });
}

function rowsOf(raw: RawSheet, headerAt: number, columns: readonly string[], remarks: Remarks): Row[] {
  const named = columns.flatMap((name, at) => (name === '' ? [] : [at]));
  const headers = columns.map(headerKey);
  const unnamed = new Set<number>();
  const rows: Row[] = [];
  for (const [at, cells] of raw.rows.entries()) {
    const line = at + 1;
    if (at === headerAt) continue;
    if (!cells || !holdsAnything(cells)) {
      if (at > headerAt) remarks.add('tabular.empty_rows', String(line));
    } else if (at < headerAt) remarks.add('tabular.title_rows', String(line));
    else if (repeats(cells, headers)) remarks.add('tabular.repeated_header', String(line));
    else {
      cells.forEach((cell, column) => !columns[column] && isFilled(cell) && unnamed.add(column));
      rows.push({
        line,
        cells: named.map((column) => textOf(cells[column])),
        refused: refusedOf(raw.name, line, cells, columns),
      });
    }
  }
  for (const column of unnamed) remarks.add('tabular.unnamed_column', columnLetters(column));
  return rows;
}

/** A row that says the header again; merged and left-out cells count as said. */
const repeats = (cells: readonly RawCell[], headers: readonly string[]): boolean =>
  headers.length > 0 &&
  cells.every((cell, at) => cell === '' || (typeof cell === 'string' && headerKey(cell) === headers[at]));

function refusedOf(
  sheet: string,
  line: number,
  cells: readonly RawCell[],
  columns: readonly string[],
): readonly CellRefusal[] {
  const refused = cells.flatMap((cell, at) =>
    typeof cell === 'object'
      ? [{ code: cell.refused, sheet, line, column: columnLetters(at), header: columns[at] ?? '' }]
      : [],
  );
  return refused.length > 0 ? refused : nothingRefused;
}
