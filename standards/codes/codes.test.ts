import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCitizenNumber } from './citizen-number.ts';
import { checkOfCreditCode, checkOfOrganisation, parseCreditCode } from './credit-code.ts';
import { parseRegionCode } from './region-code.ts';
import { parseSchoolCode } from './school-code.ts';
import { parseStudentNumber } from './student-number.ts';
import { ethnicGroups, schoolTypes, sexes } from './tables.ts';
import { areaOf, urbanRuralClasses } from './urban-rural.ts';

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'check-digits.json'), 'utf8')) as {
  citizenNumbers: { numbers: Record<string, boolean> };
  creditCodes: { codes: Record<string, { credit: boolean; organisation: boolean }> };
};
const specimen = '11010519491231002X';

test('the specimen citizen numbers are right', () => {
  const numbers = Object.entries(vectors.citizenNumbers.numbers);
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
  ['110105194902310022', undefined, 'date'],
  [specimen, '1949-12-30', 'date'],
  ['010105194912310020', undefined, 'area'],
  ['110105491231002', undefined, 'shape'],
  [`${specimen} `, undefined, 'shape'],
  ['', undefined, 'shape'],
])('%j at %s is no citizen number: %s', (number, today, fault) => {
  expect(parseCitizenNumber(number, today)).toEqual({ fault });
});

test('a citizen number may hold an area that is no more', () => {
  // 522421, of before 2011.
  expect(parseCitizenNumber('522421198001010010')).toMatchObject({ area: '522421' });
});

test('the known credit codes are right, the made-up one is not', () => {
  const codes = Object.entries(vectors.creditCodes.codes);
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
  ['911100001000013428', 'check digit'],
  ['91350100M000100Y4', 'shape'],
  ['91350100I000100Y43', 'shape'],
  ['91350100M000100Y44', 'check digit'],
])('%s is no credit code: %s', (code, fault) => {
  expect(parseCreditCode(code)).toEqual({ fault });
});

test('a wrong organisation code within a right credit code is noticed', () => {
  const code = '91350100M000100Y5';
  expect(parseCreditCode(code + checkOfCreditCode(code))).toEqual({ fault: 'check digit' });
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

test.each([
  ['', 'shape'],
  ['11', 'shape'],
  ['1101', 'shape'],
  ['22058110', 'shape'],
  ['2205811020000', 'shape'],
  ['11010a', 'shape'],
  ['010000', 'area'],
  ['110005', 'area'],
  ['220581000001', 'area'],
  ['220581600', 'area'],
])('%j is no region code: %s', (code, fault) => {
  expect(parseRegionCode(code)).toEqual({ fault });
});

test.each([
  ['2133000123', { type: '21', province: '33' }],
  ['5144000001', { type: '51', province: '44' }],
  ['2199000001', { type: '21', province: '99' }],
  ['1233000123', { fault: 'type' }],
  ['2103000123', { fault: 'area' }],
  ['213300012', { fault: 'shape' }],
  ['21330001234', { fault: 'shape' }],
  ['213300012a', { fault: 'shape' }],
  ['', { fault: 'shape' }],
])('the school code %j is read as %j', (code, read) => {
  expect(parseSchoolCode(code)).toEqual(read);
});

test('an L number tells area and birth, and no sex', () => {
  const said = { kind: 'L', area: '330522', born: '2015-09-01', sex: undefined };
  expect(parseStudentNumber('l330522201509011234')).toEqual(said);
});

test.each([
  ['G110105194912310021', 'check digit'],
  ['L330522201513011234', 'date'],
  ['L330522201502301234', 'date'],
  ['L030522201509011234', 'area'],
  ['L33052220150901123', 'shape'],
  [specimen, 'shape'],
  ['', 'shape'],
])('%j is no student number: %s', (number, fault) => {
  expect(parseStudentNumber(number)).toEqual({ fault });
});

test('the seven urban–rural classes fall into city, town and rural', () => {
  const areas = urbanRuralClasses.map(({ code }) => `${code} ${areaOf(code)}`);
  expect(areas).toEqual('111 city,112 city,121 town,122 town,123 town,210 rural,220 rural'.split(','));
  expect(['113', '110', '200', '', 'toString'].map(areaOf)).toEqual(Array(5).fill(undefined));
});

test('the tables are whole: 56 ethnic groups and two others, four sexes, sixteen types of institution', () => {
  const groups = Array.from({ length: 56 }, (_, at) => String(at + 1).padStart(2, '0'));
  expect([...ethnicGroups.keys()].sort()).toEqual([...groups, '97', '98']);
  expect(new Set(ethnicGroups.values()).size).toBe(58);
  // Lists are about that have 朝鲜族 at 40, and all after it one too early.
  expect(['10', '11', '40', '56'].map((code) => ethnicGroups.get(code))).toEqual([
    '朝鲜族',
    '满族',
    '普米族',
    '基诺族',
  ]);
  expect([...sexes.keys()]).toEqual(['0', '1', '2', '9']);
  expect([...schoolTypes.keys()].join(' ')).toBe('11 21 22 31 32 33 34 35 36 37 41 42 51 91 92 93');
});
