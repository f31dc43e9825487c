import { describe, expect, test } from 'vitest';
import { nowhere } from '#engines/geography/nowhere.ts';
import { findCandidates, findHindrances, hindrances, pairAsker } from '#modules/needs/server/rules/candidates.ts';
import { nearestTo } from '#modules/needs/server/rules/nearest.ts';
import { ruralFloor } from '#modules/needs/server/rules/cost.ts';
import { placesToGive, servicePeriod } from '#modules/needs/server/rules/places.ts';
import { aNeed, aSupply, evening, taken } from '#modules/needs/server/rules/testing.ts';

const morning = evening.replace('T190000', 'T090000');
const fortnightly = `${evening};INTERVAL=2`;
const otherWeeks = fortnightly.replace('20260901', '20260908');
const nextYear = evening.replace('20260901', '20270901');

const juniorOne = { stage: 'junior', grade: 1 };

describe('the hard rules', () => {
  test.each([
    ['the guardian refused', { consent: 'refused' }, {}, 'no_consent'],
    ['another category', {}, { category: 'arts.1' }, 'none_exists'],
    ['another kind of the same category', {}, { category: 'mental.3' }, 'none_exists'],
    ['a provider whose vetting ends before the service', {}, { vettedUntil: '2027-01-18' }, 'not_eligible'],
    ['a provider who was never vetted', {}, { vettedUntil: null }, 'not_eligible'],
    ['another stage', {}, { stages: ['senior'] }, 'not_eligible'],
    ['another sex than it serves', {}, { servesSex: 1 }, 'not_eligible'],
    ['a class of both sexes, where one sex alone is served', { sex: 0 }, { servesSex: 2 }, 'not_eligible'],
    ['a lower grade than it serves', {}, { grades: { from: 5, to: 6 } }, 'not_eligible'],
    ['a higher grade than it serves', {}, { grades: { from: 1, to: 3 } }, 'not_eligible'],
    ['the grade of another stage', juniorOne, { stages: [], grades: { from: 1, to: 6 } }, 'not_eligible'],
    ['what the asker offers himself', {}, { org: 'school' }, 'not_eligible'],
    ['no common language', { languages: ['本地话'] }, {}, 'not_eligible'],
    ['no common time', { schedule: morning }, {}, 'not_eligible'],
    ['a time of the weeks the need cannot', { schedule: fortnightly }, { schedule: otherWeeks }, 'not_eligible'],
    ['times that end before the need begins', {}, { schedule: `${evening};UNTIL=20261123` }, 'not_eligible'],
    ['times that begin after the need ends', {}, { schedule: nextYear }, 'not_eligible'],
    ['beyond the travel limit and not remote', { mode: 'onsite' }, { travelKm: 5 }, 'too_far'],
    ['both where nobody knows', { mode: 'onsite', ...nowhere }, nowhere, 'too_far'],
    ['remote wanted, only on site offered', { mode: 'remote' }, { mode: 'onsite' }, 'too_far'],
    ['a provider who meets no more often', {}, { limit: { meetings: 4, booked: taken(1) } }, 'full'],
    ['no place left', {}, { booked: taken(1) }, 'full'],
    ['fewer places than it wants', { units: 2 }, {}, 'full'],
    ['declined before', { declined: ['supply'] }, {}, 'declined'],
  ] as const)('%s: no candidate', (_name, need, supply, hindrance) => {
    const refused = findCandidates([aNeed(need)], [aSupply(supply)]);
    expect([...refused.candidates]).toEqual([]);
    expect(refused.without).toEqual([hindrance]);
    expect(findHindrances([aNeed(need)], [aSupply(supply), aSupply(supply)])).toEqual([hindrance]);
    expect(findHindrances([aNeed(need)], [aSupply(supply), aSupply()])).toEqual(
      findCandidates([aNeed(need)], [aSupply(supply), aSupply()]).without,
    );
    expect(findCandidates([aNeed()], [aSupply()]).candidates).toHaveLength(1);
  });

  test('what stands where nobody knows meets remotely, and is not named as near', () => {
    const [need, offer] = [aNeed(nowhere), aSupply(nowhere)];
    expect([...findCandidates([need], [offer]).candidates]).toMatchObject([{ remote: true, km: 0 }]);
    const supply = [offer, { ...offer, id: 'remote', mode: 'remote' as const }];
    expect(nearestTo(need, supply, pairAsker(supply))).toMatchObject([{ resource: 'remote', km: 0 }]);
    expect(nearestTo(aNeed(), [offer], pairAsker([offer]))).toEqual([]);
  });

  test('grades are counted through the twelve years of school', () => {
    const junior = aSupply({ stages: ['junior'], grades: { from: 7, to: 7 } });
    expect(findCandidates([aNeed(juniorOne)], [junior]).candidates).toHaveLength(1);
    expect(findCandidates([aNeed({ sex: 2 })], [aSupply({ servesSex: 2 })]).candidates).toHaveLength(1);
  });

  test('a need in general is served by any kind of its category', () => {
    expect(findCandidates([aNeed({ category: 'mental' })], [aSupply()]).candidates).toHaveLength(1);
  });

  test('within the travel limit they meet in person, beyond it remotely', () => {
    expect([...findCandidates([aNeed()], [aSupply()]).candidates][0]).toMatchObject({
      remote: false,
      km: expect.closeTo(11.12, 2),
    });
    expect([...findCandidates([aNeed()], [aSupply({ travelKm: 5 })]).candidates][0]).toMatchObject({
      remote: true,
      km: 0,
    });
  });

  test('the reason told is the furthest rule any resource reached', () => {
    const supply = [
      aSupply({ category: 'arts.1' }),
      aSupply({ id: 'b', booked: taken(1) }),
      aSupply({ id: 'c', vettedUntil: null }),
    ];
    expect(findCandidates([aNeed()], supply).without).toEqual(['full']);
    expect(hindrances.indexOf('full')).toBeGreaterThan(hindrances.indexOf('too_far'));
  });
});

describe('a need’s own time', () => {
  const wanted = (from: string, to: string) => aNeed({ period: { from, to } });
  const busy = aSupply({ booked: [{ units: 1, began: '2026-11-01', ended: '2026-12-20' }] });

  test('is from today on, eight weeks at most, and over when its last day is past', () => {
    const today = '2026-11-24';
    expect(servicePeriod({ from: '2026-11-01', to: '2027-06-30' }, today)).toEqual({ from: today, to: '2027-01-19' });
    expect(servicePeriod({ from: '2027-01-01', to: '2027-01-10' }, today)).toEqual({
      from: '2027-01-01',
      to: '2027-01-10',
    });
    expect(servicePeriod({ from: '2026-11-01', to: today }, today)).toEqual({ from: today, to: today });
    expect(servicePeriod({ from: '2026-11-01', to: '2026-11-23' }, today)).toBeUndefined();
  });

  test('decides whether a place is free for it: full to one need, free to a later one', () => {
    expect(
      findCandidates([wanted('2026-12-18', '2027-01-30'), wanted('2026-12-21', '2027-01-30')], [busy]).without,
    ).toEqual(['full', null]);
  });

  test('a run gives away no more places than whoever gets one can really have', () => {
    const halfBusy = aSupply({ capacity: 2, booked: [{ units: 1, began: '2026-11-01', ended: '2026-12-20' }] });
    const needs = [wanted('2026-12-01', '2027-01-10'), wanted('2026-12-21', '2027-01-30')];
    expect(placesToGive(needs, [halfBusy, aSupply()], { need: [1], resource: [0] })).toEqual([2, 0]);
    expect(placesToGive(needs, [halfBusy], { need: [0, 1], resource: [0, 0] })).toEqual([1]);
  });
});

test('the rural floor is the rural share of what can be served', () => {
  expect(ruralFloor(60, 100, 50)).toBe(30);
  expect(ruralFloor(60, 100, 500)).toBe(60);
  expect(ruralFloor(0, 0, 10)).toBe(0);
});
