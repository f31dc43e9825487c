import { CsvError, parse } from 'csv-parse/sync';
import type { RosterFault } from './fault.ts';

/** A record and the line it ends in. */
export interface Line {
  line: number;
  cells: readonly string[];
}

/** The records of a CSV file (RFC 4180, UTF-8, with or without a byte order mark), the header among them; empty lines are left out. */
export function readLines(file: string, text: string): Line[] | RosterFault {
  try {
    const records: unknown = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (records as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    return { file, line: lines ?? 0, column: '', code: 'unreadable' };
  }
}
