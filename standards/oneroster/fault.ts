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
    /** A column or property that is needed is missing, or there twice; a property that is unknown. */
    | 'wrong header'
    /** A column that is none of the file's, nor an extension; it is passed over. */
    | 'unknown column'
    /** More or fewer cells than columns. */
    | 'wrong number of cells'
    /** A file without a row. */
    | 'no rows'
    /** A row of a bulk file that says it is to be deleted. */
    | 'only in delta'
    /** A sourcedId of an earlier row. */
    | 'there twice'
    /** A sourcedId of no row, where all of them are there. */
    | 'of nobody';
}
