import type { KnownTable } from '#modules/intake/server/recognise.ts';
import { contradictions } from '#modules/intake/server/contradictions.ts';
import { Known } from '#modules/intake/server/known.ts';
import { columnOf, readRows, type ToldRow } from '#modules/intake/server/read-rows.ts';
import { newId } from '#platform/id.ts';
import type { Book, Books, Fault, Identity, IntakeKind, Kept, Values, Written } from '#platform/intake/kind.ts';
import type { Ended } from '#platform/intake/outside.ts';

/** What becomes of one row. `content` is what is needed to do it. */
export interface PlannedRow {
  kind: string;
  file: string;
  sheet: string;
  line: number;
  verdict: 'added' | 'changed' | 'unchanged' | 'ended' | 'refused';
  /** Names of the columns that differ. */
  columns: string[];
  faults: Fault[];
  content: Written | Ended | { id: string } | null;
}

/** Tables of one kind on their way into a plan. */
interface Filling {
  kind: IntakeKind;
  book: Book;
  known: Known;
  /** Rows another one contradicts. */
  faults: ReadonlyMap<ToldRow, Fault>;
  /** Where each key was met first. */
  met: Map<string, number>;
  groups: Set<string>;
}

/**
 * Compares tables with what the county has, and tells what would become of every row: rows in the order they must be kept,
 * then what ends, in the opposite order. Nothing of a kind ends while one of its rows is refused: whoever was misspelt has
 * not left. Pure but for the ids of new things. O(rows + what is kept).
 */
export function planRows(
  kinds: readonly IntakeKind[],
  tables: readonly KnownTable[],
  books: Books,
  day: string,
): PlannedRow[] {
  const known = new Known(books);
  // Of each kind after those it speaks of: what a school is told to be, its classes are read by.
  const inOrder = kinds.flatMap((kind) => tables.filter((table) => table.kind === kind));
  const told = new Map(inOrder.map((table) => [table, readRows(table, day, books)]));
  const faults = contradictions([...told.values()].flat());
  const kept: PlannedRow[] = [];
  const ended: PlannedRow[][] = [];
  for (const kind of kinds) {
    const own = tables.filter((table) => table.kind === kind);
    const book = books.get(kind.name);
    if (own.length === 0 || !book) continue;
    const filling: Filling = { kind, book, known, faults, met: new Map(), groups: new Set() };
    const rows = own.flatMap((table) => tableRows(filling, table, told.get(table) ?? []));
    for (const row of rows) kept.push(row);
    if (kind.end && rows.every((row) => row.verdict !== 'refused')) ended.unshift(endedRows(filling));
  }
  return [...kept, ...ended.flat()];
}

function tableRows(filling: Filling, table: KnownTable, rows: readonly ToldRow[]): PlannedRow[] {
  const at = { kind: table.kind.name, file: table.file, sheet: table.sheet };
  if (table.faults.length > 0) {
    return [{ ...at, line: table.headerLine, ...refusedFor(table.faults) }];
  }
  return rows.map((row) => ({ ...at, line: row.line, ...verdictOn(filling, row) }));
}

type Verdict = Pick<PlannedRow, 'verdict' | 'columns' | 'faults' | 'content'>;

const refusedFor = (faults: readonly Fault[]): Verdict => ({
  verdict: 'refused',
  columns: [],
  content: null,
  faults: [...faults],
});

function verdictOn(filling: Filling, row: ToldRow): Verdict {
  const { identity } = row;
  const contradicted = filling.faults.get(row);
  if (!identity || contradicted) return refusedFor(contradicted ? [contradicted] : row.faults);
  const first = filling.met.get(identity.key);
  if (first !== undefined) return refusedFor([{ column: '', code: 'intake.row_twice', data: { line: first } }]);
  filling.met.set(identity.key, row.line);
  if (identity.group !== undefined) filling.groups.add(identity.group);
  const spoken = filling.known.resolve(identity.refs ?? []);
  return spoken.faults.length > 0
    ? refusedFor(spoken.faults)
    : compared(filling, identity, { ...identity.values, ...spoken.values } as Values, spoken.ids);
}

function compared(filling: Filling, identity: Identity, values: Values, refs: Written['refs']): Verdict {
  const { kind, book, known } = filling;
  const kept = book.kept.get(identity.key);
  const columns = kept ? differing(kept, values).map((name) => columnOf(identity, name)) : [];
  if (kept && columns.length === 0) return { verdict: 'unchanged', columns, faults: [], content: null };
  if (kept && kind.isFixed) return refusedFor(columns.map((column) => ({ column, code: 'intake.not_changeable' })));
  const id = kept?.id ?? idOfNew(kind, identity.key, refs);
  const whole = { ...(kept?.values ?? initial(kind)), ...values };
  const content = { id, isNew: !kept, values: whole, said: Object.keys(values), refs };
  const fault = book.check?.(content);
  if (fault) return refusedFor([fault]);
  if (!kept) known.add(kind.name, identity.key, { id, group: identity.group });
  return { verdict: kept ? 'changed' : 'added', columns, faults: [], content };
}

const idOfNew = (kind: IntakeKind, key: string, refs: Written['refs']): string =>
  kind.isKnownByKey ? key : ((kind.idOf && refs[kind.idOf]) ?? newId());

/** The names of values that are not as they are kept. */
export const differing = (kept: Pick<Kept, 'values'>, values: Values): string[] =>
  Object.entries(values)
    .filter(([name, value]) => JSON.stringify(kept.values[name] ?? null) !== JSON.stringify(value))
    .map(([name]) => name);

const initial = (kind: IntakeKind): Values =>
  Object.fromEntries(
    kind.columns.flatMap(({ name, initial: first }) => (first === undefined ? [] : [[name, first] as const])),
  );

/** What the county has of the groups that were met, and the tables have not. */
function endedRows({ kind, book, met, groups }: Filling): PlannedRow[] {
  return [...book.kept]
    .filter(([key, { group }]) => group !== undefined && groups.has(group) && !met.has(key))
    .map(([, { id }]) => ({
      kind: kind.name,
      file: '',
      sheet: '',
      line: 0,
      verdict: 'ended',
      columns: [],
      faults: [],
      content: { id },
    }));
}
