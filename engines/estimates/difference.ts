import type { Estimate } from '#engines/estimates/proportion.ts';

/**
 * The difference of two shares that were found apart, first less second, with its 95 % interval: the distances from each share to the ends
 * of its own interval of Wilson's score, put together by squares (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10). It stays within −1 and 1. O(1).
 */
export function difference(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value;
  return {
    value,
    least: value - Math.hypot(first.value - first.least, second.most - second.value),
    most: value + Math.hypot(first.most - first.value, second.value - second.least),
  };
}
