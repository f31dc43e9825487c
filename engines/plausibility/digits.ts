/** What the last digits of reported numbers say of how they came to be. */
export interface DigitPreference {
  readonly numbers: number;
  /** How often each last digit was met, 0 to 9. */
  readonly times: readonly number[];
  /** Pearson's χ² against every digit as often, nine degrees of freedom. */
  readonly chiSquare: number;
  /** √(χ² / 9n): 0 where every digit is as often, 1 where it is always the same. */
  readonly strength: number;
  readonly isConspicuous: boolean;
}

/** χ² of nine degrees of freedom that chance exceeds once in a thousand times. */
const oncePerThousand = 27.877;

/** Fewer numbers than these say nothing: five of each digit are expected (Cochran 1954, Biometrics 10, 417–451). */
export const fewestNumbers = 50;

/** Below this the preference is too weak to matter, however many the numbers (Cohen 1988, Statistical Power Analysis, 7.2: a small effect). */
const leastStrength = 0.1;

/**
 * Whether last digits prefer some, as they do where numbers are rounded or thought up: counted things of two digits and more end in
 * each digit about as often (Mosimann, Wiseman & Edelman 1995, Accountability in Research 4, 31–55). Whole numbers below ten are
 * left out, for they have no free last digit. Conspicuous is a reason to ask, never a proof. O(n).
 */
export function digitPreference(numbers: readonly number[]): DigitPreference {
  const times = Array<number>(10).fill(0);
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 10) continue;
    const digit = number % 10;
    times[digit] = (times[digit] ?? 0) + 1;
  }
  const counted = times.reduce((sum, one) => sum + one, 0);
  const expected = counted / 10;
  const chiSquare = counted === 0 ? 0 : times.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
  const strength = counted === 0 ? 0 : Math.sqrt(chiSquare / (9 * counted));
  const isConspicuous = counted >= fewestNumbers && chiSquare > oncePerThousand && strength >= leastStrength;
  return { numbers: counted, times, chiSquare, strength, isConspicuous };
}
