import type { Faulty } from './fault.ts';
import { schoolTypes } from './tables.ts';

/** What a school code says. */
export interface SchoolCode {
  /** First two digits: 11 kindergarten, 21 primary, 31 junior … (`schoolTypes`). */
  type: string;
  /** First two digits of the region codes of its province. */
  province: string;
}

/**
 * Reads a school code (学校标识码, 学校（机构）代码管理办法, Ministry of Education 2011): 2 digits of type, 2 of province
 * (GB/T 2260), 6 of order. There is no check digit: a mistaken order is not noticed.
 *
 * @example parseSchoolCode('2133000123') // { type: '21', province: '33' }
 */
export function parseSchoolCode(text: string): SchoolCode | Faulty {
  if (!/^\d{10}$/.test(text)) return { fault: 'shape' };
  const [type, province] = [text.slice(0, 2), text.slice(2, 4)];
  if (!schoolTypes.has(type)) return { fault: 'type' };
  return province.startsWith('0') ? { fault: 'area' } : { type, province };
}
