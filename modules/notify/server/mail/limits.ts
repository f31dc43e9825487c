import type { Budget } from '#platform/session/throttle.ts';

export const codeMinutes = 30;
/** How often one code may be guessed at. */
export const guessesOfCode = 5;

/** Letters with codes: five an hour of one person, and three a day to one address, whoever asks: nobody’s mailbox is filled by us. */
export const lettersWithCodes = (person: string, address: string): Budget[] => [
  { key: `mail code for ${person}`, allowed: 5, minutes: 60 },
  { key: `mail code to ${address}`, allowed: 3, minutes: 24 * 60 },
];
