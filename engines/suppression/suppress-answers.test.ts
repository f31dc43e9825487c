import { test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { suppressAnswers, type SuppressedAnswers } from '#engines/suppression/suppress-answers.ts';

type Table = readonly [readonly number[], readonly number[]];

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

/** All rows of so many numbers with this sum, told ones as they are. */
function* rows(told: readonly (number | undefined)[], sum: number): Generator<number[]> {
  const [first, ...rest] = told;
  if (told.length === 0) {
    if (sum === 0) yield [];
    return;
  }
  const range = first === undefined ? Array.from({ length: sum + 1 }, (_, at) => at) : [first];
  for (const one of range) if (one <= sum) for (const more of rows(rest, sum - one)) yield [one, ...more];
}

/** By cell, the most it can be for somebody who reads everything that is told. */
function attack([one, other]: Table, told: SuppressedAnswers): { sides: number[][]; both: number[] } {
  const both = one.map((count, at) => count + (other[at] ?? 0));
  const seen = (side: readonly number[], hidden: readonly boolean[]): (number | undefined)[] =>
    side.map((count, at) => (hidden[at] ? undefined : count));
  const most = { sides: [one.map(() => 0), one.map(() => 0)], both: one.map(() => 0) };
  for (const first of rows(seen(one, told.apart), sumOf(one)))
    for (const second of rows(seen(other, told.apart), sumOf(other))) {
      const sums = first.map((count, at) => count + (second[at] ?? 0));
      if (sums.some((sum, at) => !told.together[at] && sum !== both[at])) continue;
      const raise = (highest: number[], counts: readonly number[]): void => {
        for (const [at, count] of counts.entries()) highest[at] = Math.max(highest[at] ?? 0, count);
      };
      raise(most.sides[0] ?? [], first);
      raise(most.sides[1] ?? [], second);
      raise(most.both, sums);
    }
  return most;
}

const isFew = (count: number): boolean => count > 0 && count < 10;

test('nobody can tell of one to nine people what they answered, however he subtracts', ({ expect }) => {
  const random = randomNumbers(11);
  const row = (choices: number): number[] => Array.from({ length: choices }, () => Math.floor(random() ** 2 * 18));
  let hidden = 0;
  for (let time = 0; time < 150; time++) {
    const choices = 2 + Math.floor(random() * 2);
    const table: Table = [row(choices), row(choices)];
    const told = suppressAnswers(table);
    if (told.isHidden || told.areSidesHidden) continue;
    const most = attack(table, told);
    const cells = table.flatMap((side, at) => side.map((count, of) => [count, most.sides[at]?.[of] ?? 0] as const));
    const sums = table[0].map((count, at) => [count + (table[1][at] ?? 0), most.both[at] ?? 0] as const);
    for (const [count, may] of [...cells, ...sums]) {
      if (!isFew(count)) continue;
      hidden++;
      expect(may, JSON.stringify({ table, told })).toBeGreaterThanOrEqual(10);
    }
  }
  expect(hidden).toBeGreaterThan(50);
});

test('what hides nobody is told whole', ({ expect }) => {
  expect(
    suppressAnswers([
      [20, 30, 0],
      [40, 10, 12],
    ]),
  ).toEqual({
    isHidden: false,
    areSidesHidden: false,
    together: [false, false, false],
    apart: [false, false, false],
  });
});

test('fewer than ten answers tell nothing, and fewer than ten on a side nothing of the sides', ({ expect }) => {
  expect(
    suppressAnswers([
      [4, 1],
      [3, 1],
    ]),
  ).toMatchObject({ isHidden: true });
  expect(
    suppressAnswers([
      [30, 12],
      [3, 1],
    ]),
  ).toMatchObject({ areSidesHidden: true, together: [false, false] });
  // Nobody at all on a side tells of nobody.
  expect(
    suppressAnswers([
      [30, 12],
      [0, 0],
    ]),
  ).toMatchObject({ areSidesHidden: false, apart: [false, false] });
});
