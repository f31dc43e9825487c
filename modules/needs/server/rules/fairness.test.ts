import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FloorKind, type RunOptions } from '#modules/needs/contract/fairness.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { penaltyOf } from '#modules/needs/server/rules/cost.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { hashOfInputs } from '#modules/needs/server/rules/hash-inputs.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputParts } from '#modules/needs/server/rules/run-parts.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';

/** Needs of as many children, alike but for their ids. */
const several = (count: number, name: string, change: Partial<NeedFacts> = {}): NeedFacts[] =>
  Array.from({ length: count }, (_, at) => aNeed({ id: `${name}${at}`, whom: `${name}${at}`, ...change }));

const asked = (options: Partial<RunOptions>): RunOptions => ({ ...usualOptions, ...options });

/** Units served by the first letter of a need's id. */
function servedBy(inputs: RunInputs): Record<string, number> {
  const served: Record<string, number> = {};
  for (const { need, chosen } of decideRun(inputs).decisions) {
    const name = need.slice(0, 1);
    served[name] = (served[name] ?? 0) + (chosen ? 1 : 0);
  }
  return served;
}

/** Twenty urgent needs of one town, ten ordinary ones of another, and fifteen places. */
const twoTowns = [
  ...several(20, 'a', { town: 'a', stage: 'primary', urgency: 3 }),
  ...several(10, 'b', { town: 'b', stage: 'junior', urgency: 2, rural: false }),
];
const fifteen = [aSupply({ capacity: 15, stages: [] })];

describe('what an official may ask of a run', () => {
  test.each([
    ['none', { a: 15, b: 0 }],
    ['rural', { a: 15, b: 0 }],
    ['towns', { a: 15, b: 0 }],
    ['max_min_towns', { a: 10, b: 5 }],
    ['max_min_rural', { a: 10, b: 5 }],
  ] as const)('%s: who is served when the urgent ones could have everything', (floors, served) => {
    expect(servedBy(someInputs({ needs: twoTowns, supply: fifteen, options: asked({ floors }) }))).toEqual(served);
  });

  test.each(['towns', 'stages'] as const)(
    '%s: each gets its share where urgency weighs less than a floor',
    (floors) => {
      const needs = twoTowns.map((need) => ({ ...need, urgency: need.town === 'a' ? (2 as const) : (1 as const) }));
      const run = (options: RunOptions) => servedBy(someInputs({ needs, supply: fifteen, options }));
      expect(run(asked({ floors: 'none' }))).toEqual({ a: 15, b: 0 });
      expect(run(asked({ floors }))).toEqual({ a: 10, b: 5 });
    },
  );

  test('waiting that weighs four times goes before urgency', () => {
    const needs = [aNeed({ id: 'a', urgency: 3, waitingDays: 0 }), aNeed({ id: 'b', waitingDays: 60 })];
    const run = (waiting: RunOptions['waiting']) => servedBy(someInputs({ needs, options: asked({ waiting }) }));
    expect([run(1), run(2), run(4)]).toEqual([
      { a: 1, b: 0 },
      { a: 1, b: 0 },
      { a: 0, b: 1 },
    ]);
    expect(penaltyOf(aNeed({ waitingDays: 60 }), 4) - penaltyOf(aNeed({ waitingDays: 60 }))).toBe(1_800);
  });

  test('what a pin gives counts as what its town has already', () => {
    const needs = [
      ...several(2, 'a', { town: 'a', urgency: 3 }),
      ...several(2, 'b', { town: 'b', urgency: 1, leftBehind: false }),
    ];
    const pins = [{ need: 'a0', resource: 'supply', verdict: 'pin' as const }];
    const run = (given: RunInputs['pins'], capacity: number) =>
      servedBy(
        someInputs({
          needs,
          supply: [aSupply({ capacity })],
          pins: given,
          options: asked({ floors: 'max_min_towns' }),
        }),
      );
    expect(run(pins, 2)).toEqual({ a: 1, b: 1 });
    expect(run(pins, 1)).toEqual({ a: 1, b: 0 });
    expect(Object.values(run([], 1))).toEqual(expect.arrayContaining([0, 1]));
  });

  test('the last place among equal towns goes by a lot, which anybody can draw again from the fingerprint of the inputs', () => {
    const lucky = Array.from({ length: 20 }, (_, at) => {
      const needs = ['a', 'b', 'c'].flatMap((town) => several(2, town, { town, waitingDays: at }));
      const inputs = someInputs({
        needs,
        supply: [aSupply({ capacity: 4 })],
        options: asked({ floors: 'max_min_towns' }),
      });
      const fingerprint = hashOfInputs(inputs, inputParts(inputs));
      const lotOf = (town: string) => createHash('sha256').update(`${fingerprint} ${town}`).digest('hex');
      const [first = ''] = ['a', 'b', 'c'].sort((one, other) => (lotOf(one) < lotOf(other) ? -1 : 1));
      expect(servedBy(inputs)).toEqual({ a: 1, b: 1, c: 1, [first]: 2 });
      return first;
    });
    expect(new Set(lucky)).toEqual(new Set(['a', 'b', 'c']));
  });

  test('a run that says nothing is the usual one, and a floor is told of the rural needs when they have one', () => {
    const { options: _, ...old } = someInputs({ needs: twoTowns, supply: fifteen });
    expect(decideRun(old)).toEqual(decideRun({ ...old, options: usualOptions }));
    const floorOf = (floors: FloorKind) => decideRun({ ...old, options: asked({ floors }) }).rural.floor;
    expect(FloorKind.options.map(floorOf)).toEqual([10, null, null, null, 10, null]);
  });
});

describe('the price of what was asked', () => {
  test('is never below nothing, is nothing without options, and every run is proved', () => {
    let dear = 0;
    fc.assert(
      fc.property(
        someCounty,
        fc.constantFrom(...FloorKind.options),
        fc.constantFrom(1, 2, 4),
        (county, floors, waiting) => {
          const { needs, supply } = county;
          const pins = county.pin ? [{ need: 'n0', resource: 's0', verdict: 'pin' as const }] : [];
          const inputs = someInputs({
            needs: needs.map((need, i) => aNeed({ ...need, id: `n${i}`, whom: `n${i}` })),
            supply: supply.map((one, i) => aSupply({ ...one, id: `s${i}`, travelKm: 60 })),
            pins: pins.slice(0, supply[0]?.capacity),
            options: asked({ floors, waiting: waiting as RunOptions['waiting'] }),
          });
          const { objective, bound, fairness } = decideRun(inputs);
          expect(objective - bound).toBeLessThan(1);
          expect(fairness?.price.share ?? 0).toBeGreaterThanOrEqual(0);
          if (floors === 'none' && waiting === 1) expect(fairness?.price.share ?? 0).toBe(0);
          dear += (fairness?.price.share ?? 0) > 0 ? 1 : 0;
        },
      ),
      { numRuns: 200 },
    );
    expect(dear).toBeGreaterThan(20);
  });

  const priceOf = (needs: NeedFacts[], floors: FloorKind, supply = fifteen) =>
    decideRun(someInputs({ needs, supply, options: asked({ floors }) })).fairness?.price;

  test('is what ordinary needs cost in place of urgent ones; told in percent alone when fewer than ten children fare otherwise', () => {
    const bothTold = [...several(40, 'a', { town: 'a', urgency: 3 }), ...several(20, 'b', { town: 'b', urgency: 2 })];
    const thirty = [aSupply({ capacity: 30 })];
    // Ten of each town change places: ten times 2,000 points.
    expect(priceOf(bothTold, 'max_min_towns', thirty)).toMatchObject({ points: 20_000, fewer: 0 });
    expect(priceOf(bothTold, 'none', thirty)).toEqual({ share: 0, points: 0, fewer: 0 });
    // Four of each town change places, and no two needs are equal.
    const fewMove = [...several(16, 'a', { town: 'a', urgency: 3 }), ...several(24, 'b', { town: 'b', urgency: 2 })];
    const unequal = fewMove.map((need, waitingDays) => ({ ...need, waitingDays }));
    const price = priceOf(unequal, 'max_min_towns', thirty);
    expect(price).toMatchObject({ points: null, fewer: null });
    expect(price?.share).toBeGreaterThan(0);
  });

  test('in units served is told when it is nothing or ten at least', () => {
    // Two towns of which ten needs each change places, and one whose needs cost more to serve than to leave.
    const towns = [...several(40, 'a', { town: 'a', urgency: 3 }), ...several(20, 'b', { town: 'b' })];
    const far = { town: 'c', urgency: 1, leftBehind: false, mode: 'onsite', waitingDays: 0, lat: 33 } as const;
    const supply = [
      aSupply({ capacity: 30, mode: 'onsite' }),
      aSupply({ id: 'far', capacity: 30, mode: 'onsite', travelKm: 300, lat: 35.5 }),
    ];
    const fewer = (count: number) => priceOf([...towns, ...several(count, 'c', far)], 'max_min_towns', supply)?.fewer;
    expect([fewer(0), fewer(9), fewer(10)]).toEqual([0, null, -10]);
  });

  test('of waiting that weighs more is told in the usual points', () => {
    const needs = [...several(20, 'a', { urgency: 3, waitingDays: 0 }), ...several(20, 'b', { waitingDays: 60 })];
    const options = asked({ floors: 'none', waiting: 4 });
    // Twenty urgent needs stay without, 4,000 points each, and not twenty that weigh 2,000 and 600 for their waiting.
    expect(
      decideRun(someInputs({ needs, supply: [aSupply({ capacity: 20 })], options })).fairness?.price,
    ).toMatchObject({
      points: 20 * (4_000 - 2_600),
      fewer: 0,
    });
  });

  test('is not told where one of the two assignments leaves, or serves, fewer than ten children', () => {
    expect(priceOf(several(9, 'a'), 'none')).toEqual({ share: null, points: null, fewer: null });
    expect(priceOf(several(20, 'a'), 'none')).toEqual({ share: null, points: null, fewer: null });
    expect(priceOf(several(25, 'a'), 'none')).toEqual({ share: 0, points: 0, fewer: 0 });
  });
});

describe('envy and the shares of towns', () => {
  const fairnessOf = (needs: NeedFacts[], capacity: number, more: Partial<RunInputs> = {}) =>
    decideRun(someInputs({ needs, supply: [aSupply({ capacity })], ...more })).fairness;

  test('whoever is left out envies; justly when a floor gave the place to a lower priority', () => {
    const needs = [...several(40, 'a', { town: 'a', urgency: 3 }), ...several(20, 'b', { town: 'b', urgency: 2 })];
    const options = asked({ floors: 'max_min_towns' });
    expect(fairnessOf(needs, 30, { options })?.envy).toEqual({ envious: 30, justified: 20 });
    expect(fairnessOf(needs, 30, { options: asked({ floors: 'none' }) })?.envy).toEqual({ envious: 30, justified: 0 });
  });

  test('a place that a pin holds is envied as well', () => {
    const needs = [...several(1, 'p', { urgency: 1 }), ...several(10, 'a', { urgency: 3 }), ...several(10, 'b')];
    const pins = [{ need: 'p0', resource: 'supply', verdict: 'pin' as const }];
    // Ten are served beside the pinned one; the ten left have a higher priority than it has.
    expect(fairnessOf(needs, 11, { pins })?.envy).toEqual({ envious: 10, justified: 10 });
    expect(fairnessOf(needs, 11)?.envy).toEqual({ envious: 10, justified: 0 });
  });

  test('envy of fewer than ten children is not told', () => {
    expect(fairnessOf(several(19, 'a'), 10)?.envy.envious).toBeNull();
    expect(fairnessOf(several(20, 'a'), 10)?.envy).toEqual({ envious: 10, justified: 0 });
  });

  test('the lowest and the highest share are of towns whose served and whose left may both be told', () => {
    const needs = [
      ...several(40, 'a', { town: 'a', urgency: 3 }),
      ...several(40, 'b', { town: 'b', urgency: 1 }),
      ...several(24, 'c', { town: 'c', urgency: 2, rural: false }),
    ];
    const options = asked({ floors: 'none' });
    expect(fairnessOf(needs, 52, { options })?.towns).toMatchObject({
      lowest: { town: 'b', share: 0 },
      highest: { town: 'a', share: 1 },
      told: 3,
      all: 3,
    });
    // Nine of a town are served: neither they are told nor, lest they be had by subtraction, those of the other one.
    expect(fairnessOf(needs, 49, { options })?.towns).toBeNull();
  });
});

/** Counties of many children with scarce places. */
const someCounty = fc.record({
  needs: fc.array(
    fc.record({
      lat: fc.double({ min: 30, max: 31, noNaN: true }),
      urgency: fc.constantFrom(1 as const, 2 as const, 3 as const),
      town: fc.constantFrom('a', 'b', 'c'),
      stage: fc.constantFrom('primary', 'junior', null),
      waitingDays: fc.integer({ min: 0, max: 90 }),
      units: fc.integer({ min: 1, max: 2 }),
      rural: fc.boolean(),
    }),
    { minLength: 30, maxLength: 60 },
  ),
  supply: fc.array(
    fc.record({
      lat: fc.double({ min: 30, max: 31, noNaN: true }),
      capacity: fc.integer({ min: 0, max: 12 }),
      stages: fc.constant([]),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  pin: fc.boolean(),
});
