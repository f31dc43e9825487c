import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from '#testing/amount.ts';
import { KeptPlan } from './kept-plan.ts';
import { assignmentProblem, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { randomNumbers, syntheticDraft } from './testing.ts';
import { tinyDraft } from './testing-oracle.ts';

/** A draft that can be changed beside the plan. */
interface Changing {
  needs: { quantity: number[]; penalty: number[]; group: number[] };
  capacity: number[];
  candidates: { need: number[]; resource: number[]; cost: number[] };
  groups: { floor: number[]; shortfall: number[] };
}

const list = (from: ArrayLike<number> | undefined): number[] => Array.from(from ?? []);

const changing = ({ needs, capacity, candidates, groups }: ProblemDraft): Changing => ({
  needs: { quantity: list(needs.quantity), penalty: list(needs.penalty), group: list(needs.group) },
  capacity: list(capacity),
  candidates: { need: list(candidates.need), resource: list(candidates.resource), cost: list(candidates.cost) },
  groups: { floor: list(groups?.floor), shortfall: list(groups?.shortfall) },
});

/** The cost of the changed county, solved afresh: needs of no units are left out. */
function costAfresh({ needs, capacity, candidates, groups }: Changing): number {
  const kept = [...needs.quantity.keys()].filter((need) => (needs.quantity[need] ?? 0) > 0);
  const place = new Map(kept.map((need, at) => [need, at]));
  const pairs = [...candidates.need.keys()].filter((pair) => place.has(candidates.need[pair] ?? -1));
  const pick = (values: number[], at: number[]): number[] => at.map((one) => values[one] ?? 0);
  return solveAssignment(
    assignmentProblem({
      needs: {
        quantity: pick(needs.quantity, kept),
        penalty: pick(needs.penalty, kept),
        group: pick(needs.group, kept),
      },
      capacity,
      candidates: {
        need: pairs.map((pair) => place.get(candidates.need[pair] ?? -1) ?? 0),
        resource: pick(candidates.resource, pairs),
        cost: pick(candidates.cost, pairs),
      },
      groups,
    }),
  ).objective;
}

/** Changes the plan and the draft beside it, at random. */
function change(plan: KeptPlan, draft: Changing, random: () => number): void {
  const pick = (count: number): number => Math.floor(random() * count);
  const { needs, capacity, candidates } = draft;
  const kind = pick(4);
  if (kind === 0 && needs.quantity.length > 0) {
    const need = pick(needs.quantity.length);
    const quantity = pick(4);
    plan.setQuantity(need, quantity);
    needs.quantity[need] = quantity;
  } else if (kind <= 2 && capacity.length > 0) {
    const resource = pick(capacity.length);
    const places = Math.max(0, (capacity[resource] ?? 0) + pick(5) - 2);
    plan.setCapacity(resource, places);
    capacity[resource] = places;
  } else if (kind === 3) {
    const need = { quantity: 1 + pick(3), penalty: pick(10), group: pick(draft.groups.floor.length + 1) - 1 };
    const pairs = [...capacity.keys()].filter(() => random() < 0.7).map((resource) => ({ resource, cost: pick(10) }));
    const at = plan.addNeed({ ...need, candidates: pairs });
    for (const [name, value] of Object.entries(need)) needs[name as keyof typeof need][at] = value;
    for (const { resource, cost } of pairs) {
      candidates.need.push(at);
      candidates.resource.push(resource);
      candidates.cost.push(cost);
    }
  }
}

test('whatever is changed in a tiny county, the plan costs the least there is, with its proof', () => {
  let changes = 0;
  const check = (seed: number): void => {
    const draft = changing(tinyDraft(seed));
    const plan = new KeptPlan(assignmentProblem(draft), { needs: 40, candidates: 400 });
    const random = randomNumbers(seed);
    for (let turn = 0; turn < 12; turn++) {
      // One change, or several made good together.
      for (let together = turn % 4; together >= 0; together--) change(plan, draft, random);
      expect(plan.objective).toBe(costAfresh(draft));
      expect(plan.bound()).toBe(plan.objective);
      changes += 1;
    }
  };
  fc.assert(fc.property(fc.noBias(fc.integer()), check), { numRuns: 300 });
  expect(changes).toBeGreaterThanOrEqual(3_600);
});

test.each(['unit', 'multi', 'floors'] as const)('a county of kind %s is still proved after many changes', (kind) => {
  const draft = changing(syntheticDraft({ needs: 500, kind }));
  const plan = new KeptPlan(assignmentProblem(draft), { needs: 400, candidates: 60_000 });
  const random = randomNumbers(7);
  for (let turn = 0; turn < 600; turn++) change(plan, draft, random);
  expect(plan.objective).toBe(costAfresh(draft));
  expect(plan.bound()).toBe(plan.objective);
});

// Each kind by itself: every turn is solved afresh, which a busy machine does not do for all of them in one test's time.
test.each(['unit', 'multi', 'floors'] as const)(
  'a county of kind %s with more than a hundred needs costs the least after each of many changes',
  (kind) => {
    const first = 1 + ['multi', 'floors', 'unit'].indexOf(kind);
    const seeds = amount(3, 60);
    for (let seed = first; seed <= seeds; seed += 3) {
      const draft = changing(
        syntheticDraft({ needs: 150, kind, seed, coarseness: 500, capacityShare: 0.6 + 0.2 * (seed % 4) }),
      );
      const plan = new KeptPlan(assignmentProblem(draft), { needs: 200, candidates: 10_000 });
      const random = randomNumbers(seed);
      for (let turn = 0; turn < amount(50, 150); turn++) {
        change(plan, draft, random);
        expect(plan.objective, `seed ${seed}, turn ${turn}`).toBe(costAfresh(draft));
        expect(plan.bound()).toBe(plan.objective);
      }
    }
  },
);

test('says who serves a need, and makes no space that was not asked for', () => {
  const draft = { needs: { quantity: [2], penalty: [9], group: [-1] }, capacity: [1, 5] };
  const candidates = { need: [0, 0], resource: [0, 1], cost: [1, 2] };
  const plan = new KeptPlan(assignmentProblem({ ...draft, candidates }));
  expect(plan.servedBy(0)).toEqual([
    { resource: 0, units: 1 },
    { resource: 1, units: 1 },
  ]);
  expect(() => plan.addNeed({ quantity: 1, penalty: 1, group: -1, candidates: [] })).toThrow(RangeError);
});
