import { expect, test } from 'vitest';
import type { IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import type { SchemeSaid, Weighing } from '#modules/evaluation/contract/scheme.ts';
import { agree, attained, type Column, schemeFault, scored } from '#modules/evaluation/server/rules/scheme.ts';

const byHand = (...weights: number[]): Weighing => ({ how: 'hand', weights, comparisons: [] });
const byPairs = (...comparisons: number[][]): Weighing => ({ how: 'pairs', weights: [], comparisons });
const byEntropy: Weighing = { how: 'entropy', weights: [], comparisons: [] };

const scheme = (more: Partial<SchemeSaid> = {}): SchemeSaid => ({
  party: 'school',
  name: '学校评价',
  weighing: byHand(60, 40),
  criteria: [
    { name: '资源', weighing: byHand(50, 50), indicators: ['met', 'reached'] },
    { name: '家庭', weighing: byHand(100), indicators: ['content'] },
  ],
  ...more,
});

const known = new Set(['met', 'reached', 'content']);
const said = { target: null, aims: 'more', band: { least: null, most: null } } as IndicatorSaid;
const columns = (values: Record<string, (number | null)[]>): Map<string, Column> =>
  new Map(Object.entries(values).map(([code, column]) => [code, { code, said, values: column }]));

test('scores by hand: what is on target counts whole, criteria within their weights', () => {
  const found = scored(scheme(), columns({ met: [1, 0.5], reached: [0.5, 0.5], content: [0.5, 1] }), 2);
  // 0.6·(0.5·1 + 0.5·0.5) + 0.4·0.5 = 0.65; 0.6·0.5 + 0.4·1 = 0.7.
  expect(found.scores.map(({ score }) => score?.toFixed(6))).toEqual(['65.000000', '70.000000']);
  expect(found.scores.map(({ reported }) => reported)).toEqual([1, 1]);
});

test('not reported is not zero: the rest counts, and how much of the scheme it is is told', () => {
  const [one, other] = scored(
    scheme(),
    columns({ met: [1, null], reached: [0.5, null], content: [null, null] }),
    2,
  ).scores;
  expect(one?.score).toBeCloseTo(75, 10);
  expect(one?.reported).toBeCloseTo(0.6, 10);
  expect(other).toEqual({ score: null, reported: 0 });
});

test('comparisons in pairs weigh, and say how far they contradict each other', () => {
  const found = scored(scheme({ weighing: byPairs([1, 3], [1 / 3, 1]) }), columns({}), 0);
  expect(found.weighed.weights.map((weight) => weight.toFixed(4))).toEqual(['0.7500', '0.2500']);
  expect(found.weighed.ratio).toBe(0);
});

test('by entropy what tells the evaluated apart weighs more; where nothing does all weigh the same, and it says so', () => {
  const criteria = [{ name: '资源', weighing: byEntropy, indicators: ['met', 'reached'] }];
  const one = { weighing: byHand(100), criteria };
  const apart = scored(scheme(one), columns({ met: [0.1, 0.9], reached: [0.5, 0.5] }), 2);
  expect(apart.criteria[0]).toMatchObject({ weights: [1, 0], isEven: false });
  const same = scored(scheme(one), columns({ met: [0.5, 0.5], reached: [0.5, 0.5] }), 2);
  expect(same.criteria[0]).toMatchObject({ weights: [0.5, 0.5], isEven: true });
});

test('the smallest change of a weight that turns an order is told', () => {
  const flat = {
    weighing: byHand(100),
    criteria: [{ name: '资源', weighing: byHand(50, 50), indicators: ['met', 'reached'] }],
  };
  const { turns } = scored(scheme(flat), columns({ met: [0.9, 0.7], reached: [0.6, 0.7] }), 2);
  expect(turns[0]).toMatchObject({ indicator: 'met', above: 0, below: 1 });
  expect(turns[0]?.percent).toBeCloseTo(-50, 8);
});

test('two schemes over the same figures agree, or do not', () => {
  const values = columns({ met: [0.9, 0.2], reached: [0.9, 0.2], content: [0.1, 0.8] });
  const [first, second] = [byHand(90, 10), byHand(10, 90)].map((weighing) => scored(scheme({ weighing }), values, 2));
  if (!first || !second) throw new Error('two are scored');
  expect([agree(first, first), agree(first, second)]).toEqual([1, -1]);
});

test.for([
  [{ target: 0.8, aims: 'more' }, 0.4, 0.5],
  [{ target: 0.8, aims: 'more' }, 0.9, 1],
  [{ target: 0, aims: 'more' }, 0, 1],
  [{ target: 3, aims: 'less' }, 6, 0.5],
  [{ target: 3, aims: 'less' }, 2, 1],
  [{ aims: 'between', band: { least: 0.4, most: 0.8 } }, 0.2, 0.5],
  [{ aims: 'between', band: { least: 0.4, most: 0.8 } }, 1.6, 0.5],
  [{ aims: 'between', band: { least: 0.4, most: 0.8 } }, 0.5, 1],
  [{ target: null, aims: 'less' }, 0.3, 0.7],
] as const)('of %j a value of %d is %d', ([more, value, share]) => {
  expect(attained({ ...said, ...more }, value)).toBeCloseTo(share, 12);
});

test.for([
  [{ weighing: byHand(60, 39) }, 'evaluation.weights_wrong'],
  [{ weighing: byHand(100) }, 'evaluation.weights_wrong'],
  [{ weighing: byPairs([1, 3], [3, 1]) }, 'evaluation.comparisons_wrong'],
  [{ weighing: byPairs([1]) }, 'evaluation.comparisons_wrong'],
  [
    { weighing: byHand(100), criteria: [{ name: '无', weighing: byHand(100), indicators: ['gone'] }] },
    'evaluation.no_such_indicator',
  ],
  [
    { criteria: [1, 2].map(() => ({ name: '同', weighing: byHand(100), indicators: ['met'] })) },
    'evaluation.twice_in_scheme',
  ],
  [{ weighing: byHand(59.98, 40) }, undefined],
  [{}, undefined],
] as const)('a scheme of %j is refused as %s', ([more, code]) => {
  expect(schemeFault(scheme(more as Partial<SchemeSaid>), known)?.code).toBe(code);
});
