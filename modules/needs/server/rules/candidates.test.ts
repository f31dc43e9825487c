import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCandidates, findHindrances, hindrances, pairAsker } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { aNeed, aSupply, evening, taken } from '#modules/needs/server/rules/testing.ts';

const schedules = [
  evening,
  `${evening};INTERVAL=2`,
  evening.replace('T190000', 'T090000'),
  `${evening};UNTIL=20261215`,
];
const lat = fc.double({ min: 30, max: 31, noNaN: true });
const mode = fc.constantFrom('onsite' as const, 'remote' as const, 'either' as const);
const category = fc.constantFrom('mental', 'mental.1', 'mental.2', 'arts.1');

const someNeeds = fc.array(
  fc.record({
    lat,
    mode,
    category,
    schedule: fc.constantFrom(null, 'no schedule', ...schedules),
    units: fc.integer({ min: 1, max: 2 }),
    consent: fc.constantFrom('given' as const, 'given' as const, 'given' as const, 'refused' as const),
    declined: fc.constantFrom([], [], ['s0', 's1', 's2']),
    period: fc.constantFrom(
      { from: '2026-11-24', to: '2027-01-19' },
      { from: '2026-11-24', to: '2026-11-26' },
      { from: '2026-12-14', to: '2027-02-08' },
    ),
  }),
  { maxLength: 12 },
);
const someSupply = fc.array(
  fc.record({
    lat,
    mode,
    category,
    schedule: fc.constantFrom(...schedules),
    travelKm: fc.constantFrom(0, 20, 80),
    capacity: fc.integer({ min: 0, max: 2 }),
    servesSex: fc.constantFrom(null, null, 1),
    booked: fc.constantFrom([], taken(1), [{ units: 1, began: '2027-01-20', ended: '2027-02-02' }]),
  }),
  { maxLength: 8 },
);

/** What is said of each need when every pair is asked by itself, by somebody who remembers nothing. */
function oneByOne(needs: readonly NeedFacts[], supply: readonly SupplyFacts[]) {
  const asked = needs.map((need) => supply.map((offer) => pairAsker([offer])(need, 0)));
  const candidates = asked.flatMap((answers, need) =>
    needs[need]?.consent === 'refused'
      ? []
      : answers.flatMap((met, resource) => (typeof met === 'string' ? [] : { need, resource, ...met })),
  );
  const without = asked.map((answers, need) => {
    if (needs[need]?.consent === 'refused') return 'no_consent';
    const broken = answers.flatMap((met) => (typeof met === 'string' ? hindrances.indexOf(met) : []));
    return broken.length < answers.length ? null : (hindrances[Math.max(1, ...broken)] ?? null);
  });
  return { candidates, without };
}

test('what is found for all together is what each pair says by itself, in the same order', () => {
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(someNeeds, someSupply, (wanted, offered) => {
      const needs = wanted.map((one, at) => aNeed({ ...one, id: `n${at}` }));
      const supply = offered.map((one, at) => aSupply({ ...one, id: `s${at}` }));
      const found = findCandidates(needs, supply);
      expect({ ...found, candidates: [...found.candidates] }).toEqual(oneByOne(needs, supply));
      expect(findHindrances(needs, supply)).toEqual(found.without);
      for (const one of found.without) seen.add(one);
    }),
    { numRuns: 500 },
  );
  expect(seen).toEqual(new Set([...hindrances, null]));
});

test('whoever lies just within the travel limit is reached, in whatever direction', () => {
  for (const [dLon, dLat] of [
    [0, 0.1],
    [0.1, 0],
    [-0.1, -0.1],
  ] as const) {
    const [need, offer] = [aNeed({ mode: 'onsite' }), aSupply({ lon: 104.5 + dLon, lat: 30.5 + dLat, travelKm: 500 })];
    const km = [...findCandidates([need], [offer]).candidates][0]?.km ?? NaN;
    expect(findCandidates([need], [{ ...offer, travelKm: km }]).candidates).toHaveLength(1);
    expect(findCandidates([need], [{ ...offer, travelKm: km - 1e-6 }]).without).toEqual(['too_far']);
  }
});
