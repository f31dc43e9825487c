import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread says: how far it is (0 to 1), and at last what came of it. */
export type Word<T> = { said: 'progress'; share: number } | { said: 'done'; result: T };

/** How long work is watched and stopped. */
export interface Watching {
  /** Told the share of the work done, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Has work done by a file in a thread of its own (see `answerAsThread`). It ends at once when the signal aborts, and fails
 * with what the thread threw, or when it ended without a word.
 */
export async function inThread<T>(
  file: URL,
  work: unknown,
  resourceLimits: ResourceLimits,
  { onProgress, signal }: Watching,
): Promise<T> {
  signal?.throwIfAborted();
  const thread = new Worker(file, { workerData: work, resourceLimits, stdout: true, stderr: true });
  // What it says aloud may quote what it was given; that is nothing for a log.
  thread.stdout.resume();
  thread.stderr.resume();
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  thread.on('message', (word: Word<T>) => {
    if (word.said === 'progress') onProgress?.(word.share);
    else resolve(word.result);
  });
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('the thread ended without a word')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
