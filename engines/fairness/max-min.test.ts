import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { randomNumbers, syntheticDraft } from '#engines/matching/testing.ts';
import { tinyDraft } from '#engines/matching/testing-oracle.ts';
import { certainShortfall, maxMinUnits as maxMinInOrder } from './max-min.ts';

/** Where equals are served as they are listed. */
const maxMinUnits = (problem: AssignmentProblem, served: Float64Array): Float64Array =>
  maxMinInOrder(problem, served, served.keys());

/** A tiny problem with up to four groups, and some units of each served beside it. */
function tinyCase(seed: number): { draft: ProblemDraft; problem: AssignmentProblem; served: Float64Array } {
  const random = randomNumbers(seed + 1);
  const pick = (count: number): number => Math.floor(random() * count);
  const groups = 1 + pick(4);
  const tiny = tinyDraft(seed);
  const group = Array.from(tiny.needs.group, () => pick(groups + 1) - 1);
  const none = Array.from({ length: groups }, () => 0);
  const draft = { ...tiny, needs: { ...tiny.needs, group }, groups: { floor: none, shortfall: none } };
  return { draft, problem: assignmentProblem(draft), served: Float64Array.from(none, () => pick(3)) };
}

/** Units by group of every assignment there is, from the definition: what each need may take of the places left. */
function everyOutcome({ needs, capacity, candidates, groups }: AssignmentProblem): number[][] {
  const known = new Map<string, Set<string>>();
  const from = (need: number, pair: number, open: number, room: readonly number[]): Set<string> => {
    if (need === needs.quantity.length) return new Set([groups.floor.join()]);
    const end = candidates.start[need + 1] ?? 0;
    if (pair === end) return from(need + 1, end, needs.quantity[need + 1] ?? 0, room);
    const key = [need, pair, open, ...room].join();
    const before = known.get(key);
    if (before) return before;
    const found = new Set<string>();
    const resource = candidates.resource[pair] ?? 0;
    for (let units = 0; units <= Math.min(open, room[resource] ?? 0); units++) {
      const left = room.with(resource, (room[resource] ?? 0) - units);
      for (const outcome of from(need, pair + 1, open - units, left)) {
        const group = needs.group[need] ?? -1;
        const sum = outcome.split(',').map((some, at) => Number(some) + (at === group ? units : 0));
        found.add(sum.join());
      }
    }
    known.set(key, found);
    return found;
  };
  return [...from(0, 0, needs.quantity[0] ?? 0, [...capacity])].map((outcome) => outcome.split(',').map(Number));
}

/** Shares of the groups that ask for something, lowest first. */
function sharesOf({ needs }: AssignmentProblem, served: Float64Array, units: ArrayLike<number>): number[] {
  const demand = served.slice();
  needs.group.forEach((group, need) => {
    if (group >= 0) demand[group] = (demand[group] ?? 0) + (needs.quantity[need] ?? 0);
  });
  return [...demand.entries()]
    .filter(([, asked]) => asked > 0)
    .map(([group, asked]) => ((served[group] ?? 0) + (units[group] ?? 0)) / asked)
    .sort((a, b) => a - b);
}

/** Below 0 when `a` is lower at the first place where they differ. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('lexicographic max–min', () => {
  test('is what trying every assignment finds, units served beside it included', () => {
    let contested = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, served } = tinyCase(seed);
        const all = everyOutcome(problem);
        const best = all.map((units) => sharesOf(problem, served, units)).sort(compare);
        const found = maxMinUnits(problem, served);
        expect(all.map(String)).toContain(String(found));
        expect(sharesOf(problem, served, found)).toEqual(best.at(-1));
        contested += found.length > 1 && (best.at(-1)?.[0] ?? 1) < 1 ? 1 : 0;
      }),
      { numRuns: 2_000 },
    );
    expect(contested).toBeGreaterThan(500);
  });

  test('gives the same shares whatever the order of needs, resources and groups', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draft, problem, served } = tinyCase(seed);
        const mirror = (count: number) => (at: number) => count - 1 - at;
        const need = mirror(draft.needs.quantity.length);
        const resource = mirror(draft.capacity.length);
        const group = mirror(served.length);
        const turned = assignmentProblem({
          needs: {
            quantity: Array.from(draft.needs.quantity).toReversed(),
            penalty: Array.from(draft.needs.penalty).toReversed(),
            group: Array.from(draft.needs.group, (one) => (one < 0 ? one : group(one))).toReversed(),
          },
          capacity: Array.from(draft.capacity).toReversed(),
          candidates: {
            need: Array.from(draft.candidates.need, need),
            resource: Array.from(draft.candidates.resource, resource),
            cost: draft.candidates.cost,
          },
          groups: draft.groups ?? { floor: [], shortfall: [] },
        });
        const back = served.toReversed();
        expect(sharesOf(turned, back, maxMinUnits(turned, back))).toEqual(
          sharesOf(problem, served, maxMinUnits(problem, served)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no unit of a grouped need unserved that could be', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, served } = tinyCase(seed);
        const sum = (units: Iterable<number>): number => [...units].reduce((all, some) => all + some, 0);
        expect(sum(maxMinUnits(problem, served))).toBe(Math.max(...everyOutcome(problem).map(sum)));
      }),
      { numRuns: 300 },
    );
  });

  test('among groups with nothing a unit goes where it lifts the share most', () => {
    const problem = assignmentProblem({
      needs: { quantity: [9, 2], penalty: [1, 1], group: [0, 1] },
      capacity: [1],
      candidates: { need: [0, 1], resource: [0, 0], cost: [0, 0] },
      groups: { floor: [0, 0], shortfall: [0, 0] },
    });
    expect([...maxMinUnits(problem, new Float64Array(2))]).toEqual([0, 1]);
  });

  test('among equals a unit goes to whoever is first in the order given', () => {
    const problem = assignmentProblem({
      needs: { quantity: [2, 2, 2], penalty: [1, 1, 1], group: [0, 1, 2] },
      capacity: [4],
      candidates: { need: [0, 1, 2], resource: [0, 0, 0], cost: [0, 0, 0] },
      groups: { floor: [0, 0, 0], shortfall: [0, 0, 0] },
    });
    const first = (order: number[]) => [...maxMinInOrder(problem, new Float64Array(3), order)];
    expect([first([0, 1, 2]), first([1, 2, 0]), first([2, 0, 1])]).toEqual([
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
    ]);
  });
});

/** A draft in which nobody is asked to be served yet. */
const without = (draft: ProblemDraft): ProblemDraft => {
  const none = Array.from({ length: draft.groups?.floor.length ?? 0 }, () => 0);
  return { ...draft, groups: { floor: none, shortfall: none } };
};

describe('floors by max–min', () => {
  test('are met by the cheapest assignment at a certain shortfall cost, with its proof', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draft, problem, served } = tinyCase(seed);
        const floor = maxMinUnits(problem, served);
        const groups = { floor, shortfall: floor.map(() => certainShortfall(problem)) };
        const solved = solveAssignment(assignmentProblem({ ...draft, groups }));
        expect([...solved.shortfall]).toEqual(Array.from(floor, () => 0));
        expect(solved.objective - solved.bound).toBeLessThan(1);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a county of 2,000 needs are met, and serve no fewer units than the cheapest assignment', () => {
    const draft = syntheticDraft({ needs: 2_000, kind: 'floors', seed: 3 });
    const problem = assignmentProblem(without(draft));
    const floor = maxMinUnits(problem, new Float64Array(problem.groups.floor.length));
    const groups = { floor, shortfall: floor.map(() => certainShortfall(problem)) };
    const solved = solveAssignment(assignmentProblem({ ...draft, groups }));
    expect(Math.max(...solved.shortfall)).toBe(0);
    expect(solved.objective - solved.bound).toBeLessThan(1);
    const units = (flow: Float64Array): number => flow.reduce((sum, some) => sum + some, 0);
    expect(units(solved.flow)).toBe(units(floor));
    expect(units(floor)).toBeGreaterThanOrEqual(units(solveAssignment(problem).flow));
  });
});
