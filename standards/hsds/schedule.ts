import { parseWeekly } from '#standards/icalendar/weekly.ts';
import { nameUuid } from './name-uuid.ts';

/** A schedule of HSDS 3.0: the parts of RFC 5545 that a weekly service needs, in the order of the specification. */
export interface HsdsSchedule {
  id: string;
  service_id: string;
  valid_from: string;
  valid_to?: string;
  dtstart: string;
  /** Hours ahead of UTC. */
  timezone: number;
  until?: string;
  freq: 'WEEKLY';
  interval: number;
  /** Days of the week, by commas. */
  byday: string;
  /** HH:MM with the offset from UTC. */
  opens_at: string;
  /** As `opens_at`; midnight at the end of the day is 00:00. */
  closes_at: string;
}

/**
 * The HSDS schedule of a service from the text `parseWeekly` reads; undefined when the text is no weekly schedule.
 * Weeks begin on Monday, which RFC 5545 takes where nothing is said; `wkst` is left out because versions of HSDS
 * differ in how it names the days.
 *
 * @see https://docs.openreferral.org
 */
export function scheduleOf(service: string, text: string): HsdsSchedule | undefined {
  const weekly = parseWeekly(text);
  if ('reason' in weekly) return undefined;
  const { startDay, startMinute, minutes, untilDay } = weekly;
  return {
    id: nameUuid(service, 'schedule'),
    service_id: service,
    valid_from: startDay,
    ...(untilDay ? { valid_to: untilDay } : {}),
    dtstart: startDay,
    timezone: 8,
    ...(untilDay ? { until: untilDay } : {}),
    freq: 'WEEKLY',
    interval: weekly.interval,
    byday: weekly.days.join(','),
    opens_at: clock(startMinute),
    closes_at: clock(startMinute + minutes),
  };
}

function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}+08:00`;
}
