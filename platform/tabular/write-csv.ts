import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet program would calculate, or has been kept from it by apostrophes (OWASP, CSV injection). */
const calculates = /^'*[=+\-@＝＋－＠\t\r]/;
const number = /^[+-]?\d+(\.\d+)?$/;

/** How a CSV file is meant. */
export interface CsvOptions {
  /** For people who open it in a spreadsheet program: a BOM, CRLF, and an apostrophe before what would calculate. */
  isForSpreadsheet?: boolean;
}

/**
 * The text of a CSV file (RFC 4180). Plain, it is for programs: no BOM, LF, every cell as it is. For a spreadsheet
 * program texts that it would calculate are defused; numbers, negative ones too, are left alone.
 */
export function writeCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | undefined)[]>,
  { isForSpreadsheet = false }: CsvOptions = {},
): string {
  const cellOf = (value: string | number | undefined): string => {
    const text = String(value ?? '');
    return isForSpreadsheet && calculates.test(text) && !number.test(text) ? `'${text}` : text;
  };
  const records = [[...columns], ...Array.from(rows, (row) => [...row])].map((record) => record.map(cellOf));
  return stringify(records, {
    bom: isForSpreadsheet,
    record_delimiter: isForSpreadsheet ? '\r\n' : '\n',
    // Readers take either line end for the end of a record, whichever is written.
    quoted_match: /[\r\n]/,
  });
}
