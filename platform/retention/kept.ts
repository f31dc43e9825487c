import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** How long: whole years of the calendar, or days. */
export type Period = { years: number } | { days: number };

/** What becomes of a row, and when. */
export type Fate =
  | {
      ends: 'erase' | 'empty';
      after: Period;
      /** Counted from what, in words; and as SQL over the row, `kept`. Where that is null, or later, the row stays. */
      since: Said;
      counted: RawBuilder<unknown>;
      /** Of a row that stays without what it told: by column, what stands there then. */
      emptied?: Readonly<Record<string, RawBuilder<unknown>>>;
      /** Also waits until no table names him any more: of the row that is the person. */
      unnamed?: true;
    }
  /** Goes in the same transaction as the row its column names. */
  | { ends: 'with'; table: keyof Database; column: string }
  /** Is not erased: what a statute wants kept, and what nobody may change. */
  | { ends: 'stay'; why: Said };

/** What becomes of somebody's rows when his family asked that they go before their time, and it was granted. */
export interface OnRequest {
  /** The column that names whose row it is. */
  of: string;
  /** The column that names who wrote or asked it, where it goes for him alone: what others said or asked is theirs. */
  by?: string;
  /** SQL over the row, `kept`, that names who stated or declined it: where that is another of the family than the asker, it is his and stays. */
  unlessBy?: readonly RawBuilder<unknown>[];
  /** SQL over the row, `kept`: whether it goes; none does where this is left out. */
  goes?: RawBuilder<unknown>;
  /** Why what does not go stays; left out where all goes. */
  stays?: Said;
}

/** How long a table that names a person keeps its rows, or some columns of them. */
export interface Kept {
  table: keyof Database;
  title: Said;
  /** Beside the county, the columns that tell its rows apart. */
  key: readonly string[];
  /** The columns that name somebody. */
  persons: readonly string[];
  fate: Fate;
  basis: Said;
  /** Left out of what a family is not told of: that stays its time. */
  onRequest?: OnRequest;
  /** Whether a lawyer has confirmed the period. */
  isConfirmed: boolean;
}

/** Of whom everything is held back on a day: SQL that selects them, as `person`. */
export type Held = (county: string, day: string) => RawBuilder<{ person: string }>;

const rules: Kept[] = [];
const nobodys = new Set<string>();
const holds: Held[] = [];

/** Says how long tables keep whom they name; a table that names somebody and is not said here fails a test. */
export const keep = (...said: readonly Kept[]): void => void rules.push(...said);

/** Says of tables that they name nobody. */
export const namesNobody = (...tables: readonly (keyof Database)[]): void => {
  for (const table of tables) nobodys.add(table);
};

/** All that is said so far of how long records are kept. */
export const keptRules = (): readonly Kept[] => rules;

/** What tells a rule from all others: its table, and what becomes of the rows. */
export const nameOf = ({ table, fate }: Pick<Kept, 'table' | 'fate'>): string => `${table} ${fate.ends}`;

/** The tables said to name nobody. */
export const tablesOfNobody = (): ReadonlySet<string> => nobodys;

/** Says of whom nothing goes, whatever rule it is due under. */
export const holdBack = (held: Held): void => void holds.push(held);

/** What is said so far of whom nothing goes. */
export const heldBack = (): readonly Held[] => holds;

type Timed = Pick<Kept, 'persons' | 'basis' | 'onRequest'> & { after: Period; since: Said; counted: string };

/** A rule by which rows go when their time is over; `counted` is SQL over the row, `kept`. No lawyer has confirmed it yet. */
export const erased = (
  table: Kept['table'],
  title: Said,
  key: string | readonly string[],
  { after, since, counted, ...said }: Timed,
): Kept => ({
  ...said,
  table,
  title,
  isConfirmed: false,
  key: typeof key === 'string' ? [key] : key,
  fate: { ends: 'erase', after, since, counted: sql`(${sql.raw(counted)})` },
});

const theirs: Said = { zh: '随它所属的记录', en: 'With the record it belongs to' };

/** A rule by which rows go with the row of another table that their column names. */
export const gone = (
  table: Kept['table'],
  title: Said,
  key: string | readonly string[],
  persons: readonly string[],
  [other, column]: readonly [Kept['table'], string],
  onRequest?: OnRequest,
): Kept => ({
  table,
  title,
  persons,
  ...(onRequest && { onRequest }),
  key: typeof key === 'string' ? [key] : key,
  basis: theirs,
  isConfirmed: false,
  fate: { ends: 'with', table: other, column },
});

/** A rule by which rows stay. */
export const stays = (
  table: Kept['table'],
  title: Said,
  key: readonly string[],
  persons: readonly string[],
  { basis, why }: { basis: Said; why: Said },
): Kept => ({ table, title, key, persons, basis, isConfirmed: false, fate: { ends: 'stay', why } });
