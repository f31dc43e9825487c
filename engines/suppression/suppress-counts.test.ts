import { test } from 'vitest';
import fc from 'fast-check';
import { type Part, suppressCounts } from '#engines/suppression/suppress-counts.ts';

const parts = (...children: number[]): Part[] => children.map((one) => ({ children: one, group: 'all' }));
const hidden = (those: readonly Part[]): number[] => [...suppressCounts(those).parts].toSorted((a, b) => a - b);

test('a part of few children is hidden, and the next smallest with it', ({ expect }) => {
  expect(hidden(parts(4, 30, 12, 50))).toEqual([0, 2]);
  expect(hidden(parts(30, 12, 0))).toEqual([]);
});

test('several of few hide each other once they are enough', ({ expect }) => {
  expect(hidden(parts(6, 7, 30))).toEqual([0, 1]);
  expect(hidden(parts(2, 3, 30, 40))).toEqual([0, 1, 2]);
});

test('where nothing is left to hide them no sum is told', ({ expect }) => {
  const found = suppressCounts(parts(4));
  expect(found.groups.has('all')).toBe(true);
  expect(found.isWholeHidden).toBe(true);
});

test('a group that cannot hide its parts keeps its sum, and another one with it; the whole is told', ({ expect }) => {
  const found = suppressCounts([
    { children: 4, group: 'rural' },
    { children: 6, group: 'rural' },
    { children: 30, group: 'urban' },
    { children: 19, group: 'urban' },
  ]);
  expect([...found.parts]).toEqual([0, 1, 3]);
  expect(found.groups).toEqual(new Set(['rural', 'urban']));
  expect(found.isWholeHidden).toBe(false);
});

test('no difference of told sums and told parts describes one to nine children', ({ expect }) => {
  const part = fc.record({ children: fc.integer({ min: 0, max: 25 }), group: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (those) => {
      const found = suppressCounts(those);
      const left = (groups: readonly string[]): { count: number; children: number } => {
        const within = those.filter(({ group }, at) => groups.includes(group) && found.parts.has(at));
        return { count: within.length, children: within.reduce((sum, { children }) => sum + children, 0) };
      };
      const isSafe = ({ count, children }: { count: number; children: number }): boolean =>
        children === 0 || (count >= 2 && children >= 10 + count - 1);
      for (const group of ['a', 'b', 'c']) if (!found.groups.has(group)) expect(isSafe(left([group]))).toBe(true);
      if (found.isWholeHidden) return;
      expect(found.groups.size).not.toBe(1);
      expect(isSafe(left([...found.groups]))).toBe(true);
    }),
  );
});
