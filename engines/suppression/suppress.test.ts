import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewest, mergeSmall, suppress } from '#engines/suppression/suppress.ts';

const partsOf = (counts: readonly number[]) => counts.map((count, i) => ({ key: `p${i}`, count }));
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const table = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 14,
});

test('a count below ten is hidden, and another with it so that the total does not give it away', () => {
  const { total, parts } = suppress({ total: 57, parts: partsOf([31, 7, 19]) });
  expect(total).toBe(57);
  expect([...parts.values()]).toEqual([31, null, null]);
});

test('several small ones that are ten together need no other', () => {
  expect([...suppress({ total: 42, parts: partsOf([7, 30, 5]) }).parts.values()]).toEqual([null, 30, null]);
});

test('where nothing can protect it, nothing is told', () => {
  expect(suppress({ total: 7, parts: partsOf([7, 0]) })).toEqual({
    total: null,
    parts: new Map([
      ['p0', null],
      ['p1', 0],
    ]),
  });
});

test('by subtraction no count of one to nine can be had, and none narrowed to fewer than ten', () => {
  let attacked = 0;
  fc.assert(
    fc.property(table, (counts) => {
      const shown = suppress({ total: sum(counts), parts: partsOf(counts) });
      const values = [...shown.parts.values()];
      for (const value of values) expect(value === null || value === 0 || value >= fewest).toBe(true);
      if (shown.total === null) return;
      const hidden = counts.filter((_, i) => values[i] === null);
      // What the attacker computes: the sum of the hidden ones. Each may be anything from 0 to it.
      const rest = shown.total - sum(values.map((value) => value ?? 0));
      expect(rest).toBe(sum(hidden));
      if (hidden.length > 0) {
        attacked += 1;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(rest).toBeGreaterThanOrEqual(fewest);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(attacked).toBeGreaterThan(500);
});

test('merged lines add up to all there is, and none tells of fewer than ten', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const lines = mergeSmall(partsOf(counts));
      const all = sum(counts);
      if (all === 0) expect(lines).toEqual([]);
      else if (all < fewest) expect(lines.map((line) => line.count)).toEqual([null]);
      else {
        expect(sum(lines.map((line) => line.count ?? 0))).toBe(all);
        for (const line of lines) expect(line.count).toBeGreaterThanOrEqual(fewest);
      }
    }),
  );
});
