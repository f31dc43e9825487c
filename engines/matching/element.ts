// oxlint-disable typescript/no-unsafe-type-assertion -- the one place where the compiler is told what it cannot know

/**
 * Reading typed arrays at an index that is known to be inside. The compiler cannot know it and would make every
 * element possibly undefined; these two say it once. They are separate because a read that has seen only one kind
 * of array is compiled to a single machine load.
 */

/** The whole number at `index`, which must be inside the array. */
export const int = (array: Int32Array, index: number): number => array[index] as number;

/** The number at `index`, which must be inside the array. */
export const num = (array: Float64Array, index: number): number => array[index] as number;

/** Adds to the number at `index`, which must be inside the array. */
export const add = (array: Float64Array, index: number, amount: number): void => {
  array[index] = (array[index] as number) + amount;
};
