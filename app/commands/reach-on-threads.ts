import { Worker } from 'node:worker_threads';
import type { Points } from '#engines/accessibility/grid.ts';
import { type PlacedPoints, placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach, type Work } from '#engines/accessibility/placed-reach.ts';
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
  /** Whose this is: 0 is the one that everybody works for. */
  readonly thread: number;
}

/** Fewer points are done before a second thread is of use. */
const fewestForThreads = 300_000;

/** Points of a part: so few that nobody waits long for the last one. */
export const partSize = 1_024;

/** Milliseconds for a part that a helper has taken: after these it is dead, and what it leaves is done here. */
const patience = 1_000;

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
  const work: Work = (points, to, weight) => {
    const sums = new Float64Array(new SharedArrayBuffer(8 * points[to].order.length));
    const parts = Math.ceil(sums.length / partSize);
    const progress = new Int32Array(new SharedArrayBuffer(4 * (1 + parts)));
    const shared = { points, sum: { to, weight, sums }, progress };
    helpers.forEach((helper, one) => helper.postMessage({ ...shared, thread: one + 1 }));
    takeParts({ ...shared, thread: 0 });
    return sums;
  };
  try {
    const points = placePoints(space, demand, supply, catchment, 1 + helpers.length);
    return use(new PlacedReach(population, capacity, points, work));
  } finally {
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
}

/** A helper that fails is not missed. */
function startHelper(): Worker {
  const helper = new Worker(new URL('./reach-helper.ts', import.meta.url));
  helper.on('error', () => undefined);
  return helper;
}

/** Takes part after part until all are taken; the first thread then waits for those that others have taken. */
export function takeParts({ points, sum, progress, thread }: Shared): void {
  const workOut = summing(points, sum, thread);
  const parts = progress.length - 1;
  const workOutPart = (part: number): void => {
    workOut(part * partSize, Math.min((part + 1) * partSize, sum.sums.length));
    Atomics.store(progress, part + 1, 1);
    Atomics.notify(progress, part + 1);
  };
  for (let part = Atomics.add(progress, 0, 1); part < parts; part = Atomics.add(progress, 0, 1)) workOutPart(part);
  if (thread > 0) return;
  let wait = patience;
  for (let part = 0; part < parts; part++) {
    if (Atomics.wait(progress, part + 1, 0, wait) !== 'timed-out') continue;
    wait = 0;
    workOutPart(part);
  }
}
