import { createHash, randomInt } from 'node:crypto';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { networkOf } from '#platform/http/network-of.ts';
import type { Budget } from '#platform/session/throttle.ts';

export const codeMinutes = 5;
export const againSeconds = 60;
/** How often one code may be guessed at. */
export const guessesOfCode = 5;

/** Codes that were not given to the gateway yet. */
export const sealedCodes: SealedColumn = { table: 'people.sign_in_code', column: 'sealed' };

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of a code: to find it one has to have the ticket, which only its browser has. */
export const hashOfCode = (ticket: string, code: string): Buffer =>
  createHash('sha256').update(`${ticket} ${code}`).digest();

/** A mobile number as typed, as it is kept: eleven digits. */
export const numberOf = (typed: string): string => typed.replaceAll(/\D/g, '').replace(/^(00)?86(?=\d{11}$)/, '');

/** A hundred from one address in a quarter of an hour, as with passwords: a whole school may stand behind it. */
const fromAddress = (address: string): Budget => ({ key: `address ${networkOf(address)}`, allowed: 100 });

/** Whoever asks, and whether or not anybody has the number: five messages an hour, twenty a day. */
export const messages = (phone: string, address: string): Budget[] => [
  { key: `code to ${phone}`, allowed: 5, minutes: 60 },
  { key: `code of the day to ${phone}`, allowed: 20, minutes: 24 * 60 },
  { ...fromAddress(address), key: `codes from ${networkOf(address)}` },
];

/** Ten guesses an hour at codes of a number, from wherever. */
export const guessesAt = (phone: string, address: string): Budget[] => [
  { key: `code of ${phone}`, allowed: 10, minutes: 60 },
  fromAddress(address),
];
