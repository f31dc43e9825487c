import { isDay, parseCitizenNumber } from './citizen-number.ts';
import { parseRegionCode } from './region-code.ts';

/** Kinds of institution that a school code begins with. */
const kinds: ReadonlySet<string> = new Set('11 21 22 31 32 33 34 35 36 37 41 42 51 91 92 93'.split(' '));

/**
 * Whether a text is a school code (学校标识码, 学校（机构）代码管理办法, Ministry of Education 2011): 2 digits of kind
 * (11 kindergarten, 21 primary, 31 junior …), 2 of province (GB/T 2260), 6 of order. There is no check digit.
 */
export function isSchoolCode(text: string): boolean {
  return /^\d{10}$/.test(text) && kinds.has(text.slice(0, 2)) && text[2] !== '0';
}

/** What kind of student number it is: G lasting, J lasting without a citizen number, L for the time being. */
export type StudentNumberKind = 'G' | 'J' | 'L';

/**
 * The kind of a national student number (全国学籍号), undefined when it is none: G and a citizen number; J and 18
 * characters built like one (area of the school, birth, order, check); L, 6 digits of area, 8 of birth, 4 of chance.
 * It contains the citizen number and is to be kept as carefully.
 */
export function kindOfStudentNumber(text: string): StudentNumberKind | undefined {
  const number = text.toUpperCase();
  const kind = number.slice(0, 1);
  const rest = number.slice(1);
  if (kind === 'G' || kind === 'J') return 'reason' in parseCitizenNumber(rest) ? undefined : kind;
  if (kind !== 'L' || !/^\d{18}$/.test(rest) || !parseRegionCode(rest.slice(0, 6))) return undefined;
  const born = `${rest.slice(6, 10)}-${rest.slice(10, 12)}-${rest.slice(12, 14)}`;
  return isDay(born) ? kind : undefined;
}
