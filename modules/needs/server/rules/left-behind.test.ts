import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FloorKind } from '#modules/needs/contract/fairness.ts';
import { toldPenaltyTermsOf } from '#modules/needs/server/rules/cost.ts';
import { decideRun, type RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';

const places = fc.record({
  lat: fc.double({ min: 30.4, max: 30.6, noNaN: true }),
  capacity: fc.integer({ min: 0, max: 15 }),
});
const someCounty = fc
  .record({
    needs: fc.array(
      fc.record({
        lat: fc.double({ min: 30.4, max: 30.6, noNaN: true }),
        urgency: fc.constantFrom(1 as const, 2 as const, 3 as const),
        rural: fc.boolean(),
        leftBehind: fc.boolean(),
        units: fc.constantFrom(1, 1, 1, 2),
      }),
      { minLength: 20, maxLength: 40 },
    ),
    supply: fc.array(places, { minLength: 1, maxLength: 5 }),
    floors: fc.constantFrom(...FloorKind.options),
    waiting: fc.constantFrom(1 as const, 2 as const),
  })
  .map(({ needs, supply, floors, waiting }) =>
    someInputs({
      needs: needs.map((need, at) => aNeed({ ...need, id: `n${at}`, whom: `w${at}` })),
      supply: supply.map((one, at) => aSupply({ ...one, id: `s${at}` })),
      options: { floors, waiting },
    }),
  );

const decidedIn = ({ served, decisions }: RunResult) => [
  served,
  ...decisions.map(({ verdict, chosen, others, wouldHelp }) => [
    verdict,
    chosen?.resource,
    // The units of a need may be served at several places.
    others.flatMap(({ resource, reason }) => (reason === 'served' ? [resource] : [])),
    wouldHelp,
  ]),
];

/** What is told beside what was decided. The price of fairness follows from a second decision, the one without floors. */
function numbersIn(inputs: RunInputs, { objective, bound, rural, decisions }: RunResult) {
  return {
    objective,
    bound,
    rural,
    penalties: inputs.needs.map((need) => toldPenaltyTermsOf(need)),
    rows: decisions.map(({ chosen, others, nearest, candidates }) => ({
      options: [...(chosen ? [chosen] : []), ...others].map(({ resource, terms, reason }) => ({
        resource,
        terms,
        reason,
      })),
      nearest,
      candidates,
    })),
  };
}

test('no number told beside a need tells that its child is left behind, where nothing is decided otherwise', () => {
  let same = { served: 0, unserved: 0 };
  fc.assert(
    fc.property(someCounty, fc.nat(), (inputs, pick) => {
      const at = pick % inputs.needs.length;
      const needs = inputs.needs.map((need, index) =>
        index === at ? { ...need, leftBehind: !need.leftBehind } : need,
      );
      const [one, other] = [inputs, { ...inputs, needs }].map((all) => ({ all, result: decideRun(all) }));
      if (!one || !other) throw new Error('there are two');
      if (JSON.stringify(decidedIn(one.result)) !== JSON.stringify(decidedIn(other.result))) return;
      const fate = one.result.decisions[at]?.chosen ? 'served' : 'unserved';
      same = { ...same, [fate]: same[fate] + 1 };
      expect(numbersIn(other.all, other.result)).toEqual(numbersIn(one.all, one.result));
    }),
    // A county is made smaller for minutes; the seed says which one it was.
    { numRuns: 200, endOnFailure: true },
  );
  expect(Math.min(same.served, same.unserved)).toBeGreaterThan(20);
});
