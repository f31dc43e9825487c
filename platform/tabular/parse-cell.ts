import type { Parsed } from './parse-date.ts';

const plainOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The whole number a text names: sign, full-width digits, thousands commas and `.0` are understood; exact to 2⁵³. */
export function parseInteger(text: string): Parsed<number> {
  const plain = plainOf(text).replace(/\.0+$/, '');
  const isWritten = /^[+-]?(\d+|\d{1,3}(,\d{3})+)$/.test(plain);
  const value = Number(plain.replaceAll(',', ''));
  return isWritten && Number.isSafeInteger(value) ? { value: value + 0 } : { reason: 'tabular.not_an_integer' };
}

/** The 11 digits of a mainland mobile number (1, then 3 to 9), typed with +86, 0086, spaces or hyphens as people do. */
export function parsePhone(text: string): Parsed<string> {
  const digits = plainOf(text)
    .replace(/[-()‐-―]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? { value: digits } : { reason: 'tabular.not_a_phone' };
}

const yes: ReadonlySet<string> = new Set(['是', '有', '√', '✓', '✔', 'Y', 'YES', 'TRUE', '1', '对']);
const no: ReadonlySet<string> = new Set(['否', '无', '没有', '×', '✗', '✘', 'X', 'N', 'NO', 'FALSE', '0', '不是']);

/** Yes or no, in the ways forms are ticked; an empty cell is neither. */
export function parseYesNo(text: string): Parsed<boolean> {
  const plain = plainOf(text).toUpperCase();
  if (yes.has(plain)) return { value: true };
  return no.has(plain) ? { value: false } : { reason: 'tabular.not_yes_or_no' };
}
