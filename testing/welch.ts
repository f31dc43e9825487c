/** Welch's t of two samples, and how far apart their means are. */
export function welch(a: readonly number[], b: readonly number[]): { t: number; gapMs: number } {
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  const spread = (of: readonly number[], at: number): number =>
    of.reduce((sum, one) => sum + (one - at) ** 2, 0) / (of.length - 1) / of.length;
  const [one, two] = [mean(a), mean(b)];
  return { t: (one - two) / Math.sqrt(spread(a, one) + spread(b, two)), gapMs: Math.abs(one - two) };
}

/** The t beyond which two samples differ by more than chance: p is 0.01. */
export const chance = 2.58;
