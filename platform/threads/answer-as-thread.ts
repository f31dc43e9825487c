import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Word } from './in-thread.ts';

/** In the file of a thread: does what the thread was made for, and says what came of it. Elsewhere it does nothing. */
export async function answerAsThread<T>(
  answer: (work: never, progress: (share: number) => void) => T | Promise<T>,
): Promise<void> {
  if (!parentPort) return;
  const port = parentPort;
  giveWay();
  const say = (word: Word<T>): void => port.postMessage(word);
  say({ said: 'done', result: await answer(workerData as never, (share) => say({ said: 'progress', share })) });
}

/** Of a processor that both want whoever answers requests gets three quarters. */
const niceness = 5;

/** Only Linux knows a priority of one thread; elsewhere it would be the whole server's. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(niceness);
}
