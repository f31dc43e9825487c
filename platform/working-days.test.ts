import { expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, lastAnnounced, workingDaysBetween } from '#platform/working-days.ts';

/** 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, 国办发明电〔2025〕7号: first and last days off, and weekends worked for them. */
test.each([
  ['2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
  ['2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
  ['2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
  ['2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ['2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
])('nobody works from %s to %s, and on these weekends instead', (first, last, weekends) => {
  expect([first, last].map(isWorkingDay)).toEqual([false, false]);
  expect(weekends.map(isWorkingDay)).toEqual([true, true]);
});

test('a limit leaves out weekends and days off, and counts weekends that are worked', () => {
  expect(addWorkingDays('2026-11-24', 3)).toBe('2026-11-27');
  expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  // 30 September is the Wednesday before the week of the national day; Saturday 10 October is worked.
  expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08');
  expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10');
  expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28');
});

test('in years not announced yet Mondays to Fridays are worked', () => {
  const year = lastAnnounced + 1;
  const october = Array.from({ length: 7 }, (_, at) => `${year}-10-0${at + 1}`);
  expect(october.filter(isWorkingDay)).toHaveLength(
    october.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())).length,
  );
  expect(isWorkingDay(`${lastAnnounced}-10-01`)).toBe(false);
});

test('between two days as many are counted as lead from the one to the other', () => {
  expect(workingDaysBetween('2026-11-24', '2026-11-27')).toBe(3);
  expect(workingDaysBetween('2026-09-30', '2026-10-10')).toBe(3);
  expect(workingDaysBetween('2026-11-27', '2026-11-29')).toBe(0);
  expect(workingDaysBetween('2026-11-27', '2026-11-20')).toBe(0);
  for (const count of [1, 7, 60])
    expect(workingDaysBetween('2026-09-25', addWorkingDays('2026-09-25', count))).toBe(count);
});
