import { expect, test, vi } from 'vitest';
import { onThreads, partSize, takeParts } from '#app/commands/reach-on-threads.ts';
import { gravity, threeStep, twoStep } from '#engines/accessibility/floating-catchment.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import type { Reach } from '#engines/accessibility/reach.ts';
import { banded, inversePower } from '#engines/accessibility/weight.ts';
import { randomNumbers } from '#engines/matching/testing.ts';

const random = randomNumbers(11);
const some = (count: number) => ({
  x: Float64Array.from({ length: count }, () => 100 + random() ** 2 * 8),
  y: Float64Array.from({ length: count }, () => 25 + random() * 8),
});
const sizes = (count: number) => Float64Array.from({ length: count }, () => Math.floor(random() * 300));
const half = 25_000;
const input = { demand: some(half), supply: some(half), population: sizes(half), capacity: sizes(half), catchment: 8 };
const bands = banded([
  { limit: 3, weight: 1 },
  { limit: 8, weight: 0.3 },
]);
const everything = (reach: Reach) => [
  twoStep(reach, bands),
  threeStep(reach, bands),
  gravity(reach, inversePower(1, 1)),
];
const bits = (scores: readonly Float64Array[]): number[][] => scores.map((list) => [...list]);

test.each(['plane', 'earth'] as const)('two threads give the bits of one, on the %s', async (space) => {
  const places = { space, ...input, catchment: space === 'plane' ? 0.08 : 8 };
  const one = await onThreads(1, places, everything);
  const two = await onThreads(2, places, everything, 0);
  expect(bits(two)).toEqual(bits(one));
  expect(Math.max(...(one[0] ?? []))).toBeGreaterThan(0);
});

test('parts that others take are left to them, and each is taken once', () => {
  const points = placePoints('plane', input.demand, input.supply, 0.08, 2);
  points.values.set(input.population);
  const task = {
    points,
    order: points.supply.order,
    to: 'supply',
    weight: bands,
    sums: new Float64Array(half).fill(-1),
  } as const;
  const progress = new Int32Array(new SharedArrayBuffer(4 * (1 + Math.ceil(half / partSize))));
  progress[0] = 2;
  const parts = (firstTwo: number) =>
    Array.from({ length: progress.length - 1 }, (_, part) => (part < 2 ? firstTwo : 1));
  takeParts({ task, progress, thread: 1 });
  expect([...progress.subarray(1)]).toEqual(parts(0));
  expect(task.sums.filter((one) => one === -1)).toHaveLength(2 * partSize);
  // The first thread waits for them, and tells when they never come.
  expect(takeParts({ task, progress, thread: 0 })).toBe(false);
  progress.fill(1, 1);
  expect(takeParts({ task, progress, thread: 0 })).toBe(true);
});

test('when a helper is lost all is done again on one thread', async () => {
  const places = { space: 'plane', ...input, catchment: 0.08 } as const;
  const once = vi.spyOn(Atomics, 'wait').mockReturnValueOnce('timed-out');
  const scores = await onThreads(2, places, everything, 0);
  expect(once).toHaveBeenCalledTimes(1);
  expect(bits(scores)).toEqual(bits(await onThreads(1, places, everything)));
});

test('few points are worked out here, with the same scores as without threads', async () => {
  const few = { space: 'plane', ...input, demand: { x: [0, 3], y: [0, 4] }, supply: { x: [0], y: [0] } } as const;
  const scores = await onThreads(2, { ...few, population: [10, 20], capacity: [6], catchment: 5 }, (reach) => [
    reach instanceof PlacedReach,
    [...twoStep(reach, bands)],
  ]);
  expect(scores).toEqual([true, [6 / 16, (6 * 0.3) / 16]]);
});
