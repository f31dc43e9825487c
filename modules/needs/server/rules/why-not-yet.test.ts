import { expect, test } from 'vitest';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { aNeed, aSupply, evening, taken } from '#modules/needs/server/rules/testing.ts';
import { whyNotYet } from '#modules/needs/server/rules/why-not-yet.ts';

const saturday = 'DTSTART;TZID=Asia/Shanghai:20260905T090000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=SA';
const why = (need: Partial<NeedFacts>, ...supply: Partial<SupplyFacts>[]) =>
  whyNotYet(
    aNeed(need),
    supply.map((one, at) => aSupply({ id: `s${at}`, ...one })),
  );

test('a need somebody could serve needs no change', () => {
  expect(why({}, {}, { booked: taken(1) })).toMatchObject({
    hindrance: null,
    nearest: [
      { resource: 's0', hindrance: null },
      { resource: 's1', hindrance: 'full' },
    ],
    full: ['s1'],
    wouldHelp: [],
    yourself: [],
  });
});

test('where nothing of the kind is offered no change of a resource helps', () => {
  expect(why({}, { category: 'arts.2' })).toEqual({
    hindrance: 'none_exists',
    nearest: [],
    full: [],
    wouldHelp: [],
    yourself: [],
  });
});

test('a full resource would do with a place more, also where its provider has no more meetings', () => {
  expect(why({}, { booked: taken(1) })).toMatchObject({ full: ['s0'], wouldHelp: ['place'], yourself: [] });
  const limit = { meetings: 4, booked: taken(1) };
  expect(why({}, { capacity: 3, booked: taken(1), limit })).toMatchObject({ wouldHelp: ['place'] });
});

test('times that do not meet are changed by either side', () => {
  expect(why({ schedule: saturday }, { schedule: evening })).toMatchObject({
    hindrance: 'not_eligible',
    wouldHelp: ['time'],
    yourself: [['any_time']],
  });
});

test('what is too far helps by video or near by, and the family by allowing what the resource can', () => {
  const far = { lat: 31 };
  expect(why({ mode: 'onsite' }, { ...far, mode: 'either' })).toMatchObject({
    hindrance: 'too_far',
    wouldHelp: ['nearer'],
    yourself: [['allow_remote']],
  });
  expect(why({ mode: 'either' }, { ...far, mode: 'onsite' })).toMatchObject({
    wouldHelp: ['remote', 'nearer'],
    yourself: [],
  });
  expect(why({ mode: 'remote' }, { mode: 'onsite' })).toMatchObject({
    hindrance: 'too_far',
    wouldHelp: ['remote'],
    yourself: [['allow_onsite']],
  });
});

test('that somebody works remotely is no help to a need that must be met in person, and is not said to be', () => {
  expect(why({ mode: 'onsite' }, { mode: 'remote' })).toMatchObject({ wouldHelp: [], yourself: [['allow_remote']] });
});

test('two steps are named together only where neither does alone', () => {
  const remote = { mode: 'remote', schedule: evening } as const;
  const need = { mode: 'onsite', schedule: saturday } as const;
  expect(why(need, remote)).toMatchObject({ wouldHelp: [], yourself: [['allow_remote', 'any_time']] });
  expect(why(need, remote, { mode: 'onsite' })).toMatchObject({ yourself: [['any_time']] });
});
