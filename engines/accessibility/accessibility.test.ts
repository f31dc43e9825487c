import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  banded,
  gravity,
  inversePower,
  threeStep,
  twoStep,
  uniform,
} from '#engines/accessibility/floating-catchment.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Pair, reachable } from '#engines/accessibility/reach.ts';

type Point = [id: string, x: number, y: number, size: number];
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'pysal-access.json'), 'utf8')) as {
  demand: Point[];
  supply: Point[];
  scores: Record<'e2sfca' | '3sfca' | 'raam', number[]>;
};

const pairsWithin = (catchment: number): Pair[] =>
  vectors.demand.flatMap(([, x, y], demand) =>
    vectors.supply.flatMap(([, a, b], supply) => {
      const cost = Math.hypot(x - a, y - b);
      return cost <= catchment ? [{ demand, supply, cost }] : [];
    }),
  );
const sizes = (points: Point[]): number[] => points.map(([, , , size]) => size);
const published = reachable(sizes(vectors.demand), sizes(vectors.supply), pairsWithin(30));
const bands = banded([
  { limit: 10, weight: 1 },
  { limit: 20, weight: 0.68 },
  { limit: 30, weight: 0.22 },
]);

const agree = (ours: Float64Array, theirs: readonly number[]): void => {
  expect(ours).toHaveLength(40);
  for (const [i, score] of theirs.entries()) expect(Math.abs((ours[i] ?? NaN) - score)).toBeLessThan(1e-9);
};

test('the enhanced two-step method agrees with PySAL access', () =>
  agree(twoStep(published, bands), vectors.scores.e2sfca));
test('the three-step method agrees with PySAL access', () =>
  agree(threeStep(published, bands), vectors.scores['3sfca']));
test('the rational agent model agrees with PySAL access', () =>
  agree(raam(published, { ...raamDefaults, tau: 30 }), vectors.scores.raam));

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

test('all places are given out: people times score adds up to the places that anybody reaches', () => {
  for (const scores of [twoStep(published, bands), threeStep(published, bands)]) {
    const given = scores.reduce((sum, score, i) => sum + score * (published.population[i] ?? 0), 0);
    const reached = new Set(published.supply);
    const places = published.capacity.reduce((sum, capacity, j) => sum + (reached.has(j) ? capacity : 0), 0);
    expect(given).toBeCloseTo(places, 9);
  }
});

test('the potential of a place falls with the power of its cost, and is finite at none', () => {
  const scores = gravity(tiny, inversePower(2, 1));
  expect(scores[0]).toBe(4);
  expect(scores[1]).toBeCloseTo(4 / 4 + 2 / 16, 15);
  expect(inversePower(1, 0.5)(0)).toBe(2);
});
