import { expect, test } from 'vitest';
import { amount } from '#testing/amount.ts';
import { assignmentProblem, dearest, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { randomNumbers, syntheticDraft } from './testing.ts';
import { faultsOf } from './testing-proof.ts';

/** What a hard instance looks like; whatever is left out is one unit, the dearest penalty, no group. */
interface Shape {
  readonly capacity: readonly number[];
  readonly needs: number;
  /** The resources a need could have, each with its cost. */
  readonly offers: (need: number) => readonly (readonly [resource: number, cost: number])[];
  readonly quantity?: (need: number) => number;
  readonly penalty?: number;
  readonly group?: (need: number) => number;
  readonly groups?: { floor: number[]; shortfall: number[] };
}

const list = <T>(length: number, one: (at: number) => T): T[] => Array.from({ length }, (_, at) => one(at));

function draftOf({ capacity, needs, offers, quantity, penalty = dearest, group, groups }: Shape): ProblemDraft {
  const pairs = list(needs, (need) => offers(need).map(([resource, cost]) => ({ need, resource, cost }))).flat();
  return {
    needs: {
      quantity: list(needs, (need) => quantity?.(need) ?? 1),
      penalty: list(needs, () => penalty),
      group: list(needs, (need) => group?.(need) ?? -1),
    },
    capacity,
    candidates: {
      need: pairs.map((pair) => pair.need),
      resource: pairs.map((pair) => pair.resource),
      cost: pairs.map((pair) => pair.cost),
    },
    ...(groups && { groups }),
  };
}

const ones = (length: number): number[] => list(length, () => 1);
const crowd = amount(3_000, 10_000);
const ring = 3_000;

/** Price wars above all: many who want the same few seats and would pay all there is, so that each bid raises a price by a little. */
const hard: Readonly<Record<string, Shape>> = {
  'two needs for one seat': { needs: 2, capacity: [1], offers: () => [[0, 0]] },
  'three needs for two equal seats': {
    needs: 3,
    capacity: [1, 1],
    offers: () => [
      [0, 0],
      [1, 0],
    ],
  },
  '101 equal needs for 100 equal seats': {
    needs: 101,
    capacity: ones(100),
    offers: () => list(100, (at) => [at, 0] as const),
  },
  '101 equal needs for 100 seats, one a little cheaper': {
    needs: 101,
    capacity: ones(100),
    offers: () => list(100, (at) => [at, at === 7 ? 0 : 1] as const),
  },
  'one resource for everybody': {
    needs: 2 * crowd,
    capacity: [crowd],
    offers: (need) => [[0, need % 7]],
  },
  'two resources for everybody, several units each': {
    needs: 5_000,
    capacity: [7_500, 6_000],
    quantity: (need) => 1 + (need % 5),
    offers: (need) => [
      [0, need % 7],
      [1, need % 5],
    ],
  },
  'a ring in which one resource is closed': {
    needs: ring,
    capacity: list(ring, (at) => (at === 7 ? 0 : 1)),
    offers: (need) => [
      [need, 0],
      [(need + 1) % ring, 0],
    ],
  },
  'a ring in which everybody envies the next': {
    needs: ring,
    capacity: ones(ring),
    offers: (need) => [
      [need, dearest - 1],
      [(need + 1) % ring, 0],
    ],
  },
  'a chain in which the only free seat is at the far end': {
    needs: ring,
    capacity: ones(ring),
    offers: (need) => (need === 0 ? [[0, 0]] : [[need - 1, 0] as const, [need, 1] as const]),
  },
  'a star: one need that could have everything, many that could have one': {
    needs: 401,
    capacity: ones(400),
    quantity: (need) => (need === 0 ? 200 : 1),
    offers: (need) => (need === 0 ? list(400, (at) => [at, at] as const) : [[need - 1, 1_000] as const]),
  },
  'quantities of 2^40': {
    needs: 200,
    capacity: list(40, (at) => 2 ** 41 + 3 * at),
    quantity: (need) => 2 ** 40 + need,
    penalty: 15,
    offers: (need) => list(5, (at) => [(need * 7 + at * 3) % 40, (need * at) % 16] as const),
  },
  'large quantities at the dearest costs': {
    needs: 200,
    capacity: list(40, (at) => 2 ** 14 + 3 * at),
    quantity: (need) => 2 ** 13 + need,
    offers: (need) => list(5, (at) => [(need * 7 + at * 3) % 40, dearest - ((need * 7919 * at) % 100_000)] as const),
  },
  'hundreds of groups, floors over demand in every third': {
    needs: 1_200,
    capacity: list(200, () => 5),
    quantity: (need) => 1 + (need % 3),
    offers: (need) => list(4, (at) => [(need * 7 + at) % 200, (need * at) % 1_000] as const),
    group: (need) => need % 300,
    groups: { floor: list(300, (at) => (at % 3 === 0 ? 99 : 6)), shortfall: list(300, () => dearest) },
  },
  'groups of one need each': {
    needs: 100,
    capacity: [50, 10],
    offers: (need) => [
      [0, need],
      [1, 100 - need],
    ],
    penalty: 60,
    group: (need) => need,
    groups: { floor: ones(100), shortfall: list(100, (at) => at % 9) },
  },
  'penalties of nothing': { needs: 50, capacity: [10], penalty: 0, offers: (need) => [[0, need % 2]] },
  'parts that have nothing to do with each other': {
    needs: 900,
    capacity: list(100, (at) => at % 4),
    offers: (need) => (need % 10 === 9 ? [] : list(3, (at) => [(need % 33) * 3 + at, (need * at) % 50] as const)),
    penalty: 40,
  },
};

test.each(Object.keys(hard))('%s: solved, with its proof', (name) => {
  const shape = hard[name] ?? { needs: 0, capacity: [], offers: () => [] };
  const problem = assignmentProblem(draftOf(shape));
  expect(problem.needs.quantity.length).toBeGreaterThan(1);
  expect(faultsOf(problem, solveAssignment(problem))).toEqual([]);
});

/** The same county with its needs and resources under other numbers. */
function renumbered(draft: ProblemDraft, seed: number): ProblemDraft {
  const random = randomNumbers(seed);
  const shuffled = (length: number): number[] =>
    list(length, (at) => ({ at, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ at }) => at);
  const [needs, resources] = [shuffled(draft.needs.quantity.length), shuffled(draft.capacity.length)];
  const pick = (values: ArrayLike<number>, order: number[]): number[] => order.map((at) => values[at] ?? 0);
  const newPlace = (order: number[]): Map<number, number> => new Map(order.map((old, at) => [old, at]));
  const [needPlace, resourcePlace] = [newPlace(needs), newPlace(resources)];
  return {
    ...draft,
    needs: {
      quantity: pick(draft.needs.quantity, needs),
      penalty: pick(draft.needs.penalty, needs),
      group: pick(draft.needs.group, needs),
    },
    capacity: pick(draft.capacity, resources),
    candidates: {
      need: Array.from(draft.candidates.need, (need) => needPlace.get(need) ?? -1),
      resource: Array.from(draft.candidates.resource, (resource) => resourcePlace.get(resource) ?? -1),
      cost: draft.candidates.cost,
    },
  };
}

const ascending = (prices: Float64Array): number[] => [...prices].toSorted((a, b) => a - b);

test.each(['unit', 'multi', 'floors'] as const)(
  'under other numbers a county of kind %s costs the same, at the same prices',
  (kind) => {
    const draft = syntheticDraft({ needs: 300, kind, coarseness: 500 });
    const reference = solveAssignment(assignmentProblem(draft));
    for (let seed = 1; seed <= 10; seed++) {
      const problem = assignmentProblem(renumbered(draft, seed));
      const { objective, resourcePrice, groupPrice } = solveAssignment(problem);
      expect(objective).toBe(reference.objective);
      expect(ascending(resourcePrice)).toEqual(ascending(reference.resourcePrice));
      expect(groupPrice).toEqual(reference.groupPrice);
    }
  },
);

test('in a county of some size, too, a price is what one more place would save', () => {
  const draft = syntheticDraft({ needs: 120, kind: 'floors', coarseness: 200 });
  const { objective, resourcePrice } = solveAssignment(assignmentProblem(draft));
  for (const [resource, price] of resourcePrice.entries()) {
    const capacity = Array.from(draft.capacity, (places, at) => places + (at === resource ? 1 : 0));
    expect(objective - solveAssignment(assignmentProblem({ ...draft, capacity })).objective).toBe(price);
  }
  expect(resourcePrice.some((price) => price > 0)).toBe(true);
});
