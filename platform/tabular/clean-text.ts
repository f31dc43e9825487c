import type { RawCell } from './table.ts';

/** Zero-width marks, directions, soft hyphens and control characters (tab and line feed excepted). */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * A cell's text as it was meant: full-width digits and letters are half-width, odd spaces are spaces, what cannot be
 * seen is gone, half characters are replaced, the ends are trimmed. Chinese punctuation stays, which NFKC of the whole would spoil in sentences.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(oddSpace, ' ')
    .replace(fullWidth, (character) => character.normalize('NFKC'))
    .trim();

const calls = /[(|!]|[A-Za-z]{1,3}\$?\d|\d\s*[+*/^&]\s*\d/;

/**
 * Whether a spreadsheet program would calculate the text: everything behind `=`, and behind `+`, `-`, `@` what calls,
 * refers or reckons. Negative numbers, `+86 138…`, `-` for nothing and `@someone` are only text.
 */
export function isFormulaLike(text: string): boolean {
  const plain = text.normalize('NFKC').trimStart();
  if (plain.startsWith('=')) return true;
  return /^[+\-@]/.test(plain) && calls.test(plain.slice(1));
}

/** What a spreadsheet program shows, and saves as CSV, for a number too wide for its column: digits are gone. */
const shortened = /^-?\d(\.\d+)?E\+\d{2,3}$/i;

/** A cell from text: clean, and refused where it would calculate or has lost digits. */
export function cellOfText(text: string): RawCell {
  const clean = cleanText(text);
  if (isFormulaLike(clean)) return { refused: 'tabular.formula' };
  return shortened.test(clean) ? { refused: 'tabular.precision_lost' } : clean;
}

/** A header as it is compared: without spaces, line breaks, the star of a required column, and width. */
export const headerKey = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();
