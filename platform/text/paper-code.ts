import { randomInt } from 'node:crypto';

/** Crockford's base 32: nothing in it is taken for something else when it is written by hand or typed. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A code nobody guesses: 60 bits. By itself it tells nothing of anybody. */
export const newPaperCode = (): string => Array.from({ length }, () => symbols[randomInt(symbols.length)]).join('');

/** A code as it is read: in fours. */
export const codeInFours = (code: string): string => code.replaceAll(/.{4}(?=.)/g, '$&-');

const taken: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The code somebody typed, or a scanner read from the square of a paper, at the end of an address; nothing of it where there is none. */
export function codeIn(text: string): string {
  const [typed = ''] = /[^=.#]*$/.exec(text.toUpperCase()) ?? [];
  return [...typed]
    .map((symbol) => taken[symbol] ?? symbol)
    .filter((symbol) => symbols.includes(symbol))
    .join('');
}
