import { expect, test } from 'vitest';
import { plainWeekly, readWeekly, weeklyOf } from '#standards/icalendar/read-weekly.ts';

test.each([
  ['周二、周四 19:00-19:45', 'TU,TH 19:00–19:45'],
  ['周一、三 18:30—19:30', 'MO,WE 18:30–19:30'],
  ['每周二下午3点到4点半', 'TU 15:00–16:30'],
  ['星期六 上午9:00至11:30', 'SA 09:00–11:30'],
  ['周一至周五 12:00～12:45', 'MO,TU,WE,TH,FR 12:00–12:45'],
  ['工作日 16:30-17:30', 'MO,TU,WE,TH,FR 16:30–17:30'],
  ['周末 下午2点至4点', 'SA,SU 14:00–16:00'],
  ['周日晚上７：００－８：３０', 'SU 19:00–20:30'],
  ['TU,TH 19:00–19:45', 'TU,TH 19:00–19:45'],
  ['DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH', 'TU,TH 19:00–19:45'],
])('%s is %s', (text, plain) => {
  expect(readWeekly(text)).toEqual({ value: plain });
});

test.each([
  ['晚上七点', 'days'],
  ['周二', 'times'],
  ['周二 19:00', 'times'],
  ['周二 21:00-20:00 22:00', 'times'],
  ['周二 25:00-26:00', 'times'],
  ['随时', 'days'],
])('%s is refused for its %s', (text, reason) => {
  expect(readWeekly(text)).toEqual({ reason });
});

test('what was read becomes RFC 5545 text and comes back the same', () => {
  const text = weeklyOf('TU,TH 19:00–19:45', '2026-09-01');
  expect(text).toBe('DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH');
  expect(plainWeekly(text)).toBe('TU,TH 19:00–19:45');
});

test('a schedule that ends or skips weeks stays as it is', () => {
  const text = `${weeklyOf('TU 19:00–19:45', '2026-09-01')};INTERVAL=2`;
  expect(plainWeekly(text)).toBe(text);
  expect(weeklyOf(text, '2026-09-01')).toBe(text);
});
