import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays } from '#platform/clock.ts';

const days = (of: object): ReadonlySet<string> => new Set(Object.keys(of));

/** Days off, and Saturdays and Sundays that are worked for them, as the State Council has announced them each year (国务院办公厅关于节假日安排的通知). */
const [off, worked] = [days(calendar.holidays), days(calendar.workdays)];

/** The last year whose days off are announced; after it Mondays to Fridays are taken to be worked. */
export const lastAnnounced = Number([...off].reduce((latest, day) => (day > latest ? day : latest), '').slice(0, 4));

/** Whether offices work on a YYYY-MM-DD day. */
export function isWorkingDay(day: string): boolean {
  if (worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

/** The day that is the `count`-th working day after a YYYY-MM-DD day, which itself does not count; O(count). */
export function addWorkingDays(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; left -= Number(isWorkingDay(reached))) reached = addDays(reached, 1);
  return reached;
}

/** How many working days there are after a YYYY-MM-DD day until another, which counts; none where that is no later; O(days). */
export function workingDaysBetween(day: string, until: string): number {
  let count = 0;
  for (let reached = addDays(day, 1); reached <= until; reached = addDays(reached, 1))
    count += Number(isWorkingDay(reached));
  return count;
}
