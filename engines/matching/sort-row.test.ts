import { expect, test } from 'vitest';
import { sortRow } from './sort-row.ts';
import { randomNumbers } from './testing.ts';

test.each([0, 1, 2, 20, 64, 65, 1_000])(
  'a row of %d within others is sorted, equal ones staying in their order',
  (length) => {
    const random = randomNumbers(length);
    const key = Int32Array.from({ length: length + 2 }, () => Math.floor(random() * 10));
    const beside = key.map((_, at) => at);
    const expected = Array.from(beside.slice(1, -1)).toSorted((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
    const keys = Array.from(key);
    sortRow(beside, key, 1, length + 1);
    expect([...beside]).toEqual([0, ...expected, length + 1]);
    expect([...key]).toEqual(Array.from(beside, (at) => keys[at]));
  },
);
