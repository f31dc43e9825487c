import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { refusal } from './refusals.ts';
import { cellOfText, cleanText } from './clean-text.ts';
import type { Limits, RawCell, RawSheet, Remark } from './table.ts';

/** Titles, header and a few empty rows on top of the data rows. */
const spareRecords = 50;
/** Characters of a record; more is a quote that was never closed. */
const longestRecord = 1_000_000;

/**
 * The one sheet of a CSV file: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (remarked on); commas, or tabs
 * where the first line has them. A line is a record, as spreadsheet programs count.
 */
export function readCsv(bytes: Uint8Array, limits: Limits): { sheets: RawSheet[]; remarks: Remark[] } {
  const { text, encoding } = decoded(bytes);
  const records = recordsOf(text, limits);
  const rows = records.map((record) => record.map(csvCell));
  const remarks: Remark[] =
    encoding === 'gb18030' ? [{ code: 'tabular.read_as_gb18030', sheet: '', count: 1, at: [] }] : [];
  return { sheets: [{ name: '', rows, merged: [], hiddenRows: [], hiddenColumns: [] }], remarks };
}

/** An apostrophe before what would calculate says that it is text; `writeCsv` puts it there. */
const csvCell = (text: string): RawCell =>
  /^'+[=+\-@＝＋－＠\t\r]/.test(text) ? cleanText(text.slice(1)) : cellOfText(text);

function recordsOf(text: string, limits: Limits): string[][] {
  const most = limits.rows + spareRecords;
  const records = refusingBrokenQuotes(() =>
    parse(text, {
      bom: true,
      delimiter: (/^[^\r\n]*/.exec(text)?.[0] ?? '').includes('\t') ? '\t' : ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      to: most,
    }),
  );
  if (records.length === most) throw refusal('tabular.too_many_rows', { sheet: '', limit: limits.rows });
  return records;
}

function refusingBrokenQuotes(work: () => string[][]): string[][] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    // The parser's message quotes the file and must not reach a log.
    throw refusal('tabular.damaged', { line: lines ?? 0 });
  }
}

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch {
    throw refusal('tabular.unknown_type', { found: 'unknown encoding' });
  }
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}
