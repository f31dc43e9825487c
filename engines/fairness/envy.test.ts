import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { tinyDraft } from '#engines/matching/testing-oracle.ts';
import { envyOf } from './envy.ts';
import { priceOfFairness } from './price.ts';

/** The definition itself: every need against every other one. */
function envyByPairs({ needs, candidates }: AssignmentProblem, flow: Float64Array): [boolean, boolean][] {
  const pairs = [...candidates.need].map((need, pair) => ({
    need,
    resource: candidates.resource[pair],
    cost: candidates.cost[pair] ?? 0,
    units: flow[pair] ?? 0,
  }));
  return [...needs.quantity].map((quantity, me) => {
    const mine = pairs.filter((pair) => pair.need === me);
    const isServed = mine.reduce((sum, { units }) => sum + units, 0) === quantity;
    const dearest = Math.max(...mine.map(({ units, cost }) => (units > 0 ? cost : -1)));
    const envied = mine
      .filter(({ cost }) => !isServed || cost < dearest)
      .flatMap(({ resource }) => pairs.filter((one) => one.resource === resource && one.need !== me && one.units > 0));
    const isJustified = envied.some((one) => (needs.penalty[one.need] ?? 0) < (needs.penalty[me] ?? 0));
    return [envied.length > 0, isJustified];
  });
}

test('envy is found by resource as by comparing every two needs', () => {
  const seen = { envious: 0, justified: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const problem = assignmentProblem(tinyDraft(seed));
      const { flow } = solveAssignment(problem);
      const { envious, justified } = envyOf(problem, flow);
      const found = Array.from(envious, (one, need): [boolean, boolean] => [one === 1, justified[need] === 1]);
      expect(found).toEqual(envyByPairs(problem, flow));
      for (const [envies, mayEnvy] of found) {
        seen.envious += envies ? 1 : 0;
        seen.justified += mayEnvy ? 1 : 0;
      }
    }),
    { numRuns: 2_000 },
  );
  expect(seen.envious).toBeGreaterThan(500);
  expect(seen.justified).toBeGreaterThan(100);
});

/** Two needs of priorities 10 and 20 for one place. */
const contest = assignmentProblem({
  needs: { quantity: [1, 1], penalty: [10, 20], group: [-1, -1] },
  capacity: [1],
  candidates: { need: [0, 1], resource: [0, 0], cost: [2, 4] },
});

test('whoever is left out envies; it is justified only against a lower priority', () => {
  const lowFirst = envyOf(contest, Float64Array.of(1, 0));
  expect([[...lowFirst.envious], [...lowFirst.justified]]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const highFirst = envyOf(contest, Float64Array.of(0, 1));
  expect([[...highFirst.envious], [...highFirst.justified]]).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

test('the price of fairness is what it costs more, as a share of the cheapest with all that is paid besides', () => {
  const [cheapest, fair] = [Float64Array.of(0, 1), Float64Array.of(1, 0)];
  expect(priceOfFairness(contest, fair, cheapest, 0)).toEqual({ cost: 8, share: 8 / 14, fewer: 0 });
  expect(priceOfFairness(contest, Float64Array.of(0, 0), cheapest, 2)).toEqual({ cost: 16, share: 1, fewer: 1 });
  expect(priceOfFairness(contest, cheapest, cheapest, 0)).toEqual({ cost: 0, share: 0, fewer: 0 });
});
