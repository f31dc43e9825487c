import type { BookedSpan } from '#modules/resources/server/store/booking-store.ts';
import { addDays } from '#platform/clock.ts';

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The Mondays of all weeks from one day to another, both included. */
export function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** Units taken in a week: a booking that touches a week takes its place for all of it. */
export const takenIn = (week: string, bookings: readonly Omit<BookedSpan, 'resource'>[]): number =>
  bookings.reduce((sum, one) => (one.began <= addDays(week, 6) && one.ended >= week ? sum + one.units : sum), 0);

/** Units taken in the fullest week of a period. */
export const mostTaken = (from: string, to: string, bookings: readonly Omit<BookedSpan, 'resource'>[]): number =>
  bookings.length === 0 ? 0 : Math.max(0, ...weeksBetween(from, to).map((week) => takenIn(week, bookings)));
