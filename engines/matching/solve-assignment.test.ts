import * as fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { dualBound, needPrices } from './certificate.ts';
import { type AssignmentProblem, assignmentProblem, dearest, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { syntheticDraft, syntheticProblem } from './testing.ts';
import { leastCostByTrying, tinyDraft } from './testing-oracle.ts';
import { faultsOf } from './testing-proof.ts';

/** A problem as a table: `needs` are [quantity, penalty, group], `pairs` are [need, resource, cost]. */
function problemOf(table: {
  needs: readonly (readonly [number, number, number?])[];
  capacity: readonly number[];
  pairs: readonly (readonly [number, number, number])[];
  groups?: ProblemDraft['groups'];
}): AssignmentProblem {
  return assignmentProblem({
    needs: {
      quantity: table.needs.map(([quantity]) => quantity),
      penalty: table.needs.map(([, penalty]) => penalty),
      group: table.needs.map(([, , group]) => group ?? -1),
    },
    capacity: table.capacity,
    candidates: {
      need: table.pairs.map(([need]) => need),
      resource: table.pairs.map(([, resource]) => resource),
      cost: table.pairs.map(([, , cost]) => cost),
    },
    ...(table.groups && { groups: table.groups }),
  });
}

/** How many tiny problems are tried. */
const tries = inject('deep') ? 50_000 : 2_000;

test('tiny problems of every shape get the least cost there is, with its proof', () => {
  let tried = 0;
  const check = (draft: ProblemDraft): void => {
    const problem = assignmentProblem(draft);
    const assignment = solveAssignment(problem);

    expect(assignment.objective).toBe(leastCostByTrying(problem));

    expect(faultsOf(problem, assignment)).toEqual([]);

    tried += 1;
  };
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => check(tinyDraft(seed))),
    { numRuns: tries },
  );
  expect(tried).toBeGreaterThanOrEqual(tries);
});

test.each([
  ['unit', 1],
  ['multi', 1],
  ['floors', 1],
  ['unit', 2_000],
  ['floors', 20_000],
] as const)('a county of kind %s with costs in steps of %i is proved optimal', (kind, coarseness) => {
  const problem = syntheticProblem({ needs: 600, kind, coarseness });
  expect(faultsOf(problem, solveAssignment(problem))).toEqual([]);
});

test.each([0, 0.4, 1, 1.3])('a county with capacity for %d of its demand is proved optimal', (capacityShare) => {
  const problem = syntheticProblem({ needs: 400, kind: 'floors', capacityShare, seed: 7 });
  expect(faultsOf(problem, solveAssignment(problem))).toEqual([]);
});

test('no needs, no resources and no candidates cost nothing', () => {
  expect(solveAssignment(problemOf({ needs: [], capacity: [], pairs: [] }))).toMatchObject({ objective: 0, bound: 0 });
});

test('a need without candidates is left unserved at its penalty', () => {
  const { unserved, objective, bound } = solveAssignment(problemOf({ needs: [[2, 7]], capacity: [5], pairs: [] }));
  expect([[...unserved], objective, bound]).toEqual([[2], 14, 14]);
});

test('a resource without capacity serves nobody', () => {
  const problem = problemOf({ needs: [[1, 7]], capacity: [0], pairs: [[0, 0, 1]] });
  const assignment = solveAssignment(problem);
  expect([...assignment.flow]).toEqual([0]);
  expect(faultsOf(problem, assignment)).toEqual([]);
});

test('a need whose candidates are all dearer than its penalty is left unserved', () => {
  const problem = problemOf({ needs: [[1, 3]], capacity: [1], pairs: [[0, 0, 4]] });
  expect([...solveAssignment(problem).unserved]).toEqual([1]);
});

test('the last place goes to the need that would pay most for another, not to the first', () => {
  const problem = problemOf({
    needs: [
      [1, 10],
      [1, 10],
    ],
    capacity: [1, 1],
    pairs: [
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 1],
    ],
  });
  const { flow, resourcePrice } = solveAssignment(problem);
  expect([...flow]).toEqual([0, 1, 1]);
  expect([...resourcePrice]).toEqual([1, 0]);
});

test('a need of several units is served by several resources', () => {
  const problem = problemOf({
    needs: [[5, 9]],
    capacity: [2, 2],
    pairs: [
      [0, 0, 1],
      [0, 1, 2],
    ],
  });
  const { flow, unserved } = solveAssignment(problem);
  expect([[...flow], [...unserved]]).toEqual([[2, 2], [1]]);
});

const twoForOnePlace = (floor: number, shortfall: number): AssignmentProblem =>
  problemOf({
    needs: [
      [1, 10, 0],
      [1, 10],
    ],
    capacity: [1],
    pairs: [
      [0, 0, 5],
      [1, 0, 2],
    ],
    groups: { floor: [floor], shortfall: [shortfall] },
  });

test.each([
  [0, 100, [0, 1], 0],
  [1, 2, [0, 1], 1],
  [1, 4, [1, 0], 0],
  [2, 4, [1, 0], 1],
])('a floor of %i worth %i a unit gives the places as %j and falls short by %i', (floor, worth, flow, shortfall) => {
  const problem = twoForOnePlace(floor, worth);
  const assignment = solveAssignment(problem);
  expect([[...assignment.flow], [...assignment.shortfall]]).toEqual([flow, [shortfall]]);
  expect(faultsOf(problem, assignment)).toEqual([]);
});

test('the dearest costs there may be are added exactly', () => {
  const needs = Array.from({ length: 40 }, () => [1_000, dearest, 0] as const);
  const pairs = needs.flatMap((_, need) =>
    [0, 1, 2].map((resource) => [need, resource, dearest - need * resource] as const),
  );
  const problem = problemOf({
    needs,
    capacity: [9_000, 0, 1],
    pairs,
    groups: { floor: [20_000], shortfall: [dearest] },
  });
  const assignment = solveAssignment(problem);
  expect(assignment.objective).toBeGreaterThan(2 ** 46);
  expect(faultsOf(problem, assignment)).toEqual([]);
});

test('a capacity as large as numbers go serves everybody at the least cost', () => {
  const problem = problemOf({ needs: [[2 ** 20, dearest]], capacity: [Number.MAX_SAFE_INTEGER], pairs: [[0, 0, 3]] });
  const assignment = solveAssignment(problem);
  expect(assignment.objective).toBe(3 * 2 ** 20);
  expect(faultsOf(problem, assignment)).toEqual([]);
});

test('a chain of displacements through the whole county is followed to its end', () => {
  const length = 20_000;
  const needs = Array.from({ length }, () => [1, 100_000] as const);
  // Each need is best off at its own resource and could move one back. The last resource is closed, the first has
  // room for two: the last need is served only if everybody moves.
  const pairs = needs.flatMap((_, need): [number, number, number][] =>
    need === 0
      ? [[0, 0, 0]]
      : [
          [need, need - 1, 1],
          [need, need, 0],
        ],
  );
  const capacity = needs.map((_, at) => (at === 0 ? 2 : at === length - 1 ? 0 : 1));
  const problem = problemOf({ needs, capacity, pairs });
  const assignment = solveAssignment(problem);
  expect(assignment.objective).toBe(length - 1);
  expect(faultsOf(problem, assignment)).toEqual([]);
});

test('all costs equal: ties do not keep the solver from ending', () => {
  const draft = syntheticDraft({ needs: 500, kind: 'floors', coarseness: 1_000_000 });
  expect(new Set(Array.from(draft.candidates.cost)).size).toBe(1);
  const problem = assignmentProblem(draft);
  expect(faultsOf(problem, solveAssignment(problem))).toEqual([]);
});

test('the same problem always gives the same assignment, in whatever order its candidates come', () => {
  const draft = syntheticDraft({ needs: 300, kind: 'floors', coarseness: 5_000 });
  const problem = assignmentProblem(draft);
  const reference = solveAssignment(problem);
  expect(solveAssignment(problem)).toEqual(reference);
  const order = fc.shuffledSubarray([...Array.from(draft.candidates.need).keys()], {
    minLength: draft.candidates.need.length,
  });
  const shuffle = (shuffled: number[]): void => {
    const candidates = {
      need: shuffled.map((at) => draft.candidates.need[at] ?? 0),
      resource: shuffled.map((at) => draft.candidates.resource[at] ?? 0),
      cost: shuffled.map((at) => draft.candidates.cost[at] ?? 0),
    };
    expect(solveAssignment(assignmentProblem({ ...draft, candidates }))).toEqual(reference);
  };
  fc.assert(fc.property(order, shuffle), { numRuns: 5 });
});

test.each(['unit', 'multi', 'floors'] as const)('an earlier assignment of kind %s is kept, at its prices', (kind) => {
  const problem = syntheticProblem({ needs: 400, kind });
  const cold = solveAssignment(problem);
  const warm = solveAssignment(problem, { earlier: cold.flow });
  expect(warm).toEqual({ ...cold, steps: 0 });
  expect(cold.steps).toBeGreaterThan(0);
});

test('an earlier assignment of a county that has changed since ends at the least cost, and only what changed is looked at', () => {
  const draft = syntheticDraft({ needs: 2_000, kind: 'multi' });
  const earlier = solveAssignment(assignmentProblem(draft)).flow;
  const changed = assignmentProblem({
    ...draft,
    capacity: Array.from(draft.capacity, (places, at) => (at % 97 === 0 ? Math.max(0, places - 1) : places)),
  });
  const cold = solveAssignment(changed);
  const warm = solveAssignment(changed, { earlier });
  expect(warm.objective).toBe(cold.objective);
  expect(warm.steps).toBeLessThan(2_000);
  expect(faultsOf(changed, warm)).toEqual([]);
});

test('whatever is said to be an earlier assignment, the least cost is found', () => {
  let kept = 0;
  const check = (draft: ProblemDraft, units: number[]): void => {
    const problem = assignmentProblem(draft);
    const earlier = Float64Array.from(problem.candidates.cost, (_, pair) => units[pair % units.length] ?? 0);
    const warm = solveAssignment(problem, { earlier });
    expect(warm.objective).toBe(solveAssignment(problem).objective);
    expect(faultsOf(problem, warm)).toEqual([]);
    kept += 1;
  };
  fc.assert(
    fc.property(fc.noBias(fc.integer()), fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }), (seed, units) =>
      check(tinyDraft(seed), units),
    ),
    { numRuns: 1_000 },
  );
  expect(kept).toBeGreaterThanOrEqual(1_000);
});

const triple = (list: ArrayLike<number>): number[] => Array.from(list, (value) => value * 3);

test('scaling all costs scales the cost of the optimum, and a dominated pair changes nothing', () => {
  const draft = syntheticDraft({ needs: 200, kind: 'unit' });
  const cost = solveAssignment(assignmentProblem(draft)).objective;
  const scaled = assignmentProblem({
    ...draft,
    needs: { ...draft.needs, penalty: triple(draft.needs.penalty) },
    candidates: { ...draft.candidates, cost: triple(draft.candidates.cost) },
  });
  expect(solveAssignment(scaled).objective).toBe(cost * 3);
  const dominated = assignmentProblem({
    ...draft,
    capacity: [...Array.from(draft.capacity), 10],
    candidates: {
      need: [...Array.from(draft.candidates.need), 0],
      resource: [...Array.from(draft.candidates.resource), draft.capacity.length],
      cost: [...Array.from(draft.candidates.cost), dearest],
    },
  });
  expect(solveAssignment(dominated).objective).toBe(cost);
});

test('a bound of any prices is never above the cost of any flow', () => {
  const problem = syntheticProblem({ needs: 100, kind: 'floors' });
  const { objective, resourcePrice, groupPrice } = solveAssignment(problem);
  const off = {
    resourcePrice: resourcePrice.map((price, at) => price + (at % 3)),
    groupPrice: groupPrice.map((price) => price / 2),
  };
  expect(dualBound(problem, off)).toBeLessThanOrEqual(objective);
  expect(needPrices(problem, off).every((price, need) => price <= (problem.needs.penalty[need] ?? 0))).toBe(true);
});

test('prices outside their range prove nothing and are refused', () => {
  const problem = twoForOnePlace(1, 4);
  const price = (resource: number, group: number) => () =>
    dualBound(problem, { resourcePrice: Float64Array.of(resource), groupPrice: Float64Array.of(group) });
  expect(price(0, 4)).not.toThrow();
  expect(price(-1, 0)).toThrow(RangeError);
  expect(price(0, 5)).toThrow(RangeError);
  expect(price(Number.NaN, 0)).toThrow(RangeError);
});

test('a price is what one more place, or one unit less of floor, would save', () => {
  let priced = 0;
  const check = (draft: ProblemDraft): void => {
    const { objective, resourcePrice, groupPrice } = solveAssignment(assignmentProblem(draft));
    const saved = (change: Partial<ProblemDraft>): number =>
      objective - solveAssignment(assignmentProblem({ ...draft, ...change })).objective;
    for (const [resource, price] of resourcePrice.entries()) {
      const capacity = Array.from(draft.capacity, (places, at) => places + (at === resource ? 1 : 0));
      expect(saved({ capacity })).toBe(price);
      priced += price > 0 ? 1 : 0;
    }
    const { floor = [], shortfall = [] } = draft.groups ?? {};
    for (const [group, price] of groupPrice.entries()) {
      if (floor[group] === 0) continue;
      const lower = Array.from(floor, (units, at) => units - (at === group ? 1 : 0));
      expect(saved({ groups: { floor: lower, shortfall } })).toBe(price);
    }
  };
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => check(tinyDraft(seed))),
    { numRuns: 1_000 },
  );
  expect(priced).toBeGreaterThan(100);
});
