import { Session } from 'node:inspector/promises';
import { setPriority } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Word } from './in-thread.ts';

/** In the file of a thread: does what it is asked, one after the other, and says what came of each. Elsewhere it does nothing. */
export function answerAsThread<T>(answer: (work: never, progress: (share: number) => void) => T | Promise<T>): void {
  if (!parentPort) return;
  const port = parentPort;
  giveWay();
  const say = (word: Word<T>): void => port.postMessage(word);
  const work = async (asked: never): Promise<void> => {
    let last = 0;
    const progress = (share: number): void => {
      if (share < last + leastStep) return;
      last = share;
      say({ said: 'progress', share });
    };
    const result = await answer(asked, progress);
    const isLight = getHeapStatistics().total_heap_size <= unnoticedBytes;
    if (!isLight) await giveMemoryBack();
    say({ said: 'done', result, isLight });
  };
  // What it throws ends the thread, which tells whoever asked.
  port.on('message', (asked: unknown) => void work(asked as never));
}

/** However often work says how far it is, whoever asked is told at most a hundred times. */
const leastStep = 0.01;

/** Of a processor that both want whoever answers requests gets three quarters. */
const niceness = 5;

/** Only Linux knows a priority of one thread; elsewhere it would be the whole server's. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(niceness);
}

/** So much is freed in some milliseconds. */
const unnoticedBytes = 64_000_000;

/**
 * What the work took is freed here. Of what a thread holds when it ends V8 keeps the pages for eight seconds, for others to
 * use, and frees them then on the thread that answers requests: those of a large run in half a second.
 */
async function giveMemoryBack(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
