import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { findHindrances, type Hindrance, hindrances } from '#modules/needs/server/rules/candidates.ts';
import { costOf, penaltyOf, termsOf } from '#modules/needs/server/rules/cost.ts';
import { decideRun, pairsOf, problemOf } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { aNeed, aSupply, evening, someInputs, taken } from '#modules/needs/server/rules/testing.ts';

const saturday = 'DTSTART;TZID=Asia/Shanghai:20260905T090000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=SA';
const decided = (change: Partial<RunInputs>) => decideRun(someInputs(change)).decisions;

describe('what stands between a need and the resources near it', () => {
  test('the nearest five of its category are named, each with the first rule it breaks', () => {
    const supply = [
      aSupply({ id: 'far', lat: 31.5, mode: 'onsite' }),
      aSupply({ id: 'full', booked: taken(1) }),
      aSupply({ id: 'boys', lat: 30.52, servesSex: 1 }),
      aSupply({ id: 'video', lat: 36, mode: 'remote', schedule: saturday }),
      aSupply({ id: 'arts', category: 'arts.2' }),
      ...[1, 2, 3].map((at) => aSupply({ id: `farther ${at}`, lat: 32 + at, mode: 'onsite' })),
    ];
    const [decision] = decided({ needs: [aNeed({ schedule: evening })], supply });
    expect(decision?.nearest).toEqual([
      { resource: 'video', km: 0, remote: true, hindrance: 'not_eligible' },
      { resource: 'boys', km: 2, remote: false, hindrance: 'not_eligible' },
      { resource: 'full', km: 11, remote: false, hindrance: 'full' },
      { resource: 'far', km: 111, remote: false, hindrance: 'too_far' },
      { resource: 'farther 1', km: 278, remote: false, hindrance: 'too_far' },
    ]);
  });

  test('a need that cannot meet remotely is as far from a remote resource as that stands', () => {
    const [decision] = decided({ needs: [aNeed({ mode: 'onsite' })], supply: [aSupply({ mode: 'remote' })] });
    expect(decision?.nearest).toEqual([{ resource: 'supply', km: 11, remote: false, hindrance: 'too_far' }]);
  });

  test('a pair somebody declined is not among them, whatever else there is', () => {
    const supply = [aSupply(), aSupply({ id: 'full', capacity: 0 })];
    const [decision] = decided({ needs: [aNeed({ declined: ['supply'] })], supply });
    expect(decision).toMatchObject({ verdict: 'no_candidate', nearest: [{ resource: 'full', hindrance: 'full' }] });
  });

  test('whoever is served, or was only excluded, is told nothing of the kind', () => {
    const forbidden = [{ need: 'need', resource: 'supply', verdict: 'forbid' as const }];
    for (const [decision] of [decided({}), decided({ pins: forbidden })]) {
      expect(decision?.nearest ?? []).toEqual([]);
      expect(decision?.wouldHelp ?? []).toEqual([]);
    }
  });

  test('a resource named for a rule breaks that rule and none before it', () => {
    let named = 0;
    fc.assert(
      fc.property(someCounty, (inputs) => {
        for (const { need: id, nearest = [] } of decideRun(inputs).decisions) {
          for (const { resource, hindrance } of nearest) {
            const need = inputs.needs.find((one) => one.id === id);
            const offer = inputs.supply.find((one) => one.id === resource);
            if (!need || !offer || hindrance === null) throw new Error('a need without a candidate has one');
            const others = ruled.filter((rule) => rule !== hindrance);
            expect(first(...others.reduce(mended, [need, offer] as const))).toBe(hindrance);
            const then = first(...mended([need, offer], hindrance));
            expect(then === null || hindrances.indexOf(then) > hindrances.indexOf(hindrance)).toBe(true);
            named += 1;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(named).toBeGreaterThan(300);
  });
});

describe('what would serve a need that stays without', () => {
  test('one more place, where it would lose as much as those who hold the places', () => {
    const [a, b] = decided({ needs: [aNeed({ id: 'a' }), aNeed({ id: 'b' })] });
    const left = a?.chosen ? b : a;
    expect(left?.wouldHelp).toEqual([{ what: 'place', resource: 'supply' }]);
  });

  test('not of a need for which others would have to be served first', () => {
    const needs = [aNeed({ id: 'a', urgency: 3 }), aNeed({ id: 'b', urgency: 3 }), aNeed({ id: 'c', urgency: 1 })];
    expect(decided({ needs })[2]).toMatchObject({ verdict: 'taken_by_dearer', wouldHelp: [] });
  });

  test('one more hour, where time is all that is missing and a place is left', () => {
    const need = aNeed({ schedule: saturday });
    const help = (supply: SupplyFacts[], more: NeedFacts[] = []) =>
      decided({ needs: [need, ...more], supply })[0]?.wouldHelp;
    expect(help([aSupply()])).toEqual([{ what: 'hour', resource: 'supply' }]);
    expect(help([aSupply({ servesSex: 1 })])).toEqual([]);
    expect(help([aSupply({ booked: taken(1) })])).toEqual([]);
    expect(help([aSupply()], [aNeed({ id: 'other' })])).toEqual([]);
    expect(help([aSupply({ capacity: 2 })], [aNeed({ id: 'other' })])).toEqual([{ what: 'hour', resource: 'supply' }]);
  });

  test('not where the run may give away no more, though the weeks of this need have room', () => {
    const booked = [{ units: 1, began: '2027-01-04', ended: '2027-01-10' }];
    const need = aNeed({ schedule: saturday, period: { from: '2026-11-24', to: '2026-12-20' } });
    const other = aNeed({ id: 'other', period: { from: '2027-01-04', to: '2027-01-19' } });
    const supply = [aSupply({ capacity: 2, booked })];
    expect(decided({ needs: [need], supply })[0]?.wouldHelp).toEqual([{ what: 'hour', resource: 'supply' }]);
    expect(decided({ needs: [need, other], supply })[0]?.wouldHelp).toEqual([]);
  });

  test('one more place saves exactly its price, by serving that need; one more hour what leaving it costs, less the pair', () => {
    const named = { place: 0, hour: 0 };
    fc.assert(
      fc.property(someCounty, (inputs) => {
        const { problem, place } = problemOf(inputs, pairsOf(inputs));
        const { objective, flow } = solveAssignment(problem);
        for (const [index, { need: id, wouldHelp = [], others }] of decideRun(inputs).decisions.entries()) {
          const at = place[index] ?? -1;
          const need = inputs.needs.find((one) => one.id === id) ?? aNeed();
          for (const { what, resource } of wouldHelp) {
            const to = inputs.supply.findIndex((one) => one.id === resource);
            named[what] += 1;
            if (what === 'place') {
              const option = others.find((one) => one.resource === resource);
              const more = withPlaces(problem, to, (problem.capacity[to] ?? 0) + 1);
              expect(solveAssignment(more).objective).toBe(objective - (option?.price ?? NaN));
              const there = only(more, at, { resource: to, cost: costOf(option?.terms ?? []) });
              expect(solveAssignment(there).objective).toBe(objective - (option?.price ?? NaN));
            } else {
              const offer = inputs.supply[to] ?? aSupply();
              const cost = costOf(termsOf({ ...wayBetween(need, offer), sharedMinutes: 60 }));
              const used = flow.reduce(
                (sum, units, pair) => sum + (problem.candidates.resource[pair] === to ? units : 0),
                0,
              );
              const more = withPlaces(problem, to, Math.max(problem.capacity[to] ?? 0, used + 1));
              const there = only(more, at, { resource: to, cost });
              expect(solveAssignment(there).objective).toBeLessThanOrEqual(objective - (penaltyOf(need) - cost));
            }
          }
        }
      }),
      { numRuns: 900 },
    );
    expect(named.place).toBeGreaterThan(50);
    expect(named.hour).toBeGreaterThan(50);
  });
});

/** The rules a pair can break once its category fits. */
const ruled = ['not_eligible', 'too_far', 'full'] as const satisfies Hindrance[];

const first = (need: NeedFacts, offer: SupplyFacts): Hindrance | null => findHindrances([need], [offer])[0] ?? null;

/** A pair that keeps one rule for certain, all else as it was. */
function mended([need, offer]: readonly [NeedFacts, SupplyFacts], rule: Hindrance): readonly [NeedFacts, SupplyFacts] {
  if (rule === 'too_far')
    return [
      { ...need, mode: 'either' },
      { ...offer, mode: 'either', travelKm: 20_000 },
    ];
  if (rule === 'full') return [need, { ...offer, capacity: 99, booked: [], limit: null }];
  const open = { vettedUntil: '2099-12-31', stages: [], grades: null, servesSex: null };
  return [
    { ...need, schedule: null, languages: [] },
    { ...offer, ...open },
  ];
}

const withPlaces = (problem: AssignmentProblem, resource: number, places: number): AssignmentProblem => ({
  ...problem,
  capacity: problem.capacity.with(resource, places),
});

/** The same problem with one need that must be served, by one resource. */
function only({ candidates, ...problem }: AssignmentProblem, need: number, by: { resource: number; cost: number }) {
  const kept = [...candidates.need.keys()].filter((pair) => candidates.need[pair] !== need);
  const of = (list: Int32Array | Float64Array, last: number): number[] => [
    ...kept.map((pair) => list[pair] ?? 0),
    last,
  ];
  const draft: ProblemDraft = {
    ...problem,
    needs: { ...problem.needs, penalty: problem.needs.penalty.with(need, 1_000_000) },
    candidates: {
      need: of(candidates.need, need),
      resource: of(candidates.resource, by.resource),
      cost: of(candidates.cost, by.cost),
    },
  };
  return assignmentProblem(draft);
}

/** How a pair that is possible meets: all needs and resources here are of one longitude. */
function wayBetween(need: NeedFacts, offer: SupplyFacts): { remote: boolean; km: number } {
  const km = (6_371.0088 * Math.abs(need.lat - offer.lat) * Math.PI) / 180;
  return offer.mode === 'remote' || km > offer.travelKm ? { remote: true, km: 0 } : { remote: false, km };
}

const mode = fc.constantFrom('onsite' as const, 'remote' as const, 'either' as const);
const times = fc.constantFrom(evening, saturday);

/** Counties in which every rule keeps somebody away. */
const someCounty = fc
  .record({
    needs: fc.array(
      fc.record({
        lat: fc.double({ min: 30, max: 31, noNaN: true }),
        urgency: fc.constantFrom(1 as const, 2 as const, 3 as const),
        rural: fc.boolean(),
        mode: fc.constantFrom('onsite' as const, 'either' as const),
        schedule: fc.option(times),
      }),
      { minLength: 2, maxLength: 10 },
    ),
    supply: fc.array(
      fc.record({
        lat: fc.double({ min: 30, max: 31, noNaN: true }),
        capacity: fc.integer({ min: 0, max: 2 }),
        mode,
        schedule: times,
        travelKm: fc.constantFrom(20, 80),
        servesSex: fc.constantFrom(null, 1),
        category: fc.constantFrom('mental.2', 'mental.2', 'mental.1'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ needs, supply }) =>
    someInputs({
      needs: needs.map((need, i) => aNeed({ ...need, id: `n${i}` })),
      supply: supply.map((one, i) => aSupply({ ...one, id: `s${i}` })),
    }),
  );
