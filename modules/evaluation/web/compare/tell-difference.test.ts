import { expect, test } from 'vitest';
import type { Compared } from '#modules/evaluation/contract/comparison.ts';
import type { Period } from '#modules/evaluation/contract/period.ts';
import { isClear, tellDifference, versionsOf } from '#modules/evaluation/web/compare/tell-difference.ts';

const none = { value: null, least: null, most: null, numerator: null, denominator: null, why: null };
const compared = (difference: Compared['difference'], more: Partial<Compared> = {}): Compared => ({
  code: 'needs_met',
  name: { zh: '需求满足率', en: 'Needs met' },
  kind: 'share',
  now: none,
  before: none,
  difference,
  changed: [],
  ...more,
});

test('a difference of shares is told in points, with its interval, and is clear where that does not hold zero', () => {
  const more = compared({ value: 0.2, least: 0.0524, most: 0.3339 });
  expect([tellDifference('zh', more), isClear(more)]).toEqual(['+20 个百分点（+5.2 至 +33.4）', true]);
  const unclear = compared({ value: -0.05, least: -0.2, most: 0.1 });
  expect([tellDifference('en', unclear), isClear(unclear)]).toEqual(['−5 points (−20 to +10)', false]);
});

test('what has no interval is told without one; what cannot be compared has no difference', () => {
  const days = compared({ value: 1.5, least: null, most: null }, { kind: 'median' });
  expect([tellDifference('zh', days), isClear(days)]).toEqual(['+1.5', false]);
  expect(tellDifference('zh', compared(null, { changed: ['formula'] }))).toBe('');
  expect(tellDifference('zh', compared(null))).toBe('没有');
});

test('a period that is not frozen stands as counted last beside its frozen versions, the newest first', () => {
  const period = { id: 'p', name: '秋', state: 'open', snapshots: 2 } as Period;
  expect(versionsOf([period]).map(({ key }) => key)).toEqual(['p', 'p 2', 'p 1']);
  expect(versionsOf([{ ...period, state: 'frozen' }]).map(({ key }) => key)).toEqual(['p 2', 'p 1']);
});
