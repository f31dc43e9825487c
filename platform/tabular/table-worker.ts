import { Refusal } from '#platform/errors.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';
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

/** What came of it: the tables or the refusal. */
export type Found = { tables: Tables } | { refused: { code: FileCode; data: Readonly<Record<string, unknown>> } };

/** The reader of workbooks is large: it is loaded where there is one. */
const workbookIn: typeof readWorkbook = async (...given) => (await import('./read-workbook.ts')).readWorkbook(...given);

async function read({ bytes, headers, limits }: Work, progress: (share: number) => void): Promise<Tables> {
  const kind = kindOf(bytes);
  const found = kind === 'csv' ? readCsv(bytes, limits) : await workbookIn(bytes, kind, limits, progress);
  const shaped = found.sheets.map((sheet) => shapeTable(sheet, headers, limits));
  const tables = shaped.flatMap(({ table }) => table ?? []);
  const remarks = [...found.remarks, ...shaped.flatMap((one) => one.remarks)];
  if (tables.length > 0) return { tables, remarks };
  const isEmpty = remarks.some(({ code }) => code === 'tabular.sheet_without_rows');
  throw refusal(isEmpty ? 'tabular.no_rows' : 'tabular.no_table');
}

answerAsThread<Found>(async (work: Work, progress) => {
  try {
    return { tables: await read(work, progress) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { code: error.code as FileCode, data: error.data } };
  }
});
