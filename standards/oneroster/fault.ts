import type { CellFault } from './column.ts';

/** What is wrong with a set of files, and where; never what a cell holds. */
export interface RosterFault {
  /** As it is called in the set: `users.csv`. */
  file: string;
  /** As a text editor counts; 0 for the file as a whole. */
  line: number;
  /** The name of the column, or in the manifest of the property; empty for the row as a whole. */
  column: string;
  code:
    | CellFault
    /** Announced, or the manifest itself, and not there. */
    | 'no such file'
    /** There, and not announced. */
    | 'not announced'
    /** No CSV: a quote that is never closed. */
    | 'unreadable'
    /** A column or property is missing, out of order, unknown, or there twice. */
    | 'wrong header'
    /** More or fewer cells than columns. */
    | 'wrong number of cells'
    /** A file without a row. */
    | 'no rows'
    /** Status or date of a row of a bulk file. */
    | 'only in delta'
    /** A sourcedId of an earlier row. */
    | 'there twice'
    /** A sourcedId of no row, where all of them are there. */
    | 'of nobody';
}
