import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates, findHindrances, hindrances } from '#modules/needs/server/rules/candidates.ts';
import { costOf, penaltyOf, ruralFloor, rulesVersion } from '#modules/needs/server/rules/cost.ts';
import { decideRun, type RunInputs } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { placesToGive, servicePeriod } from '#modules/needs/server/rules/places.ts';

const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';
const morning = evening.replace('T190000', 'T090000');
const fortnightly = `${evening};INTERVAL=2`;
const otherWeeks = fortnightly.replace('20260901', '20260908');
const nextYear = evening.replace('20260901', '20270901');

const aNeed = (change: Partial<NeedFacts> = {}): NeedFacts => ({
  id: 'need',
  category: 'mental.2',
  urgency: 2,
  mode: 'either',
  schedule: null,
  languages: [],
  sex: 2,
  stage: 'primary',
  town: '990101201',
  lon: 104.5,
  lat: 30.5,
  rural: true,
  leftBehind: true,
  units: 1,
  waitingDays: 3,
  period: { from: '2026-11-24', to: '2027-01-19' },
  consent: 'asked',
  declined: [],
  ...change,
});

/** Taken all the time. */
const taken = (units: number) => [{ units, began: '2026-09-01', ended: '2027-06-30' }];

const aSupply = (change: Partial<SupplyFacts> = {}): SupplyFacts => ({
  id: 'supply',
  provider: 'provider',
  category: 'mental.2',
  mode: 'either',
  schedule: evening,
  languages: ['普通话'],
  servesSex: null,
  stages: ['primary'],
  lon: 104.5,
  lat: 30.6,
  travelKm: 20,
  capacity: 1,
  booked: [],
  vetted: true,
  ...change,
});

describe('the hard rules', () => {
  test.each([
    ['the guardian refused', { consent: 'refused' }, {}, 'no_consent'],
    ['another category', {}, { category: 'arts.1' }, 'none_exists'],
    ['another kind of the same category', {}, { category: 'mental.3' }, 'none_exists'],
    ['a provider whose vetting has run out', {}, { vetted: false }, 'not_eligible'],
    ['another stage', {}, { stages: ['senior'] }, 'not_eligible'],
    ['another sex than it serves', {}, { servesSex: 1 }, 'not_eligible'],
    ['no common language', { languages: ['本地话'] }, {}, 'not_eligible'],
    ['no common time', { schedule: morning }, {}, 'not_eligible'],
    ['a time of the weeks the need cannot', { schedule: fortnightly }, { schedule: otherWeeks }, 'not_eligible'],
    ['times that end before the need begins', {}, { schedule: `${evening};UNTIL=20261123` }, 'not_eligible'],
    ['times that begin after the need ends', {}, { schedule: nextYear }, 'not_eligible'],
    ['beyond the travel limit and not remote', { mode: 'onsite' }, { travelKm: 5 }, 'too_far'],
    ['remote wanted, only on site offered', { mode: 'remote' }, { mode: 'onsite' }, 'too_far'],
    ['no place left', {}, { booked: taken(1) }, 'full'],
    ['declined before', { declined: ['supply'] }, {}, 'declined'],
  ] as const)('%s: no candidate', (_name, need, supply, hindrance) => {
    const refused = findCandidates([aNeed(need)], [aSupply(supply)]);
    expect(refused).toEqual({ candidates: [], without: [hindrance] });
    expect(findHindrances([aNeed(need)], [aSupply(supply), aSupply(supply)])).toEqual([hindrance]);
    expect(findHindrances([aNeed(need)], [aSupply(supply), aSupply()])).toEqual(
      findCandidates([aNeed(need)], [aSupply(supply), aSupply()]).without,
    );
    expect(findCandidates([aNeed()], [aSupply()]).candidates).toHaveLength(1);
  });

  test('a need in general is served by any kind of its category', () => {
    expect(findCandidates([aNeed({ category: 'mental' })], [aSupply()]).candidates).toHaveLength(1);
  });

  test('within the travel limit they meet in person, beyond it remotely', () => {
    expect(findCandidates([aNeed()], [aSupply()]).candidates[0]).toMatchObject({
      remote: false,
      km: expect.closeTo(11.12, 2),
    });
    expect(findCandidates([aNeed()], [aSupply({ travelKm: 5 })]).candidates[0]).toMatchObject({ remote: true, km: 0 });
  });

  test('the reason told is the furthest rule any resource reached', () => {
    const supply = [
      aSupply({ category: 'arts.1' }),
      aSupply({ id: 'b', booked: taken(1) }),
      aSupply({ id: 'c', vetted: false }),
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
    expect(placesToGive(needs, [halfBusy, aSupply()], [{ need: 1, resource: 0 }])).toEqual([2, 0]);
    const both = [0, 1].map((need) => ({ need, resource: 0 }));
    expect(placesToGive(needs, [halfBusy], both)).toEqual([1]);
  });
});

describe('a run', () => {
  const inputs = (change: Partial<RunInputs>): RunInputs => ({
    rulesVersion,
    needs: [aNeed()],
    supply: [aSupply()],
    pins: [],
    ...change,
  });

  test('gives the only place to the need that would lose more, and says why the other stays without', () => {
    const urgent = aNeed({ id: 'urgent', urgency: 3 });
    const result = decideRun(inputs({ needs: [aNeed(), urgent] }));
    expect(result.decisions.map(({ need, verdict }) => [need, verdict])).toEqual([
      ['need', 'taken_by_dearer'],
      ['urgent', 'served'],
    ]);
    expect(result).toMatchObject({ served: 1, unserved: 1 });
    expect(result.prices[0]?.price).toBeGreaterThan(0);
    const passed = result.decisions[0]?.others[0];
    expect(passed && costOf(passed.terms) + passed.price).toBeGreaterThanOrEqual(penaltyOf(aNeed()));
  });

  test('prefers the nearer resource, and the farther one says what it would have cost', () => {
    const near = aSupply({ id: 'near', lat: 30.51 });
    const result = decideRun(inputs({ supply: [aSupply(), near] }));
    expect(result.decisions[0]).toMatchObject({ chosen: { resource: 'near' }, others: [{ resource: 'supply' }] });
    expect(result.decisions[0]?.others[0]?.extraCost).toBeGreaterThan(0);
  });

  test('honours a pin and a prohibition', () => {
    const near = aSupply({ id: 'near', lat: 30.51 });
    const chosen = (pins: RunInputs['pins']): string | undefined =>
      decideRun(inputs({ supply: [aSupply(), near], pins })).decisions[0]?.chosen?.resource;
    expect(chosen([{ need: 'need', resource: 'supply', verdict: 'pin' }])).toBe('supply');
    expect(chosen([{ need: 'need', resource: 'near', verdict: 'forbid' }])).toBe('supply');
    expect(chosen([])).toBe('near');
  });

  test('says the rule that left a need without candidates', () => {
    const result = decideRun(inputs({ supply: [aSupply({ booked: taken(1) })] }));
    expect(result.decisions[0]).toMatchObject({ verdict: 'no_candidate', hindrance: 'full', chosen: null });
  });

  test('is proved optimal and the same again, whatever the order its inputs come in', () => {
    const facts = fc.record({
      needs: fc.array(
        fc.record({
          lat: fc.double({ min: 30, max: 31, noNaN: true }),
          urgency: fc.constantFrom(1 as const, 2 as const, 3 as const),
          rural: fc.boolean(),
          units: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      supply: fc.array(
        fc.record({ lat: fc.double({ min: 30, max: 31, noNaN: true }), taken: fc.integer({ min: 0, max: 3 }) }),
        { maxLength: 8 },
      ),
    });
    let runs = 0;
    fc.assert(
      fc.property(facts, ({ needs, supply }) => {
        const given = inputs({
          needs: needs.map((need, i) => aNeed({ ...need, id: `n${i}` })),
          supply: supply.map(({ lat, taken: units }, i) =>
            aSupply({ lat, booked: taken(units), capacity: 3, id: `s${i}`, travelKm: 60 }),
          ),
        });
        const result = decideRun(given);
        expect(result.objective - result.bound).toBeLessThan(1);
        expect(result.objective).toBeGreaterThanOrEqual(result.bound - 1e-6);
        expect(decideRun(given)).toEqual(result);
        const turned = decideRun({ ...given, supply: given.supply.toReversed() });
        expect(turned.objective).toBe(result.objective);
        runs += 1;
      }),
      { numRuns: 150 },
    );
    expect(runs).toBe(150);
  });
});

test('the rural floor is the rural share of what can be served', () => {
  expect(ruralFloor(60, 100, 50)).toBe(30);
  expect(ruralFloor(60, 100, 500)).toBe(60);
  expect(ruralFloor(0, 0, 10)).toBe(0);
});
