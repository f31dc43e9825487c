/** All an attacker has: sums he knows, of numbers that are told and of others that are only named. */
export interface Sum {
  of: readonly (string | number)[];
  is: string | number;
}

/**
 * The range of each hidden number by all sums together, narrowed until nothing moves; `least` is where each begins.
 * Sound for any sums, exact for a tree of them.
 */
export function attack(sums: readonly Sum[], least: ReadonlyMap<string, number>): Map<string, [number, number]> {
  const range = new Map([...least].map(([name, low]) => [name, [low, Infinity] as [number, number]]));
  const get = (one: string | number): [number, number] =>
    typeof one === 'number' ? [one, one] : (range.get(one) ?? [0, Infinity]);
  const narrow = (one: string | number, low: number, high: number): boolean => {
    const [a, b] = get(one);
    if (typeof one === 'string') range.set(one, [Math.max(a, low), Math.min(b, high)]);
    return typeof one === 'string' && (low > a || high < b);
  };
  const add = (list: number[]): number => list.reduce((a, b) => a + b, 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { of: parts, is } of sums) {
      const ranges = parts.map(get);
      const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
      moved = narrow(is, add(lows), add(highs)) || moved;
      const [low, high] = get(is);
      for (const [i, part] of parts.entries())
        moved = narrow(part, low - add(highs.toSpliced(i, 1)), high - add(lows.toSpliced(i, 1))) || moved;
    }
  }
  return range;
}
