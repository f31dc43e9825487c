import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { refusal } from './refusals.ts';
import { defaultLimits, type Limits, type Tables } from './table.ts';
import type { Word, Work } from './table-worker.ts';

/** What is looked for, and how much at most. */
export interface ReadOptions {
  /** Names of all columns that may stand in a header; without any, the first row of a sheet is its header. */
  headers?: readonly string[];
  limits?: Partial<Limits>;
}

/** How the reading is watched and stopped. */
export interface Watching {
  /** Told the share of the work done, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads the tables of an .xlsx, .xls or CSV file that nobody vouches for, in a thread of its own with a time limit.
 * A file that is not safe or not whole is refused (`fileRefusals`); a single cell that is not believed is named in its
 * row; what was put up with is remarked on. About 4 s and 0.5 GB for 50,000 rows of 15 columns.
 */
export async function readTables(
  source: Uint8Array | string,
  { headers = [], limits: given = {} }: ReadOptions = {},
  { onProgress, signal }: Watching = {},
): Promise<Tables> {
  const limits = { ...defaultLimits, ...given };
  signal?.throwIfAborted();
  const bytes = typeof source === 'string' ? await bytesOf(source, limits.bytes) : source;
  if (bytes.length > limits.bytes) throw refusal('tabular.too_large', { limit: limits.bytes });
  return inThread({ bytes, headers, limits }, onProgress ?? (() => undefined), signal);
}

/** One byte more than allowed is enough to know. */
async function bytesOf(path: string, limit: number): Promise<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, limit + 1)));
  return buffer.subarray(0, bytesRead);
}

/** Megabytes. A small nursery is swept often: the reader makes much rubbish, and peaks at half of what it would. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1_500 };

async function inThread(
  work: Work,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Tables> {
  const thread = new Worker(new URL('./table-worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits,
    stdout: true,
    stderr: true,
  });
  // The reader complains aloud about odd files, and may quote them; that is nothing for a log.
  thread.stdout.resume();
  thread.stderr.resume();
  const { promise, resolve, reject } = Promise.withResolvers<Tables>();
  const stop = (): void => reject(signal?.reason);
  const limit = work.limits.time;
  const timer = setTimeout(() => reject(refusal('tabular.too_slow', { seconds: Math.round(limit / 1000) })), limit);
  signal?.addEventListener('abort', stop);
  thread.on('message', (word: Word) => {
    if (word.said === 'progress') onProgress(word.share);
    else if (word.said === 'tables') resolve(word.tables);
    else reject(refusal(word.code, word.data));
  });
  thread.on('error', (error: Error & { code?: string }) => {
    const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isTooMuch ? refusal('tabular.too_many_cells', { limit: work.limits.cells }, error) : error);
  });
  thread.on('exit', () => reject(new Error('the reading thread ended without a word')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
