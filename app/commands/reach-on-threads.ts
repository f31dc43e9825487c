import { Worker } from 'node:worker_threads';
import type { Points } from '#engines/accessibility/grid.ts';
import { type Memory, type PlacedPoints, placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { type Sum, summing } from '#engines/accessibility/placed-sums.ts';
import type { Reach } from '#engines/accessibility/reach.ts';
import type { SpaceName } from '#engines/accessibility/space.ts';

/** Where both sides are, and how far apart a pair may be. */
export interface Places {
  readonly space: SpaceName;
  readonly demand: Points;
  readonly supply: Points;
  readonly catchment: number;
}

/** A sum to work out together: `progress` holds the next part to take, then whether each part is done. */
export interface Shared {
  readonly points: PlacedPoints;
  readonly sum: Sum;
  readonly progress: Int32Array;
}

/** Fewer points are done before a second thread is of use. */
const fewestForThreads = 300_000;

/** Points of a part: so few that nobody waits long for the last one. */
const partSize = 4_096;

const sharedMemory: Memory = (bytes) => new SharedArrayBuffer(bytes);

/**
 * Lends a reach that works its sums out on so many threads, this one included; on this one alone where points are few. The
 * scores are the same to the bit.
 */
export async function onThreads<T>(
  threads: number,
  input: Places & { readonly population: ArrayLike<number>; readonly capacity: ArrayLike<number> },
  use: (reach: Reach) => T,
  fewest = fewestForThreads,
): Promise<T> {
  const { space, demand, supply, catchment, population, capacity } = input;
  const isMuch = demand.x.length + supply.x.length >= fewest;
  const helpers = Array.from({ length: isMuch ? threads - 1 : 0 }, startHelper);
  if (helpers.length === 0) {
    return use(new PlacedReach(population, capacity, placePoints(space, demand, supply, catchment)));
  }
  const work = (points: PlacedPoints, sum: Sum): void => {
    const parts = Math.ceil(sum.sums.length / partSize);
    const shared = { points, sum, progress: new Int32Array(new SharedArrayBuffer(4 * (1 + parts))) };
    for (const helper of helpers) helper.postMessage(shared);
    takeParts(shared);
    finish(shared);
  };
  try {
    const points = placePoints(space, demand, supply, catchment, sharedMemory);
    return use(new PlacedReach(population, capacity, points, { memory: sharedMemory, work }));
  } finally {
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
}

/** A helper that fails is not missed: whatever it leaves is done here. */
function startHelper(): Worker {
  const helper = new Worker(new URL('./reach-helper.ts', import.meta.url));
  helper.on('error', () => undefined);
  return helper;
}

/** Takes part after part until all are taken. */
export function takeParts({ points, sum, progress }: Shared): void {
  const workOut = summing(points, sum);
  for (;;) {
    const part = Atomics.add(progress, 0, 1);
    if (part + 1 >= progress.length) return;
    workOut(part * partSize, Math.min((part + 1) * partSize, sum.sums.length));
    Atomics.store(progress, part + 1, 1);
  }
}

/** Does again what a helper has taken and not yet done, instead of waiting for it: both write the same. */
function finish({ points, sum, progress }: Shared): void {
  const workOut = summing(points, sum);
  for (let part = 0; part + 1 < progress.length; part++) {
    if (Atomics.load(progress, part + 1) === 1) continue;
    workOut(part * partSize, Math.min((part + 1) * partSize, sum.sums.length));
  }
}
