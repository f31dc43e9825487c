import { open } from 'node:fs/promises';
import { inThread, type Watching } from '#platform/threads/in-thread.ts';
import { refusal } from './refusals.ts';
import { defaultLimits, type Limits, type Tables } from './table.ts';
import type { Found, Work } from './table-worker.ts';

/** What is looked for, and how much at most. */
export interface ReadOptions {
  /** Names of all columns that may stand in a header; without any, the first row of a sheet is its header. */
  headers?: readonly string[];
  limits?: Partial<Limits>;
}

/**
 * Reads the tables of an .xlsx, .xls or CSV file that nobody vouches for, in a thread of its own with a time limit.
 * A file that is not safe or not whole is refused (`fileRefusals`); a single cell that is not believed is named in its
 * row; what was put up with is remarked on. About 4 s and 0.5 GB for 50,000 rows of 15 columns.
 */
export async function readTables(
  source: Uint8Array | string,
  { headers = [], limits: given = {} }: ReadOptions = {},
  watching: Watching = {},
): Promise<Tables> {
  const limits = { ...defaultLimits, ...given };
  watching.signal?.throwIfAborted();
  const bytes = typeof source === 'string' ? await bytesOf(source, limits.bytes) : source;
  if (bytes.length > limits.bytes) throw refusal('tabular.too_large', { limit: limits.bytes });
  return readInThread({ bytes, headers, limits }, watching);
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

async function readInThread(work: Work, { signal, ...watching }: Watching): Promise<Tables> {
  const { time, cells } = work.limits;
  const late = new AbortController();
  const tooSlow = refusal('tabular.too_slow', { seconds: Math.round(time / 1000) });
  const timer = setTimeout(() => late.abort(tooSlow), time);
  const ending = AbortSignal.any(signal ? [signal, late.signal] : [late.signal]);
  const file = new URL('./table-worker.ts', import.meta.url);
  try {
    const found = await inThread<Found>(file, work, resourceLimits, { ...watching, signal: ending });
    if ('refused' in found) throw refusal(found.refused.code, found.refused.data);
    return found.tables;
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw isTooMuch ? refusal('tabular.too_many_cells', { limit: cells }, error) : error;
  } finally {
    clearTimeout(timer);
  }
}
