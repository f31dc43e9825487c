import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, penaltyOf, ruralFloor, untoldPenaltyOf, weights } from '#modules/needs/server/rules/cost.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';

describe('a run', () => {
  test('says how far it is after every need whose pairs it has found', () => {
    const needs = Array.from({ length: 4 }, (_, at) => aNeed({ id: String(at) }));
    const told: number[] = [];
    decideRun(someInputs({ needs }), (share) => told.push(Math.round(share * 1_000)));
    expect(told).toEqual([75, 150, 225, 300, 600]);
  });

  test('gives the only place to the need that would lose more, and says why the other stays without', () => {
    const urgent = aNeed({ id: 'urgent', urgency: 3 });
    const result = decideRun(someInputs({ needs: [aNeed(), urgent] }));
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
    const result = decideRun(someInputs({ supply: [aSupply(), near] }));
    expect(result.decisions[0]).toMatchObject({ chosen: { resource: 'near' }, others: [{ resource: 'supply' }] });
    expect(result.decisions[0]?.others[0]?.extraCost).toBeGreaterThan(0);
  });

  test('says the rule that left a need without candidates', () => {
    const result = decideRun(someInputs({ supply: [aSupply({ capacity: 0 })] }));
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
        fc.record({ lat: fc.double({ min: 30, max: 31, noNaN: true }), capacity: fc.integer({ min: 0, max: 3 }) }),
        { maxLength: 8 },
      ),
    });
    let runs = 0;
    fc.assert(
      fc.property(facts, ({ needs, supply }) => {
        const given = someInputs({
          needs: needs.map((need, i) => aNeed({ ...need, id: `n${i}` })),
          supply: supply.map((one, i) => aSupply({ ...one, id: `s${i}`, travelKm: 60 })),
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

const near = aSupply({ id: 'near', lat: 30.51 });

describe('why this one, why not the others', () => {
  test('the pair chosen costs nothing extra, also while the rural floor is short', () => {
    const needs = [...['a', 'b', 'c'].map((id) => aNeed({ id })), aNeed({ id: 'city', rural: false, urgency: 3 })];
    const result = decideRun(someInputs({ needs, supply: [aSupply({ capacity: 2 })] }));
    expect(result.rural).toEqual({ served: 1, floor: 2, demand: 3 });
    expect(result.decisions.flatMap(({ chosen }) => chosen?.extraCost ?? [])).toEqual([0, 0]);
    // The village needs without a place are as dear as the one that has it: the tie could have gone the other way.
    const left = result.decisions.filter(({ verdict }) => verdict === 'taken_by_dearer');
    expect(left.map(({ others }) => others[0]?.extraCost)).toEqual([0, 0]);
  });

  test('a pair that costs more than leaving the need is told to, not that others took its place', () => {
    const remote = aSupply({ mode: 'onsite', travelKm: 1_000, lat: 39 });
    const result = decideRun(
      someInputs({ needs: [aNeed({ urgency: 1, leftBehind: false, rural: false })], supply: [remote] }),
    );
    expect(result.decisions[0]).toMatchObject({
      verdict: 'cheaper_unserved',
      others: [{ reason: 'cheaper_unserved' }],
    });
  });

  test('what another resource would cost is never more than what it does cost when it is insisted on', () => {
    let compared = 0;
    let floors = 0;
    fc.assert(
      fc.property(someCounty, ({ needs, supply }) => {
        const inputs = countyOf(needs, supply);
        const result = decideRun(inputs);
        floors += result.rural.served < (result.rural.floor ?? 0) ? 1 : 0;
        for (const { need, chosen, others } of result.decisions) {
          expect(chosen?.extraCost ?? 0).toBe(0);
          for (const other of others) {
            const forced = decideRun({ ...inputs, pins: [{ need, resource: other.resource, verdict: 'pin' }] });
            expect(forced.objective).toBeGreaterThanOrEqual(result.objective + other.extraCost);
            compared += 1;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(500);
    expect(floors).toBeGreaterThan(5);
  });
});

describe('the decisions of an official', () => {
  const chosen = (pins: RunInputs['pins']) =>
    decideRun(someInputs({ supply: [aSupply(), near], pins })).decisions[0]?.chosen?.resource;

  test('a pair is insisted on, or is not to be', () => {
    expect(chosen([])).toBe('near');
    expect(chosen([{ need: 'need', resource: 'supply', verdict: 'pin' }])).toBe('supply');
    expect(chosen([{ need: 'need', resource: 'near', verdict: 'forbid' }])).toBe('supply');
  });

  test('a pinned pair takes its place before a need that would lose more, and is not weighed against others', () => {
    const pins = [{ need: 'need', resource: 'supply', verdict: 'pin' }] as const;
    const result = decideRun(someInputs({ needs: [aNeed(), aNeed({ id: 'urgent', urgency: 3 })], pins }));
    expect(result.decisions).toMatchObject([
      { verdict: 'pinned', chosen: { resource: 'supply', extraCost: 0, reason: 'pinned' }, others: [] },
      { verdict: 'taken_by_dearer', chosen: null },
    ]);
    expect(result).toMatchObject({ served: 1, unserved: 1 });
    expect(result.objective).toBe(result.bound);
    const pair = result.decisions[0]?.chosen;
    const left = aNeed({ urgency: 3 });
    expect(result.objective).toBe(costOf(pair?.terms ?? []) + penaltyOf(left) - untoldPenaltyOf(left));
  });

  test('a pinned rural need counts towards the floor', () => {
    const city = aNeed({ id: 'city', rural: false, urgency: 3 });
    const pins = [{ need: 'need', resource: 'supply', verdict: 'pin' }] as const;
    const supply = [aSupply({ capacity: 2 })];
    const other = aNeed({ id: 'other', urgency: 1, leftBehind: false });
    const result = decideRun(someInputs({ needs: [aNeed(), other, city], supply, pins }));
    expect(result.rural).toEqual({ served: 1, floor: 2, demand: 2 });
    expect(result.decisions.map((one) => one.verdict)).toEqual(['pinned', 'taken_by_dearer', 'served']);
    const missed = weights.floorShortfall + penaltyOf(other);
    const costs = result.decisions.map((one) => costOf(one.chosen?.terms ?? []));
    expect(result.objective).toBe(missed + costs.reduce((sum, cost) => sum + cost, 0));
  });

  test('a need whose every resource is excluded is told so, not that there is none', () => {
    const pins = [{ need: 'need', resource: 'supply', verdict: 'forbid' }] as const;
    expect(decideRun(someInputs({ pins })).decisions[0]).toMatchObject({ verdict: 'forbidden', hindrance: null });
  });

  test('what all pins save or cost is proved like the rest', () => {
    let pinned = 0;
    fc.assert(
      fc.property(someCounty, ({ needs, supply }) => {
        const inputs = countyOf(needs, supply);
        const [first] = decideRun(inputs).decisions.filter((one) => one.others.length > 0);
        if (!first) return;
        const pins = [{ need: first.need, resource: first.others[0]?.resource ?? '', verdict: 'pin' as const }];
        const result = decideRun({ ...inputs, pins });
        expect(result.objective).toBe(result.bound);
        pinned += 1;
      }),
      { numRuns: 60 },
    );
    expect(pinned).toBeGreaterThan(20);
  });
});

describe('places', () => {
  test('what nobody can reach does not raise the rural floor', () => {
    const needs = [aNeed(), aNeed({ id: 'city', rural: false })];
    const reachable = aSupply({ capacity: 1 });
    const elsewhere = aSupply({ id: 'arts', category: 'arts.1', capacity: 50 });
    expect(decideRun(someInputs({ needs, supply: [reachable, elsewhere] })).rural.floor).toBe(ruralFloor(1, 2, 1));
  });
});

/** Counties with scarce places, some rural. */
const someCounty = fc.record({
  needs: fc.array(
    fc.record({
      lat: fc.double({ min: 30, max: 31, noNaN: true }),
      urgency: fc.constantFrom(1 as const, 2 as const, 3 as const),
      rural: fc.boolean(),
      mode: fc.constantFrom('onsite' as const, 'either' as const),
    }),
    { minLength: 2, maxLength: 10 },
  ),
  supply: fc.array(
    fc.record({ lat: fc.double({ min: 30, max: 31, noNaN: true }), capacity: fc.integer({ min: 0, max: 2 }) }),
    { minLength: 1, maxLength: 5 },
  ),
});

const countyOf = (
  needs: readonly Partial<RunInputs['needs'][number]>[],
  supply: readonly Partial<RunInputs['supply'][number]>[],
): RunInputs =>
  someInputs({
    needs: needs.map((need, i) => aNeed({ ...need, id: `n${i}`, leftBehind: false })),
    supply: supply.map((one, i) => aSupply({ ...one, id: `s${i}`, travelKm: 60 })),
  });
