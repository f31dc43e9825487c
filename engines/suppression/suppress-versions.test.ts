import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack, type Sum } from '#engines/suppression/attack.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import { suppressCounts } from '#engines/suppression/suppress-counts.ts';
import {
  type ClusteredPart,
  fallenIn,
  knownOf,
  suppressVersions,
  type ToldVersion,
} from '#engines/suppression/suppress-versions.ts';

const child = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 60 }));
const place = fc.record({ group: fc.constantFrom('urban', 'rural'), cluster: fc.constantFrom('a', 'b', 'c') });

/** Parts whose places stay, and of which a few are another number in each further version. */
const historyOf = (mostParts: number, mostVersions: number) =>
  fc
    .tuple(
      fc.array(fc.tuple(place, child), { minLength: 2, maxLength: mostParts }),
      fc.integer({ min: 0, max: mostVersions - 1 }),
    )
    .chain(([parts, more]) => {
      const change = fc.array(fc.option(child, { freq: 3 }), { minLength: parts.length, maxLength: parts.length });
      return fc.array(change, { minLength: more, maxLength: more }).map((changes) => {
        const all: ClusteredPart[][] = [parts.map(([where, children]) => ({ ...where, children }))];
        for (const one of changes)
          all.push((all.at(-1) ?? []).map((part, at) => ({ ...part, children: one[at] ?? part.children })));
        return all;
      });
    });

/** Whether numbers can be found that agree with all sums, looking at every possibility: undefined where that takes too long. */
function canBe(sums: readonly Sum[], least: ReadonlyMap<string, number>, steps = { left: 4_000 }): boolean | undefined {
  if (steps.left-- <= 0) return undefined;
  const range = attack(sums, least);
  const open = [...range].filter(([, [low, high]]) => low < high);
  if ([...range.values()].some(([low, high]) => low > high)) return false;
  const next = open
    .filter(([, [, high]]) => high < Infinity)
    .toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))[0];
  if (!next) return true;
  const [name, [low, high]] = next;
  for (let value = low; value <= high; value++) {
    const found = canBe([...sums, { of: [name], is: value }], least, steps);
    if (found !== false) return found;
  }
  return false;
}

let [tried, undecided] = [0, 0];

/** The hidden numbers below ten that cannot be ten and more, by trying. */
const provedBelow = (told: readonly ToldVersion[]): string[] => {
  const { sums, least } = knownOf(told);
  return [...least.keys()].filter((name) => {
    const [version = 0, at = 0] = name.split(' ').map(Number);
    const children = told[version]?.of[at]?.children ?? 0;
    if (children === 0 || children >= fewest) return false;
    const found = canBe(sums, new Map([...least, [name, fewest]]));
    tried += 1;
    if (found === undefined) undecided += 1;
    return found === false;
  });
};

test('whoever has all versions and tries every possibility cannot say of a number that it is below ten', () => {
  fc.assert(
    fc.property(historyOf(6, 3), (versions) => {
      expect(provedBelow(suppressVersions(versions))).toEqual([]);
    }),
    { numRuns: 2_000, seed: 20_261_128 },
  );
  expect(tried).toBeGreaterThan(1_000);
  expect(undecided / tried).toBeLessThan(0.02);
});

test('whoever adds and subtracts all that is told of many parts cannot either', () => {
  fc.assert(
    fc.property(historyOf(14, 4), (versions) => {
      expect(fallenIn(suppressVersions(versions))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

const version = (...children: number[]): ClusteredPart[] =>
  children.map((one) => ({ children: one, group: 'rural', cluster: null }));

test('versions told each by itself fall to the same attack', () => {
  const late = [version(0, 30, 12, 50), version(4, 30, 12, 50)];
  const alone = late.map((of): ToldVersion => ({ of, ...suppressCounts(of), clusters: new Set() }));
  expect(fallenIn(alone)).toEqual(['1 0']);
  expect(provedBelow(alone)).toEqual(['1 0']);
  const told = suppressVersions(late);
  expect(fallenIn(told)).toEqual([]);
  expect(told.map(({ isWholeHidden }) => isWholeHidden)).toEqual([false, true]);
});

test('one margin too many falls to the same attack', () => {
  const of = [4, 6, 30, 19].map((children, at) => ({ children, group: at < 2 ? 'rural' : 'urban', cluster: null }));
  const [told] = suppressVersions([of]);
  if (!told) throw new Error('nothing was told');
  expect(fallenIn([told])).toEqual([]);
  expect(fallenIn([{ ...told, groups: new Set() }])).toEqual(['0 0', '0 1']);
});

test('late numbers of several schools hide each other, and the sums are told', () => {
  const told = suppressVersions([version(0, 30, 12, 50), version(4, 30, 20, 50)]);
  expect(told[1]?.parts).toEqual(new Set([0, 2]));
  expect(told[1]?.isWholeHidden).toBe(false);
});

test('what a version hid stays hidden', () => {
  const told = suppressVersions([version(4, 30, 12, 50), version(14, 30, 12, 50)]);
  expect(told[1]?.parts).toEqual(new Set([0, 2]));
});

test('a cluster is told where what is hidden in it, and beside it, hides each other', () => {
  const tell = (...of: [number, string][]): string[] =>
    [
      ...(suppressVersions([of.map(([children, cluster]) => ({ children, cluster, group: 'rural' }))])[0]?.clusters ??
        []),
    ].toSorted();
  expect(tell([40, 'a'], [30, 'b'], [20, 'b'])).toEqual(['a', 'b']);
  expect(tell([4, 'a'], [12, 'a'], [30, 'b'])).toEqual(['a', 'b']);
  // The one that hides the other lies elsewhere.
  expect(tell([4, 'a'], [12, 'b'], [30, 'b'], [30, 'c'])).toEqual(['c']);
});
