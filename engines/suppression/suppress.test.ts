import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewest, mergeSmall, suppress, told, type Told, type Whom } from '#engines/suppression/suppress.ts';
import { attack, type Sum } from '#engines/suppression/attack.ts';

let born = 0;
/** So many things, each of another child. */
const of = (count: number): Whom => Array.from({ length: count }, () => `child ${(born += 1)}`);
const groupOf = (...counts: number[]) => ({ parts: counts.map((count, key) => ({ key, whom: of(count) })) });
const shown = (...groups: { parts: { key: number; whom: Whom }[] }[]) => {
  const { total, groups: tolds } = suppress(groups);
  return { total, groups: tolds.map((group) => [group.told, [...group.parts.values()]]) };
};

test('a count below ten is hidden, and another with it so that the total does not give it away', () => {
  expect(shown(groupOf(31, 7, 19))).toEqual({ total: 57, groups: [[57, [31, null, null]]] });
});

test('several small ones that hide each other need no other', () => {
  expect(shown(groupOf(7, 30, 5))).toEqual({ total: 42, groups: [[42, [null, 30, null]]] });
});

test('ten parts of one child each hide nobody: the total is told, no part is, not even the empty one', () => {
  expect(shown(groupOf(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0))).toEqual({ total: 10, groups: [[10, Array(11).fill(null)]] });
});

test('a total of fewer than ten tells nothing at all', () => {
  expect(shown(groupOf(7, 0), groupOf(0))).toEqual({
    total: null,
    groups: [
      [null, [null, null]],
      [null, [null]],
    ],
  });
});

test('ten things of one child are one child', () => {
  const whom = Array(10).fill('one') as string[];
  expect(told(whom)).toBeNull();
  expect(told([...whom, ...of(9)])).toBe(19);
  expect(mergeSmall([{ key: 'a', whom }])).toEqual([]);
});

test('a group that may not be told hides the others too, and its parts hide in the whole', () => {
  expect(shown(groupOf(5, 0), groupOf(30, 40))).toEqual({
    total: 75,
    groups: [
      [null, [null, 0]],
      [null, [null, 40]],
    ],
  });
});

test('a told group hides its parts among themselves: the other group does not give them away', () => {
  expect(shown(groupOf(11, 5), groupOf(30, 40))).toEqual({
    total: 86,
    groups: [
      [16, [null, null]],
      [70, [30, 40]],
    ],
  });
});

/** Everything a reader of the result can write down, and where he knows a hidden number to begin. */
function readOff({ total, groups }: ReturnType<typeof suppress<number>>): { sums: Sum[]; least: Map<string, number> } {
  const least = new Map<string, number>();
  const known = (name: string, value: Told, low: number): string | number => {
    if (value === null) least.set(name, low);
    return value ?? name;
  };
  const sums = groups.map((group, g): Sum => {
    const parts = [...group.parts.values()];
    // Where any part is told the empty ones are: what is hidden is not empty.
    const low = parts.some((part) => part !== null) ? 1 : 0;
    return { of: parts.map((part, i) => known(`${g}.${i}`, part, low)), is: known(`${g}`, group.told, 0) };
  });
  return { sums: [...sums, { of: sums.map(({ is }) => is), is: known('all', total, 0) }], least };
}

const someCounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 12,
});

test('whoever adds and subtracts all that is told cannot tell any hidden count to be below ten', () => {
  let attacked = 0;
  const county = fc.array(someCounts, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(county, fc.integer({ min: 1, max: 3 }), (counts, needsEach) => {
      const groups = counts.map((group) => ({
        parts: group.map((count, key) => ({ key, whom: of(count).map((_, i, all) => all[i - (i % needsEach)] ?? '') })),
      }));
      const result = suppress(groups);
      const { sums, least } = readOff(result);
      const range = attack(sums, least);
      const isHidden = (name: string, truth: number): void => {
        const [low, high] = range.get(name) ?? [NaN, NaN];
        expect([low <= truth, high >= truth, truth === 0 || high >= fewest]).toEqual([true, true, true]);
        attacked += 1;
      };
      groups.forEach(({ parts }, g) => {
        const { told: group, parts: shownParts } = result.groups[g] ?? { told: null, parts: new Map<number, Told>() };
        if (group === null) isHidden(`${g}`, parts.flatMap(({ whom }) => whom).length);
        for (const { key, whom } of parts) {
          const part = shownParts.get(key) ?? null;
          if (part === null) isHidden(`${g}.${key}`, whom.length);
          else expect([0, told(whom)]).toContain(part);
        }
      });
    }),
    { numRuns: 2_000 },
  );
  expect(attacked).toBeGreaterThan(3_000);
});

test('merged lines add up to all there is, and none tells of fewer than ten or how few are in it', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const lines = mergeSmall(counts.map((count, key) => ({ key, whom: of(count) })));
      if (lines.length === 0) return;
      expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(counts.reduce((a, b) => a + b, 0));
      for (const { keys, count } of lines) expect(count - (keys.length - 1)).toBeGreaterThanOrEqual(fewest);
    }),
  );
  expect(mergeSmall([7, 0, 6, 30].map((count, key) => ({ key, whom: of(count) })))).toEqual([
    { keys: [3], count: 30 },
    { keys: [0, 2], count: 13 },
  ]);
});
