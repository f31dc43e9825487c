import { randomInt } from 'node:crypto';

/** Thirty-two characters nobody takes for one another: no 0 and O, no 1 and I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;

/** How long a code works, in hours, and how often it may be tried in vain. */
export const claimHours = 72;
export const claimTries = 5;

/** A new code: 40 bits, which five tries do not find. */
export const newClaimCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A code as it was meant, however it was typed; what is none stays none. */
export const codeMeant = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');

/** A code as it is read out: four characters, a gap, four characters. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
