import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#platform/errors.ts';
import { type FileCode, refusal } from './refusals.ts';
import { kindOf } from './kind-of.ts';
import { readCsv } from './read-csv.ts';
import type { readWorkbook } from './read-workbook.ts';
import { shapeTable } from './shape-table.ts';
import type { Limits, Tables } from './table.ts';

/** What the thread is given. */
export interface Work {
  bytes: Uint8Array;
  headers: readonly string[];
  limits: Limits;
}

/** What the thread says: how far it is (0 to 1), and at last the tables or the refusal. */
export type Word =
  | { said: 'progress'; share: number }
  | { said: 'tables'; tables: Tables }
  | { said: 'refusal'; code: FileCode; data: Readonly<Record<string, unknown>> };

const say = (word: Word): void => parentPort?.postMessage(word);

/** The reader of workbooks is large: it is loaded where there is one. */
const workbookIn: typeof readWorkbook = async (...given) => (await import('./read-workbook.ts')).readWorkbook(...given);

async function read({ bytes, headers, limits }: Work): Promise<Tables> {
  const kind = kindOf(bytes);
  const progress = (share: number): void => say({ said: 'progress', share });
  const found = kind === 'csv' ? readCsv(bytes, limits) : await workbookIn(bytes, kind, limits, progress);
  const shaped = found.sheets.map((sheet) => shapeTable(sheet, headers, limits));
  const tables = shaped.flatMap(({ table }) => table ?? []);
  const remarks = [...found.remarks, ...shaped.flatMap((one) => one.remarks)];
  if (tables.length > 0) return { tables, remarks };
  const isEmpty = remarks.some(({ code }) => code === 'tabular.sheet_without_rows');
  throw refusal(isEmpty ? 'tabular.no_rows' : 'tabular.no_table');
}

if (parentPort) {
  try {
    say({ said: 'tables', tables: await read(workerData as Work) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ said: 'refusal', code: error.code as FileCode, data: error.data });
  }
}
