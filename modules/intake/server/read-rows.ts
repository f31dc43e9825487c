import type { KnownTable } from '#modules/intake/server/recognise.ts';
import type { Books, Fault, Identity, Value, Values } from '#platform/intake/kind.ts';
import type { Row } from '#platform/tabular/table.ts';

/** A row as its own cells tell it: what it is about, or why that cannot be told. */
export interface ToldRow {
  table: KnownTable;
  line: number;
  identity: Identity | undefined;
  faults: readonly Fault[];
}

/** Reads the rows of a table by themselves, nothing beside them. */
export const readRows = (table: KnownTable, day: string, books: Books): ToldRow[] =>
  table.rows.map((row) => {
    const { values, faults } = readCells(table, row);
    const found = faults.length > 0 ? undefined : table.kind.identify(values, day, books);
    const at = { table, line: row.line };
    if (found && 'code' in found) return { ...at, identity: undefined, faults: [found] };
    return { ...at, identity: found, faults };
  });

/** What the cells say; an empty one says nothing, and leaves what is known. */
function readCells({ columns, headers }: KnownTable, row: Row): { values: Values; faults: Fault[] } {
  const values: Record<string, Value> = {};
  const doubted = new Map(row.refused.map(({ code, header }) => [headers.indexOf(header), code]));
  const faults: Fault[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at] ?? '';
    const code = doubted.get(at);
    if (code !== undefined) faults.push({ column: column?.name ?? '', code });
    else if (column && cell !== '') {
      const read = column.read(cell);
      if ('value' in read) values[column.name] = read.value;
      else faults.push({ column: column.name, code: read.reason, ...(read.data ? { data: read.data } : {}) });
    } else if (column?.isRequired) faults.push({ column: column.name, code: 'tabular.empty_cell' });
  }
  return { values, faults };
}

/** A value that is told by several columns stands under the one its thing is spoken of in: a class under its number. */
export const columnOf = ({ refs = [] }: Identity, value: string): string =>
  refs.find((ref) => ref.name === value && ref.into === undefined)?.column ?? value;
