import { expect, test } from 'vitest';
import { inSlices } from '#platform/stream/slice.ts';

/** Keeps the processor busy. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test.each([
  ['things that take long', 40, 1],
  ['many things', 2_000, 0],
])(
  '%s, done one after the other, let others have their turn in between, and the first does not wait',
  async (_, things, ms) => {
    let turns = 0;
    const others = (): void => {
      turns += 1;
      turning = setImmediate(others);
    };
    let turning = setImmediate(others);
    const rest = inSlices();
    for (let thing = 0; thing < things; thing++) {
      work(ms);
      await rest();
    }
    clearImmediate(turning);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(inSlices()()).toBeUndefined();
  },
);
