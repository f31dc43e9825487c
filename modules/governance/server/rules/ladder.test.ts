import { expect, test } from 'vitest';
import { rungsDue, without } from '#modules/governance/server/rules/ladder.ts';

const ladder = [
  { afterDays: 1, org: 'bureau' },
  { afterDays: 3, org: 'government' },
  { afterDays: 5, org: 'bureau' },
];

test.each([
  [0, 0, []],
  [0, 1, ['bureau']],
  [0, 3, ['bureau', 'government']],
  [1, 2, []],
  [1, 3, ['government']],
  [3, 90, []],
])('with %i told and %i working days late these are told: %j', (told, days, due) => {
  expect(rungsDue(ladder, told, days).map(({ org }) => org)).toEqual(due);
});

test('nobody is told of what he holds himself, nor twice', () => {
  expect(without(ladder, 'government').map(({ afterDays, org }) => [afterDays, org])).toEqual([[1, 'bureau']]);
  expect(without(ladder, 'bureau').map(({ org }) => org)).toEqual(['government']);
});
