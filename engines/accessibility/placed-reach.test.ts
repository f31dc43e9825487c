import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gravity, threeStep, twoStep } from '#engines/accessibility/floating-catchment.ts';
import { ListedReach } from '#engines/accessibility/listed-reach.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { reached } from '#engines/accessibility/reach.ts';
import { raamByPairs } from '#engines/accessibility/testing-agents.ts';
import type { SpaceName } from '#engines/accessibility/space.ts';
import {
  columnsOf,
  gravityByPairs,
  pairsWithin,
  threeStepByPairs,
  twoStepByPairs,
  type Weigh,
} from '#engines/accessibility/testing-oracle.ts';
import { banded, inversePower, uniform, type Weight, weightAt } from '#engines/accessibility/weight.ts';
import { randomNumbers } from '#engines/matching/testing.ts';
import { amount } from '#testing/amount.ts';

interface Place {
  x: number;
  y: number;
  size: number;
}

const pointsOf = (places: readonly Place[]) => ({ x: places.map((one) => one.x), y: places.map((one) => one.y) });
const sizesOf = (places: readonly Place[]) => places.map((one) => one.size);

const reachOf = (space: SpaceName, demand: readonly Place[], supply: readonly Place[], catchment: number) =>
  new PlacedReach(sizesOf(demand), sizesOf(supply), placePoints(space, pointsOf(demand), pointsOf(supply), catchment));

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size = fc.integer({ min: 0, max: 500 });

/** A plane with points on a lattice, where many pairs lie exactly on a limit, and points anywhere. */
const onPlane = fc.oneof(
  fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }), size }),
  fc.record({ x: between(-50, 50), y: between(-50, 50), size }),
);

/** The Earth, with more points at the poles and at the date line than there are in nature. */
const onEarth = fc.record({
  x: fc.oneof(between(-180, 180), between(179.5, 180), between(-180, -179.5), fc.constantFrom(-180, 0, 180)),
  y: fc.oneof(between(-90, 90), between(89, 90), between(-90, -89.5), between(-0.5, 0.5), fc.constantFrom(-90, 0, 90)),
  size,
});

const cases = [
  { space: 'plane', place: onPlane, catchment: fc.oneof(between(0, 60), fc.constantFrom(0, 5, 10, 13, 1e-9, 1e9)) },
  { space: 'earth', place: onEarth, catchment: fc.oneof(between(0, 300), fc.constantFrom(0, 30, 5_000, 20_100, 1e-6)) },
] as const;

const weights: readonly [name: string, weight: (catchment: number) => Weight][] = [
  ['fully', () => uniform],
  [
    'in bands',
    (catchment) =>
      banded([
        { limit: catchment / 3, weight: 1 },
        { limit: 5, weight: 0.68 },
        { limit: catchment / 1.5, weight: 0.22 },
      ]),
  ],
  [
    'in many bands',
    (catchment) => banded(Array.from({ length: 9 }, (_, i) => ({ limit: (catchment * i) / 7, weight: i % 4 }))),
  ],
  ['in no band', () => banded([])],
  ['by the inverse', () => inversePower(1, 0.5)],
  ['by the inverse square', () => inversePower(1.7, 2)],
];

const methods = [
  ['two steps', twoStep, twoStepByPairs],
  ['three steps', threeStep, threeStepByPairs],
  ['gravity', gravity, gravityByPairs],
] as const;

/** All methods and weights on the same points, against the definitions worked out pair by pair. */
function agree(space: SpaceName, demand: readonly Place[], supply: readonly Place[], catchment: number): void {
  const reach = reachOf(space, demand, supply, catchment);
  const pairs = pairsWithin(space, pointsOf(demand), pointsOf(supply), catchment);
  const counts = demand.map((_, i) => pairs.filter((pair) => pair.demand === i).length);
  expect([...reached(reach)]).toEqual(counts);
  for (const [, weightOf] of weights) {
    const weight = weightOf(catchment);
    const weigh: Weigh = weightAt(weight);
    for (const [, ours, theirs] of methods) {
      const wanted = theirs(sizesOf(demand), sizesOf(supply), pairs, weigh);
      const listed = new ListedReach(sizesOf(demand), sizesOf(supply), columnsOf(pairs));
      close(ours(reach, weight), wanted);
      close(ours(listed, weight), wanted);
    }
  }
}

function close(ours: Float64Array, wanted: readonly number[]): void {
  expect(ours).toHaveLength(wanted.length);
  const off = wanted.findIndex((score, i) => !(Math.abs(score - (ours[i] ?? NaN)) <= 1e-9 * (1 + Math.abs(score))));
  expect([off, ours[off]]).toEqual([-1, undefined]);
}

for (const { space, place, catchment } of cases) {
  const places = fc.array(place, { maxLength: 25 });

  test(`looking at cells finds every pair within the catchment and no other, on the ${space}`, () => {
    fc.assert(
      fc.property(places, places, catchment, (demand, supply, limit) => agree(space, demand, supply, limit)),
      { numRuns: amount(100, 1_000) },
    );
  });

  test(`a catchment that is just the distance of a pair includes it, on the ${space}`, () => {
    fc.assert(
      fc.property(place, place, places, (a, b, others) => {
        const [limit = 0] = pairsWithin(space, pointsOf([a]), pointsOf([b]), Infinity).map((pair) => pair.cost);
        agree(space, [a, ...others], [b, ...others], limit);
      }),
      { numRuns: amount(100, 1_000) },
    );
  });

  test(`the list of pairs is that of everybody compared with everybody, on the ${space}`, () => {
    fc.assert(
      fc.property(places, places, catchment, (demand, supply, limit) => {
        const { start, supply: sites, cost } = reachOf(space, demand, supply, limit).links();
        const found = demand.flatMap((_, i) =>
          Array.from(sites.subarray(start[i], start[i + 1]), (j, k) => ({
            demand: i,
            supply: j,
            cost: cost[(start[i] ?? 0) + k],
          })),
        );
        expect(found).toEqual(pairsWithin(space, pointsOf(demand), pointsOf(supply), limit));
      }),
    );
  });

  test(`who comes first in the list changes nothing, on the ${space}`, () => {
    fc.assert(
      fc.property(places, places, catchment, (demand, supply, limit) => {
        const scores = twoStep(reachOf(space, demand, supply, limit), uniform);
        const turned = twoStep(reachOf(space, demand.toReversed(), supply.toReversed(), limit), uniform);
        close(scores, [...turned].reverse());
      }),
    );
  });

  test(`points that are all the same share evenly, on the ${space}`, () => {
    fc.assert(
      fc.property(place, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (one, people, sites) => {
        const demand = Array.from({ length: people }, () => ({ ...one, size: 3 }));
        const supply = Array.from({ length: sites }, () => ({ ...one, size: 2 }));
        close(
          twoStep(reachOf(space, demand, supply, 0), uniform),
          demand.map(() => (2 * sites) / (3 * people)),
        );
      }),
    );
  });
}

test('kilometres or metres, the scores are the same', () => {
  fc.assert(
    fc.property(fc.array(onPlane, { maxLength: 20 }), fc.array(onPlane, { maxLength: 20 }), (demand, supply) => {
      const metres = (places: readonly Place[]) =>
        places.map(({ x, y, size: people }) => ({ x: x * 1024, y: y * 1024, size: people }));
      const scores = twoStep(reachOf('plane', demand, supply, 10), uniform);
      expect(twoStep(reachOf('plane', metres(demand), metres(supply), 10 * 1024), uniform)).toEqual(scores);
    }),
  );
});

test('on a lattice a whole distance is just that, so that a limit includes it', () => {
  for (const [x, y, distance] of [
    [3, 4, 5],
    [35, 120, 125],
    [45, 108, 117],
    [-180, 385, 425],
  ] as const) {
    expect([...reachOf('plane', [{ x: 0, y: 0, size: 1 }], [{ x, y, size: 1 }], distance).links().cost]).toEqual([
      distance,
    ]);
  }
});

test('across the date line and over a pole is near', () => {
  const demand = [
    { x: 179.9, y: 10, size: 1 },
    { x: 10, y: 89.9, size: 1 },
  ];
  const supply = [
    { x: -179.9, y: 10, size: 1 },
    { x: -170, y: 89.9, size: 1 },
  ];
  expect([...reached(reachOf('earth', demand, supply, 30))]).toEqual([1, 1]);
  expect([...reached(reachOf('earth', demand, supply, 20))]).toEqual([0, 0]);
});

test('many points: all places are given out, to eleven digits', () => {
  const random = randomNumbers(7);
  const some = (count: number): Place[] =>
    Array.from({ length: count }, () => ({
      x: random() ** 2 * 300,
      y: random() * 300,
      size: Math.floor(random() * 400),
    }));
  const [demand, supply] = [some(20_000), some(10_000)];
  const reach = reachOf('plane', demand, supply, 12);
  const bands = weights[1]?.[1](12) ?? uniform;
  const crowd = reach.sums('supply', bands, reach.population);
  const places = reach.capacity.reduce((sum, capacity, j) => sum + ((crowd[j] ?? 0) > 0 ? capacity : 0), 0);
  for (const scores of [twoStep(reach, bands), threeStep(reach, bands)]) {
    const given = scores.reduce((sum, score, i) => sum + score * (reach.population[i] ?? 0), 0);
    expect(Math.abs(given / places - 1)).toBeLessThan(1e-11);
  }
});

test('the rational agents go where everybody goes who looks at all his ways in each cycle', () => {
  // Many ways of the same cost, too: the first counts.
  const alike = fc.record({ x: fc.nat({ max: 1 }), y: fc.constant(0), size: fc.constantFrom(8, 64) });
  const some = fc.oneof(
    fc.array(onPlane, { minLength: 1, maxLength: 30 }),
    fc.array(alike, { minLength: 1, maxLength: 30 }),
  );
  fc.assert(
    fc.property(some, some, fc.constantFrom(1, 10, 60), (demand, supply, tau) => {
      const pairs = pairsWithin('plane', pointsOf(demand), pointsOf(supply), 40);
      const options = { ...raamDefaults, tau, cycles: 40 };
      const scores = raam(reachOf('plane', demand, supply, 40), options);
      expect([...scores]).toEqual(raamByPairs(sizesOf(demand), sizesOf(supply), pairs, options));
    }),
  );
});

test('the rational agents go the same ways by places as by a list', () => {
  fc.assert(
    fc.property(fc.array(onPlane, { maxLength: 15 }), fc.array(onPlane, { maxLength: 15 }), (demand, supply) => {
      const pairs = columnsOf(pairsWithin('plane', pointsOf(demand), pointsOf(supply), 12));
      const listed = new ListedReach(sizesOf(demand), sizesOf(supply), pairs);
      expect(raam(reachOf('plane', demand, supply, 12))).toEqual(raam(listed));
    }),
  );
});
