import {
  type Days,
  daysBetween,
  parseWeekly,
  sharedWeeklyMinutes,
  weeklyTimesOf,
} from '#standards/icalendar/weekly.ts';

/** What of a post is shared, and when. */
export interface SharedHours {
  hours: number;
  schedule: string;
  began: string;
  until: string;
}

export type HoursFault = 'consortia.more_than_the_post' | 'consortia.times_overlap';

/** The first and last day of a schedule; undefined where it names no last one, or cannot be read. */
export function termOf(schedule: string): { began: string; until: string } | undefined {
  const weekly = parseWeekly(schedule);
  if ('reason' in weekly || weekly.untilDay === undefined || weekly.untilDay < weekly.startDay) return undefined;
  return { began: weekly.startDay, until: weekly.untilDay };
}

/** What is wrong with a share beside the others of the same teacher: more hours in a week than his post, or two at a time. */
export function faultOfHours(
  share: SharedHours,
  postHours: number,
  others: readonly SharedHours[],
): HoursFault | undefined {
  const beside = others.filter(({ began, until }) => began <= share.until && share.began <= until);
  const most = share.hours + beside.reduce((sum, { hours }) => sum + hours, 0);
  if (most > postHours) return 'consortia.more_than_the_post';
  return beside.some((other) => meet(share, other)) ? 'consortia.times_overlap' : undefined;
}

function meet(one: SharedHours, other: SharedHours): boolean {
  const [a, b] = [weeklyTimesOf(one.schedule), weeklyTimesOf(other.schedule)];
  return a !== undefined && b !== undefined && sharedWeeklyMinutes(a, b, commonDays(one, other)) > 0;
}

const commonDays = (one: SharedHours, other: SharedHours): Days =>
  daysBetween(one.began > other.began ? one.began : other.began, one.until < other.until ? one.until : other.until);
