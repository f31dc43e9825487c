import { expect, test } from 'vitest';
import { stagesOfGrade } from '#modules/people/contract/school-system.ts';
import { ever, ofEntrance, type Schooling, SchoolYears } from '#modules/people/server/school-years/school-years.ts';

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
  const years = new SchoolYears([], [{ org: 'school', stage: 'primary', entryYear: ever, system }]);
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
      expect(years.enteredAt('school', ofTwelve, year)).toEqual({ stage, entryYear, system: null });
      for (const said of [ofTwelve, after + 1])
        expect(years.entryOf(group, said, year)).toEqual({ stage, entryYear, system: null });
    }
    for (const said of [0, grades.length + 1, 13])
      if (!(grades as readonly number[]).includes(said)) expect(years.entryOf(group, said, entryYear)).toBeUndefined();
  }
});

test('a class that is over is called by the last grade it was in', () => {
  const years = new SchoolYears([], [{ org: 'five', stage: 'primary', entryYear: ever, system: '5-4' }]);
  const called = (org: string | undefined, stage: string) =>
    years.calledOn({ ...(org === undefined ? {} : { org }), stage, entryYear: 2018 }, '2026-09-01');
  expect(['six', 'five', undefined].map((org) => called(org, 'primary'))).toEqual([6, 5, 6]);
  expect(['six', 'five', undefined].map((org) => called(org, 'junior'))).toEqual([3, 4, 4]);
  expect(years.calledOn({ org: 'six', stage: 'primary', entryYear: 2024 }, '2026-09-01')).toBe(3);
});

test('a school that changes goes on by the old system with the classes it has', () => {
  const said = { org: 'school', entryYear: 2026, system: '5-4' } as const;
  const years = new SchoolYears([], [{ ...said, stage: 'primary' }]);
  const group = (stage: string, entryYear: number) => ({ org: 'school', stage, entryYear });
  expect(years.gradeThroughOn(group('primary', 2025), '2030-10-01')).toBe(6);
  expect(years.gradeThroughOn(group('primary', 2026), '2031-10-01')).toBeUndefined();
  expect(years.systemOf('another', 'primary', 2026)).toBe('6-3');
  const juniors = new SchoolYears([], [{ ...said, stage: 'junior' }]);
  expect(juniors.gradeThroughOn(group('junior', 2025), '2026-10-01')).toBe(8);
  expect(juniors.gradeThroughOn(group('junior', 2026), '2026-10-01')).toBe(6);
  expect(stagesOfGrade(6)).toEqual(['primary', 'junior']);
});

test.each([
  ['5-4', '6-3'],
  ['6-3', '5-4'],
] as const)('when a school of nine years changes to %s from %s, every child has nine years in it', (to, from) => {
  const said = [
    { org: 'school', stage: 'primary', entryYear: ever, system: from },
    { org: 'school', stage: 'primary', entryYear: 2026, system: to },
  ] as const;
  const years = new SchoolYears([], said);
  for (const entryYear of entries) {
    const child = { org: 'school', stage: 'primary', entryYear };
    const through = [2, 3, 4, 5, 6, 7]
      .map((more) => entryYear + more)
      .find((year) => years.isOver(child, `${year}-10-01`));
    const onward = years.onwardOf(child, `${through}-10-01`);
    expect([entryYear, onward?.entryYear]).toEqual([entryYear, through]);
    const junior = { org: 'school', ...onward, stage: 'junior', entryYear: through ?? 0 };
    const grades = Array.from({ length: 9 }, (_, done) => {
      const day = `${entryYear + done}-10-01`;
      return years.gradeThroughOn(done < (through ?? 0) - entryYear ? child : junior, day);
    });
    expect(grades).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(years.isOver(junior, `${entryYear + 9}-10-01`)).toBe(true);
    // Another system's files tell them by the grade alone.
    for (const [done, grade] of grades.entries()) {
      const isPrimary = done < (through ?? 0) - entryYear;
      const kept = isPrimary ? { stage: 'primary', entryYear, system: null } : onward;
      const [ofTwelve, year] = [grade ?? 0, entryYear + done];
      expect(years.enteredAt('school', ofTwelve, year)).toEqual(kept);
      expect(years.entryOf({ org: 'school', stage: isPrimary ? 'primary' : 'junior' }, ofTwelve, year)).toEqual(kept);
    }
  }
  // Six years of primary school and the first five end in one summer; whom nobody promoted in time comes to his own year.
  if (to === '6-3') return;
  expect(
    [2025, 2026].map((entryYear) => years.onwardOf({ org: 'school', stage: 'primary', entryYear }, '2031-10-01')),
  ).toEqual([
    { stage: 'junior', entryYear: 2031, system: null },
    { stage: 'junior', entryYear: 2031, system: '5-4' },
  ]);
  expect(years.onwardOf({ org: 'school', stage: 'primary', entryYear: 2025 }, '2032-10-01')).toMatchObject({
    entryYear: 2031,
  });
});

test.each([
  ['5-4 from the first', [[ever, '5-4']]],
  ['5-4 from a year on', [[2020, '5-4']]],
  [
    '6-3 again',
    [
      [ever, '5-4'],
      [2020, '6-3'],
    ],
  ],
  [
    'both within two years',
    [
      [2019, '5-4'],
      [2020, '6-3'],
    ],
  ],
] as const)('a junior school that gets primary classes keeps what its own follow: %s', (_, said) => {
  const before = said.map(([entryYear, system]): Schooling => ({ org: 'school', stage: 'junior', entryYear, system }));
  const systems = (all: readonly Schooling[]) => {
    const years = new SchoolYears([], all);
    return entries.map((year) => years.systemOf('school', 'junior', year));
  };
  expect(systems(before.map(ofEntrance))).toEqual(systems(before));
});
