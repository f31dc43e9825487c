import type { Context } from '#platform/context.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import type { Fault, Identity, Kept, Values, Written } from '#platform/intake/kind.ts';

/** A row of another system's files, as its own cells tell it. */
export interface OutsideRow {
  file: string;
  line: number;
  /** What it is about, by that system's own id; undefined where it has faults. */
  identity: Identity | undefined;
  /** That id, where nothing else could be told. */
  key?: string;
  faults: readonly Fault[];
  /** Its faults were told where the same row was read before. */
  isTold?: true;
  /** It tells a part only of what is there: nothing becomes new by it. */
  isPart?: true;
  /** It says that what it is about has ended. */
  isEnd?: true;
}

/** Something the county has, as another system's row speaks of it. */
export interface Found<V extends Values = Values> extends Kept<V> {
  /** Known by the other system's id already; else by a rule of its kind, once. */
  isLinked: boolean;
  /** It has ended here: no file brings it back. */
  isOver?: true;
}

/** A row whose things are found: what finding its own may need. */
export type Spoken<V extends Values = Values> = Pick<Identity<V>, 'key' | 'values'> &
  Pick<OutsideRow, 'isEnd'> & { refs: Written['refs'] };

/** What a row says, or a whole file by leaving it out shows, to have ended, and by what id its system knew it. */
export interface Ended {
  id: string;
  key: string;
}

/** Something rows of another system speak of by its id there. */
export interface OutsideThing<V extends Values = Values> {
  name: string;
  /** Of these rows, those the county has, by key. */
  find(ctx: Context, source: string, rows: readonly Spoken<V>[]): Promise<ReadonlyMap<string, Found<V>>>;
}

/**
 * One kind of row other systems send, told by the module that owns what comes of it. As an `IntakeKind`, but known by ids
 * of the other system, and found a few thousand at a time, since such files are long.
 */
export interface OutsideKind<V extends Values = Values> extends OutsideThing<V> {
  title: Said;
  /** What a new one holds where its row says nothing. */
  initial: V;
  /** Another name its things are spoken of by, where a row makes them that. */
  also?(row: Spoken<V>): string | undefined;
  /** What is wrong among the rows of one file, told of each row in turn. */
  watch?(): (row: Spoken<V>) => Fault | undefined;
  /** What is wrong with rows beside what else stands, by key; it is handed all rows of a file at once, which may be whole. */
  refuse?(
    ctx: Context,
    source: string,
    rows: readonly Spoken<V>[],
    isWhole: boolean,
  ): Promise<ReadonlyMap<string, Fault>>;
  /** How many of those the source has told of are in force. */
  existing(ctx: Context, source: string): Promise<number>;
  /** Keeps rows by somebody's word, null where nobody began it, and by what id their system knows them; doing it twice changes nothing the second time. */
  write(ctx: Context, source: string, rows: readonly Written<V>[], by: string | null): Promise<void>;
  /** The ref whose things a whole file holds all rows of: a school, a pupil. */
  groupOf?: 'org' | 'pupil';
  /** What the source told of and is still in force: what a whole file leaves out has ended. */
  standing?(ctx: Context, source: string): Promise<{ key: string; id: string; group: string }[]>;
  /** Ends what no other row of the source tells; nothing is deleted. */
  end?(ctx: Context, source: string, rows: readonly Ended[]): Promise<void>;
}

/** All rows of one kind in a set of files. */
export interface OutsideTable {
  kind: OutsideKind;
  /** All there is of each group that is met; otherwise only what changed. */
  isWhole: boolean;
  /** Some at a time. */
  rows(): AsyncIterable<readonly OutsideRow[]>;
}

/** What was put up with in the files, or left out of them. */
export interface OutsideRemark {
  file: string;
  code: string;
  data: Record<string, unknown>;
}

/** A set of files of another system. */
export interface OutsideSet {
  /** That system, as it calls itself. */
  source: string;
  /** What its rows speak of: of nothing else the ids are remembered. */
  things: readonly OutsideThing[];
  /** In the order they are to be read; each after those it speaks of. */
  tables: readonly OutsideTable[];
  /** Complete once all rows are read. */
  remarks(): readonly OutsideRemark[];
}

/** Files by name, wherever they are. */
export interface FileSet {
  names: readonly string[];
  /** The bytes of one of them. */
  read(name: string): Promise<Uint8Array>;
}
