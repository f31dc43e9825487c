import { expect, test } from 'vitest';
import { urgencyOf } from '#modules/governance/server/rules/urgency.ts';

// From Monday 2 November 2026 on twenty working days, until Monday 30 November; nobody has a day off in them.
const span = { began: '2026-11-02', due: '2026-11-30' };

test.each([
  ['the day after it is due', '2026-12-01', 'late'],
  ['the day it is due', '2026-11-30', 'due_soon'],
  ['with a quarter of its working days left', '2026-11-23', 'due_soon'],
  ['with one more than a quarter left', '2026-11-20', null],
  ['before it begins', '2026-10-20', null],
] as const)('%s: %s', (_, today, urgency) => {
  expect(urgencyOf(span, today)).toBe(urgency);
});

test('two working days before the end of a short one it urges, over a weekend too', () => {
  expect(urgencyOf({ began: '2026-11-23', due: '2026-11-27' }, '2026-11-24')).toBeNull();
  expect(urgencyOf({ began: '2026-11-23', due: '2026-11-27' }, '2026-11-25')).toBe('due_soon');
  expect(urgencyOf({ began: '2026-11-23', due: '2026-12-01' }, '2026-11-27')).toBe('due_soon');
});

test.each([
  // Half of the time is gone on the tenth working day.
  [26, null],
  [25, 'behind'],
  [0, 'behind'],
] as const)('half-way through, with %i per cent done: %s', (done, urgency) => {
  expect(urgencyOf({ ...span, done }, '2026-11-16')).toBe(urgency);
});

test('of several the loudest is said, and what is to be done in no time at all is behind until it is done', () => {
  expect(urgencyOf({ ...span, done: 10 }, '2026-11-27')).toBe('behind');
  expect(urgencyOf({ ...span, done: 100 }, '2026-12-01')).toBe('late');
  expect(urgencyOf({ began: '2026-11-28', due: '2026-11-29', done: 75 }, '2026-11-28')).toBe('behind');
  expect(urgencyOf({ began: '2026-11-28', due: '2026-11-29', done: 80 }, '2026-11-28')).toBe('due_soon');
});
