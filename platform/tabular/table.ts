import type { CellCode, RemarkCode } from './refusals.ts';

/** A cell that is not believed: where it stands, never what it holds. `column` is the letter, `header` its name. */
export interface CellRefusal {
  code: CellCode;
  sheet: string;
  line: number;
  column: string;
  header: string;
}

/** One row: `line` as the spreadsheet program counts it, `cells` as many as the table has columns. */
export interface Row {
  line: number;
  cells: string[];
  /** Cells that are not believed (they read as empty); a row with any must not be taken. */
  refused: readonly CellRefusal[];
}

/** One sheet's table, everything as clean text; a date cell reads `2015-09-01`. */
export interface Table {
  /** Empty for a CSV file. */
  sheet: string;
  headerLine: number;
  /** Names of the columns; an expected one as it was expected, however it was typed. */
  columns: string[];
  rows: Row[];
}

/** Something put up with: how often, and the first places (cells, lines or columns) where. */
export interface Remark {
  code: RemarkCode;
  sheet: string;
  count: number;
  at: string[];
}

/** What is found in a file. */
export interface Tables {
  tables: Table[];
  remarks: Remark[];
}

/** A cell before its table is known: clean text, or why it is not believed. */
export type RawCell = string | { refused: CellCode };

/** A rectangle of cells, zero-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as it stands in the file; rows and cells may be missing where nothing was written. */
export interface RawSheet {
  name: string;
  rows: (RawCell[] | undefined)[];
  merged: Area[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** How much is read at most. */
export interface Limits {
  /** Bytes of the file. */
  bytes: number;
  /** Bytes of everything packed in it, inflated. */
  inflated: number;
  /** Data rows of a sheet. */
  rows: number;
  /** Columns of a sheet. */
  columns: number;
  /** Cells of a sheet, empty but formatted ones too: each costs about 300 bytes of memory while it is read. */
  cells: number;
  /** Milliseconds. */
  time: number;
}

export const defaultLimits: Limits = {
  bytes: 30_000_000,
  inflated: 200_000_000,
  rows: 60_000,
  columns: 200,
  cells: 2_000_000,
  time: 60_000,
};

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}
