import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  checkFormula,
  keepIndicator,
  listFacts,
  listIndicators,
  listIndicatorVersions,
  putNationalIndicators,
} from '#modules/evaluation/contract/indicator.ts';
import {
  approvePeriod,
  beginPeriod,
  checkSnapshot,
  closePeriod,
  countPeriod,
  listPeriods,
  listResults,
  listSchoolResults,
  listSnapshots,
  type Period,
  reopenPeriod,
} from '#modules/evaluation/contract/period.ts';
import { keepScheme, listSchemes, type SchemeSaid, tryScheme } from '#modules/evaluation/contract/scheme.ts';
import { mostIndicators, mostSchemes } from '#modules/evaluation/server/limits.ts';
import { someNeedsOf } from '#modules/evaluation/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let colleague: Client;
let third: Client;
let leader: Client;
const grants: Record<string, string> = {};
const orgs: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs['village'] = await anOrganisation(world, { name: '石塘乡中心小学' });
  orgs['seat'] = await anOrganisation(world, { name: '城关小学' });
  for (const [who, role, org] of [
    ['official', 'official', bureau],
    ['colleague', 'official', bureau],
    ['third', 'official', bureau],
    ['leader', 'school_leader', orgs['village']],
    ['guardian', 'guardian', undefined],
  ] as const)
    grants[who] = (await aPersonAs(world, role, org === undefined ? {} : { org })).grant;
  await world.system(({ db }) =>
    db
      .updateTable('people.organisation')
      .set({ urban_rural: '111' })
      .where('id', '=', orgs['seat'] ?? '')
      .execute(),
  );
  await someNeeds(orgs['village'] ?? '', { served: 3, open: 1 });
  await someNeeds(orgs['seat'] ?? '', { served: 4, open: 0 });
});
afterAll(() => world.close());

/** Each has periods of its own: a year of its own. */
let year = 1950;
beforeEach(async () => {
  year += 1;
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, colleague, third, leader] = [
    await as('official'),
    await as('colleague'),
    await as('third'),
    await as('leader'),
  ];
  await official.call(putNationalIndicators, { body: {} });
});

/** Puts needs of a school in, of today. */
const someNeeds = (org: string, those: { served: number; open: number }): Promise<void> =>
  someNeedsOf(world, org, { ...those, at: world.clock.now });

const term = { kind: 'term', name: '2026 年秋季学期', began: '2026-09-01', ended: '2026-11-24', steps: 1 } as const;
const past = () =>
  ({ kind: 'year', name: `${year} 年`, began: `${year}-01-01`, ended: `${year}-12-31`, steps: 1 }) as const;

const begun = (more: Partial<{ steps: number }> = {}): Promise<Period> =>
  official.call(beginPeriod, { body: { ...past(), ...more } });

const closed = async (more: Partial<{ steps: number }> = {}): Promise<Period> => {
  const { id, version } = await begun(more);
  return official.call(closePeriod, { params: { id }, body: { seen: version } });
};

const at = ({ id, version }: Period) => ({ params: { id }, body: { seen: version } });

const said = {
  section: 'resources',
  name: { zh: '需求办成数', en: 'Needs served' },
  about: { zh: '', en: '' },
  level: 'school',
  kind: 'ratio',
  numerator: 'needs_served.sum()',
  denominator: '1',
  unmeasured: { zh: '', en: '' },
  target: null,
  aims: 'more',
  band: { least: null, most: null },
  gaming: { zh: '', en: '' },
  counter: null,
} as const;

test('the draft indicators are put in once; the county’s own words for one stay', async () => {
  expect(await official.call(putNationalIndicators, { body: {} })).toEqual({ added: 0 });
  const { items, total } = await leader.call(listIndicators, { query: { size: 50 } });
  expect(total).toBeGreaterThanOrEqual(31);
  expect(items.find(({ code }) => code === 'needs_met')).toMatchObject({
    facts: ['needs_accepted', 'needs_served'],
    grade: 'A',
  });
  expect(items.find(({ code }) => code === 'myopia')).toMatchObject({ numerator: '', grade: null });
});

test('an indicator said anew keeps its former version; of two who change it the second is told', async () => {
  const params = { code: 'own_count' };
  const first = await official.call(keepIndicator, { params, body: { ...said, seen: 0 } });
  expect(first).toMatchObject({ version: 1, facts: ['needs_served'] });
  await colleague.call(keepIndicator, { params, body: { ...said, target: 10, seen: 1 } });
  await expect(official.call(keepIndicator, { params, body: { ...said, seen: 1 } })).rejects.toMatchObject({
    code: 'evaluation.indicator_changed',
  });
  const { items } = await leader.call(listIndicatorVersions, { params, query: {} });
  expect(items.map(({ version, target }) => [version, target])).toEqual([
    [2, 10],
    [1, null],
  ]);
});

test.for([
  [{ numerator: 'needs_served.sum(' }, 'evaluation.formula_wrong'],
  [{ numerator: 'pupil_names.sum()' }, 'evaluation.no_such_fact'],
  [{ numerator: 'needs_served' }, 'evaluation.formula_no_number'],
  [{ kind: 'median', denominator: '' }, 'evaluation.formula_no_fact'],
  [{ kind: 'median', numerator: 'needs_response_days' }, 'evaluation.formula_unasked'],
  [{ denominator: '' }, 'evaluation.formula_needed'],
  [{ numerator: '', denominator: '' }, 'evaluation.unmeasured_why'],
  [{ unmeasured: { zh: '还没有', en: 'Not yet' } }, 'evaluation.unmeasured_why'],
  [{ band: { least: 2, most: 1 } }, 'evaluation.band_reversed'],
  [{ counter: 'other' }, 'evaluation.own_counter'],
  [{ counter: 'no_such' }, 'evaluation.no_such_indicator'],
] as const)('an indicator of %j is refused as %s', async ([more, code]) => {
  const asked = official.call(keepIndicator, { params: { code: 'other' }, body: { ...said, ...more, seen: 0 } });
  await expect(asked).rejects.toMatchObject({ code });
});

test('formulas are checked before they are kept, and facts can be looked up', async () => {
  const body = { kind: 'share', numerator: 'needs_served.sum()', denominator: 'needs_accepted.sum()' } as const;
  expect(await official.call(checkFormula, { body })).toEqual({
    facts: ['needs_accepted', 'needs_served'],
    grade: 'A',
  });
  const { items } = await official.call(listFacts, { query: { size: 100 } });
  expect(items.map(({ code }) => code)).toContain('service_meetings');
  await expect(leader.call(checkFormula, { body })).rejects.toMatchObject({ code: 'access.not_found' });
});

test('versions of what is not there are refused', async () => {
  await expect(leader.call(listIndicatorVersions, { params: { code: 'no_such' }, query: {} })).rejects.toMatchObject({
    code: 'evaluation.no_such_indicator',
  });
});

test('what was counted comes to results in the county, in town and country, and by school', async () => {
  const { id } = await official.call(beginPeriod, { body: term });
  const { items } = await leader.call(listResults, { params: { id }, query: { size: 100 } });
  const met = items.find(({ indicator }) => indicator.code === 'needs_met');
  expect(met).toMatchObject({
    county: { value: 7 / 8, numerator: 7, denominator: 8 },
    urban: { value: 1 },
    rural: { value: 0.75 },
    schools: { told: 2 },
    standing: 'reached',
  });
  expect(items.find(({ indicator }) => indicator.code === 'myopia')?.county.why).toBe('unmeasured');
  const asked = { params: { id }, query: { indicator: 'needs_met' } };
  const all = await official.call(listSchoolResults, asked);
  expect(all.items.flatMap(({ name, measured }) => (measured.value === null ? [] : [[name, measured.value]]))).toEqual([
    ['城关小学', 1],
    ['石塘乡中心小学', 0.75],
  ]);
  // A leader reads his own school, and no rank of it.
  const own = await leader.call(listSchoolResults, asked);
  expect(own.items.map(({ name }) => name)).toEqual(['石塘乡中心小学']);
});

test('two periods of a kind do not overlap; a longer one of another kind may', async () => {
  await begun();
  await expect(begun()).rejects.toMatchObject({ code: 'evaluation.period_overlaps' });
  const month = { kind: 'month', name: '三月', began: `${year}-03-01`, ended: `${year}-03-31`, steps: 1 } as const;
  expect(await official.call(beginPeriod, { body: month })).toMatchObject({ state: 'open' });
  const { items } = await leader.call(listPeriods, { query: { size: 2 } });
  expect(items).toHaveLength(2);
});

test.for([
  [{ began: '2026-11-01', ended: '2026-10-01' }, 'evaluation.days_reversed'],
  [{ began: '2026-12-01', ended: '2026-12-31' }, 'evaluation.not_begun'],
] as const)('a period of %j is refused as %s', async ([days, code]) => {
  const asked = official.call(beginPeriod, { body: { ...past(), ...days } });
  await expect(asked).rejects.toMatchObject({ code });
});

test('a period is closed when it is over, approved by another, and frozen for good', async () => {
  const period = await closed();
  await expect(official.call(countPeriod, at(period))).rejects.toMatchObject({ code: 'evaluation.not_open' });
  await expect(official.call(closePeriod, at(period))).rejects.toMatchObject({ code: 'evaluation.not_open' });
  await expect(official.call(approvePeriod, at(period))).rejects.toMatchObject({ code: 'evaluation.own_period' });
  const frozen = await colleague.call(approvePeriod, at(period));
  expect(frozen).toMatchObject({ state: 'frozen', snapshots: 1 });
  const { items } = await leader.call(listSnapshots, { params: { id: period.id }, query: {} });
  expect(items).toMatchObject([{ number: 1, reason: '', codeVersion: 'rules 1' }]);
  const check = await leader.call(checkSnapshot, { params: { id: items[0]?.id ?? '' } });
  expect(check).toMatchObject({ holds: true, sha256: items[0]?.sha256 });
});

test('of two steps the second is a third person’s', async () => {
  const period = await closed({ steps: 2 });
  const once = await colleague.call(approvePeriod, at(period));
  expect(once).toMatchObject({ state: 'approved', snapshots: 0 });
  await expect(colleague.call(approvePeriod, at(once))).rejects.toMatchObject({ code: 'evaluation.own_period' });
  await expect(official.call(approvePeriod, at(once))).rejects.toMatchObject({ code: 'evaluation.own_period' });
  expect(await third.call(approvePeriod, at(once))).toMatchObject({ state: 'frozen', snapshots: 1 });
});

test('what is late goes into another version; the first stays as it was frozen', async () => {
  const period = await closed();
  const frozen = await colleague.call(approvePeriod, at(period));
  const again = { params: { id: period.id }, body: { seen: frozen.version, reason: '青石镇补报' } };
  const open = await official.call(reopenPeriod, again);
  expect(open).toMatchObject({ state: 'open', reason: '青石镇补报' });
  await expect(
    official.call(reopenPeriod, { ...again, body: { ...again.body, seen: open.version } }),
  ).rejects.toMatchObject({ code: 'evaluation.is_open' });
  const params = { code: 'own_target' };
  await official.call(keepIndicator, { params, body: { ...said, target: 0.99, seen: 0 } });
  const anew = await official.call(closePeriod, at(open));
  expect(await colleague.call(approvePeriod, at(anew))).toMatchObject({ state: 'frozen', snapshots: 2 });
  const codes = await Promise.all(
    [1, 2].map(async (snapshot) => {
      const read = await leader.call(listResults, { params: { id: period.id }, query: { size: 100, snapshot } });
      return read.items.map(({ indicator }) => indicator.code);
    }),
  );
  expect(codes[0]).not.toContain('own_target');
  expect(codes[1]).toContain('own_target');
});

test('who has not seen the latest is told, and nothing is frozen that is not closed or over', async () => {
  const period = await begun();
  await official.call(countPeriod, at(period));
  await expect(official.call(countPeriod, at(period))).rejects.toMatchObject({ code: 'evaluation.period_changed' });
  const counted = { ...period, version: period.version + 1 };
  await expect(colleague.call(approvePeriod, at(counted))).rejects.toMatchObject({ code: 'evaluation.not_closed' });
  const month = { kind: 'month', name: '本月', began: '2026-11-01', ended: '2026-11-30', steps: 1 } as const;
  const running = await official.call(beginPeriod, { body: month });
  await expect(official.call(closePeriod, at(running))).rejects.toMatchObject({ code: 'evaluation.not_over' });
  const query = { snapshot: 9 };
  await expect(leader.call(listResults, { params: { id: period.id }, query })).rejects.toMatchObject({
    code: 'evaluation.no_such_snapshot',
  });
});

const byHand = (...weights: number[]) => ({ how: 'hand' as const, weights, comparisons: [] });
const scheme: SchemeSaid = {
  party: 'school',
  name: '学校评价方案',
  weighing: byHand(100),
  criteria: [{ name: '资源', weighing: byHand(60, 40), indicators: ['needs_met', 'categories_reached'] }],
};

const { name: _, ...untitled } = scheme;
const twoCriteria = ['甲', '乙'].map((name) => ({ name, weighing: byHand(100), indicators: ['needs_met'] }));

test('a scheme makes scores of schools: all for the bureau with what would turn their order, his own for a leader', async () => {
  const { items } = await official.call(listPeriods, { query: { size: 200 } });
  const found = items.find(({ kind }) => kind === 'term') ?? (await official.call(beginPeriod, { body: term }));
  const params = { id: found.id };
  const tried = await official.call(tryScheme, { params, body: untitled });
  const scores = new Map(tried.scores.map(({ name, score }) => [name, score]));
  // The county has no categories yet: the other indicator counts alone, for three fifths of the scheme.
  expect(scores.get('城关小学')).toBe(100);
  expect(scores.get('石塘乡中心小学')).toBeCloseTo(75 / 0.85, 8);
  expect(tried.county).toMatchObject({ score: 100, reported: 0.6 });
  const own = await leader.call(tryScheme, { params, body: untitled });
  expect(own.scores.map(({ name }) => name)).toEqual(['石塘乡中心小学']);
  expect([own.turns, own.agreement]).toEqual([[], []]);
  const department = { ...untitled, party: 'department' } as const;
  expect((await official.call(tryScheme, { params, body: department })).scores).toEqual([]);
});

test('schemes are kept by version, and two of them say how far they agree', async () => {
  const params = { code: 'own_schools' };
  const first = await official.call(keepScheme, { params, body: { ...scheme, seen: 0 } });
  expect(first).toMatchObject({ version: 1, criteria: [{ name: '资源' }] });
  await expect(colleague.call(keepScheme, { params, body: { ...scheme, seen: 0 } })).rejects.toMatchObject({
    code: 'evaluation.scheme_changed',
  });
  expect((await leader.call(listSchemes, { query: {} })).items).toMatchObject([{ code: 'own_schools', version: 1 }]);
  const { id } = await begun();
  const tried = await official.call(tryScheme, { params: { id }, body: untitled });
  expect(tried.agreement).toEqual([{ scheme: '学校评价方案', tau: null }]);
});

test.for([
  [{ weighing: byHand(99) }, 'evaluation.weights_wrong', 'weighing'],
  [
    { weighing: { how: 'pairs', weights: [], comparisons: [] }, criteria: twoCriteria },
    'evaluation.comparisons_wrong',
    'weighing',
  ],
  [{ weighing: byHand(50, 50), criteria: twoCriteria }, 'evaluation.twice_in_scheme', 'criteria'],
  [
    { criteria: [{ name: '无', weighing: byHand(100), indicators: ['gone'] }] },
    'evaluation.no_such_indicator',
    'criteria.0.indicators',
  ],
] as const)('a scheme of %j is refused as %s', async ([more, code, field]) => {
  const body = { ...scheme, ...more, seen: 0 } as never;
  const asked = official.call(keepScheme, { params: { code: 'other' }, body });
  await expect(asked).rejects.toMatchObject({ code, data: { field } });
});

test('a county keeps twenty schemes and no more', async () => {
  const { total } = await official.call(listSchemes, { query: {} });
  for (let count = total; count < mostSchemes; count++)
    await official.call(keepScheme, { params: { code: `many_${count}` }, body: { ...scheme, seen: 0 } });
  const more = official.call(keepScheme, { params: { code: 'too_many' }, body: { ...scheme, seen: 0 } });
  await expect(more).rejects.toMatchObject({ code: 'evaluation.too_many_schemes' });
});

test('a county keeps two hundred indicators and no more', async () => {
  const { items } = await official.call(listIndicators, { query: { size: 200 } });
  for (let count = items.length; count < mostIndicators; count++)
    await official.call(keepIndicator, { params: { code: `many_${count}` }, body: { ...said, seen: 0 } });
  const more = official.call(keepIndicator, { params: { code: 'too_many' }, body: { ...said, seen: 0 } });
  await expect(more).rejects.toMatchObject({ code: 'evaluation.too_many_indicators' });
});

test('families read what is measured, and no results', async () => {
  const guardian = await world.as(grants['guardian'] ?? '');
  expect((await guardian.call(listIndicators, { query: {} })).total).toBeGreaterThanOrEqual(31);
  await expect(guardian.call(listPeriods, { query: {} })).rejects.toMatchObject({ code: 'access.not_found' });
});

test('what is frozen cannot be edited, not even by the server', async () => {
  const frozen = await colleague.call(approvePeriod, at(await closed()));
  const edit = world.system(({ db }) =>
    db.updateTable('evaluation.snapshot').set({ results: '[]' }).where('period', '=', frozen.id).execute(),
  );
  await expect(edit).rejects.toThrow(/permission denied/);
});
