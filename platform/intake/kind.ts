import type { Context } from '#platform/context.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** What a cell says, as plain JSON; null where nothing is known. */
export type Value = string | number | boolean | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** Why a row is refused: the column it is about (its header's name, empty for the row as a whole) and a refusal's code. */
export interface Fault {
  column: string;
  code: string;
  data?: Readonly<Record<string, unknown>>;
}

/** What a cell's text means, or why it means nothing. */
export type ReadCell = { value: Value } | { reason: string; data?: Readonly<Record<string, unknown>> };

/** One column of a template. */
export interface Column {
  /** The name of its value. */
  name: string;
  header: Said;
  /** Other headers it is known under in files that already exist. */
  also?: readonly string[];
  isRequired?: true;
  read: (text: string) => ReadCell;
  /** How a value stands in the cell, where it is not just itself. */
  say?: (value: Value) => string;
  /** What a new row holds where the cell is empty. */
  initial?: Value;
  kind?: 'text' | 'number' | 'date';
  /** Offered in the template as a list. */
  choices?: readonly string[];
  /** The list is the names of this kind's book. */
  choicesOf?: string;
  example: string | number;
  note?: Said;
}

/** Another kind's thing a row speaks of, by that kind's key. */
export interface Ref {
  /** Under which its id is handed to `write`. */
  name: string;
  kind: string;
  /** Another kind it may be of. */
  orKind?: string;
  key: string;
  /** The value that becomes what was found: the name of a category becomes its code. */
  into?: string;
  /** The column to blame when there is none. */
  column: string;
  /** Whoever is not known yet is new, not wrong: a person. */
  orNew?: true;
  /** The row's values that are said of what is spoken of: other rows may not say something else. */
  tells?: readonly string[];
  /** The group of what is spoken of is spoken of too: a pupil's school. */
  group?: { name: string; kind: string };
}

/** What a row is about, from its own cells alone. */
export interface Identity<V extends Values = Values> {
  /** Unique within the kind and the county. */
  key: string;
  /** A group that appears in a file is there in full: what the county has of it and the file has not, has ended. */
  group?: string;
  values: Partial<V>;
  refs?: readonly Ref[];
}

/** Something the county has. */
export interface Kept<V extends Values = Values> {
  id: string;
  group?: string | undefined;
  /** It has ended: still known, and no part of what is there. */
  isOver?: boolean;
  values: V;
}

/** A row to keep, with all its values and the ids of what it speaks of. */
export interface Written<V extends Values = Values> {
  id: string;
  /** What its row is known by, where another system keeps it. */
  key?: string;
  isNew: boolean;
  values: V;
  /** The names of the values its cells said; the others are what was kept, or the initial ones. */
  said: readonly string[];
  refs: Readonly<Record<string, string>>;
}

/** All the county has of a kind, by key. */
export interface Book<V extends Values = Values> {
  kept: ReadonlyMap<string, Kept<V>>;
  /** How people choose among all of it. */
  names?: readonly string[];
  /** What rows of other kinds are told by beside it; only its owner knows what that is. It grows as rows are read. */
  ground?: unknown;
  /** What only the owner of the kind knows to be wrong with a row that is new or differs. */
  check?(row: Written<V>): Fault | undefined;
}

/** The books of all kinds, by their names. */
export type Books = ReadonlyMap<string, Book>;

/** Something other kinds speak of by key. */
export interface KnownKind<V extends Values = Values> {
  /** English, plural, as it stands in addresses. */
  name: string;
  /** What one of it is called. */
  title: Said;
  /** What it speaks of is known by its key itself, not by an id of ours. */
  isKnownByKey?: true;
  book(ctx: Context): Promise<Book<V>>;
}

/**
 * One kind of thing a bureau keeps in tables, told by the module that owns it: how a row is read, what is there already, and
 * how it is kept. Reading, comparing, asking and doing it in batches is the import's own work.
 */
export interface IntakeKind<V extends Values = Values> extends KnownKind<V> {
  note?: Said;
  columns: readonly Column[];
  /** Cells of required columns are there; others only where something is written. */
  identify(values: Values, day: string, books: Books): Identity<V> | Fault;
  /** A new row's id is that of this ref: a teacher is a person. */
  idOf?: string;
  /** What a new row of it ends, by the name of its kind; a leaving ends a pupil’s place in his class. */
  ends?: { kind: string; when(values: V): boolean };
  /** Rows of it are only added by tables; a row that differs from what is there is refused. */
  isFixed?: true;
  /** Keeps rows by somebody's word, null on the command line; doing it twice changes nothing the second time. */
  write(ctx: Context, rows: readonly Written<V>[], by: string | null): Promise<void>;
  /** Ends what is no longer there; nothing is deleted. */
  end?(ctx: Context, ids: readonly string[]): Promise<void>;
}
