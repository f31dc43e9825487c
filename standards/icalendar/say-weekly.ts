import { parseWeekly, type Weekday } from '#standards/icalendar/weekly.ts';

/** How a language says the parts of a weekly schedule. */
export interface WeeklySpeech {
  days: Readonly<Record<Weekday, string>>;
  separator: string;
  /** Every how many weeks, counted from the week of a day. */
  every: (said: string, weeks: number, since: string) => string;
  /** Until and with which day. */
  until: (said: string, day: string) => string;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Says a weekly schedule as people do: its days and from when to when, every how many weeks if not every one, and when it
 * ends if it does. A text that is no weekly schedule is said as nothing.
 *
 * @example sayWeekly(text, speech) // '周二、周四 19:00–19:45'
 */
export function sayWeekly(text: string, speech: WeeklySpeech): string {
  const schedule = parseWeekly(text);
  if ('reason' in schedule) return '';
  const { startDay, startMinute, minutes, interval, untilDay } = schedule;
  const days = schedule.days.map((day) => speech.days[day]).join(speech.separator);
  const plain = `${days} ${clock(startMinute)}–${clock(startMinute + minutes)}`;
  const every = interval > 1 ? speech.every(plain, interval, startDay) : plain;
  return untilDay === undefined ? every : speech.until(every, untilDay);
}
