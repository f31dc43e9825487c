import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepIndicator, putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { beginPeriod, closePeriod, listPeriods } from '#modules/evaluation/contract/period.ts';
import { countOpen } from '#modules/evaluation/server/periods/count-open.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let grant: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  grant = (await aPersonAs(world, 'official', { org })).grant;
  const official = await world.as(grant);
  await official.call(putNationalIndicators, { body: {} });
  await official.call(beginPeriod, {
    body: { kind: 'term', name: '本学期', began: '2026-09-01', ended: '2027-01-31', steps: 1 },
  });
});
afterAll(() => world.close());

const schools = {
  section: 'resources',
  name: { zh: '学校数', en: 'Schools' },
  about: { zh: '', en: '' },
  level: 'county',
  kind: 'ratio',
  numerator: 'schools.sum()',
  denominator: '1',
  unmeasured: { zh: '', en: '' },
  target: null,
  aims: 'more',
  gaming: { zh: '', en: '' },
  counter: null,
} as const;

/** Says between what the number of schools is usual. */
const usual = async (least: number, seen: number): Promise<unknown> =>
  (await world.as(grant)).call(keepIndicator, {
    params: { code: 'school_count' },
    body: { ...schools, band: { least, most: null }, seen },
  });

const night = async (): Promise<Client> => {
  world.clock.pass(86_400_000);
  await runJob(world, countOpen);
  return world.as(grant);
};

const told = async (): Promise<number> => {
  const { items } = await (await world.as(grant)).call(readInbox);
  return items.filter(({ text }) => text === '有 1 个指标超出了正常范围，请看看原因').length;
};

test('an indicator that leaves its usual range is told once, and anew after it was back', async () => {
  await usual(0, 0);
  await night();
  expect(await told()).toBe(0);
  await usual(5, 1);
  await night();
  await night();
  expect(await told()).toBe(1);
  await usual(0, 2);
  await night();
  await usual(5, 3);
  await night();
  expect(await told()).toBe(2);
});

test('a night counts what is open, and leaves alone what is closed', async () => {
  const year = { kind: 'year', name: '2025 年', began: '2025-01-01', ended: '2025-12-31', steps: 1 } as const;
  const official = await world.as(grant);
  const { id, version } = await official.call(beginPeriod, { body: year });
  const closed = await official.call(closePeriod, { params: { id }, body: { seen: version } });
  const { items } = await (await night()).call(listPeriods, { query: {} });
  const term = items.find(({ kind }) => kind === 'term');
  expect(term?.readAt).toBe(world.clock.now.toISOString());
  expect(items.find((one) => one.id === id)?.readAt).toBe(closed.readAt);
});
