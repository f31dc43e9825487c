import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOfCitizenNumber, parseCitizenNumber } from './citizen-number.ts';
import { checkOfCreditCode, checkOfOrganisation, parseCreditCode } from './credit-code.ts';
import { parseRegionCode } from './region-code.ts';
import { isSchoolCode, kindOfStudentNumber } from './school-code.ts';
import { areaOf, isUrbanRuralClass } from './urban-rural.ts';

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'check-digits.json'), 'utf8')) as {
  citizenNumbers: Record<string, boolean>;
  creditCodes: Record<string, { credit: boolean; organisation: boolean }>;
};
const specimen = '11010519491231002X';

test('the specimen citizen numbers are right', () => {
  const numbers = Object.entries(vectors.citizenNumbers);
  expect(numbers.length).toBeGreaterThan(1);
  for (const [number, isRight] of numbers) expect('area' in parseCitizenNumber(number), number).toBe(isRight);
});

test('a citizen number tells area, birth and sex', () => {
  const woman = { area: '110105', born: '1949-12-31', sex: 'female' };
  expect(parseCitizenNumber(specimen)).toEqual(woman);
  expect(parseCitizenNumber(specimen.toLowerCase())).toEqual(woman);
  expect(parseCitizenNumber('440524188001010014')).toMatchObject({ born: '1880-01-01', sex: 'male' });
});

test.each([
  ['110105194912310021', undefined, 'check digit'],
  ['110105194902310022', undefined, 'birth date'],
  [specimen, '1949-12-30', 'birth date'],
  ['010105194912310020', undefined, 'form'],
  ['110105491231002', undefined, 'form'],
  [`${specimen} `, undefined, 'form'],
  ['', undefined, 'form'],
])('%j at %s is no citizen number: %s', (number, today, reason) => {
  expect(parseCitizenNumber(number, today)).toEqual({ reason });
});

test('a wrong digit, and two neighbours exchanged, are always noticed in a citizen number', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.array(digit, { minLength: 17, maxLength: 17 }),
      fc.nat(16),
      fc.integer({ min: 1, max: 9 }),
      (digits, at, by) => {
        const check = checkOfCitizenNumber(digits.join(''));
        const wrong = digits.with(at, ((digits[at] ?? 0) + by) % 10);
        expect(checkOfCitizenNumber(wrong.join(''))).not.toBe(check);
        const [one, next] = [digits[at], digits[at + 1]];
        if (one === undefined || next === undefined || one === next) return;
        expect(
          checkOfCitizenNumber(
            digits
              .with(at, next)
              .with(at + 1, one)
              .join(''),
          ),
        ).not.toBe(check);
      },
    ),
  );
});

test('the known credit codes are right, the made-up one is not', () => {
  const codes = Object.entries(vectors.creditCodes);
  expect(codes.length).toBeGreaterThan(3);
  for (const [code, { credit, organisation }] of codes) {
    expect('area' in parseCreditCode(code), code).toBe(credit && organisation);
    expect(checkOfCreditCode(code) === code[17], code).toBe(credit);
    expect(checkOfOrganisation(code.slice(8, 17)) === code[16], code).toBe(organisation);
  }
});

test('a credit code tells registry, area and organisation', () => {
  expect(parseCreditCode('91350100m000100y43')).toEqual({ registry: '9', area: '350100', organisation: 'M000100Y4' });
});

test.each([
  ['911100001000013428', 'check character'],
  ['91350100M000100Y4', 'form'],
  ['91350100I000100Y43', 'form'],
  ['91350100M000100Y44', 'check character'],
])('%s is no credit code: %s', (code, reason) => {
  expect(parseCreditCode(code)).toEqual({ reason });
});

test('a wrong organisation code within a right credit code is noticed', () => {
  const code = '91350100M000100Y5';
  expect(parseCreditCode(code + checkOfCreditCode(code))).toEqual({ reason: 'organisation check character' });
});

test.each([
  ['110000', 'province', undefined],
  ['220500', 'prefecture', '220000'],
  ['220581', 'county', '220500'],
  ['429004', 'county', '429000'],
  ['220581102', 'town', '220581000'],
  ['220581102000', 'town', '220581000000'],
  ['220581102200', 'village', '220581102000'],
  ['441900003000', 'town', '441900000000'],
  ['220581000000', 'county', '220500000000'],
])('%s is a %s within %s', (code, level, within) => {
  expect(parseRegionCode(code)).toEqual({ level, within });
});

test.each(['', '010000', '11', '1101', '110005', '220581000001', '220581600', '22058110', '2205811020000', '11010a'])(
  '%j is no region code',
  (code) => {
    expect(parseRegionCode(code)).toBeUndefined();
  },
);

test('a school code is ten digits that begin with a kind of institution', () => {
  const codes = ['2133000123', '3111004567', '5144000001'];
  expect(codes.filter(isSchoolCode)).toEqual(codes);
  expect(['1233000123', '213300012', '21330001234', '213300012a', '2103000123', ''].filter(isSchoolCode)).toEqual([]);
});

test.each([
  [`G${specimen}`, 'G'],
  [`g${specimen}`, 'G'],
  [`J${specimen}`, 'J'],
  ['L330522201509011234', 'L'],
  ['G110105194912310021', undefined],
  ['L330522201513011234', undefined],
  ['L330522201502301234', undefined],
  ['L33052220150901123', undefined],
  [specimen, undefined],
  ['', undefined],
])('the student number %j is of kind %s', (number, kind) => {
  expect(kindOfStudentNumber(number)).toBe(kind);
});

test('the seven urban–rural classes fall into city, town and rural', () => {
  const classes = ['111', '112', '121', '122', '123', '210', '220'].filter(isUrbanRuralClass);
  expect(classes.map(areaOf)).toEqual(['city', 'city', 'town', 'town', 'town', 'rural', 'rural']);
  expect(['113', '110', '200', '', 'toString'].filter(isUrbanRuralClass)).toEqual([]);
});
