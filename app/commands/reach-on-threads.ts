import { stat } from 'node:fs/promises';
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

/** Points of a part: so few that nobody waits long for the last one. */
export const partSize = 1_024;

/** Milliseconds for a part that a helper has taken: after these it is lost, and everything is done again here. */
const patience = 1_000;

/**
 * Threads that stand by for whatever is worked out with them until they are let go: one is up some 40 ms after it was started. One that
 * fails is not missed.
 */
export class Helpers {
  readonly #threads: readonly Worker[];

  constructor(count: number) {
    this.#threads = Array.from({ length: count }, () => {
      const thread = new Worker(new URL('./reach-helper.mjs', import.meta.url));
      return thread.on('error', () => undefined);
    });
  }

  get count(): number {
    return this.#threads.length;
  }

  /** Has a task done by them and this thread. */
  readonly work: Work = (task) => {
    const parts = Math.ceil(task.order.length / partSize);
    const progress = new Int32Array(new SharedArrayBuffer(4 * (1 + parts)));
    this.#threads.forEach((thread, one) => thread.postMessage({ task, progress, thread: one + 1 }));
    if (!takeParts({ task, progress, thread: 0 })) throw new HelperLost();
  };

  async letGo(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}

/** Files of fewer bytes hold so few points that they are done before a second thread is of use. */
const fewestBytes = 5_000_000;

/** A helper for what stands in these files, where that is much. */
export async function helpersFor(files: readonly string[], fewest = fewestBytes): Promise<Helpers | undefined> {
  // What cannot be read is refused by whoever reads it.
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) < fewest ? undefined : new Helpers(1);
}

/** A reach worked out on this thread and its helpers, where it has any; lent for as long as it is used. The scores are the same to the bit. */
export function withHelpers<T>(
  helpers: Helpers | undefined,
  input: Places & { readonly population: ArrayLike<number>; readonly capacity: ArrayLike<number> },
  use: (reach: Reach) => T,
): T {
  const { space, demand, supply, catchment, population, capacity } = input;
  try {
    const points = placePoints(space, demand, supply, catchment, 1 + (helpers?.count ?? 0), helpers?.work);
    return use(new PlacedReach(population, capacity, points, helpers?.work));
  } catch (error) {
    // Whatever a lost helper still writes, it writes into a memory that nobody reads any more.
    if (error instanceof HelperLost) return withHelpers(undefined, input, use);
    throw error;
  }
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
