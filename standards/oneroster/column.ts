import { isDay } from '../codes/citizen-number.ts';

/** What is wrong with a cell. */
export type CellFault =
  | 'missing'
  | 'not a sourcedId'
  | 'not a date'
  | 'not a moment'
  | 'not a year'
  | 'not true or false'
  | 'not one of its values'
  | 'an empty item'
  | 'a line break';

export type Cell<V> = { value: V } | { fault: CellFault };

/** One column of a file: how a cell that is not empty is read, and a value written. */
export interface Column<V = unknown, Required extends boolean = boolean> {
  type: 'text' | 'guid' | 'date' | 'moment' | 'year' | 'boolean' | 'choice' | 'texts' | 'guids' | 'choices';
  isRequired: Required;
  /** The values there are; of an open set also what begins with `ext:`. */
  choices?: readonly string[];
  /** The file whose rows its sourcedIds name. */
  to?: string;
  read(this: void, cell: string): Cell<V>;
  write(this: void, value: V): string;
}

type Optional<V> = Column<V, false>;

const matching =
  (form: RegExp, fault: CellFault, isGood: (cell: string) => boolean = () => true) =>
  (cell: string): Cell<string> =>
    form.test(cell) && isGood(cell) ? { value: cell } : { fault };

const one = (
  type: Column['type'],
  read: (cell: string) => Cell<string>,
  more: { choices?: readonly string[]; to?: string } = {},
): Optional<string> => ({ type, isRequired: false, read, write: (value) => value, ...more });

const readText = (cell: string): Cell<string> => ({ value: cell });
const readGuid = matching(/^[\w./@-]{1,255}$/, 'not a sourcedId');
const isMoment = (cell: string): boolean => !Number.isNaN(Date.parse(cell)) && isDay(cell.slice(0, 10));
const readChoice =
  (choices: readonly string[], isOpen: boolean) =>
  (cell: string): Cell<string> =>
    choices.includes(cell) || (isOpen && /^ext:./.test(cell)) ? { value: cell } : { fault: 'not one of its values' };

export const text = one('text', readText);
export const date = one('date', matching(/^\d{4}-\d\d-\d\d$/, 'not a date', isDay));
/** A moment with its zone, written in UTC with milliseconds: 2026-11-26T13:00:00.000Z. */
export const moment = one(
  'moment',
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, 'not a moment', isMoment),
);
export const year = one('year', matching(/^\d{4}$/, 'not a year'));
/** The sourcedId of a row of another file, or the row's own. */
export const guid = (to?: string): Optional<string> => one('guid', readGuid, to === undefined ? {} : { to });
/** One of a closed set. */
export const choice = (...choices: string[]): Optional<string> =>
  one('choice', readChoice(choices, false), { choices });
/** One of a set that may be extended by values that begin with `ext:`. */
export const openChoice = (...choices: string[]): Optional<string> =>
  one('choice', readChoice(choices, true), { choices });

export const boolean: Optional<boolean> = {
  type: 'boolean',
  isRequired: false,
  read: (cell) =>
    /^(true|false)$/i.test(cell) ? { value: cell.toLowerCase() === 'true' } : { fault: 'not true or false' },
  write: String,
};

/** Several in one cell, between commas. An item with a comma in it cannot be written. */
const list = (type: 'texts' | 'guids' | 'choices', of: Optional<string>): Optional<readonly string[]> => ({
  ...of,
  type,
  read: (cell) => {
    const items = cell.split(',');
    if (items.includes('')) return { fault: 'an empty item' };
    const wrong = items.map((item) => of.read(item)).find((read) => 'fault' in read);
    return wrong ?? { value: items };
  },
  write: (items) => {
    if (items.some((item) => item === '' || item.includes(','))) throw new RangeError('no item of a OneRoster list');
    return items.join(',');
  },
});

export const texts = list('texts', text);
export const guids = (to: string): Optional<readonly string[]> => list('guids', guid(to));
export const openChoices = (...choices: string[]): Optional<readonly string[]> =>
  list('choices', openChoice(...choices));

/** The same column, which may not be empty. */
export const required = <V>(column: Optional<V>): Column<V, true> => ({ ...column, isRequired: true });
