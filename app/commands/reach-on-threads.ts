import { Worker } from 'node:worker_threads';
import type { Points } from '#engines/accessibility/grid.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach, type Work } from '#engines/accessibility/placed-reach.ts';
import { type Task, working } from '#engines/accessibility/placed-sums.ts';
import type { Reach } from '#engines/accessibility/reach.ts';
import type { SpaceName } from '#engines/accessibility/space.ts';

/** Where both sides are, and how far apart a pair may be. */
export interface Places {
  readonly space: SpaceName;
  readonly demand: Points;
  readonly supply: Points;
  readonly catchment: number;
}

/** A task to do together: `progress` holds the next part to take, then whether each part is done. */
interface Shared {
  readonly task: Task;
  readonly progress: Int32Array;
  /** Whose this is: 0 is the one that everybody works for. */
  readonly thread: number;
}

/** Fewer points are done before a second thread is of use. */
const fewestForThreads = 300_000;

/** Points of a part: so few that nobody waits long for the last one. */
export const partSize = 1_024;

/** Milliseconds for a part that a helper has taken: after these it is lost, and everything is done again here. */
const patience = 1_000;

/**
 * Lends a reach that is worked out on so many threads, this one included; on this one alone where points are few. The
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
  const work: Work = (task) => {
    const parts = Math.ceil(task.order.length / partSize);
    const progress = new Int32Array(new SharedArrayBuffer(4 * (1 + parts)));
    helpers.forEach((helper, one) => helper.postMessage({ task, progress, thread: one + 1 }));
    if (!takeParts({ task, progress, thread: 0 })) throw new HelperLost();
  };
  try {
    const points = placePoints(space, demand, supply, catchment, 1 + helpers.length, work);
    return use(new PlacedReach(population, capacity, points, work));
  } catch (error) {
    // Whatever a lost helper still writes, it writes into a memory that nobody reads any more.
    if (error instanceof HelperLost) return onThreads(1, input, use);
    throw error;
  } finally {
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
}

/** A helper that fails is not missed. */
function startHelper(): Worker {
  const helper = new Worker(new URL('./reach-helper.mjs', import.meta.url));
  helper.on('error', () => undefined);
  return helper;
}

class HelperLost extends Error {}

/**
 * Takes part after part until all are taken; the first thread then waits for those that others have taken. Whether none
 * of these stayed away.
 */
export function takeParts({ task, progress, thread }: Shared): boolean {
  const workOut = working(task, thread);
  const parts = progress.length - 1;
  for (let part = Atomics.add(progress, 0, 1); part < parts; part = Atomics.add(progress, 0, 1)) {
    workOut(part * partSize, Math.min((part + 1) * partSize, task.order.length));
    Atomics.store(progress, part + 1, 1);
    Atomics.notify(progress, part + 1);
  }
  if (thread > 0) return true;
  for (let part = 0; part < parts; part++) {
    if (Atomics.wait(progress, part + 1, 0, patience) === 'timed-out') return false;
  }
  return true;
}
