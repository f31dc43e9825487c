import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Helpers, helpersFor, partSize, takeParts, withHelpers } from '#app/commands/reach-on-threads.ts';
import { gravity, threeStep, twoStep } from '#engines/accessibility/floating-catchment.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import type { Reach } from '#engines/accessibility/reach.ts';
import { banded, inversePower } from '#engines/accessibility/weight.ts';
import { randomNumbers } from '#engines/matching/testing.ts';

const helpers = new Helpers(1);
afterAll(() => helpers.letGo());

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

test.each(['plane', 'earth'] as const)('two threads give the bits of one, on the %s', (space) => {
  const places = { space, ...input, catchment: space === 'plane' ? 0.08 : 8 };
  const one = withHelpers(undefined, places, everything);
  expect(bits(withHelpers(helpers, places, everything))).toEqual(bits(one));
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

test('when a helper is lost all is done again on one thread', () => {
  const places = { space: 'plane', ...input, catchment: 0.08 } as const;
  const once = vi.spyOn(Atomics, 'wait').mockReturnValueOnce('timed-out');
  const scores = withHelpers(helpers, places, everything);
  expect(once).toHaveBeenCalledTimes(1);
  expect(bits(scores)).toEqual(bits(withHelpers(undefined, places, everything)));
});

test('small files start no helper, large ones do, and what is not there starts none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-reach-'));
  const file = join(folder, 'demand.csv');
  await writeFile(file, 'id,population,x,y\n');
  expect(await helpersFor([file, file])).toBeUndefined();
  expect(await helpersFor([join(folder, 'nothing.csv')], 1)).toBeUndefined();
  const started = await helpersFor([file, file], 36);
  expect(started?.count).toBe(1);
  await started?.letGo();
});
