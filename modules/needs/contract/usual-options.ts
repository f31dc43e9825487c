import type { RunOptions } from './fairness.ts';

/** What is asked when nothing is said. The thread of a run reads it here, and loads no schemas with it. */
export const usualOptions: RunOptions = { floors: 'rural', waiting: 1 };
