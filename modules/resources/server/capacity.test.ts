import { expect, test } from 'vitest';
import { freePlaces, mondayOf, mostTaken, weeksBetween } from '#modules/resources/server/capacity.ts';

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
  const mondays = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'];
  expect(mondays.map((monday) => mostTaken(monday, monday, bookings))).toEqual([0, 1, 3, 2, 2, 0]);
  expect(mostTaken('2026-11-23', '2026-12-31', bookings)).toBe(3);
  expect(mostTaken('2027-01-01', '2027-01-31', [])).toBe(0);
});

test('a limit of meetings leaves what no four weeks running have taken, shared by the weeks asked for', () => {
  const limited = (from: string, to: string, meetings: number, booked: ReturnType<typeof booking>[]) =>
    freePlaces(from, to, { capacity: 9, booked: [], limit: { meetings, booked } });
  expect(limited('2026-11-23', '2026-12-20', 8, [])).toBe(2);
  expect(limited('2026-11-23', '2026-11-29', 8, [])).toBe(8);
  // The week before and the week after are in four weeks running with it.
  expect(limited('2026-11-23', '2026-11-29', 8, [booking('2026-11-16', '2026-11-22', 3)])).toBe(5);
  expect(limited('2026-11-23', '2026-11-29', 8, [booking('2026-12-14', '2026-12-14', 3)])).toBe(5);
  expect(limited('2026-11-23', '2026-11-29', 8, [booking('2026-12-21', '2026-12-27', 3)])).toBe(8);
  expect(limited('2026-11-23', '2026-12-06', 8, [booking('2026-11-02', '2026-11-08', 8)])).toBe(0);
  expect(limited('2026-11-23', '2026-12-06', 8, [booking('2026-10-26', '2026-11-01', 8)])).toBe(4);
});
