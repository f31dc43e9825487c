import type { RunOptions } from '#modules/needs/contract/fairness.ts';

/** How many options are asked otherwise than before. */
export const changedOptions = (before: RunOptions, after: RunOptions): number =>
  Number(before.floors !== after.floors) + Number(before.waiting !== after.waiting);
