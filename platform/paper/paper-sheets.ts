import type { Paper, PaperTable } from '#platform/paper/paper.ts';
import type { Sheet } from '#platform/tabular/sheet-xml.ts';
import { workbookBytes } from '#platform/tabular/write-workbook.ts';

/** A paper as a workbook: what is read on a first sheet, line by line, and each table on a sheet of its own, with numbers as numbers. */
export function paperWorkbook(paper: Paper, firstName: string): Uint8Array {
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  const names = sheetNames([firstName, ...tables.map(({ title }) => title)]);
  const lines = paper.blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [];
  });
  const first: Sheet = {
    name: names[0] ?? firstName,
    mark: paper.foot,
    columns: [{ header: paper.title, width: 100 }],
    rows: lines.map((line) => [line]),
  };
  return workbookBytes([first, ...tables.map((table, at) => sheetOf(table, names[at + 1] ?? '', paper.foot))]);
}

function sheetOf({ title, columns, rows }: PaperTable, name: string, mark: string): Sheet {
  const isNumber = columns.map((_, at) => rows.some(({ cells }) => cells[at]?.value !== undefined));
  return {
    name,
    note: title,
    mark,
    columns: columns.map((header, at) => ({ header, width: 20, kind: isNumber[at] ? 'number' : 'text' })),
    rows: rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text)),
  };
}

/** What a sheet may be called: short, without some signs, no two alike. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const short =
      title
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 27) || '1';
    const same = names.filter((name) => name === short || name.startsWith(`${short} `)).length;
    names.push(same === 0 ? short : `${short} ${same + 1}`);
  }
  return names;
}
