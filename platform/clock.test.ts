import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, ageOn, dayOf } from '#platform/clock.ts';

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

test('a day is the one the time zone’s own calendar says, whatever the moment', () => {
  const moments = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z') });
  fc.assert(
    fc.property(
      moments.filter((at) => !Number.isNaN(at.getTime())),
      (at) => {
        expect(dayOf(at)).toBe(shanghai.format(at));
      },
    ),
  );
});

test('a day begins at 16:00 UTC of the day before', () => {
  expect(dayOf(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
});

test('days are counted over the ends of months, ages in full years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect([ageOn('2012-11-24', '2026-11-24'), ageOn('2012-11-25', '2026-11-24')]).toEqual([14, 13]);
});
