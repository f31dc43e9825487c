import { type CitizenNumber, isDay, parseCitizenNumber } from './citizen-number.ts';
import type { Faulty } from './fault.ts';
import { parseRegionCode } from './region-code.ts';

/** What a national student number says of its holder. */
export interface StudentNumber {
  /** G lasting, J lasting without a citizen number, L for the time being. */
  kind: 'G' | 'J' | 'L';
  /** GB/T 2260 code. */
  area: string;
  /** YYYY-MM-DD. */
  born: string;
  /** Not said by an L number. */
  sex: CitizenNumber['sex'] | undefined;
}

/**
 * Reads a national student number (全国学籍号): G and a citizen number; J and 18 characters built like one (area of the
 * school, birth, order, check); L, 6 digits of area, 8 of birth, 4 of chance, without a check digit. It holds the citizen
 * number and is to be kept as carefully.
 *
 * @example parseStudentNumber('L330522201509011234') // { kind: 'L', area: '330522', born: '2015-09-01', sex: undefined }
 */
export function parseStudentNumber(text: string): StudentNumber | Faulty {
  const number = text.toUpperCase();
  const [kind, rest] = [number.slice(0, 1), number.slice(1)];
  if (kind === 'G' || kind === 'J') {
    const citizen = parseCitizenNumber(rest);
    return 'fault' in citizen ? citizen : { kind, ...citizen };
  }
  if (kind !== 'L' || !/^\d{18}$/.test(rest)) return { fault: 'shape' };
  const area = rest.slice(0, 6);
  if ('fault' in parseRegionCode(area)) return { fault: 'area' };
  const born = `${rest.slice(6, 10)}-${rest.slice(10, 12)}-${rest.slice(12, 14)}`;
  return isDay(born) ? { kind, area, born, sex: undefined } : { fault: 'date' };
}
