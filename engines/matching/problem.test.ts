import { expect, test } from 'vitest';
import { assignmentProblem, dearest, InvalidProblem, type ProblemDraft } from './problem.ts';

const right = {
  needs: { quantity: [1, 2], penalty: [5, 6], group: [0, -1] },
  capacity: [3, 4],
  candidates: { need: [1, 0, 1], resource: [1, 1, 0], cost: [7, 8, 9] },
  groups: { floor: [1], shortfall: [2] },
} satisfies ProblemDraft;

function faultOf(draft: ProblemDraft): string {
  try {
    assignmentProblem(draft);
    return 'none';
  } catch (error) {
    if (!(error instanceof InvalidProblem)) throw error;
    return `${error.fault} ${error.field} ${error.index}`;
  }
}

test('candidates are sorted by need, then resource', () => {
  const { start, need, resource, cost } = assignmentProblem(right).candidates;
  expect([...start]).toEqual([0, 1, 3]);
  expect([...need]).toEqual([0, 1, 1]);
  expect([...resource]).toEqual([1, 0, 1]);
  expect([...cost]).toEqual([8, 9, 7]);
});

const needs = (change: object): ProblemDraft => ({ ...right, needs: { ...right.needs, ...change } });
const candidates = (change: object): ProblemDraft => ({ ...right, candidates: { ...right.candidates, ...change } });
const groups = (change: object): ProblemDraft => ({ ...right, groups: { ...right.groups, ...change } });

test.each<[string, ProblemDraft]>([
  ['none', right],
  ['lengths_differ needs.penalty -1', needs({ penalty: [1] })],
  ['lengths_differ candidates.cost -1', candidates({ cost: [1] })],
  ['out_of_range needs.quantity 1', needs({ quantity: [1, 0] })],
  ['out_of_range needs.quantity 0', needs({ quantity: [1.5, 1] })],
  ['out_of_range needs.quantity 0', needs({ quantity: [Number.NaN, 1] })],
  ['out_of_range needs.penalty 1', needs({ penalty: [1, dearest + 1] })],
  ['out_of_range needs.group 0', needs({ group: [1, 0] })],
  ['out_of_range capacity 0', { ...right, capacity: [-1, 1] }],
  ['out_of_range candidates.need 0', candidates({ need: [2, 0, 1] })],
  ['out_of_range candidates.resource 2', candidates({ resource: [0, 1, -1] })],
  ['out_of_range candidates.cost 0', candidates({ cost: [-1, 1, 1] })],
  ['out_of_range groups.shortfall 0', groups({ shortfall: [dearest + 1] })],
  ['pair_twice candidates 2', candidates({ need: [1, 0, 1], resource: [1, 1, 1] })],
  ['pair_twice candidates 1', candidates({ need: [0, 0, 1], resource: [1, 1, 1] })],
  ['total_too_large needs.quantity -1', needs({ quantity: [2 ** 53 - 1, 1], penalty: [0, 0] })],
  ['total_too_large capacity -1', { ...right, capacity: [2 ** 53 - 1, 1] }],
  ['total_too_large objective -1', needs({ quantity: [2 ** 23, 1], penalty: [dearest, 0] })],
  ['total_too_large objective -1', groups({ floor: [2 ** 23], shortfall: [dearest] })],
])('%s', (fault, draft) => {
  expect(faultOf(draft)).toBe(fault);
});

const many = (length: number, value: number): Float64Array => new Float64Array(length).fill(value);

/** As many needs as resources, and a pair as dear as can be. */
const pairsOf = (size: number): ProblemDraft => ({
  needs: { quantity: many(size, 1), penalty: many(size, 0), group: many(size, -1) },
  capacity: many(size, 1),
  candidates: { need: [0], resource: [0], cost: [dearest] },
});

test('a problem so large and dear that its prices might not be exact is refused', () => {
  expect(faultOf(pairsOf(2 ** 21 - 1))).toBe('none');
  expect(faultOf(pairsOf(2 ** 21 + 1))).toBe('total_too_large prices -1');
});
