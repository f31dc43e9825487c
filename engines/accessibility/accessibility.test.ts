import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  gravity,
  gravityScoring,
  threeStep,
  twoStep,
  twoStepScoring,
} from '#engines/accessibility/floating-catchment.ts';
import { ListedReach } from '#engines/accessibility/listed-reach.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { columnsOf, type Pair, pairsWithin } from '#engines/accessibility/testing-oracle.ts';
import { banded, inversePower, uniform, weightAt } from '#engines/accessibility/weight.ts';

type Point = [id: string, x: number, y: number, size: number];
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'pysal-access.json'), 'utf8')) as {
  demand: Point[];
  supply: Point[];
  scores: Record<'e2sfca' | '3sfca' | 'raam', number[]>;
};

const sizes = (points: Point[]): number[] => points.map(([, , , size]) => size);
const pointsOf = (points: Point[]) => ({ x: points.map(([, x]) => x), y: points.map(([, , y]) => y) });
const [from, to] = [pointsOf(vectors.demand), pointsOf(vectors.supply)];
const published = [
  new PlacedReach(sizes(vectors.demand), sizes(vectors.supply), placePoints('plane', from, to, 30)),
  new ListedReach(sizes(vectors.demand), sizes(vectors.supply), columnsOf(pairsWithin('plane', from, to, 30))),
] as const;
const bands = banded([
  { limit: 10, weight: 1 },
  { limit: 20, weight: 0.68 },
  { limit: 30, weight: 0.22 },
]);

const agree = (ours: Float64Array, theirs: readonly number[]): void => {
  expect(ours).toHaveLength(40);
  for (const [i, score] of theirs.entries()) expect(Math.abs((ours[i] ?? NaN) - score)).toBeLessThan(1e-9);
};

test.each(published)('the enhanced two-step method agrees with PySAL access', (reach) =>
  agree(twoStep(reach, bands), vectors.scores.e2sfca),
);
test.each(published)('the three-step method agrees with PySAL access', (reach) =>
  agree(threeStep(reach, bands), vectors.scores['3sfca']),
);
test.each(published)('the rational agent model agrees with PySAL access', (reach) =>
  agree(raam(reach, { ...raamDefaults, tau: 30 }), vectors.scores.raam),
);

const reachable = (population: number[], capacity: number[], pairs: Pair[]) =>
  new ListedReach(population, capacity, columnsOf(pairs));
const tiny = reachable(
  [100, 300, 50],
  [4, 2],
  [
    { demand: 0, supply: 0, cost: 1 },
    { demand: 1, supply: 0, cost: 2 },
    { demand: 1, supply: 1, cost: 4 },
  ],
);

test('the two-step method by hand: 4 places for 400 people, 2 for 300', () => {
  const scores = twoStep(tiny, uniform);
  expect(scores[0]).toBeCloseTo(4 / 400, 15);
  expect(scores[1]).toBeCloseTo(4 / 400 + 2 / 300, 15);
});

test('scores of layers of capacity are those of each layer alone, and add up', () => {
  const decay = inversePower(1, 1);
  for (const reach of published) {
    for (const [scoring, method] of [
      [twoStepScoring(reach, bands), (one: typeof reach) => twoStep(one, bands)],
      [gravityScoring(reach, decay), (one: typeof reach) => gravity(one, decay)],
    ] as const) {
      const first = reach.capacity.map((places, at) => (at % 3 === 0 ? places : 0));
      const rest = reach.capacity.map((places, at) => places - (first[at] ?? 0));
      const [one, other, all] = [scoring(first), scoring(rest), method(reach)];
      expect(one.some((score, at) => score > 0 && (other[at] ?? 0) > 0)).toBe(true);
      for (const [at, score] of all.entries()) expect((one[at] ?? 0) + (other[at] ?? 0)).toBeCloseTo(score, 12);
    }
  }
});

test('whoever reaches nothing scores 0 by every method', () => {
  for (const scores of [
    twoStep(tiny, uniform),
    threeStep(tiny, uniform),
    gravity(tiny, inversePower(1, 1)),
    raam(tiny),
  ]) {
    expect(scores[2]).toBe(0);
  }
});

test('a place that holds nobody is as if it were not there, and nothing is not a number', () => {
  const pairs = [
    { demand: 0, supply: 0, cost: 2 },
    { demand: 0, supply: 1, cost: 1 },
    { demand: 1, supply: 1, cost: 1 },
  ];
  const alone = raam(reachable([100, 50], [4], [{ demand: 0, supply: 0, cost: 2 }]));
  expect([...raam(reachable([100, 50], [4, 0], pairs))]).toEqual([...alone]);
  expect(alone[0]).toBeGreaterThan(0);
  expect([...raam(reachable([100, 50], [0, 0], pairs))]).toEqual([0, 0]);
  expect([...raam(reachable([0, 0], [4, 0], pairs))]).toEqual([0, 0]);
});

test('the potential of a place falls with the power of its cost, and is finite at none', () => {
  const scores = gravity(tiny, inversePower(2, 1));
  expect(scores[0]).toBe(4);
  expect(scores[1]).toBeCloseTo(4 / 4 + 2 / 16, 15);
  expect(weightAt(inversePower(1, 0.5))(0)).toBe(2);
});
