/**
 * How far two lists of scores put the same ones in the same order: Kendall’s τ_b, from −1 (the opposite) over 0 to 1 (the same), ties counted as he has it (Kendall 1945,
 * Biometrika 33, 239–251). Whoever has no score in one of them is left out; undefined where fewer than two are left or one list tells nobody apart. O(n²).
 */
export function agreement(
  one: readonly (number | undefined)[],
  other: readonly (number | undefined)[],
): number | undefined {
  const pairs = one.flatMap((score, at) => {
    const beside = other[at];
    return score === undefined || beside === undefined ? [] : [[score, beside] as const];
  });
  let [sum, inOne, inOther] = [0, 0, 0];
  for (const [at, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(at + 1)) {
      sum += Math.sign(a - c) * Math.sign(b - d);
      inOne += Number(a !== c);
      inOther += Number(b !== d);
    }
  return inOne === 0 || inOther === 0 ? undefined : sum / Math.sqrt(inOne * inOther);
}
