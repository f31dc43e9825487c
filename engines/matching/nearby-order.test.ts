import { expect, test } from 'vitest';
import { nearbyOrder } from './nearby-order.ts';
import { assignmentProblem } from './problem.ts';
import { syntheticProblem } from './testing.ts';

const sorted = (list: Iterable<number>): number[] => [...list].toSorted((a, b) => a - b);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test('every need and every resource has one place, and needs follow their cheapest resource', () => {
  const problem = syntheticProblem({ needs: 400 });
  const { needs, rank } = nearbyOrder(problem);
  expect(sorted(needs)).toEqual(upTo(400));
  expect(sorted(rank)).toEqual(upTo(problem.capacity.length));
  const { start, cost, resource } = problem.candidates;
  const places = Array.from(needs, (need) => {
    const pairs = upTo((start[need + 1] ?? 0) - (start[need] ?? 0)).map((at) => (start[need] ?? 0) + at);
    const cheapest = pairs.toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))[0] ?? 0;
    return rank[resource[cheapest] ?? 0];
  });
  expect(places).toEqual(places.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
});

test('what some need has to choose between lies beside each other, and needs without a choice come last', () => {
  const problem = assignmentProblem({
    needs: { quantity: [1, 1, 1], penalty: [9, 9, 9], group: [-1, -1, -1] },
    capacity: [1, 1, 1],
    candidates: { need: [1, 1, 2, 2], resource: [0, 2, 2, 1], cost: [1, 2, 3, 1] },
  });
  const { needs, rank } = nearbyOrder(problem);
  expect([...rank]).toEqual([0, 2, 1]);
  expect([...needs]).toEqual([1, 2, 0]);
});
