import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Element,
  enterCounties,
  giveUpBuildTarget,
  listUnits,
  readBuildOut,
  readTrend,
  reportElement,
  setBuildTarget,
} from '#modules/governance/contract/build-out.ts';
import { endBody, foundBody } from '#modules/governance/contract/structure.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { declaredFacts } from '#platform/facts/fact.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const grants: Record<string, string> = {};
let official: Client;
let leader: Client;
const schools: string[] = [];
const towns: string[] = [];

beforeAll(async () => {
  world = await createWorld();
  for (const [code, name, rural] of [
    ['990101201', '石塘乡', true],
    ['990101100', '云岭镇', false],
  ] as const) {
    const { village } = await aTown(world, { code, name, rural });
    towns.push(code);
    schools.push(await anOrganisation(world, { name: `${name}中心小学`, region: village }));
  }
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  grants['official'] = (await aPersonAs(world, 'official', { org: bureau })).grant;
  grants['leader'] = (await aPersonAs(world, 'school_leader', { org: schools[0] ?? '' })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  official = await world.as(grants['official'] ?? '');
  leader = await world.as(grants['leader'] ?? '');
});

const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });
const report = (element: string, unit: string, state: string, since: string) =>
  official.call(reportElement, { body: { element, unit, state, since, note: '校长来电' } as never });
const told = async (element: string, on?: string): Promise<Element> => {
  const { items } = await leader.call(readBuildOut, { query: { size: 50, ...(on && { on }) } });
  return items.find((one) => one.element === element) as Element;
};

test('what is reported counts from its day on; not reported is not none, and town and country are told apart', async () => {
  const [rural = '', urban = ''] = schools;
  expect((await told('parent_school')).coverage).toEqual({ of: 2, has: 0, none: 0, unknown: 2 });
  await report('parent_school', urban, 'has', '2026-09-01');
  await report('parent_school', rural, 'none', '2026-10-01');
  expect(await told('parent_school')).toMatchObject({
    coverage: { of: 2, has: 1, none: 1, unknown: 0 },
    urban: { of: 1, has: 1 },
    rural: { of: 1, has: 0, none: 1 },
  });
  expect((await told('parent_school', '2026-09-15')).coverage).toEqual({ of: 2, has: 1, none: 0, unknown: 1 });
  await report('parent_school', rural, 'withdrawn', '2026-10-01');
  expect((await told('parent_school')).coverage.unknown).toBe(1);
  const { items, towns: sums } = await leader.call(listUnits, { query: { element: 'parent_school' } });
  expect(items.find(({ id }) => id === urban)).toMatchObject({ state: 'has', since: '2026-09-01', note: '校长来电' });
  expect(sums.find(({ town }) => town === towns[1])).toMatchObject({ of: 1, has: 1 });
});

test('what the system knows from the structures nobody reports: a town has its station from its day until it ends', async () => {
  const [town = ''] = towns;
  await official.call(foundBody, { body: { kind: 'centre', name: '县中心', founded: '2026-01-01' } });
  const body = { kind: 'station', name: '石塘乡指导站', place: town, founded: '2026-03-10' } as const;
  const station = await official.call(foundBody, { body });
  expect((await told('station', '2026-03-09')).coverage).toEqual({ of: 2, has: 0, none: 2, unknown: 0 });
  expect((await told('station')).coverage).toEqual({ of: 2, has: 1, none: 1, unknown: 0 });
  expect(await told('centre')).toMatchObject({ scope: 'prefecture', coverage: { of: 1, has: 1 } });
  await expect(report('station', town, 'has', '2026-01-01')).rejects.toEqual(
    refusedWith('governance.element_is_derived', 'element'),
  );
  const fact = declaredFacts().get('stations');
  const [count] = fact ? await world.system((ctx) => fact.read(ctx, { began: '2026-09-01', ended: '2026-11-30' })) : [];
  expect(count?.counted).toEqual([[1, 1]]);
  await official.call(endBody, { params: { id: station.id }, body: { seen: station.version, on: '2026-11-01' } });
  expect((await told('station')).coverage.has).toBe(0);
});

test('other counties are entered by hand, and the prefecture is counted over those that are known', async () => {
  const counties = [
    { code: '990102', name: '青山县' },
    { code: '990203', name: '远山县' },
  ];
  await expect(
    official.call(enterCounties, { body: { counties: [{ code: '110101', name: '别省县' }] } }),
  ).rejects.toEqual(refusedWith('governance.not_of_the_province', 'counties'));
  expect(await official.call(enterCounties, { body: { counties } })).toEqual({ entered: 2 });
  await report('county_built', '990102', 'has', '2025-12-01');
  await report('leading_group', '990102', 'has', '2025-01-01');
  const scopes = (await leader.call(readBuildOut, { query: { size: 50 } })).items.filter(
    ({ element }) => element === 'county_built',
  );
  expect(scopes.map(({ scope, coverage }) => [scope, coverage.of, coverage.has])).toEqual([
    ['prefecture', 2, 1],
    ['province', 3, 1],
  ]);
  expect(scopes[0]?.targets.map(({ share, by }) => [share, by])).toEqual([
    [50, '2025-12-31'],
    [100, '2027-12-31'],
  ]);
});

test('targets are set and given up, and stand beside the nation’s', async () => {
  const body = { element: 'studio', scope: 'county', share: 80, by: '2026-12-31', source: '县工作要点' } as const;
  const { id } = await official.call(setBuildTarget, { body });
  expect((await told('studio')).targets).toMatchObject([{ id, share: 80, source: '县工作要点' }]);
  await official.call(giveUpBuildTarget, { body: { target: id } });
  expect((await told('studio')).targets).toEqual([]);
  await expect(official.call(giveUpBuildTarget, { body: { target: id } })).rejects.toEqual(
    refusedWith('governance.no_such_target'),
  );
});

test('a trend is told of four months and more, with when it reaches what is to be reached', async () => {
  const [rural = '', urban = ''] = schools;
  const trend = () => official.call(readTrend, { query: { element: 'parents_committee' } });
  expect(await trend()).toMatchObject({ line: null, outlooks: [] });
  await report('parents_committee', urban, 'has', '2026-10-15');
  expect((await trend()).line).toBeNull();
  const set = { element: 'parents_committee', share: 100, by: '2027-12-31', source: '县工作要点' } as const;
  await official.call(setBuildTarget, { body: { ...set, scope: 'county' } });
  await report('parents_committee', urban, 'has', '2026-03-15');
  await report('parents_committee', rural, 'has', '2026-11-10');
  const { months, line, outlooks } = await trend();
  expect(months).toHaveLength(25);
  expect(months.at(-1)).toMatchObject({ of: 2, has: 2 });
  expect(line).not.toBeNull();
  expect(outlooks).toEqual([expect.objectContaining({ share: 100, at: months.at(-1)?.on })]);
});

test('bad input is refused in words and keeps nothing', async () => {
  const [, urban = ''] = schools;
  await expect(report('nothing_such', urban, 'has', '2026-01-01')).rejects.toEqual(
    refusedWith('governance.no_such_element', 'element'),
  );
  await expect(report('parent_school', newId(), 'has', '2026-01-01')).rejects.toEqual(
    refusedWith('governance.no_such_unit', 'unit'),
  );
  await expect(report('parent_school', urban, 'has', '2027-01-01')).rejects.toEqual(
    refusedWith('governance.since_to_come', 'since'),
  );
  await expect(
    leader.call(reportElement, {
      body: { element: 'parent_school', unit: urban, state: 'has', since: '2026-01-01', note: '校长' },
    }),
  ).rejects.toMatchObject({ status: 404 });
});
