import { afterAll, beforeAll, expect, test } from 'vitest';
import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import {
  approvePeriod,
  beginPeriod,
  closePeriod,
  listSchoolResults,
  type Period,
  reopenPeriod,
} from '#modules/evaluation/contract/period.ts';
import { readTrend } from '#modules/evaluation/contract/trend.ts';
import { someNeedsOf } from '#modules/evaluation/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let [official, colleague, leader, department]: Client[] = [];
const orgs: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const health = await anOrganisation(world, { kind: 'department', name: '卫生健康局' });
  orgs['village'] = await anOrganisation(world, { name: '石塘乡中心小学' });
  orgs['seat'] = await anOrganisation(world, { name: '城关小学' });
  const as = async (role: string, org: string): Promise<Client> =>
    world.as((await aPersonAs(world, role, { org })).grant);
  [official, colleague, leader, department] = [
    await as('official', bureau),
    await as('official', bureau),
    await as('school_leader', orgs['village']),
    await as('department', health),
  ];
  await official.call(putNationalIndicators, { body: {} });
  for (const [month, served, few] of [
    ['08', 10, 20],
    ['10', 30, 20],
  ] as const) {
    const at = new Date(`2026-${month}-12T04:00:00Z`);
    await someNeedsOf(world, orgs['village'], { served, open: 40 - served, at });
    await someNeedsOf(world, orgs['seat'], { served: few, open: 20, at });
    await frozen(await official.call(beginPeriod, { body: aMonth(month) }));
  }
});
afterAll(() => world.close());

const aMonth = (month: string) =>
  ({
    kind: 'month',
    name: `2026 年 ${month} 月`,
    began: `2026-${month}-01`,
    ended: `2026-${month}-31`,
    steps: 1,
  }) as const;

async function frozen({ id, version }: Period): Promise<Period> {
  const params = { id };
  const closed = await (official as Client).call(closePeriod, { params, body: { seen: version } });
  return (colleague as Client).call(approvePeriod, { params, body: { seen: closed.version } });
}

const trendTo = (who: Client | undefined, query: object = {}, code = 'needs_met') =>
  (who as Client).call(readTrend, { params: { code }, query: query as never });

test('the trend of one indicator is of frozen periods in order, drawn, and broken where a month is missing', async () => {
  const { indicator, points, picture, school } = await trendTo(department);
  expect(indicator).toMatchObject({ name: { zh: '需求满足率' }, kind: 'share' });
  expect(school).toBeNull();
  expect(
    points.map(({ period, snapshot, apart, measured }) => [period.name, snapshot, apart, measured.numerator]),
  ).toEqual([
    ['2026 年 08 月', 1, null, 30],
    ['2026 年 10 月', 1, 'missing', 50],
  ]);
  expect(picture?.svg).toContain('>没有评价<');
});

test('another kind of period has a trend of its own; of none there is nothing to draw', async () => {
  expect(await trendTo(official, { kind: 'term' })).toMatchObject({ points: [], picture: null });
  const ofTown = await trendTo(official, { place: 'urban' });
  expect(ofTown.points.map(({ measured }) => measured.why)).toEqual(['nothing', 'nothing']);
  expect(ofTown.picture).toBeNull();
});

test('a leader reads the trend of his own school beside that of the county, and of no other', async () => {
  const own = await trendTo(leader, { place: 'school', school: orgs['village'] });
  expect(own.school?.name).toBe('石塘乡中心小学');
  expect(own.points.map(({ measured }) => measured.numerator)).toEqual([10, 30]);
  expect((await trendTo(leader)).points).toHaveLength(2);
  for (const [who, query] of [
    [leader, { place: 'school', school: orgs['seat'] }],
    [leader, { school: orgs['seat'] }],
    [department, { place: 'school', school: orgs['village'] }],
    [official, { place: 'school', school: newId() }],
    [official, { place: 'school' }],
  ] as const)
    await expect(trendTo(who, query)).rejects.toMatchObject({ status: 404 });
});

test('there is no trend of what is no indicator', async () => {
  await expect(trendTo(official, {}, 'nothing_such')).rejects.toMatchObject({
    code: 'evaluation.no_such_indicator',
    data: { field: 'code' },
  });
});

test('of a period that was frozen again the newest version counts', async () => {
  const october = (await trendTo(official)).points.at(-1)?.period.id ?? '';
  const params = { id: october };
  const open = await (official as Client).call(reopenPeriod, { params, body: { seen: 2, reason: '补报' } });
  await frozen(open);
  expect((await trendTo(official)).points.map(({ snapshot }) => snapshot)).toEqual([1, 2]);
});

test('what every indicator comes to in his own school is one question for a leader', async () => {
  const id = (await trendTo(official)).points[0]?.period.id ?? '';
  const { items } = await (leader as Client).call(listSchoolResults, { params: { id }, query: { size: 200 } });
  expect(new Set(items.map(({ org }) => org))).toEqual(new Set([orgs['village']]));
  expect(items.find(({ indicator }) => indicator === 'needs_met')?.measured.numerator).toBe(10);
  expect(new Set(items.map(({ indicator }) => indicator)).size).toBe(items.length);
});
