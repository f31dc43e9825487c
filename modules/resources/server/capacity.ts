import { addDays } from '#platform/clock.ts';
import { daysBetween, takesPlace, weeklyTimesOf } from '#standards/icalendar/weekly.ts';

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

/** Whether a schedule takes place on some day of a week. */
export function isOpenIn(week: string, schedule: string): boolean {
  const times = weeklyTimesOf(schedule);
  return times !== undefined && takesPlace(times, daysBetween(week, addDays(week, 6)));
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

/** The number of the week a day is in, counted from the week of 1 January 1970: weeks are compared much more often than named. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);

/** By week, from one number to another, the units taken: a booking that touches a week takes its place for all of it. */
function takenByWeek(first: number, last: number, bookings: readonly Span[]): number[] {
  const taken = Array.from({ length: Math.max(0, last - first + 1) }, () => 0);
  for (const { units, began, ended } of bookings) {
    const until = Math.min(last, weekOf(ended));
    for (let week = Math.max(first, weekOf(began)); week <= until; week++)
      taken[week - first] = (taken[week - first] ?? 0) + units;
  }
  return taken;
}

/** Units taken in the fullest week of a period. */
export const mostTaken = (from: string, to: string, bookings: readonly Span[]): number =>
  bookings.length === 0 ? 0 : Math.max(0, ...takenByWeek(weekOf(from), weekOf(to), bookings));

/** Places free in every week of a period: capacity less bookings, and no more than the provider's limit leaves. */
export function freePlaces(from: string, to: string, { capacity, booked, limit }: Room): number {
  const free = capacity - mostTaken(from, to, booked);
  return Math.max(0, limit ? Math.min(free, placesWithin(weekOf(from), weekOf(to), limit)) : free);
}

/** Places a week that a limit leaves throughout a period: in each four weeks running, what is left of it by the weeks asked for. */
function placesWithin(first: number, last: number, { meetings, booked }: NonNullable<Room['limit']>): number {
  const before = limitWeeks - 1;
  const taken = takenByWeek(first - before, last + before, booked);
  let places = Infinity;
  for (let start = first - before; start <= last; start++) {
    let left = meetings;
    for (let week = start; week < start + limitWeeks; week++) left -= taken[week - first + before] ?? 0;
    const asked = Math.min(last, start + before) - Math.max(first, start) + 1;
    places = Math.min(places, Math.floor(left / asked));
  }
  return places;
}
