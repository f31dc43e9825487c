import { expect, test } from 'vitest';
import { faultOfHours, type SharedHours, termOf } from '#modules/consortia/server/rules/post-hours.ts';

const weekly = (day: string, from = '20261201T090000', until = '20270115'): string =>
  `DTSTART;TZID=Asia/Shanghai:${from}\nDURATION:PT80M\nRRULE:FREQ=WEEKLY;BYDAY=${day};UNTIL=${until}`;

const share = (hours: number, day: string, began = '2026-12-01', until = '2027-01-15'): SharedHours => ({
  hours,
  began,
  until,
  schedule: weekly(day, `${began.replaceAll('-', '')}T090000`, until.replaceAll('-', '')),
});

test('a schedule says its own first and last day, and is refused without a last one', () => {
  expect(termOf(weekly('TU'))).toEqual({ began: '2026-12-01', until: '2027-01-15' });
  expect(termOf('DTSTART;TZID=Asia/Shanghai:20261201T090000\nDURATION:PT80M\nRRULE:FREQ=WEEKLY;BYDAY=TU')).toBe(
    undefined,
  );
  expect(termOf('whenever')).toBe(undefined);
});

test('what is shared of a post in one week is no more than the post', () => {
  expect(faultOfHours(share(4, 'TU'), 4, [])).toBe(undefined);
  expect(faultOfHours(share(5, 'TU'), 4, [])).toBe('consortia.more_than_the_post');
  expect(faultOfHours(share(2, 'TU'), 4, [share(2, 'WE')])).toBe(undefined);
  expect(faultOfHours(share(3, 'TU'), 4, [share(2, 'WE')])).toBe('consortia.more_than_the_post');
});

test('terms one after the other are counted each alone', () => {
  const before = share(4, 'TU', '2026-09-01', '2026-11-30');
  expect(faultOfHours(share(4, 'TU'), 4, [before])).toBe(undefined);
});

test('nobody gives two shares at the same time', () => {
  expect(faultOfHours(share(1, 'TU'), 9, [share(1, 'TU')])).toBe('consortia.times_overlap');
  expect(faultOfHours(share(1, 'TU'), 9, [share(1, 'TH')])).toBe(undefined);
});
