/** The days of a week as RFC 5545 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * A weekly schedule in Asia/Shanghai, the subset of RFC 5545 recurrence that services use: `start` is the first
 * day and time on a wall clock (there is no daylight saving), `days` the days of the week, `minutes` how long.
 */
export interface WeeklySchedule {
  /** YYYY-MM-DD. */
  startDay: string;
  /** Minutes after midnight. */
  startMinute: number;
  minutes: number;
  days: readonly Weekday[];
  /** Every how many weeks. */
  interval: number;
  /** Last day, YYYY-MM-DD. */
  untilDay: string | undefined;
}

/** Why a text is no weekly schedule. */
export interface NotWeekly {
  reason: 'no DTSTART in Asia/Shanghai' | 'no DURATION' | 'no weekly RRULE' | 'an unknown part' | 'longer than a day';
}

const startLine = /^DTSTART;TZID=Asia\/Shanghai:(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})00$/;
const durationLine = /^DURATION:PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/;

/**
 * Reads `DTSTART;TZID=Asia/Shanghai:20260901T190000`, `DURATION:PT45M` and
 * `RRULE:FREQ=WEEKLY;BYDAY=TU,TH` (RFC 5545 3.3.6, 3.3.10, 3.8.2.4), one to a line; INTERVAL and UNTIL are understood,
 * anything else is refused rather than half understood.
 */
export function parseWeekly(text: string): WeeklySchedule | NotWeekly {
  const lines = text.trim().split(/\r?\n/);
  const start = startLine.exec(lines.find((line) => line.startsWith('DTSTART')) ?? '');
  if (!start) return { reason: 'no DTSTART in Asia/Shanghai' };
  const duration = durationLine.exec(lines.find((line) => line.startsWith('DURATION')) ?? '');
  const minutes = Number(duration?.[1] ?? 0) * 60 + Number(duration?.[2] ?? 0);
  if (!duration || minutes === 0) return { reason: 'no DURATION' };
  const rule = ruleOf(lines.find((line) => line.startsWith('RRULE:')) ?? '');
  if (lines.length !== 3 || !rule) return { reason: 'no weekly RRULE' };
  if (!rule.known) return { reason: 'an unknown part' };
  const startMinute = Number(start[4]) * 60 + Number(start[5]);
  if (startMinute + minutes > dayMinutes) return { reason: 'longer than a day' };
  return {
    startDay: `${start[1]}-${start[2]}-${start[3]}`,
    startMinute,
    minutes,
    days: rule.days,
    interval: rule.interval,
    untilDay: rule.untilDay,
  };
}

interface Rule {
  days: Weekday[];
  interval: number;
  untilDay: string | undefined;
  known: boolean;
}

function ruleOf(line: string): Rule | undefined {
  const parts = new Map(
    line
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const days = (parts.get('BYDAY') ?? '').split(',');
  if (parts.get('FREQ') !== 'WEEKLY' || !days.every(isWeekday) || days.length === 0) return undefined;
  const until = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(parts.get('UNTIL') ?? '');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const known =
    [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'INTERVAL', 'UNTIL'].includes(name)) &&
    Number.isInteger(interval) &&
    interval >= 1 &&
    interval <= 8 &&
    (!parts.has('UNTIL') || until !== null);
  return {
    days: weekdays.filter((day) => days.includes(day)),
    interval,
    untilDay: until ? `${until[1]}-${until[2]}-${until[3]}` : undefined,
    known,
  };
}

const isWeekday = (text: string): text is Weekday => (weekdays as readonly string[]).includes(text);

/** Writes a schedule as `parseWeekly` reads it. */
export function writeWeekly(schedule: WeeklySchedule): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(schedule.startMinute / 60))}${two(schedule.startMinute % 60)}00`;
  const rule = [
    'FREQ=WEEKLY',
    ...(schedule.interval > 1 ? [`INTERVAL=${schedule.interval}`] : []),
    `BYDAY=${schedule.days.join(',')}`,
    ...(schedule.untilDay ? [`UNTIL=${schedule.untilDay.replaceAll('-', '')}`] : []),
  ];
  return [
    `DTSTART;TZID=Asia/Shanghai:${schedule.startDay.replaceAll('-', '')}T${time}`,
    `DURATION:PT${schedule.minutes}M`,
    `RRULE:${rule.join(';')}`,
  ].join('\n');
}

const dayMinutes = 1_440;
const dayMs = 86_400_000;

/** Days by number since 1970-01-01, both included. */
export type Days = readonly [first: number, last: number];

/** The days from one to another (YYYY-MM-DD). */
export const daysBetween = (first: string, last: string): Days => [numberOf(first), numberOf(last)];

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The Monday of the week of a day; 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7);

/** When a schedule takes place: its minutes after Monday 00:00, every how many weeks, and from when to when. */
export interface WeeklyTimes {
  ranges: readonly (readonly [from: number, to: number])[];
  interval: number;
  days: Days;
}

/** The times of a schedule's text; undefined when the text is no weekly schedule. */
export function weeklyTimesOf(text: string): WeeklyTimes | undefined {
  const schedule = parseWeekly(text);
  if ('reason' in schedule) return undefined;
  const { days, startMinute, minutes, interval, startDay, untilDay } = schedule;
  const ranges = days.map((day) => {
    const from = weekdays.indexOf(day) * dayMinutes + startMinute;
    return [from, from + minutes] as const;
  });
  return { ranges, interval, days: [numberOf(startDay), untilDay === undefined ? Infinity : numberOf(untilDay)] };
}

/** Whether a schedule takes place on any of the days. O(weeks). */
export function takesPlace(times: WeeklyTimes, days: Days): boolean {
  if (isSteady(times, days) && days[1] - days[0] >= 6) return times.ranges.length > 0;
  return weeksOf(days).some((monday) => rangesIn(times, monday, days).length > 0);
}

/**
 * Minutes that two schedules share in the best week of the days; 0 when there is no week of them in which both take place,
 * as when they take turns fortnightly. O(weeks × a × b) of their few ranges; O(a × b) where both are of every week.
 */
export function sharedWeeklyMinutes(a: WeeklyTimes, b: WeeklyTimes, days: Days): number {
  const usual = sharedMinutes(a.ranges, b.ranges);
  if (usual === 0 || (isSteady(a, days) && isSteady(b, days) && days[1] - days[0] >= 6)) return usual;
  return Math.max(
    0,
    ...weeksOf(days).map((monday) => sharedMinutes(rangesIn(a, monday, days), rangesIn(b, monday, days))),
  );
}

/** Every week of the days is like the other. */
const isSteady = ({ interval, days: [first, last] }: WeeklyTimes, days: Days): boolean =>
  interval === 1 && first <= days[0] && last >= days[1];

function weeksOf([first, last]: Days): number[] {
  const mondays: number[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7) mondays.push(monday);
  return mondays;
}

/** The ranges of a schedule that fall into one week, on days that are both its own and asked for. */
function rangesIn({ ranges, interval, days }: WeeklyTimes, monday: number, asked: Days): WeeklyTimes['ranges'] {
  if (((monday - mondayOf(days[0])) / 7) % interval !== 0) return [];
  const first = Math.max(days[0], asked[0]);
  const last = Math.min(days[1], asked[1]);
  return ranges.filter(([from]) => {
    const day = monday + Math.floor(from / dayMinutes);
    return day >= first && day <= last;
  });
}

function sharedMinutes(a: WeeklyTimes['ranges'], b: WeeklyTimes['ranges']): number {
  let shared = 0;
  for (const [fromA, toA] of a) {
    for (const [fromB, toB] of b) shared += Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB));
  }
  return shared;
}
