import { parseWeekly, type Weekday } from '#standards/icalendar/weekly.ts';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Says a weekly schedule as people do: its days by the given names and from when to when. A text that is no weekly schedule
 * is said as nothing.
 *
 * @example sayWeekly(text, days, '、') // '周二、周四 19:00–19:45'
 */
export function sayWeekly(text: string, dayNames: Readonly<Record<Weekday, string>>, separator: string): string {
  const schedule = parseWeekly(text);
  if ('reason' in schedule) return '';
  const { startMinute, minutes } = schedule;
  const days = schedule.days.map((day) => dayNames[day]).join(separator);
  return `${days} ${clock(startMinute)}–${clock(startMinute + minutes)}`;
}
