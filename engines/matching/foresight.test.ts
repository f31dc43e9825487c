import { expect, test } from 'vitest';
import { Foresight } from './foresight.ts';
import { type Market, marketOf } from './market.ts';
import { Plan } from './plan.ts';
import { assignmentProblem } from './problem.ts';
import { randomNumbers, syntheticProblem } from './testing.ts';

interface Offer {
  readonly key: number;
  readonly other: number;
  readonly cost: number;
}

function readRow({ row, width }: Foresight, { start }: Market, need: number): Offer[] {
  return readOffers(row, width, start[need] ?? 0, start[need + 1] ?? 0);
}

function readColumn({ column, width }: Foresight, { column: { start } }: Market, stand: number): Offer[] {
  return readOffers(column, width, start[stand] ?? 0, start[stand + 1] ?? 0);
}

const readOffers = ({ key, other, cost }: Foresight['row'], width: number, first: number, end: number): Offer[] =>
  Array.from({ length: end - first }, (_, offer) => {
    const at = width * (first + offer);
    return { key: key[at] ?? NaN, other: other[at] ?? NaN, cost: cost[at] ?? NaN };
  });

const byOther = (a: { other: number }, b: { other: number }): number => a.other - b.other;

/** Reads everything; gives the lists in which a key falls, promises too much, or an offer is missing. */
function faultsOf(foresight: Foresight, { market, price, value }: Plan): string[] {
  const faults: string[] = [];
  const check = (
    what: string,
    offers: Offer[],
    whole: { other: number; cost: number }[],
    most: (one: Offer) => number,
  ) => {
    if (offers.some(({ key }, at) => key < (offers[at - 1]?.key ?? key))) faults.push(`${what} is out of order`);
    if (offers.some((one) => one.key > most(one))) faults.push(`${what} promises too much`);
    const read = offers.map(({ other, cost }) => ({ other, cost }));
    if (JSON.stringify(read.sort(byOther)) !== JSON.stringify(whole.sort(byOther))) faults.push(`${what} is not whole`);
  };
  const offers = Array.from(market.need.subarray(0, market.start[market.needs]), (need, at) => ({
    need,
    stand: market.stand[at] ?? -1,
    cost: market.cost[at] ?? -1,
  }));
  const [rows, columns] = [Map.groupBy(offers, ({ need }) => need), Map.groupBy(offers, ({ stand }) => stand)];
  for (const [need, row] of rows) {
    foresight.readyRow(need);
    const whole = row.map(({ stand, cost }) => ({ other: stand, cost }));
    check(`row ${need}`, readRow(foresight, market, need), whole, (one) => one.cost + (price[one.other] ?? NaN));
  }
  for (const [stand, column] of columns) {
    foresight.readyColumn(stand);
    const whole = column.map(({ need, cost }) => ({ other: need, cost }));
    const base = foresight.base[stand] ?? NaN;
    check(
      `column ${stand}`,
      readColumn(foresight, market, stand),
      whole,
      (one) => one.cost + base - (value[one.other] ?? NaN),
    );
  }
  return faults;
}

/** A plan in which nobody sits, at random prices. */
function planAt(problem: ReturnType<typeof syntheticProblem>, random: () => number): Plan {
  const plan = new Plan(marketOf(problem, { needs: 0, offers: 0 }));
  plan.price.forEach((_, stand) => (plan.price[stand] = Math.floor(random() * 4_000)));
  plan.reckonValues();
  return plan;
}

test.each(['unit', 'floors'] as const)(
  'lists of a county of kind %s keep what they promise, however prices move',
  (kind) => {
    const random = randomNumbers(5);
    const plan = planAt(syntheticProblem({ needs: 300, kind }), random);
    const foresight = new Foresight(plan, 40);
    expect(faultsOf(foresight, plan)).toEqual([]);
    for (let turn = 0; turn < 60; turn++) {
      for (const stand of plan.price.keys()) {
        if (random() < 0.7) continue;
        const moved = (plan.price[stand] ?? 0) + Math.floor((random() - 0.5) * 60);
        plan.price[stand] = Math.max(0, moved);
        foresight.follow(stand);
      }
      // Of whoever is withdrawn the value does not follow prices up.
      plan.market.quantity[turn] = 0;
      const before = plan.value.slice();
      plan.reckonValues();
      for (let need = 0; need <= turn; need += 2) plan.value[need] = Math.min(before[need] ?? 0, plan.value[need] ?? 0);
      expect(faultsOf(foresight, plan), `turn ${turn}`).toEqual([]);
    }
  },
);

test('a need that comes back, dearer than it was when it was withdrawn, is where its column has foreseen it', () => {
  const needs = { quantity: [1], penalty: [1_000], group: [-1] };
  const candidates = { need: [0, 0], resource: [0, 1], cost: [0, 500] };
  const plan = new Plan(marketOf(assignmentProblem({ needs, capacity: [1, 1], candidates })));
  const [cheap = -1, dear = -1] = plan.market.rank;
  plan.reckonValues();
  const foresight = new Foresight(plan, 40);
  plan.market.quantity[0] = 0;
  plan.price[cheap] = 100;
  foresight.follow(cheap);
  foresight.readyColumn(dear);
  plan.market.quantity[0] = 1;
  plan.reckonValues();
  expect(faultsOf(foresight, plan)).toEqual([]);
});

test('what is far is not sorted, and a list that is very long not at all', () => {
  const needs = 600;
  const random = randomNumbers(6);
  const cost = Array.from({ length: needs }, (_, need) => (need < 3 ? 0 : Math.floor(random() * 1_000)));
  const plan = new Plan(
    marketOf(
      assignmentProblem({
        needs: { quantity: cost.map(() => 1), penalty: cost.map(() => 9_000), group: cost.map(() => -1) },
        capacity: [1, 1],
        candidates: {
          need: [...cost.keys(), ...cost.keys()].slice(0, needs + 3),
          resource: cost.map(() => 0).concat([1, 1, 1]),
          cost: cost.concat([70, 10, 5_000]),
        },
      }),
    ),
  );
  plan.reckonValues();
  const foresight = new Foresight(plan, 4);
  expect(faultsOf(foresight, plan)).toEqual([]);
  const [long = -1, short = -1] = plan.market.rank;
  expect(new Set(readColumn(foresight, plan.market, long).map(({ key }) => key)).size).toBe(1);
  expect(readColumn(foresight, plan.market, short).map(({ key }) => key)).toEqual([10, 64, 64]);
});

test('with an endless band nothing is sorted or copied', () => {
  const plan = planAt(syntheticProblem({ needs: 50 }), randomNumbers(7));
  const foresight = new Foresight(plan);
  expect(foresight.row.cost).toBe(plan.market.cost);
  expect(foresight.column.other).toBe(plan.market.column.need);
  expect(faultsOf(foresight, plan).filter((fault) => fault.startsWith('row'))).toEqual([]);
});
