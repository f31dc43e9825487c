import { parseInteger, parsePhone, parseYesNo } from '#platform/tabular/parse-cell.ts';
import { parseDate } from '#platform/tabular/parse-date.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import type { Column, ReadCell, Value } from '#platform/intake/kind.ts';
import type { ValueCode } from '#platform/tabular/refusals.ts';
import { type CodeFault, faultOf } from '#standards/codes/fault.ts';

type More = Partial<Pick<Column, 'also' | 'isRequired' | 'initial' | 'note'>>;
type Bounds = { least?: number; most?: number };

/** A column of any sort: how its text is read is given. */
export const column = (
  name: string,
  header: Said,
  example: string | number,
  read: Column['read'],
  more: More & Partial<Pick<Column, 'choices' | 'kind' | 'say'>> = {},
): Column => ({ name, header, example, read, ...more });

/** Words of at most so many characters. */
export const text = (name: string, header: Said, example: string, more: More & { most?: number } = {}): Column => {
  const { most = 60, ...rest } = more;
  const read = (cell: string): ReadCell =>
    cell.length > most ? { reason: 'tabular.too_long', data: { most } } : { value: cell };
  return column(name, header, example, read, rest);
};

/** A whole number within bounds. */
export const whole = (name: string, header: Said, example: number, more: More & Bounds = {}): Column => {
  const { least = 0, most = 1_000_000_000, ...rest } = more;
  const read = (cell: string): ReadCell => within(parseInteger(cell), least, most);
  return column(name, header, example, read, { ...rest, kind: 'number' });
};

/** A decimal number within bounds. */
export const decimal = (name: string, header: Said, example: number, more: More & Bounds = {}): Column => {
  const { least = -1e9, most = 1e9, ...rest } = more;
  const read = (cell: string): ReadCell => {
    const plain = cell.normalize('NFKC').replace(/\s/g, '');
    const isWritten = /^[+-]?\d+(\.\d+)?$/.test(plain);
    return isWritten ? within({ value: Number(plain) }, least, most) : { reason: 'tabular.not_a_number' };
  };
  return column(name, header, example, read, { ...rest, kind: 'number' });
};

const within = (parsed: { value: number } | { reason: string }, least: number, most: number): ReadCell =>
  'value' in parsed && (parsed.value < least || parsed.value > most)
    ? { reason: 'tabular.out_of_range', data: { least, most } }
    : parsed;

/** A day. */
export const day = (name: string, header: Said, example: string, more: More = {}): Column =>
  column(name, header, example, parseDate, { ...more, kind: 'date' });

/** No network gives out such numbers: invented people have them, and nobody is rung by mistake. */
const invented = /^100\d{8}$/;

/** A mobile number. */
export const phone = (name: string, header: Said, more: More = {}): Column =>
  column(name, header, '10012345678', (cell) => (invented.test(cell) ? { value: cell } : parsePhone(cell)), more);

/** Yes or no. */
export const yesNo = (name: string, header: Said, more: More = {}): Column =>
  column(name, header, '否', parseYesNo, {
    ...more,
    choices: ['是', '否'],
    say: (value) => (value === true ? '是' : '否'),
  });

/** One of a few words, each with the value it stands for; English names are understood too. */
export const choice = (
  name: string,
  header: Said,
  of: readonly (readonly [value: string | number, ...said: string[]])[],
  more: More = {},
): Column => {
  const choices = of.map(([value, first]) => first ?? String(value));
  const read = (cell: string): ReadCell => {
    const plain = cell.toLowerCase();
    const found = of.find(([value, ...said]) => [String(value), ...said].some((one) => one.toLowerCase() === plain));
    return found ? { value: found[0] } : { reason: 'tabular.not_a_choice', data: { choices: choices.join('、') } };
  };
  const say = (value: Value): string => of.find(([one]) => one === value)?.[1] ?? String(value ?? '');
  return column(name, header, choices[0] ?? '', read, { ...more, choices, say });
};

const between = /[、,，;；/\s]+/;

/** Several words in one cell, as people separate them. */
export const list = (
  name: string,
  header: Said,
  example: string,
  of: readonly (readonly [value: string, ...said: string[]])[] | 'any',
  more: More = {},
): Column => {
  const one = of === 'any' ? undefined : choice(name, header, of);
  const read = (cell: string): ReadCell => {
    const parts = cell.split(between).filter((part) => part !== '');
    const values = parts.map((part): ReadCell => one?.read(part) ?? { value: part });
    const wrong = values.find((value) => 'reason' in value);
    if (wrong) return wrong;
    if (parts.length > 10 || parts.some((part) => part.length > 20))
      return { reason: 'tabular.too_long', data: { most: 20 } };
    return { value: [...new Set(values.flatMap((value) => ('value' in value ? String(value.value) : [])))].sort() };
  };
  const say = (value: Value): string => (value as string[]).map((part) => one?.say?.(part) ?? part).join('、');
  return column(name, header, example, read, { ...more, say });
};

const codeFaults = {
  area: 'tabular.no_such_area',
  type: 'tabular.no_such_type',
  date: 'tabular.no_such_day',
  'check digit': 'tabular.check_digit',
} as const satisfies Readonly<Record<Exclude<CodeFault, 'shape'>, ValueCode>>;

/** A code without the spaces it was typed with, in capitals. */
export const plainCode = (cell: string): string => cell.replace(/\s/g, '').toUpperCase();

/** Reads the code of a standard as its plain text; one not even built like it is refused as `shape`. */
export const readCode =
  (parse: (text: string) => object, shape: string) =>
  (cell: string): ReadCell => {
    const plain = plainCode(cell);
    const fault = faultOf(parse(plain));
    if (fault === undefined) return { value: plain };
    return { reason: fault === 'shape' ? shape : codeFaults[fault] };
  };

/** The code of a standard. */
export const code = (
  name: string,
  header: Said,
  example: string,
  parse: (text: string) => object,
  shape: string,
  more: More = {},
): Column => column(name, header, example, readCode(parse, shape), more);
