import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatDuration,
  formatNumber,
  formatPercent,
  formatRelative,
} from '#platform/i18n/format.ts';

const evening = '2026-11-24T11:00:00Z';

describe('formats', () => {
  it('say the time as it is in the county, wherever the server stands', () => {
    expect(formatDateTime('zh', evening)).toBe('11月24日周二 19:00');
    expect(formatDateTime('en', evening)).toMatch(/^Tue,? 24 November 19:00$/);
  });

  it('keep a calendar day that day', () => {
    expect(formatDate('zh', '2026-11-24')).toBe('2026年11月24日');
  });

  it('group digits and round', () => {
    expect(formatNumber('zh', 20_000)).toBe('20,000');
    expect(formatNumber('en', 0.4249, 2)).toBe('0.42');
    expect(formatPercent('zh', 0.64)).toBe('64%');
  });

  it('call the unknown unknown and hide what is under the floor', () => {
    expect(formatCount('zh', undefined)).toBe('未知');
    expect(formatCount('zh', 0)).toBe('0');
    expect(formatCount('zh', 7, 10)).toBe('＜10');
    expect(formatCount('en', 10, 10)).toBe('10');
  });

  it('say how long ago', () => {
    expect(formatRelative('zh', evening, '2026-11-24T14:00:00Z')).toBe('3小时前');
    expect(formatRelative('en', evening, '2026-11-22T11:00:00Z')).toBe('in 2 days');
    expect(formatRelative('zh', evening, '2026-12-24T11:00:00Z')).toBe('2026年11月24日');
  });

  it('say how long a file is, and of none that it is nothing', () => {
    expect(formatBytes('zh', 120_400)).toBe('120 kB');
    expect(formatBytes('en', 3_240_000)).toBe('3.2 MB');
    expect(formatBytes('zh', 3)).toBe('1 kB');
  });

  it('say how long', () => {
    expect(formatDuration('zh', 3_900)).toBe('1 小时 5 分钟');
    expect(formatDuration('en', 20)).toBe('less than a minute');
  });
});
