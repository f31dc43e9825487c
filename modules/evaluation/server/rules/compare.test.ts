import { expect, test } from 'vitest';
import { compared, type Version } from '#modules/evaluation/server/rules/compare.ts';
import { type FactReading, reckonAll, type SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';

const met: SomeIndicator = {
  code: 'needs_met',
  version: 1,
  changedAt: '2026-09-01T00:00:00.000Z',
  section: 'resources',
  name: { zh: '需求满足率', en: 'Needs met' },
  about: { zh: '', en: '' },
  level: 'school',
  kind: 'share',
  numerator: 'served.sum()',
  denominator: 'accepted.sum()',
  unmeasured: { zh: '', en: '' },
  target: 0.5,
  aims: 'more',
  band: { least: null, most: null },
  gaming: { zh: '', en: '' },
  counter: null,
};

const reading = (fact: string, times: number): FactReading => ({
  fact,
  org: 's',
  counted: [[1, times]],
  children: null,
});

function version(served: number, accepted: number, more: Partial<SomeIndicator> = {}, rules = 1): Version {
  const source = {
    rules,
    schools: [{ id: 's', name: '石塘小学', isRural: true }],
    indicators: [{ ...met, ...more }],
    readings: [reading('served', served), reading('accepted', accepted)],
    grades: { served: 'A', accepted: 'A' } as const,
  };
  return { source, results: reckonAll(source) };
}

test('the difference of two shares comes with its interval, as published (Newcombe 1998)', () => {
  const [found] = compared(version(56, 70), version(48, 80));
  expect(found).toMatchObject({ now: { value: 0.8 }, before: { value: 0.6 }, changed: [] });
  expect(found?.difference?.value).toBeCloseTo(0.2, 12);
  expect(found?.difference?.least).toBeCloseTo(0.0524, 4);
  expect(found?.difference?.most).toBeCloseTo(0.3339, 4);
});

test('a ratio has a difference and no interval', () => {
  const [found] = compared(version(30, 10, { kind: 'ratio' }), version(20, 10, { kind: 'ratio' }));
  expect(found?.difference).toEqual({ value: 1, least: null, most: null });
});

test.for([
  [{ numerator: 'served.count()' }, 1, ['formula']],
  [{ kind: 'ratio' }, 1, ['formula']],
  [{}, 2, ['rules']],
] as const)('with %j, rules %i, nothing is compared', ([more, rules, changed]) => {
  const [found] = compared(version(56, 70, more, rules), version(48, 80));
  expect(found).toMatchObject({ difference: null, changed });
});

test('another target is told and changes no figure', () => {
  const [found] = compared(version(56, 70, { target: 0.7 }), version(48, 80));
  expect(found?.changed).toEqual(['target']);
  expect(found?.difference).not.toBeNull();
});

test('what is not told, or is not in both, has no difference', () => {
  expect(compared(version(0, 0), version(48, 80))[0]?.difference).toBeNull();
  expect(compared(version(56, 70, { code: 'other' }), version(48, 80))).toEqual([]);
});
