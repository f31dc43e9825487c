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

/** Units held from one day to another, both included. */
export interface Span {
  units: number;
  began: string;
  ended: string;
}

/** What a resource has to give, and what of it is taken. */
export interface Room {
  capacity: number;
  booked: readonly Span[];
  /** Where its provider said how often it meets at most: that, and what is taken of all it offers. */
  limit: { meetings: number; booked: readonly Span[] } | null;
}

/** Weeks a limit of meetings is counted over: any four running, so that a week's place is four meetings in every one of them. */
export const limitWeeks = 4;

/** Units taken in a week: a booking that touches a week takes its place for all of it. */
export const takenIn = (week: string, bookings: readonly Span[]): number =>
  bookings.reduce((sum, one) => (one.began <= addDays(week, 6) && one.ended >= week ? sum + one.units : sum), 0);

/** Units taken in the fullest week of a period. */
export const mostTaken = (from: string, to: string, bookings: readonly Span[]): number =>
  bookings.length === 0 ? 0 : Math.max(0, ...weeksBetween(from, to).map((week) => takenIn(week, bookings)));

/** Places free in every week of a period: capacity less bookings, and no more than the provider's limit leaves. */
export function freePlaces(from: string, to: string, { capacity, booked, limit }: Room): number {
  const free = capacity - mostTaken(from, to, booked);
  return Math.max(0, limit ? Math.min(free, placesWithin(from, to, limit)) : free);
}

/** Places a week that a limit leaves throughout a period: in each four weeks running, what is left of it by the weeks asked for. */
function placesWithin(from: string, to: string, { meetings, booked }: NonNullable<Room['limit']>): number {
  const before = addDays(mondayOf(from), -7 * (limitWeeks - 1));
  const weeks = weeksBetween(before, addDays(to, 7 * (limitWeeks - 1)));
  const taken = weeks.map((week) => takenIn(week, booked));
  const asked = weeks.map((week) => (week >= mondayOf(from) && week <= to ? 1 : 0));
  const sum = (list: readonly number[], at: number): number =>
    list.slice(at, at + limitWeeks).reduce((all, one) => all + one, 0);
  const starts = weeks.slice(limitWeeks - 1).map((_, at) => at);
  return Math.min(...starts.map((at) => Math.floor((meetings - sum(taken, at)) / Math.max(1, sum(asked, at)))));
}
