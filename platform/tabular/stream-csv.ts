import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** A record, and the line it ends in as a text editor counts. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** What is wrong with a CSV file as such. */
export class BrokenCsv extends Error {
  readonly line: number;

  constructor(line: number, cause?: unknown) {
    // The parser's message quotes the file.
    super('broken CSV', { cause });
    this.line = line;
  }
}

/** Bytes handed to the parser, and records handed on, at a time. */
const [piece, together] = [262_144, 2_000];
/** Characters of a record; more is a quote that was never closed. */
const longestRecord = 1_000_000;

/**
 * The records of a CSV file (RFC 4180; UTF-8 with or without a byte order mark, else GB18030), some at a time, however long it
 * is; empty lines are left out. Throws `BrokenCsv`.
 */
export async function* streamCsv(bytes: Uint8Array): AsyncGenerator<CsvRecord[]> {
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(pieces(bytes));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let records: CsvRecord[] = [];
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      records.push({ line: info.lines, cells: record });
      if (records.length < together) continue;
      yield records;
      records = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv((error as CsvError & { lines?: number }).lines ?? 0, error);
  }
  if (records.length > 0) yield records;
}

function* pieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      const text = decoder.decode(bytes.subarray(at, at + piece), { stream: true });
      if (text !== '') yield text;
    }
    const last = decoder.decode();
    if (last !== '') yield last;
  } catch (error) {
    throw error instanceof TypeError ? new BrokenCsv(0, error) : error;
  }
}
