import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainNeed, type NeedExplanation } from './explain-need.ts';
import { assignmentProblem, dearest, type ProblemDraft } from './problem.ts';
import { type Assignment, solveAssignment } from './solve-assignment.ts';
import { leastCostByTrying, tinyDraft } from './testing-oracle.ts';

function explained(draft: ProblemDraft): { assignment: Assignment; needs: NeedExplanation[] } {
  const problem = assignmentProblem(draft);
  const assignment = solveAssignment(problem);
  return { assignment, needs: Array.from(problem.needs.quantity, (_, need) => explainNeed(problem, assignment, need)) };
}

/**
 * Four needs and two resources of one place: need 0 lives beside resource 0, need 1 a little farther, need 2 too far
 * to be worth the way, need 3 has nothing at all. Resource 1 is far from need 1 alone.
 */
const village = {
  needs: { quantity: [1, 1, 1, 1], penalty: [20, 20, 3, 20], group: [-1, -1, -1, -1] },
  capacity: [1, 1],
  candidates: { need: [0, 1, 1, 2], resource: [0, 0, 1, 0], cost: [2, 1, 9, 3] },
} satisfies ProblemDraft;

test('each need is told what became of it', () => {
  const { needs } = explained(village);
  expect(needs.map(({ reason }) => reason)).toEqual(['served', 'served', 'cheaper_unserved', 'no_candidate']);
});

test('a need that got its second choice sees who was worth more at the first, and by how much', () => {
  const { needs } = explained(village);
  expect(needs[1]?.alternatives).toEqual([
    { candidate: 2, resource: 1, units: 1, cost: 9, price: 0, worth: 0, reducedCost: 0, reason: 'served' },
    { candidate: 1, resource: 0, units: 0, cost: 1, price: 8, worth: 8, reducedCost: 0, reason: 'taken_by_dearer' },
  ]);
  expect(needs[0]?.alternatives).toMatchObject([{ resource: 0, price: 8, worth: 18, reason: 'served' }]);
});

test('a need that gains less than the place costs is told that dearer needs hold it', () => {
  const { needs } = explained({ ...village, needs: { ...village.needs, penalty: [20, 6, 3, 20] } });
  expect(needs[1]).toMatchObject({ reason: 'taken_by_dearer', unserved: 1, price: 6 });
  expect(needs[1]?.alternatives).toMatchObject([
    { resource: 0, price: 5, worth: 5, reducedCost: 0, reason: 'taken_by_dearer' },
    { resource: 1, price: 0, worth: -3, reducedCost: 3, reason: 'cheaper_unserved' },
  ]);
});

test('a resource that is free but dearer is told to be cheaper elsewhere', () => {
  const { needs } = explained({ ...village, candidates: { need: [0, 0], resource: [0, 1], cost: [4, 7] } });
  expect(needs[0]?.alternatives).toMatchObject([
    { resource: 0, reason: 'served', worth: 3 },
    { resource: 1, reason: 'cheaper_elsewhere', reducedCost: 3, worth: -3 },
  ]);
});

/** The least cost if one unit of a need must go to a resource. */
function costOfForcing(draft: ProblemDraft, need: number, resource: number, cost: number): number {
  const { needs, candidates, groups = { floor: [], shortfall: [] } } = draft;
  // A need has at least one unit; its last one is served by force and stays as one that nobody minds leaving.
  const isLast = needs.quantity[need] === 1;
  const rest = assignmentProblem({
    needs: {
      quantity: isLast ? needs.quantity : oneLess(needs.quantity, need),
      penalty: Array.from(needs.penalty, (value, at) => (isLast && at === need ? 0 : value)),
      group: needs.group,
    },
    capacity: oneLess(draft.capacity, resource),
    candidates: {
      ...candidates,
      cost: Array.from(candidates.cost, (value, at) => (isLast && candidates.need[at] === need ? dearest : value)),
    },
    groups: { floor: oneLess(groups.floor, needs.group[need] ?? -1), shortfall: groups.shortfall },
  });
  return cost + leastCostByTrying(rest);
}

const oneLess = (list: ArrayLike<number>, index: number): number[] =>
  Array.from(list, (value, at) => (at === index ? Math.max(0, value - 1) : value));

test('what explanations say is true of the problem, whatever it is', () => {
  const seen = new Map<string, number>();
  const check = (draft: ProblemDraft): void => {
    const { assignment, needs } = explained(draft);
    const used = Array.from(draft.capacity, () => 0);
    for (const { alternatives } of needs) {
      for (const { resource, units } of alternatives) used[resource] = (used[resource] ?? 0) + units;
    }
    for (const { need, reason, alternatives, price } of needs) {
      seen.set(reason, (seen.get(reason) ?? 0) + 1);
      for (const one of alternatives) {
        seen.set(`pair ${one.reason}`, (seen.get(`pair ${one.reason}`) ?? 0) + 1);
        expect(one.reducedCost).toBeGreaterThanOrEqual(0);
        if (one.reason === 'served') {
          expect(one).toMatchObject({ reducedCost: 0 });
          expect(one.worth).toBeGreaterThanOrEqual(one.price);
        } else expect(one.worth).toBe(one.price - one.reducedCost);
        if (one.reason === 'taken_by_dearer') expect(used[one.resource]).toBe(draft.capacity[one.resource]);
        if (draft.capacity[one.resource] === 0) continue;
        const forced = costOfForcing(draft, need, one.resource, one.cost);
        expect(forced).toBeGreaterThanOrEqual(assignment.objective + one.reducedCost);
      }
      if (reason === 'cheaper_unserved') expect(alternatives.every((one) => one.worth <= 0)).toBe(true);
      if (reason !== 'served') expect(price).toBe(draft.needs.penalty[need]);
    }
  };
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => check(tinyDraft(seed))),
    { numRuns: 500 },
  );
  const reasons = ['served', 'taken_by_dearer', 'no_candidate', 'cheaper_unserved'];
  const pairReasons = ['served', 'taken_by_dearer', 'cheaper_elsewhere', 'cheaper_unserved'].map(
    (one) => `pair ${one}`,
  );
  for (const reason of [...reasons, ...pairReasons]) expect(seen.get(reason) ?? 0, reason).toBeGreaterThan(10);
});
