import { expect, test } from 'vitest';
import { toldClass } from '#modules/people/server/one-roster/classes.ts';
import { ever, SchoolYears } from '#modules/people/server/school-years/school-years.ts';

test('a grade of another system’s files is read by the system of its school', () => {
  const years = new SchoolYears([], [{ org: 'north', stage: 'primary', entryYear: ever, system: '5-4' }]);
  const sessions = new Map([['year', { startDate: '2026-09-01', schoolYear: 2027 }]]);
  const told = (school: string, grade: string) => {
    const values = {
      sourcedId: 'c',
      title: '1班',
      classType: 'homeroom',
      schoolSourcedId: school,
      courseSourcedId: '',
    } as const;
    const row = toldClass(
      { line: 2, metadata: {}, values: { ...values, grades: [grade], termSourcedIds: ['year'] } },
      { sessions, years, day: '2026-11-24' },
    );
    return row?.identity?.values;
  };
  expect(told('north', '06')).toEqual({ stage: 'junior', entryYear: 2026, system: null, number: 1, isOpen: true });
  expect(told('north', '09')).toEqual({ stage: 'junior', entryYear: 2023, system: null, number: 1, isOpen: true });
  expect(told('south', '06')).toEqual({ stage: 'primary', entryYear: 2021, system: null, number: 1, isOpen: true });
});
