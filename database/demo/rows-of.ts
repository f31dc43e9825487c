import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { headLength, headOf, Random } from './random.ts';

/** How many days ago the county began. */
export const sinceFirstDay = 400;

type Table = keyof Database;

/** Rows of the world being made, by table, in the order tables must be filled. */
export class Rows {
  readonly county: string;
  /** The day the world is made for, YYYY-MM-DD. */
  readonly today: string;
  /** The year the school year of that day began in. */
  readonly schoolYear: number;
  readonly random: Random;
  readonly #time: number;
  readonly #tables = new Map<Table, object[]>();
  readonly #serials = new Map<string, number>();

  constructor(county: string, today: string, seed: number) {
    this.county = county;
    this.today = today;
    this.schoolYear = new SchoolYears().yearOf(today);
    this.random = new Random(seed, Number(county));
    this.#time = Date.parse(`${today}T00:00:00Z`);
  }

  /** A new id of the moment its row was made, or of the county's first day; the same one at the same place of the same world. */
  id(at = this.daysAgo(sinceFirstDay)): string {
    return this.random.id(Date.parse(at));
  }

  /** An id drawn before its moment was, as one of that moment. */
  dated(id: string, at: string): string {
    return headOf(Date.parse(at)) + id.slice(headLength);
  }

  /** The next number of a kind, from 1. */
  serial(kind: string): number {
    const next = (this.#serials.get(kind) ?? 0) + 1;
    this.#serials.set(kind, next);
    return next;
  }

  /** The next code of a kind: T00001. */
  code(kind: string): string {
    return `${kind}${String(this.serial(kind)).padStart(5, '0')}`;
  }

  /** A national student number for the time being (L), unlike any other of the county. */
  studentNo(born: string): string {
    const day = born.replaceAll('-', '');
    return `L${this.county}${day}${String(this.serial(day)).padStart(4, '0')}`;
  }

  /** A moment so many days before today. */
  daysAgo(days: number): string {
    return new Date(this.#time - days * 86_400_000).toISOString();
  }

  /** A day so many days from today. */
  day(days: number): string {
    return new Date(this.#time + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** The first day of the school year, or of one so many years before. */
  schoolYearBegan(yearsBefore = 0): string {
    return `${this.schoolYear - yearsBefore}-09-01`;
  }

  /** Adds a row of the county. */
  add<T extends Table>(table: T, row: Omit<Written<T>, 'county'>): void {
    this.#into(table).push({ county: this.county, ...row });
  }

  /** Adds a row of a reference table. */
  addReference<T extends Table>(table: T, row: Written<T>): void {
    this.#into(table).push(row);
  }

  #into(table: Table): object[] {
    const rows = this.#tables.get(table) ?? [];
    this.#tables.set(table, rows);
    return rows;
  }

  /** All rows, by table, in the order they were first added to. */
  tables(): ReadonlyMap<Table, readonly object[]> {
    return this.#tables;
  }
}

/** A row as plain JSON: moments as text, bytes as \x and hexadecimals, JSON columns as what they hold, search terms as words. */
type Written<T extends Table> = {
  [K in keyof Insertable<Database[T]>]: Exclude<Insertable<Database[T]>[K], undefined> extends infer V
    ? V extends Date
      ? string
      : V extends Buffer
        ? string
        : V | (K extends JsonColumns ? object : never)
    : never;
};

type JsonColumns =
  | 'audience'
  | 'document'
  | 'outline'
  | 'data'
  | 'pins'
  | 'inputs'
  | 'result'
  | 'brief'
  | 'why'
  | 'hits';
