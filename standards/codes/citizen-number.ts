import type { Faulty } from './fault.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';
const shape = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;

/** What a citizen number says of its holder. */
export interface CitizenNumber {
  /** GB/T 2260 code of where it was first given; may be of an area that no longer exists. */
  area: string;
  /** YYYY-MM-DD. */
  born: string;
  sex: 'male' | 'female';
}

/**
 * Reads a citizen identification number (GB 11643-1999): 6 digits of area, 8 of birth, 3 of order (odd for men), and a
 * check character, ISO 7064 MOD 11-2. 18 characters, a small x allowed. A birth after `today` (YYYY-MM-DD) is refused
 * where that is given. Whether the area still exists is not asked: people keep the number they were given.
 *
 * @example parseCitizenNumber('11010519491231002X') // { area: '110105', born: '1949-12-31', sex: 'female' }
 */
export function parseCitizenNumber(text: string, today?: string): CitizenNumber | Faulty {
  const number = text.toUpperCase();
  const found = shape.exec(number);
  if (!found) return { fault: 'shape' };
  if (number.startsWith('0')) return { fault: 'area' };
  const born = found.slice(1, 4).join('-');
  if (!isDay(born) || born < '1850' || (today !== undefined && born > today)) return { fault: 'date' };
  if (checkOfCitizenNumber(number) !== number[17]) return { fault: 'check digit' };
  return { area: number.slice(0, 6), born, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

/** The check character that belongs to the first 17 digits. */
export function checkOfCitizenNumber(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checks[sum % 11] ?? '';
}

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
