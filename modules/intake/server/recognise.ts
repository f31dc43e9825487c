import type { Column, Fault, IntakeKind } from '#platform/intake/kind.ts';
import { headerKey } from '#platform/tabular/clean-text.ts';
import type { Row, Table } from '#platform/tabular/table.ts';

/** A table whose kind is known: its columns in the order they stand there, undefined where one means nothing to us. */
export interface KnownTable {
  kind: IntakeKind;
  file: string;
  sheet: string;
  headerLine: number;
  columns: readonly (Column | undefined)[];
  /** The headers as they stand. */
  headers: readonly string[];
  rows: readonly Row[];
  /** Why none of its rows can be taken. */
  faults: readonly Fault[];
}

/** A table with the name it goes by: its sheet, or its file where that has none. */
export interface NamedTable extends Table {
  file: string;
  name: string;
}

/** Every header any kind knows a column by. */
export const allHeaders = (kinds: readonly IntakeKind[]): string[] => [
  ...new Set(kinds.flatMap((kind) => kind.columns).flatMap(headersOf)),
];

const headersOf = ({ header, also = [] }: Column): string[] => [header.zh, header.en, ...also];

/**
 * Tells which kind a table is: the one it is named after, unless its columns do not fit that one and fit another; else the
 * one most of whose columns it has, all required ones among them. Undefined when it is none.
 */
export function recognise(table: NamedTable, kinds: readonly IntakeKind[]): KnownTable | undefined {
  const name = headerKey(table.name);
  const isNamed = (kind: IntakeKind): boolean => namesOf(kind).includes(name);
  const isNamedIn = (kind: IntakeKind): boolean => namesOf(kind).some((one) => name.includes(one));
  const named = [...kinds.filter(isNamed), ...kinds.filter(isNamedIn)].map((kind) => matched(table, kind));
  const fitting = kinds
    .map((kind) => matched(table, kind))
    .filter(isWhole)
    .sort((a, b) => known(b) - known(a));
  return named.find(isWhole) ?? fitting[0] ?? named[0];
}

const isWhole = ({ faults }: KnownTable): boolean => faults.length === 0;
const namesOf = ({ title, name }: IntakeKind): string[] => [title.zh, title.en, name].map(headerKey);
const known = ({ columns }: KnownTable): number => columns.filter(Boolean).length;

function matched(table: NamedTable, kind: IntakeKind): KnownTable {
  const byHeader = new Map(
    kind.columns.flatMap((column) => headersOf(column).map((header) => [headerKey(header), column] as const)),
  );
  const columns = table.columns.map((header) => byHeader.get(headerKey(header)));
  const missing = kind.columns.filter((column) => column.isRequired && !columns.includes(column));
  const twice = columns.filter((column, at) => column && columns.indexOf(column) !== at);
  const faults = [
    ...missing.map(({ name, header }) => ({ column: name, code: 'intake.column_missing', data: { header } })),
    ...twice.map((column) => ({
      column: column?.name ?? '',
      code: 'tabular.column_twice',
      data: { line: table.headerLine, header: column?.header },
    })),
  ];
  return {
    kind,
    file: table.file,
    sheet: table.name,
    headerLine: table.headerLine,
    columns,
    headers: table.columns,
    rows: table.rows,
    faults,
  };
}
