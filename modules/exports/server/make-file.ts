import type { Mark } from '#modules/exports/server/mark.ts';
import { words } from '#modules/exports/words.ts';
import type { ExportColumn } from '#platform/export/export-kind.ts';
import type { Cell } from '#platform/export/read-table.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import type { Sheet } from '#platform/tabular/sheet-xml.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { workbookPieces } from '#platform/tabular/write-workbook.ts';

/** A table to be written, with the mark it bears. */
export interface MarkedTable {
  title: string;
  language: Language;
  columns: readonly ExportColumn[];
  rows: readonly Readonly<Record<string, Cell>>[];
  mark: Mark;
}

const collator = new Intl.Collator('zh', { numeric: true });

/** Rows by their first columns, as people look things up; each ends with the mark of this copy. */
function markedRows({ columns, rows, mark }: MarkedTable): Cell[][] {
  const cells = rows.map((row) => columns.map(({ name }) => row[name]));
  const compare = (a: Cell[], b: Cell[]): number => {
    for (const [at, cell] of a.entries()) {
      const order = collator.compare(String(cell ?? ''), String(b[at] ?? ''));
      if (order !== 0) return order;
    }
    return 0;
  };
  return cells.sort(compare).map((row) => [...row, mark.short]);
}

/** The table as CSV, for a spreadsheet program: what it would calculate is defused. */
export function csvOf(table: MarkedTable): Uint8Array {
  const { columns, language } = table;
  const head = [...columns.map(({ title }) => title[language]), say(words, language, 'exports.file.mark')];
  return Buffer.from(writeCsv(head, markedRows(table), { isForSpreadsheet: true }));
}

/** The table as a workbook, whose first sheet says what it is; the server answers others between its pieces. */
export async function workbookOf(table: MarkedTable): Promise<Uint8Array> {
  const { columns, language, mark, title } = table;
  const about: Sheet = {
    name: say(words, language, 'exports.file.about'),
    mark: mark.short,
    columns: [
      { header: say(words, language, 'exports.file.what'), width: 20 },
      { header: say(words, language, 'exports.file.value'), width: 80 },
    ],
    rows: mark.lines,
  };
  const data: Sheet = {
    name: title.slice(0, 31),
    mark: mark.short,
    columns: [
      ...columns.map((column) => ({
        header: column.title[language],
        width: 18,
        kind: column.kind ?? ('text' as const),
      })),
      { header: say(words, language, 'exports.file.mark'), width: 40 },
    ],
    rows: markedRows(table),
  };
  const pieces: Uint8Array[] = [];
  for (const piece of workbookPieces([about, data])) {
    pieces.push(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Buffer.concat(pieces);
}
