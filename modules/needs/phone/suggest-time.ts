import { parseWeekly, weekdays } from '#standards/icalendar/weekly.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const week = 7;
const usual = { time: '19:00', minutes: 45 } as const;

/** A time to meet at. */
export interface SuggestedTime {
  /** `2026-11-26`; empty where none of the days left is one of the schedule's. */
  day: string;
  /** `19:00`. */
  time: string;
  minutes: number;
}

/** The next day, from `from` to `to`, on which the weekly schedule has them meet, at its time and for its length. */
export function suggestTime(schedule: string, from: string, to: string): SuggestedTime {
  const weekly = parseWeekly(schedule);
  if ('reason' in weekly) return { day: '', ...usual };
  const day = Array.from({ length: week }, (_, ahead) => dayAfter(from, ahead)).find((one) =>
    weekly.days.includes(weekdayOf(one)),
  );
  const clock = (part: number): string => String(part).padStart(2, '0');
  return {
    day: day !== undefined && day <= to ? day : '',
    time: `${clock(Math.floor(weekly.startMinute / 60))}:${clock(weekly.startMinute % 60)}`,
    minutes: weekly.minutes,
  };
}

const dayAfter = (day: string, ahead: number): string =>
  new Date(Date.parse(day) + ahead * dayMs).toISOString().slice(0, 10);

const weekdayOf = (day: string): (typeof weekdays)[number] =>
  weekdays[(new Date(day).getUTCDay() + week - 1) % week] ?? 'MO';
