import { expect, test } from 'vitest';
import { mondayOf, mostTaken, takenIn, weeksBetween } from '#modules/resources/server/capacity.ts';

const booking = (began: string, ended: string, units = 1) => ({ resource: 'r', units, began, ended });

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the Monday of %s is %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test('a period is counted in whole weeks', () => {
  expect(weeksBetween('2026-11-25', '2026-12-07')).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
});

test('a booking takes its place in every week it touches, and in no other', () => {
  const bookings = [booking('2026-11-25', '2026-12-01'), booking('2026-12-01', '2026-12-20', 2)];
  expect(['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'].map((week) => takenIn(week, bookings))).toEqual([
    0, 1, 3, 2,
  ]);
  expect(mostTaken('2026-11-23', '2026-12-31', bookings)).toBe(3);
  expect(mostTaken('2027-01-01', '2027-01-31', [])).toBe(0);
});
