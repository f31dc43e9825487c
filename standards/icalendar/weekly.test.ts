import { expect, test } from 'vitest';
import { sayWeekly } from '#standards/icalendar/say-weekly.ts';
import { parseWeekly, sharedWeeklyMinutes, weeklyMinutesOf, writeWeekly } from '#standards/icalendar/weekly.ts';

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

test('two schedules share the minutes both take', () => {
  const other = weeklyMinutesOf(evening.replace('T190000', 'T192000').replace('TU,TH', 'TH,FR'));
  expect(sharedWeeklyMinutes(weeklyMinutesOf(evening), other)).toBe(25);
  expect(sharedWeeklyMinutes(weeklyMinutesOf(evening), [])).toBe(0);
});

test('a schedule is said by its days and from when to when', () => {
  const names = { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' };
  expect(sayWeekly(evening, names, '、')).toBe('周二、周四 19:00–19:45');
  expect(sayWeekly('no schedule', names, '、')).toBe('');
});
