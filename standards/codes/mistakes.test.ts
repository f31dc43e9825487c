import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOfCitizenNumber, parseCitizenNumber } from './citizen-number.ts';
import { checkOfCreditCode, checkOfOrganisation, parseCreditCode } from './credit-code.ts';
import { faultOf } from './fault.ts';
import { parseRegionCode } from './region-code.ts';
import { parseSchoolCode } from './school-code.ts';
import { parseStudentNumber } from './student-number.ts';

const characters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((several) => several.join(''));
const digits = (length: number) => characters('0123456789', length);
const area = fc.integer({ min: 100_000, max: 999_999 }).map(String);
const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Characters of a credit code. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Right citizen numbers, with what they say. */
const citizenNumbers = fc.record({ area, born: day, order: digits(3) }).map(({ order, ...said }) => {
  const start = said.area + said.born.replaceAll('-', '') + order;
  const sex = Number(order) % 2 === 1 ? ('male' as const) : ('female' as const);
  return { number: start + checkOfCitizenNumber(start), said: { ...said, sex } };
});

/** Right credit codes. */
const creditCodes = fc
  .tuple(fc.constantFrom(...'159Y'), characters(creditAlphabet, 1), digits(6), characters(creditAlphabet, 8))
  .map(([registry, kind, office, body]) => {
    const start = registry + kind + office + body + checkOfOrganisation(body);
    return start + checkOfCreditCode(start);
  });

/** Every text that differs from a code in one character after the first `kept`. */
const misread = (code: string, alphabet: string, kept = 0): string[] =>
  [...code].flatMap((was, at) =>
    at < kept ? [] : [...alphabet].filter((one) => one !== was).map((one) => replaced(code, at, one)),
  );

/** Every text in which two different neighbours after the first `kept` characters changed places. */
const swapped = (code: string, kept = 0): string[] =>
  [...code].flatMap((one, at) => {
    const next = code[at + 1];
    return at < kept || next === undefined || next === one ? [] : [replaced(code, at, next + one)];
  });

const replaced = (code: string, at: number, by: string): string => code.slice(0, at) + by + code.slice(at + by.length);

const citizenAlphabet = '0123456789X';
const taken = (codes: string[], parse: (code: string) => object): string[] =>
  codes.filter((code) => faultOf(parse(code)) === undefined);

test('a citizen number tells what it was made of, also as a student number', () => {
  fc.assert(
    fc.property(citizenNumbers, ({ number, said }) => {
      expect(parseCitizenNumber(number)).toEqual(said);
      for (const kind of ['G', 'J']) expect(parseStudentNumber(kind + number)).toEqual({ kind, ...said });
    }),
  );
});

test('every wrong character and every exchange of neighbours is noticed in a citizen and a student number', () => {
  fc.assert(
    fc.property(citizenNumbers, ({ number }) => {
      expect(taken([...misread(number, citizenAlphabet), ...swapped(number)], parseCitizenNumber)).toEqual([]);
      const lasting = `G${number}`;
      expect(taken([...misread(lasting, citizenAlphabet, 1), ...swapped(lasting, 1)], parseStudentNumber)).toEqual([]);
    }),
  );
});

test('every wrong character and every exchange of neighbours is noticed in a credit code', () => {
  fc.assert(
    fc.property(creditCodes, (code) => {
      expect(parseCreditCode(code)).toMatchObject({ organisation: code.slice(8, 17) });
      expect(taken([...misread(code, creditAlphabet), ...swapped(code)], parseCreditCode)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('an organisation code by itself does not notice a character mistaken for one eleven further', () => {
  expect(checkOfOrganisation('B2345678')).toBe(checkOfOrganisation('02345678'));
  expect(checkOfCreditCode('91350100B2345678')).not.toBe(checkOfCreditCode('9135010002345678'));
});

test('no text makes a check throw', () => {
  const parsers = [parseCitizenNumber, parseCreditCode, parseRegionCode, parseSchoolCode, parseStudentNumber];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789GJLXx 林\n') }), (text) => {
      for (const parse of parsers) expect(typeof parse(text)).toBe('object');
    }),
  );
});
