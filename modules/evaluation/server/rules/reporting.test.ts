import { expect, test } from 'vitest';
import {
  type FactReading,
  reckonAll,
  type SomeIndicator,
  type Source,
} from '#modules/evaluation/server/rules/reckon.ts';
import { sidesCut } from '#modules/evaluation/server/rules/reporting.ts';

const visits: SomeIndicator = {
  code: 'homes_visited',
  version: 1,
  changedAt: '2026-09-01T00:00:00.000Z',
  section: 'families',
  name: { zh: '家访率', en: 'Homes visited' },
  about: { zh: '', en: '' },
  level: 'school',
  kind: 'share',
  numerator: 'visited.sum()',
  denominator: 'pupils.sum()',
  unmeasured: { zh: '', en: '' },
  target: null,
  aims: 'more',
  band: { least: null, most: null },
  gaming: { zh: '', en: '' },
  counter: null,
};

const schools = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, isRural: id < 'c' }));
const of = (fact: string, org: string, value: number): FactReading => ({
  fact,
  org,
  counted: [[value, 1]],
  children: value,
});
const pupils = [of('pupils', 'a', 100), of('pupils', 'b', 200), of('pupils', 'c', 300), of('pupils', 'd', 400)];

const source = (more: Partial<Source> = {}): Source => ({
  rules: 1,
  schools,
  indicators: [visits],
  readings: [...pupils, of('visited', 'a', 50), of('visited', 'c', 150), of('visited', 'd', 300)],
  grades: { visited: 'D', pupils: 'A' },
  asked: { visited: ['a', 'b', 'c', 'd'] },
  ...more,
});

const one = (more: Partial<Source> = {}) => {
  const [found] = reckonAll(source(more));
  if (!found) throw new Error('nothing reckoned');
  return found;
};

test('who has not reported counts on neither side of a share, and is told as that', () => {
  const found = one();
  expect(found.county).toMatchObject({ numerator: 500, denominator: 800 });
  expect(found.rural).toMatchObject({ numerator: 50, denominator: 100 });
  expect(found.reported).toEqual({ by: 3, of: 4 });
  expect(found.bySchool.find(({ org }) => org === 'b')?.measured).toMatchObject({ value: null, why: 'unreported' });
});

test('a sum is told once as many have reported as the indicator asks for, in each part by itself', () => {
  const found = one({ indicators: [{ ...visits, leastReported: 0.75 }] });
  expect([found.county.value, found.urban.value]).toEqual([0.625, 450 / 700]);
  expect(found.rural).toMatchObject({ value: null, why: 'unreported' });
  expect(one({ indicators: [{ ...visits, leastReported: 1 }] }).county.why).toBe('unreported');
});

test('where nobody has reported there is no zero', () => {
  expect(one({ readings: pupils }).county).toMatchObject({ value: null, why: 'unreported' });
});

test('what nobody was asked for in a period is no zero, also beside what was asked', () => {
  const unasked = one({ asked: { visited: [] }, readings: pupils });
  expect([unasked.county.why, unasked.rural.why, unasked.reported]).toEqual(['unreported', 'unreported', undefined]);
  expect(unasked.bySchool.every(({ measured }) => measured.why === 'unreported')).toBe(true);
  const twoForms = { ...visits, denominator: 'homes.sum()' };
  const half = one({
    indicators: [twoForms],
    grades: { visited: 'D', homes: 'D' },
    asked: { visited: ['a'], homes: [] },
  });
  expect(half.county).toMatchObject({ value: null, why: 'unreported' });
});

test('a department’s word is of the county alone, and hidden where it tells of fewer than ten children', () => {
  const departments = { asked: { visited: ['police', 'health'] } };
  const report = (police: number, health: number) =>
    one({
      ...departments,
      indicators: [{ ...visits, kind: 'ratio', denominator: '1' }],
      readings: [...pupils, of('visited', 'police', police), of('visited', 'health', health)],
    });
  expect(report(20, 30)).toMatchObject({ county: { value: 50 }, urban: { why: 'untold' }, bySchool: [] });
  expect(report(3, 4).county).toMatchObject({ value: null, why: 'few' });
});

test('the pupils of a small school cannot be had from who has not reported', () => {
  const small = pupils.map((row) => (row.org === 'b' ? { ...row, counted: [[6, 1] as const], children: 6 } : row));
  const found = one({ readings: [...small, of('visited', 'a', 50), of('visited', 'c', 150), of('visited', 'd', 300)] });
  // 806 pupils of all less 800 of those who have reported would be the six of b.
  expect([found.county.why, found.rural.why]).toEqual(['few', 'few']);
});

test('what is told apart by who reported in a version before is looked at too', () => {
  const hidden = new Set(['a', 'b']);
  const readings = [of('pupils', 'a', 6), of('pupils', 'b', 7), of('visited', 'a', 0), of('visited', 'b', 0)];
  const together = source({ readings, asked: { visited: ['a', 'b'] } });
  expect(sidesCut(together, 'pupils', hidden)).toEqual(new Set());
  const earlier = [{ schools, readings: [], reported: { visited: ['a'] } }];
  expect(sidesCut({ ...together, earlier }, 'pupils', hidden)).toEqual(new Set(['rural']));
});
