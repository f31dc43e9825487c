import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, knownFrom, monthEnds, standingOf } from '#modules/governance/server/rules/built.ts';

const said = (state: string, since: string) => ({ state, since, note: `${state} ${since}` });

test('not reported is not none; of a day the last word counts, and what was taken back is nothing', () => {
  expect(standingOf([], '2026-11-01').state).toBe('unknown');
  const reports = [said('has', '2026-03-01'), said('none', '2026-06-01'), said('has', '2026-09-01')];
  const on = (day: string, more: object[] = []) => standingOf([...reports, ...(more as typeof reports)], day).state;
  expect([on('2026-02-28'), on('2026-03-01'), on('2026-06-01'), on('2026-12-01')]).toEqual([
    'unknown',
    'has',
    'none',
    'has',
  ]);
  expect(on('2026-12-01', [said('withdrawn', '2026-09-01')])).toBe('none');
  expect(on('2026-04-01', [said('withdrawn', '2026-03-01')])).toBe('unknown');
  expect(on('2026-04-01', [said('none', '2026-03-01')])).toBe('none');
});

test('what the system knows is none where there is no such day, and since the first of those that hold', () => {
  const stretches = [
    { began: '2026-05-01', ended: null },
    { began: '2026-03-01', ended: '2026-10-01' },
  ];
  expect(knownFrom(stretches, '2026-02-01')).toEqual({ state: 'none', since: null, note: null });
  expect(knownFrom(stretches, '2026-06-01')).toMatchObject({ state: 'has', since: '2026-03-01' });
  expect(knownFrom(stretches, '2026-10-01')).toMatchObject({ state: 'has', since: '2026-05-01' });
});

test('all units are counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('has', 'none', 'unknown')), (states) => {
      const { of, has, none, unknown } = coverageOf(states);
      expect([of, has + none + unknown]).toEqual([states.length, states.length]);
    }),
  );
});

test('months end on their last days, over the end of a year and of February, and the day itself is the last', () => {
  expect(monthEnds('2028-03-15', 4)).toEqual(['2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-15']);
  expect(monthEnds('2026-12-31', 1)).toEqual(['2026-11-30', '2026-12-31']);
});
