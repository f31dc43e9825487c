import { expect, test } from 'vitest';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import { type Told, tellBasis, tellMeasured, tellTarget } from '#modules/evaluation/contract/tell-measured.ts';

const zh: Told = { language: 'zh' };
const share: Measured = { value: 0.875, least: 0.529, most: 0.978, numerator: 7, denominator: 8, why: null };

test('a share is told in percent, with what it is of and where it may lie', () => {
  expect(tellMeasured(zh, 'share', share)).toBe('87.5%');
  expect(tellBasis(zh, 'share', share)).toBe('7 / 8，52.9% 至 97.8%');
});

test('a middle is told as the value it is, of how many', () => {
  const median = { ...share, value: 2, least: null, most: null, numerator: null, denominator: 40 };
  expect([tellMeasured(zh, 'median', median), tellBasis(zh, 'median', median)]).toEqual(['2', '共 40 个']);
});

test.for([
  ['few', '为保护孩子，不显示'],
  ['nothing', '期间内没有'],
  ['untold', '不分'],
  ['unmeasured', '还不能算'],
] as const)('%s is told in words and never as zero', ([why, words]) => {
  const none = { value: null, least: null, most: null, numerator: null, denominator: null, why };
  expect([tellMeasured(zh, 'share', none), tellBasis(zh, 'share', none)]).toEqual([words, '']);
});

test('a target is told by which side of it is better', () => {
  const said = { kind: 'share', target: 0.85, aims: 'more', band: { least: 0.4, most: null } } as never;
  expect(tellTarget(zh, said)).toBe('不低于 85%');
  expect(tellTarget(zh, { ...(said as object), aims: 'between' } as never)).toBe('40% 至 –');
  expect(tellTarget(zh, { ...(said as object), target: null } as never)).toBe('没有定');
});
