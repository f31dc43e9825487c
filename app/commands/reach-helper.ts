import { parentPort } from 'node:worker_threads';
import { type Shared, takeParts } from './reach-on-threads.ts';

/** A thread that takes its part of every sum it hears of. */
parentPort?.on('message', (shared: Shared) => takeParts(shared));
