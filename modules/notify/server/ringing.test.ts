import { expect, test } from 'vitest';
import { ringsFrom, usualReminders } from '#modules/notify/server/ringing.ts';

/** A moment of 24 November 2026 in Asia/Shanghai. */
const at = (time: string, day = 24): Date => new Date(`2026-11-${day}T${time}:00+08:00`);
const from = (rang: number, now: Date, change = {}): Date | undefined =>
  ringsFrom({ ...usualReminders, ...change }, rang, now);

test('within the budget and outside the quiet hours a message rings now', () => {
  expect(from(5, at('10:00'))).toEqual(at('10:00'));
  expect(from(0, at('07:00'))).toEqual(at('07:00'));
  expect(from(0, at('20:59'))).toEqual(at('20:59'));
});

test('beyond the budget the next one rings tomorrow, when the quiet hours are over', () => {
  expect(from(6, at('10:00'))).toEqual(at('07:00', 25));
  expect(from(6, at('10:00'), { quietFrom: 0, quietUntil: 0 })).toEqual(at('00:00', 25));
});

test('quiet hours reach over midnight, or lie within a day', () => {
  expect(from(0, at('21:00'))).toEqual(at('07:00', 25));
  expect(from(0, at('06:59'))).toEqual(at('07:00'));
  expect(from(0, at('12:30'), { quietFrom: 12, quietUntil: 14 })).toEqual(at('14:00'));
  expect(from(0, at('14:00'), { quietFrom: 12, quietUntil: 14 })).toEqual(at('14:00'));
});

test('a budget of none never rings, and equal hours are no quiet hours', () => {
  expect(from(0, at('10:00'), { dailyBudget: 0 })).toBeUndefined();
  expect(from(0, at('03:00'), { quietFrom: 7, quietUntil: 7 })).toEqual(at('03:00'));
});
