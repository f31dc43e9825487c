import type { Faulty } from './fault.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** What a credit code says of its holder. */
export interface CreditCode {
  /** First character: 1 public bodies, 5 civil affairs, 9 market regulation, Y others. */
  registry: string;
  /** GB/T 2260 code of the registering office. */
  area: string;
  /** The nine characters of GB 11714, which have a check character of their own. */
  organisation: string;
}

/**
 * Reads a unified social credit code (GB 32100-2015), small letters allowed: registry, kind, 6 digits of area, the
 * organisation code (GB 11714-1997) with its own check character, and one of the whole, MOD 31 with weights 3^i. I, O, S,
 * V, Z do not occur. Registries and kinds of body beyond the known ones are not refused: their list grows.
 *
 * @example parseCreditCode('91350100M000100Y43') // { registry: '9', area: '350100', organisation: 'M000100Y4' }
 */
export function parseCreditCode(text: string): CreditCode | Faulty {
  const code = text.toUpperCase();
  if (!shape.test(code)) return { fault: 'shape' };
  if (checkOfCreditCode(code) !== code[17]) return { fault: 'check digit' };
  const organisation = code.slice(8, 17);
  if (checkOfOrganisation(organisation) !== organisation[8]) return { fault: 'check digit' };
  return { registry: code.slice(0, 1), area: code.slice(2, 8), organisation };
}

/** The check character that belongs to the first 17. */
export function checkOfCreditCode(code: string): string {
  const sum = creditWeights.reduce((total, weight, at) => total + weight * alphabet.indexOf(code[at] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** The check character of an organisation code's first eight; letters count from A = 10 (GB 11714). */
export function checkOfOrganisation(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * Number.parseInt(code[at] ?? '', 36),
    0,
  );
  return '0123456789X'[(11 - (sum % 11)) % 11] ?? '';
}
