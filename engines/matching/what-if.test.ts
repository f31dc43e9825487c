import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { randomNumbers, syntheticDraft } from './testing.ts';
import { tinyDraft } from './testing-oracle.ts';
import { type Change, WhatIf } from './what-if.ts';

/** The problem as it would be. */
const changed = (problem: AssignmentProblem, { places = [], floors = [] }: Change): AssignmentProblem => {
  const capacity = problem.capacity.slice();
  const floor = problem.groups.floor.slice();
  for (const one of places) capacity[one.resource] = one.places;
  for (const one of floors) floor[one.group] = one.floor;
  return { ...problem, capacity, groups: { ...problem.groups, floor } };
};

/** A change of up to three resources, and of a floor where there are any. */
function someChange({ capacity, groups }: AssignmentProblem, random: () => number): Change {
  const pick = (count: number): number => Math.floor(random() * count);
  const resources = new Set(Array.from({ length: capacity.length > 0 ? pick(4) : 0 }, () => pick(capacity.length)));
  return {
    places: [...resources].map((resource) => ({ resource, places: pick(5) })),
    floors: groups.floor.length > 0 && pick(3) === 0 ? [{ group: pick(groups.floor.length), floor: pick(8) }] : [],
  };
}

/** The draft with every other resource closed, as those that might be added are. */
const halfClosed = (draft: ProblemDraft): ProblemDraft => ({
  ...draft,
  capacity: Array.from(draft.capacity, (places, resource) => (resource % 2 === 0 ? places : 0)),
});

/** Compares changes one after the other with solving the changed problem afresh; gives how many of them saved something. */
function compare(problem: AssignmentProblem, changes: readonly Change[]): number {
  const whatIf = new WhatIf(problem);
  const before = solveAssignment(problem);
  let saving = 0;
  for (const change of changes) {
    const bound = whatIf.bound(change);
    const after = solveAssignment(changed(problem, change));
    const { saved } = whatIf.gain(change);
    expect(saved).toBe(before.objective - after.objective);
    expect(bound).toBeGreaterThanOrEqual(saved);
    whatIf.during(change, (plan) => expect(plan.bound()).toBe(after.objective));
    expect([whatIf.plan.objective, whatIf.plan.bound()]).toEqual([before.objective, before.objective]);
    if (saved > 0) saving += 1;
  }
  return saving;
}

test('what a change would save is what the changed problem costs less, never more than its bound, and nothing stays changed', () => {
  let saving = 0;
  const check = (seed: number): void => {
    const problem = assignmentProblem(halfClosed(tinyDraft(seed)));
    const random = randomNumbers(seed);
    saving += compare(
      problem,
      Array.from({ length: 8 }, () => someChange(problem, random)),
    );
  };
  fc.assert(fc.property(fc.noBias(fc.integer()), check), { numRuns: 300 });
  expect(saving).toBeGreaterThan(300);
});

test.each(['unit', 'multi', 'floors'] as const)('the same in a county of kind %s, with ties', (kind) => {
  const problem = assignmentProblem(halfClosed(syntheticDraft({ needs: 120, kind, coarseness: 500 })));
  const random = randomNumbers(5);
  const saving = compare(
    problem,
    Array.from({ length: 40 }, () => someChange(problem, random)),
  );
  expect(saving).toBeGreaterThan(5);
});

test.each(['unit', 'multi', 'floors'] as const)(
  'the best of many in a county of kind %s are those that trying all of them finds, after looking at few',
  (kind) => {
    const problem = assignmentProblem(halfClosed(syntheticDraft({ needs: 400, kind, capacityShare: 1.6 })));
    const closed = [...problem.capacity.keys()].filter((resource) => problem.capacity[resource] === 0);
    const changes = closed.map((resource) => ({ places: [{ resource, places: 8 }] }));
    const { gains, looked } = new WhatIf(problem).best(changes, 10);
    const all = changes.map((change) => new WhatIf(problem).gain(change).saved).sort((a, b) => b - a);
    expect(gains.map(({ saved }) => saved)).toEqual(all.slice(0, 10));
    expect(gains.every((one) => one.served > 0)).toBe(true);
    expect(looked).toBeLessThan(changes.length * 0.6);
  },
);

test('says how many units more are served, and lists nothing that saves nothing', () => {
  const problem = assignmentProblem({
    needs: { quantity: [3], penalty: [9], group: [0] },
    capacity: [1, 0, 0],
    candidates: { need: [0, 0], resource: [0, 1], cost: [1, 2] },
    groups: { floor: [2], shortfall: [5] },
  });
  const whatIf = new WhatIf(problem);
  const open = (resource: number, places: number): Change => ({ places: [{ resource, places }] });
  // The second unit ends the shortfall too, the third does not.
  expect(whatIf.gain(open(1, 1))).toEqual({ saved: 12, served: 1 });
  expect(whatIf.gain(open(1, 5))).toEqual({ saved: 19, served: 2 });
  expect(whatIf.gain({ floors: [{ group: 0, floor: 0 }] })).toEqual({ saved: 5, served: 0 });
  expect(whatIf.best([open(2, 9), open(1, 1), {}, open(1, 5)], 10).gains).toEqual([
    { change: 3, saved: 19, served: 2 },
    { change: 1, saved: 12, served: 1 },
  ]);
});
