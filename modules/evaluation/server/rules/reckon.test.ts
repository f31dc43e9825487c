import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import national from '#database/reference/indicators.json' with { type: 'json' };
import { IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import {
  type FactReading,
  reckonAll,
  reckonTowns,
  type SomeIndicator,
  type Source,
} from '#modules/evaluation/server/rules/reckon.ts';

const said = {
  section: 'resources',
  name: { zh: '需求满足率', en: 'Needs met' },
  about: { zh: '', en: '' },
  level: 'school',
  kind: 'share',
  numerator: 'needs_served.sum()',
  denominator: 'needs_accepted.sum()',
  unmeasured: { zh: '', en: '' },
  target: 0.5,
  aims: 'more',
  band: { least: 0.1, most: null },
  gaming: { zh: '', en: '' },
  counter: null,
} as const satisfies IndicatorSaid;

const indicator = (more: Partial<SomeIndicator> = {}): SomeIndicator => ({
  ...said,
  code: 'needs_met',
  version: 1,
  changedAt: '2026-09-01T00:00:00.000Z',
  ...more,
});

const schools = [
  { id: 'village', name: '石塘乡中心小学', isRural: true },
  { id: 'hill', name: '云岭村小学', isRural: true },
  { id: 'seat', name: '县城一小', isRural: false },
  { id: 'south', name: '城南小学', isRural: false },
];

const reading = (fact: string, org: string | null, times: number, children: number | null = null): FactReading => ({
  fact,
  org,
  counted: [[1, times]],
  children,
});

const readings: FactReading[] = (
  [
    ['village', 20, 5],
    ['hill', 12, 6],
    ['seat', 40, 30],
    ['south', 28, 19],
  ] as const
).flatMap(([org, accepted, served]) => [
  reading('needs_accepted', org, accepted, accepted),
  reading('needs_served', org, served, served),
]);

const source = (more: Partial<Source> = {}): Source => ({
  rules: 1,
  schools,
  indicators: [indicator()],
  readings,
  grades: { needs_accepted: 'A', needs_served: 'B', days: 'A', listed: 'A' },
  ...more,
});

const one = (more: Partial<Source> = {}) => {
  const [found] = reckonAll(source(more));
  if (!found) throw new Error('nothing reckoned');
  return found;
};

/** As it stands, but without children who might have to be hidden. */
const open = readings.map((row) => ({ ...row, children: null }));

test('a share in the county, in town and country, and in each school, as reckoned by hand', () => {
  const found = one({ readings: open });
  expect(found.county).toMatchObject({ value: 0.6, numerator: 60, denominator: 100, why: null });
  // Wilson (1927) of 60 in 100.
  expect(found.county.least).toBeCloseTo(0.502, 3);
  expect(found.county.most).toBeCloseTo(0.6906, 3);
  expect(found.rural).toMatchObject({ value: 11 / 32, numerator: 11, denominator: 32 });
  expect(found.urban).toMatchObject({ value: 49 / 68, numerator: 49, denominator: 68 });
  expect(found.bySchool.map(({ measured }) => measured.value)).toEqual([0.25, 0.5, 0.75, 19 / 28]);
  expect(found).toMatchObject({ schools: { told: 4, untold: 0 }, standing: 'reached', grade: 'B' });
});

test('nothing to divide by is not zero', () => {
  const found = one({ readings: open.filter(({ org }) => org !== 'hill') });
  expect(found.bySchool[1]?.measured).toMatchObject({ value: null, why: 'nothing' });
  expect(found.schools).toEqual({ told: 3, untold: 1 });
  expect(one({ readings: [] }).county).toMatchObject({ value: null, why: 'nothing' });
});

test('fewer than ten children are told in no school, nor as what is left of a sum', () => {
  const few = readings.map((row) => (row.org === 'village' ? { ...row, children: 4 } : row));
  const found = one({ readings: few });
  // Few were served in the village and on the hill, too few together: town and country hide each other, and one school of the town is hidden with them.
  expect(found.bySchool.map(({ measured }) => measured.why)).toEqual(['few', 'few', null, 'few']);
  expect([found.rural.why, found.urban.why]).toEqual(['few', 'few']);
  expect(found.county.value).toBe(0.6);
});

test('a version tells nothing by which a number of few children could be had from the one before', () => {
  const late = readings.map((row) => (row.org === 'village' ? { ...row, children: 4 } : row));
  const before = late.map((row) => (row.org === 'village' ? { ...row, children: 0 } : row));
  const large = (rows: FactReading[]): FactReading[] =>
    rows.map((row) => ({ ...row, children: row.children && row.children > 4 ? row.children * 4 : row.children }));
  expect(one({ readings: large(late) }).county.value).toBe(0.6);
  const found = one({ readings: large(late), earlier: [{ schools, readings: large(before) }] });
  expect([found.county.why, found.rural.why, found.bySchool[0]?.measured.why]).toEqual(['few', 'few', 'few']);
  expect(found.bySchool[2]?.measured.value).toBe(0.75);
});

test('a town is told where its schools may be, and not where what is left would tell one of few children', () => {
  const towns = { village: 'hills', hill: 'hills', seat: 'centre', south: 'centre' };
  const placed = schools.map((school) => ({ ...school, town: towns[school.id as keyof typeof towns] }));
  expect(reckonTowns(source({ schools: placed, readings: open }), 'needs_met')).toMatchObject([
    { town: 'centre', measured: { numerator: 49, denominator: 68 } },
    { town: 'hills', measured: { numerator: 11, denominator: 32 } },
  ]);
  const few = readings.map((row) => (row.org === 'village' ? { ...row, children: 4 } : row));
  const told = reckonTowns(source({ schools: placed, readings: few }), 'needs_met');
  expect(told.map(({ measured }) => measured.why)).toEqual(['few', 'few']);
  expect(reckonTowns(source({ readings: open }), 'needs_met')).toEqual([]);
});

test('a formula that looks at one side alone tells nothing of the county that may not be told of that side', () => {
  const few = readings.map((row) => (row.org === 'village' ? { ...row, children: 4 } : row));
  const rural = indicator({ kind: 'ratio', numerator: 'needs_served . rural ().sum()', denominator: '1' });
  expect(one({ readings: few, indicators: [rural] }).county.why).toBe('few');
  expect(one({ readings: open, indicators: [rural] }).county.value).toBe(11);
});

test('a middle is a value that occurred, over all places', () => {
  const days: FactReading[] = [
    {
      fact: 'days',
      org: 'village',
      counted: [
        [1, 1],
        [9, 3],
      ],
      children: null,
    },
    { fact: 'days', org: 'seat', counted: [[2, 6]], children: null },
  ];
  const median = indicator({ kind: 'median', numerator: 'days', denominator: '', target: 3, aims: 'less' });
  const found = one({ readings: days, indicators: [median] });
  expect(found.county).toMatchObject({ value: 2, numerator: null, denominator: 10 });
  expect(found.rural.value).toBe(9);
  expect(found.standing).toBe('reached');
});

test('what is the whole county’s belongs to no school, no town and no country', () => {
  const used = indicator({ numerator: 'listed.sum()', denominator: '4' });
  const found = one({ readings: [reading('listed', null, 3)], indicators: [used] });
  expect(found.county.value).toBe(0.75);
  expect(found.urban.why).toBe('untold');
  expect(found.bySchool).toEqual([]);
});

test.for([
  [{ target: 0.7 }, 'missed'],
  [{ target: null }, 'none'],
  [{ band: { least: 0.65, most: null } }, 'outside'],
  [{ target: 0.7, aims: 'less' }, 'reached'],
  [{ target: null, aims: 'between', band: { least: 0.4, most: 0.9 } }, 'reached'],
  [{ numerator: '', denominator: '' }, 'none'],
  [{ numerator: 'gone.sum()' }, 'none'],
] as const)('%j stands as %s', ([more, standing]) => {
  expect(one({ readings: open, indicators: [indicator(more)] }).standing).toBe(standing);
});

test('every draft indicator can be reckoned or says why it cannot', () => {
  expect(national.indicators).toHaveLength(32);
  const codes = national.indicators.map(({ code }) => code);
  expect(new Set(codes).size).toBe(32);
  for (const { code: _, ...draft } of national.indicators) {
    const { numerator, unmeasured, counter } = IndicatorSaid.parse(draft);
    expect((numerator === '') === (unmeasured.zh !== '')).toBe(true);
    expect(counter === null || codes.includes(counter)).toBe(true);
  }
});

// Whoever changes what is reckoned counts up `rules` in the same change: what was frozen before says which it was reckoned by.
test('the same source comes to the same results, to the last bit', () => {
  const text = JSON.stringify(reckonAll(source()));
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    'f43ca642599b75c9a9322098c9c3295d0f92c522d4fc9dc7ef05b593824d123c',
  );
});
