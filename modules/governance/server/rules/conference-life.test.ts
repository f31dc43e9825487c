import { expect, test } from 'vitest';
import { ConferenceState } from '#modules/governance/contract/conference.ts';
import {
  afterAct,
  isAgendaOpen,
  isAnswering,
  neededForQuorum,
  neededToPass,
} from '#modules/governance/server/rules/conference-life.ts';

test.each([
  ['change', { preparing: 'preparing', convoked: 'convoked' }],
  ['convoke', { preparing: 'convoked' }],
  ['call_off', { preparing: 'cancelled', convoked: 'cancelled' }],
  ['open', { convoked: 'in_session' }],
  ['end', { in_session: 'ended' }],
] as const)('%s: from these states alone', (act, leads) => {
  const found = ConferenceState.options.flatMap((state) => {
    const next = afterAct(state, act);
    return next ? [[state, next]] : [];
  });
  expect(Object.fromEntries(found)).toEqual(leads);
});

test('who is called answers until it is over, and the agenda stands from then on', () => {
  expect(ConferenceState.options.filter(isAnswering)).toEqual(['convoked', 'in_session']);
  expect(ConferenceState.options.filter(isAgendaOpen)).toEqual(['preparing', 'convoked', 'in_session']);
});

test.each([
  ['none', 9, 0],
  ['half', 8, 5],
  ['half', 9, 5],
  ['two_thirds', 9, 6],
  ['two_thirds', 10, 7],
] as const)('quorum %s of %i members is %i', (rule, members, needed) => {
  expect(neededForQuorum(rule, members)).toBe(needed);
});

test.each([
  ['majority', 8, 5],
  ['majority', 9, 5],
  ['two_thirds', 9, 6],
  ['two_thirds', 10, 7],
  ['two_thirds', 1, 1],
] as const)('%s of %i there is %i', (rule, present, needed) => {
  expect(neededToPass(rule, present)).toBe(needed);
});
