/** A step of the ramp, from little to much access; `undefined` is not known. */
export type Step = 1 | 2 | 3 | 4 | 5 | undefined;

const steps = [1, 2, 3, 4, 5] as const;

/**
 * The step of each value. With `breaks` (four ascending limits) a value is on the step after the limits it reaches;
 * without, the values are divided into five groups of about the same size, equal values together.
 */
export function stepsOf(values: readonly (number | undefined)[], breaks?: readonly number[]): Step[] {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const limits = breaks ?? [1, 2, 3, 4].map((part) => known[Math.ceil((part * known.length) / 5)] ?? Infinity);
  return values.map((value) => {
    if (value === undefined) return undefined;
    return steps[Math.min(4, limits.filter((limit) => value >= limit).length)];
  });
}
