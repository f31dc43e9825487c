import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Histories,
  type InForce,
  Standing,
  type Status,
} from '#modules/governance/server/rules/policies/status.ts';
import { addDays } from '#platform/clock.ts';

const version = (began: string, more: Partial<InForce> = {}): InForce => ({
  began,
  expires: null,
  isAbolition: false,
  supersedes: [],
  ...more,
});

test('what is superseded ends the day before the other takes effect, and abolishing that brings nothing back', () => {
  const standing = new Standing(
    new Map([
      ['old', [version('2024-01-01')]],
      [
        'new',
        [
          version('2026-03-01', { supersedes: ['old'] }),
          version('2026-09-01', { isAbolition: true, supersedes: ['old'] }),
        ],
      ],
    ]),
  );
  expect(standing.spansOf('old')).toEqual([
    { from: null, to: '2023-12-31', status: 'not_yet' },
    { from: '2024-01-01', to: '2026-02-28', status: 'in_force' },
    { from: '2026-03-01', to: null, status: 'superseded' },
  ]);
  expect(standing.spanOn('new', '2026-10-01')).toEqual({ from: '2026-09-01', to: null, status: 'abolished' });
  expect(standing.takersOn('old', '2026-03-01')).toEqual(['new']);
});

test('a document ends by itself after the last day it names, holds again by a later version, and is a draft where none was put in force', () => {
  const own = [version('2025-01-01', { expires: '2025-12-31' }), version('2026-02-01')];
  const standing = new Standing(new Map([['plan', own]]));
  const on = (day: string): Status => standing.on('plan', day);
  expect(['2025-12-31', '2026-01-01', '2026-02-01'].map(on)).toEqual(['in_force', 'abolished', 'in_force']);
  expect(standing.on('other', '2026-01-01')).toBe('draft');
});

test('a correction that says no more that another is superseded gives that back from its own day', () => {
  const standing = new Standing(
    new Map([
      ['old', [version('2024-01-01')]],
      ['new', [version('2026-01-01', { supersedes: ['old'] }), version('2026-06-01')]],
    ]),
  );
  expect(['2026-05-31', '2026-06-01'].map((day) => standing.on('old', day))).toEqual(['superseded', 'in_force']);
});

const first = '2026-01-01';
const days = Array.from({ length: 14 }, (_, at) => addDays(first, at));
const names = ['a', 'b', 'c', 'd'];

const someVersion = fc.record({
  at: fc.nat(12),
  lasts: fc.option(fc.nat(6), { nil: null }),
  isAbolition: fc.boolean(),
  supersedes: fc.subarray(names),
});

const someHistories = fc.array(fc.array(someVersion, { maxLength: 4 }), { minLength: 4, maxLength: 4 }).map(
  (all): Histories =>
    new Map(
      all.map((versions, i) => [
        names[i] ?? '',
        [...new Map(versions.map((one) => [one.at, one])).values()]
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, lasts, isAbolition, supersedes }) => ({
            began: addDays(first, at),
            expires: lasts === null ? null : addDays(first, at + lasts),
            isAbolition,
            supersedes: supersedes.filter((one) => one !== names[i]),
          })),
      ]),
    ),
);

/** Day after day: whatever begins that day is put in the place of what was there, and then all is looked at. */
function lived(histories: Histories): Map<string, Map<string, Status>> {
  const now = new Map<string, InForce>();
  return new Map(
    days.map((day) => {
      for (const [name, versions] of histories) for (const one of versions) if (one.began === day) now.set(name, one);
      const taken = new Set([...now.values()].flatMap(({ supersedes }) => supersedes));
      const told = (name: string): Status => {
        const one = now.get(name);
        if (!one) return histories.get(name)?.length ? 'not_yet' : 'draft';
        if (taken.has(name)) return 'superseded';
        if (one.isAbolition) return 'abolished';
        return one.expires && day > one.expires ? 'abolished' : 'in_force';
      };
      return [day, new Map(names.map((name) => [name, told(name)]))];
    }),
  );
}

test('on every day of any history a document is what living through it day by day says, and its stretches say the same', () => {
  fc.assert(
    fc.property(someHistories, (histories) => {
      const standing = new Standing(histories);
      for (const [day, told] of lived(histories))
        for (const [name, status] of told) {
          expect(standing.on(name, day)).toBe(status);
          const span = standing.spanOn(name, day);
          expect(span.status).toBe(status);
          expect((span.from ?? day) <= day && day <= (span.to ?? day)).toBe(true);
        }
    }),
    { numRuns: 500 },
  );
});
