import { expect, test } from 'vitest';
import { stagesOfGrade } from '#modules/people/contract/school-system.ts';
import { ever, SchoolYears } from '#modules/people/server/school-years/school-years.ts';

test.each([
  ['2026-08-31', 2025, '2026-02-01', '2026-09-01'],
  ['2026-09-01', 2026, '2026-09-01', '2027-09-01'],
  ['2027-01-31', 2026, '2026-09-01', '2027-09-01'],
  ['2027-02-01', 2026, '2027-02-01', '2027-09-01'],
])('where nothing is set, %s is of school year %i', (day, year, term, after) => {
  const years = new SchoolYears();
  expect([years.yearOf(day), years.termBegan(day), years.afterYear(day)]).toEqual([year, term, after]);
});

test('a year that was set begins and ends on its own days, whichever the neighbours have', () => {
  const years = new SchoolYears([
    { year: 2026, began: '2026-08-28', secondTerm: '2027-02-22' },
    { year: 2027, began: '2027-09-06', secondTerm: '2028-02-14' },
  ]);
  const told = (day: string) => [years.yearOf(day), years.yearBegan(day), years.termBegan(day), years.afterYear(day)];
  expect(told('2026-08-27')).toEqual([2025, '2025-09-01', '2026-02-01', '2026-08-28']);
  expect(told('2026-08-28')).toEqual([2026, '2026-08-28', '2026-08-28', '2027-09-06']);
  expect(told('2027-02-21')).toEqual([2026, '2026-08-28', '2026-08-28', '2027-09-06']);
  expect(told('2027-09-05')).toEqual([2026, '2026-08-28', '2027-02-22', '2027-09-06']);
  expect(told('2027-09-06')).toEqual([2027, '2027-09-06', '2027-09-06', '2028-09-01']);
  expect([years.gradeOn(2023, '2026-08-27'), years.gradeOn(2023, '2026-08-28')]).toEqual([3, 4]);
});

/** What a class is in each year since its entry, counted through all stages. */
const ways = [
  ['6-3', 'primary', [1, 2, 3, 4, 5, 6]],
  ['6-3', 'junior', [7, 8, 9]],
  ['6-3', 'senior', [10, 11, 12]],
  ['5-4', 'primary', [1, 2, 3, 4, 5]],
  ['5-4', 'junior', [6, 7, 8, 9]],
  ['5-4', 'senior', [10, 11, 12]],
] as const;
const entries = Array.from({ length: 21 }, (_, i) => 2010 + i);

test.each(ways)('by %s a class of the %s stage is %j, whenever it was entered', (system, stage, grades) => {
  const years = new SchoolYears([], [{ org: 'school', entryYear: ever, system }]);
  for (const entryYear of entries) {
    const group = { org: 'school', stage, entryYear };
    for (const after of [-1, 0, 1, 2, 3, 4, 5, 6, 7]) {
      const year = entryYear + after;
      for (const day of [`${year}-09-01`, `${year + 1}-08-31`]) {
        expect([entryYear, day, years.gradeThroughOn(group, day)]).toEqual([entryYear, day, grades[after]]);
        expect([day, years.isOver(group, day)]).toEqual([day, after >= grades.length]);
      }
      const ofTwelve = grades[after];
      if (ofTwelve === undefined) continue;
      expect(years.enteredAt('school', ofTwelve, year)).toEqual({ stage, entryYear });
      for (const said of [ofTwelve, after + 1]) expect(years.entryYearOf(group, said, year)).toBe(entryYear);
    }
    for (const said of [0, grades.length + 1, 13])
      if (!(grades as readonly number[]).includes(said))
        expect(years.entryYearOf(group, said, entryYear)).toBeUndefined();
  }
});

test('a school that changes goes on by the old system with the classes it has', () => {
  const years = new SchoolYears([], [{ org: 'school', entryYear: 2026, system: '5-4' }]);
  const group = (stage: string, entryYear: number) => ({ org: 'school', stage, entryYear });
  expect(years.gradeThroughOn(group('primary', 2025), '2030-10-01')).toBe(6);
  expect(years.gradeThroughOn(group('primary', 2026), '2031-10-01')).toBeUndefined();
  expect(years.gradeThroughOn(group('junior', 2025), '2026-10-01')).toBe(8);
  expect(years.gradeThroughOn(group('junior', 2026), '2026-10-01')).toBe(6);
  expect(years.systemOf('another', 2026)).toBe('6-3');
  expect(stagesOfGrade(6)).toEqual(['primary', 'junior']);
});
