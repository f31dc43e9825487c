import { expect, test } from 'vitest';
import { sayWeekly } from '#standards/icalendar/say-weekly.ts';
import {
  daysBetween,
  parseWeekly,
  sharedWeeklyMinutes,
  takesPlace,
  type WeeklyTimes,
  weeklyTimesOf,
  writeWeekly,
} from '#standards/icalendar/weekly.ts';

const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';

test('a weekly schedule is read and written back unchanged', () => {
  const schedule = parseWeekly(evening);
  expect(schedule).toEqual({
    startDay: '2026-09-01',
    startMinute: 1_140,
    minutes: 45,
    days: ['TU', 'TH'],
    interval: 1,
    untilDay: undefined,
  });
  if ('reason' in schedule) throw new Error(schedule.reason);
  expect(writeWeekly(schedule)).toBe(evening);
});

test.each([
  ['', 'no DTSTART in Asia/Shanghai'],
  [evening.replace('Asia/Shanghai', 'UTC'), 'no DTSTART in Asia/Shanghai'],
  [evening.replace('DURATION:PT45M', 'DURATION:P1D'), 'no DURATION'],
  [evening.replace('WEEKLY', 'DAILY'), 'no weekly RRULE'],
  [evening.replace('TU,TH', 'TU,XX'), 'no weekly RRULE'],
  [`${evening};BYMONTH=9`, 'an unknown part'],
  [evening.replace('T190000', 'T235000'), 'longer than a day'],
])('what is not fully understood is refused: %j', (text, reason) => {
  expect(parseWeekly(text)).toEqual({ reason });
});

const timesOf = (text: string): WeeklyTimes => {
  const times = weeklyTimesOf(text);
  if (!times) throw new Error(`no weekly schedule: ${text}`);
  return times;
};
/** Eight weeks from a Tuesday. */
const autumn = daysBetween('2026-11-24', '2027-01-18');

test('two schedules share the minutes both take', () => {
  const other = timesOf(evening.replace('T190000', 'T192000').replace('TU,TH', 'TH,FR'));
  const morning = timesOf(evening.replace('T190000', 'T090000'));
  expect(sharedWeeklyMinutes(timesOf(evening), other, autumn)).toBe(25);
  expect(sharedWeeklyMinutes(timesOf(evening), morning, autumn)).toBe(0);
  expect(weeklyTimesOf('no schedule')).toBeUndefined();
});

test('schedules that take turns fortnightly share nothing, those of the same weeks do', () => {
  const odd = `${evening};INTERVAL=2`;
  const even = odd.replace('20260901', '20260908');
  expect(sharedWeeklyMinutes(timesOf(odd), timesOf(even), autumn)).toBe(0);
  expect(sharedWeeklyMinutes(timesOf(odd), timesOf(odd), autumn)).toBe(90);
  expect(sharedWeeklyMinutes(timesOf(odd), timesOf(evening), autumn)).toBe(90);
});

test('a schedule shares nothing after its last day or before its first', () => {
  const ended = timesOf(`${evening};UNTIL=20261123`);
  const ending = timesOf(`${evening};UNTIL=20261124`);
  const later = timesOf(evening.replace('20260901', '20270119'));
  expect(sharedWeeklyMinutes(ended, timesOf(evening), autumn)).toBe(0);
  expect(sharedWeeklyMinutes(ending, timesOf(evening), autumn)).toBe(45);
  expect(sharedWeeklyMinutes(later, timesOf(evening), autumn)).toBe(0);
  expect([ended, ending, later, timesOf(evening)].map((one) => takesPlace(one, autumn))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('a fortnightly schedule takes place in every other week, and only on its days', () => {
  const fortnightly = timesOf(`${evening};INTERVAL=2`);
  const weeks = [
    daysBetween('2026-11-16', '2026-11-22'),
    daysBetween('2026-11-23', '2026-11-29'),
    daysBetween('2026-11-30', '2026-12-06'),
  ].map((week) => takesPlace(fortnightly, week));
  expect(weeks).toEqual([false, true, false]);
  expect(takesPlace(timesOf(evening), daysBetween('2026-11-25', '2026-11-25'))).toBe(false);
  expect(takesPlace(timesOf(evening), daysBetween('2026-11-26', '2026-11-26'))).toBe(true);
});

const speech = {
  days: { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' },
  separator: '、',
  every: (said: string, weeks: number, since: string) => `每${weeks}周（${since}起）${said}`,
  until: (said: string, day: string) => `${said}，到${day}`,
};

test('a schedule is said by its days and from when to when', () => {
  expect(sayWeekly(evening, speech)).toBe('周二、周四 19:00–19:45');
  expect(sayWeekly('no schedule', speech)).toBe('');
});

test('a schedule that is not of every week, or that ends, is said so', () => {
  expect(sayWeekly(`${evening};INTERVAL=2;UNTIL=20270131`, speech)).toBe(
    '每2周（2026-09-01起）周二、周四 19:00–19:45，到2027-01-31',
  );
});
