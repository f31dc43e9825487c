import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewest } from '#engines/suppression/suppress.ts';
import { attack, type Sum } from '#engines/suppression/attack.ts';
import type { Counts } from '#modules/needs/contract/board.ts';
import { type Area, type Ledger, type LedgerNeed, ledgerOf } from '#modules/needs/server/rules/ledger.ts';

/** Two towns that are all rural, one that is all urban, one that is both. */
const areas: Area[] = [
  { town: 'a', rural: true },
  { town: 'b', rural: true },
  { town: 'c', rural: false },
  { town: 'd', rural: true },
  { town: 'd', rural: false },
];
const needIn = (area: Area, state: string, whom: string): LedgerNeed => ({
  ...area,
  category: 'mental',
  state,
  whom,
  hindrance: null,
});
let born = 0;
const some = (count: number, town: string, rural: boolean, state = 'open'): LedgerNeed[] =>
  Array.from({ length: count }, () => needIn({ town, rural }, state, `child ${(born += 1)}`));
const unmetBy = ({ all, rural, urban, byTown }: Ledger) =>
  [all, rural, urban, ...byTown.values()].map((one) => one.unmet);

test('a town that is rural and urban is the sum of its parts, and hidden where one of them is', () => {
  const seen = [...some(20, 'a', true), ...some(15, 'c', false), ...some(12, 'd', true), ...some(10, 'd', false)];
  expect(unmetBy(ledgerOf(seen, areas))).toEqual([57, 32, 25, 20, 0, 15, 22]);
  const hidden = [...some(20, 'a', true), ...some(15, 'c', false), ...some(12, 'd', true), ...some(3, 'd', false)];
  // Its urban 3 hide behind the 15 of the other urban town.
  expect(unmetBy(ledgerOf(hidden, areas))).toEqual([50, 32, 18, 20, 0, null, null]);
});

test('of two urban towns the small one is not to be had from the county, its rural side and the other town', () => {
  const ledger = ledgerOf([...some(11, 'd', false), ...some(5, 'c', false), ...some(30, 'a', true)], areas);
  expect(unmetBy(ledger)).toEqual([46, 30, 16, 30, 0, null, null]);
});

const measures = ['demand', 'used', 'unmet'] as const;
/** Every equation a reader of the ledger can write down; `part` is what a town has on one side. */
function readOff(ledger: Ledger): { sums: Sum[]; least: Map<string, number> } {
  const least = new Map<string, number>();
  const known = (name: string, value: number | null): number | string => {
    if (value === null) least.set(name, 0);
    return value ?? name;
  };
  const cell = (name: string, counts: Counts | undefined) => (measure: (typeof measures)[number]) =>
    known(`${measure} ${name}`, counts?.[measure] ?? null);
  const part = (measure: string, { town, rural }: Area): string => `${measure} ${town} ${rural ? 'rural' : 'urban'}`;
  for (const measure of measures) for (const area of areas) least.set(part(measure, area), 0);
  const cells = {
    all: cell('all', ledger.all),
    rural: cell('rural', ledger.rural),
    urban: cell('urban', ledger.urban),
    ...Object.fromEntries([...ledger.byTown].map(([town, counts]) => [town, cell(town, counts)])),
  };
  const sums = measures.flatMap((measure): Sum[] => [
    { of: [cells.rural(measure), cells.urban(measure)], is: cells.all(measure) },
    ...[...ledger.byTown].map(([town, counts]) => ({
      of: areas.filter((area) => area.town === town).map((area) => part(measure, area)),
      is: cell(town, counts)(measure),
    })),
    ...(['rural', 'urban'] as const).map((side) => ({
      of: areas.filter(({ rural }) => rural === (side === 'rural')).map((area) => part(measure, area)),
      is: cells[side](measure),
    })),
  ]);
  const together = Object.values(cells).map((one): Sum => ({ of: [one('used'), one('unmet')], is: one('demand') }));
  return { sums: [...sums, ...together], least };
}

test('whoever sets all counts of the ledger against each other learns of no fewer than ten children', () => {
  let attacked = 0;
  const group = fc.record({
    area: fc.constantFrom(...areas),
    state: fc.constantFrom('open', 'offered', 'engaged'),
    count: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 })),
    needsEach: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(group, { maxLength: 16 }), (groups) => {
      const needs = groups.flatMap(({ area, state, count, needsEach }, g) =>
        Array.from({ length: count }, (_, i) => needIn(area, state, `${g} ${Math.floor(i / needsEach)}`)),
      );
      const ledger = ledgerOf(needs, areas);
      const { sums, least } = readOff(ledger);
      const range = attack(sums, least);
      const scopes: [string, Counts | undefined, (need: LedgerNeed) => boolean][] = [
        ['all', ledger.all, () => true],
        ['rural', ledger.rural, ({ rural }) => rural],
        ['urban', ledger.urban, ({ rural }) => !rural],
        ...[...ledger.byTown].map(([town, counts]): (typeof scopes)[number] => [
          town,
          counts,
          (need) => need.town === town,
        ]),
      ];
      for (const [name, counts, isIn] of scopes) {
        const of = { demand: needs.filter(isIn), used: [] as LedgerNeed[], unmet: [] as LedgerNeed[] };
        for (const need of of.demand) of[need.state === 'engaged' ? 'used' : 'unmet'].push(need);
        for (const measure of measures) {
          const children = new Set(of[measure].map(({ whom }) => whom)).size;
          const shown = counts?.[measure] ?? null;
          if (shown !== null) {
            expect(shown).toBe(of[measure].length);
            expect(children === 0 || children >= fewest).toBe(true);
          } else if (children > 0 && children < fewest) {
            expect(range.get(`${measure} ${name}`)?.[1]).toBeGreaterThanOrEqual(fewest);
            attacked += 1;
          }
        }
      }
    }),
    { numRuns: 1_000 },
  );
  expect(attacked).toBeGreaterThan(2_000);
});
