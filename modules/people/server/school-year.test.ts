import { expect, test } from 'vitest';
import { gradeOn, schoolYearOf } from '#modules/people/server/school-year.ts';

test.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2027-01-15', 2026],
])('the school year of %s began in %i', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
});

test('a class entered in 2023 is in its fourth grade in autumn 2026, still in its third in August', () => {
  expect(gradeOn(2023, '2026-11-24')).toBe(4);
  expect(gradeOn(2023, '2026-08-31')).toBe(3);
});
