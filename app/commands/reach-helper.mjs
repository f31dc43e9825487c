// A thread that takes its part of every task it hears of. Plain JavaScript: what was compiled before is read from the
// cache, which a thread has to ask for, and with that TypeScript need not be loaded before the first task.
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

enableCompileCache();
const { takeParts } = await import('./reach-on-threads.ts');
parentPort?.on('message', takeParts);
