import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread says: how far it is (0 to 1), and at last what came of it, and whether it holds too little memory to speak of. */
export type Word<T> = { said: 'progress'; share: number } | { said: 'done'; result: T; isLight?: boolean };

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
  watching: Watching,
): Promise<T> {
  watching.signal?.throwIfAborted();
  const thread = begin(file, resourceLimits);
  try {
    return (await ask<T>(thread, work, watching)).result;
  } finally {
    await thread.terminate();
  }
}

/**
 * The same, by a thread that stays a minute for whoever asks that file next: beginning one takes longer than most work. Only for
 * what we have written ourselves: what somebody’s file does to a thread must not outlive it. One that holds much memory, or failed, ends.
 */
export async function inKeptThread<T>(
  file: URL,
  work: unknown,
  resourceLimits: ResourceLimits,
  watching: Watching,
): Promise<T> {
  watching.signal?.throwIfAborted();
  const thread = takeKept(file) ?? begin(file, resourceLimits);
  let isGood = false;
  try {
    const { result, isLight = false } = await ask<T>(thread, work, watching);
    isGood = isLight;
    return result;
  } finally {
    if (isGood && !kept.has(file.href)) keep(file, thread);
    else await thread.terminate();
  }
}

function begin(file: URL, resourceLimits: ResourceLimits): Worker {
  const thread = new Worker(file, { resourceLimits, stdout: true, stderr: true });
  // What it says aloud may quote what it was given; that is nothing for a log.
  thread.stdout.resume();
  thread.stderr.resume();
  // Whoever asks it hears that it failed; while nobody does, it is only gone.
  thread.on('error', () => undefined);
  return thread;
}

async function ask<T>(
  thread: Worker,
  work: unknown,
  { onProgress, signal }: Watching,
): Promise<Extract<Word<T>, { said: 'done' }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<Word<T>, { said: 'done' }>>();
  const stop = (): void => reject(signal?.reason);
  const hear = (word: Word<T>): void => (word.said === 'progress' ? onProgress?.(word.share) : resolve(word));
  const miss = (): void => reject(new Error('the thread ended without a word'));
  signal?.addEventListener('abort', stop);
  thread.on('message', hear).on('error', reject).on('exit', miss);
  try {
    thread.postMessage(work);
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    thread.off('message', hear).off('error', reject).off('exit', miss);
  }
}

const keptMs = 60_000;

/** By file, the thread that waits for work, and what ends it. */
const kept = new Map<string, { thread: Worker; end: NodeJS.Timeout }>();

/** A thread that waits keeps no process alive. */
function keep(file: URL, thread: Worker): void {
  const end = setTimeout(() => void takeKept(file)?.terminate(), keptMs).unref();
  thread.unref();
  kept.set(file.href, { thread, end });
  thread.once('exit', () => kept.get(file.href)?.thread === thread && kept.delete(file.href));
}

function takeKept(file: URL): Worker | undefined {
  const found = kept.get(file.href);
  if (!found) return undefined;
  clearTimeout(found.end);
  kept.delete(file.href);
  found.thread.ref();
  return found.thread;
}
