import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  Cause,
  changeFinding,
  decideRound,
  type FindingInFull,
  letBe,
  listFindings,
  makeFinding,
  readFinding,
  setRound,
} from '#modules/evaluation/contract/finding.ts';
import {
  IndicatorSaid,
  keepIndicator,
  listIndicators,
  putNationalIndicators,
} from '#modules/evaluation/contract/indicator.ts';
import { beginPeriod, type Period } from '#modules/evaluation/contract/period.ts';
import { countOpen } from '#modules/evaluation/server/periods/count-open.ts';
import { aFrozenYear, someNeedsOf } from '#modules/evaluation/testing.ts';
import { acceptTask, handInTask, readTask, withdrawTask } from '#modules/governance/contract/task.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let october: Period;
const orgs: Record<string, string> = {};
const grants: Record<string, string> = {};
let official: Client;
const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs['bureau'] = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs['health'] = await anOrganisation(world, { kind: 'department', name: '卫生健康局' });
  orgs['police'] = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs['village'] = await anOrganisation(world, { name: '石塘乡中心小学' });
  orgs['seat'] = await anOrganisation(world, { name: '城关小学' });
  for (const [who, role, org] of [
    ['official', 'official', 'bureau'],
    ['health', 'department', 'health'],
    ['police', 'department', 'police'],
    ['leader', 'school_leader', 'village'],
    ['other', 'school_leader', 'seat'],
  ] as const)
    grants[who] = (await aPersonAs(world, role, { org: orgs[org] ?? '' })).grant;
  official = await as('official');
  await official.call(putNationalIndicators, { body: {} });
  await someNeedsOf(world, orgs['village'] ?? '', { served: 10, open: 30, at: new Date('2026-10-12T04:00:00Z') });
  october = await official.call(beginPeriod, { body: aMonth('2026-10', 31) });
});
afterAll(() => world.close());

beforeEach(async () => {
  official = await as('official');
});

const aMonth = (month: string, days: number) =>
  ({ kind: 'month', name: `${month} 月`, began: `${month}-01`, ended: `${month}-${days}`, steps: 1 }) as const;

const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });

const found = (more: object = {}): Promise<FindingInFull> =>
  official.call(makeFinding, {
    body: {
      title: '需求办成的少',
      body: '十月受理的需求，四件里只办成一件。',
      indicator: 'needs_met',
      period: october.id,
      snapshot: null,
      place: 'county',
      school: null,
      report: null,
      ...more,
    } as never,
  });

const sheet = Cause.options.map((cause) => ({
  cause,
  rating: cause === 'availability' ? ('main' as const) : ('unknown' as const),
  words: cause === 'availability' ? '乡镇没有心理老师' : '',
  unknown: cause === 'quality' ? '没有问过孩子' : '',
  rests: cause === 'availability' ? ['needs_met', 'resources_in_use'] : [],
}));

const at = ({ id, version: seen }: FindingInFull, more: object = {}) =>
  ({ params: { id }, body: { seen, ...more } }) as never;

const withCauses = async (finding?: FindingInFull): Promise<FindingInFull> => {
  const { title, body, ...one } = finding ?? (await found());
  return official.call(changeFinding, at({ ...one, title, body }, { title, body, causes: sheet }));
};

const task = () => ({
  title: '每月送心理老师下乡',
  body: '每个乡镇每月来一次，排好日子。',
  owner: orgs['health'] ?? '',
  coOwners: [],
  workingDays: 5,
  minutes: 300,
});
const round = () => ({ ...task(), aim: 0.6, againFrom: '2026-11-25' });

/** The task of the last round of a finding, done and accepted. */
async function done(finding: FindingInFull): Promise<void> {
  const id = finding.inTurn.at(-1)?.task?.id ?? '';
  const owed = await (await as('health')).call(readTask, { params: { id } });
  const handedIn = await (await as('health')).call(handInTask, {
    params: { id },
    body: { seen: owed.version, said: '已经排好，开始下乡。' },
  });
  await official.call(acceptTask, { params: { id }, body: { seen: handedIn.version, said: '看过了。' } });
}

test('a finding keeps the figure it was made of, and who else it concerns reads it', async () => {
  const made = await found();
  expect(made).toMatchObject({
    stage: 'plan',
    source: 'figure',
    figure: { numerator: 10, denominator: 40, value: 0.25, snapshot: null, period: october.id },
    may: ['change', 'set_round', 'let_be'],
  });
  await expect((await as('leader')).call(readFinding, { params: { id: made.id } })).rejects.toMatchObject({
    status: 404,
  });
  const ofSchool = await found({ place: 'school', school: orgs['village'] });
  const read = await (await as('leader')).call(readFinding, { params: { id: ofSchool.id } });
  expect(read).toMatchObject({ school: { name: '石塘乡中心小学' }, figure: { numerator: 10 }, may: [] });
  expect((await (await as('other')).call(listFindings, { query: {} })).total).toBe(0);
  expect((await (await as('leader')).call(listFindings, { query: {} })).items.map(({ id }) => id)).toEqual([
    ofSchool.id,
  ]);
});

test.for([
  ['evaluation.no_such_indicator', 'indicator', { indicator: 'nothing_such' }],
  ['evaluation.no_such_period', 'period', { period: newId() }],
  ['evaluation.no_such_snapshot', 'snapshot', { snapshot: 7 }],
  ['evaluation.no_such_report', 'report', { report: newId() }],
  ['evaluation.no_figure_there', 'place', { indicator: 'myopia' }],
  ['evaluation.no_figure_there', 'place', { place: 'school', school: newId() }],
] as const)('a finding rests on a figure that is there: %s', async ([code, field, more]) => {
  await expect(found(more)).rejects.toEqual(refusedWith(code, field));
});

test('a finding of a frozen version and of a report names both', async () => {
  const year = await aFrozenYear(world, official);
  const of = { period: year.evaluation_period, indicator: 'consortia_built', report: year.published_report };
  expect(await found(of)).toMatchObject({
    source: 'report',
    report: { id: year.published_report, name: '2025 年督导报告' },
    figure: { snapshot: 1 },
  });
});

test('each cause stands beside the figures it rests on, of the county where they are told nowhere else', async () => {
  const ofSchool = await withCauses(await found({ place: 'school', school: orgs['village'] }));
  expect(ofSchool.causes.map(({ cause }) => cause)).toEqual(Cause.options);
  expect(ofSchool.causes[0]?.rests.map(({ code, place, figure }) => [code, place, figure.numerator])).toEqual([
    ['needs_met', 'school', 10],
    ['resources_in_use', 'county', null],
  ]);
  const wrong = sheet.map((one) => ({ ...one, rests: ['nothing_such'] }));
  const { title, body } = ofSchool;
  await expect(official.call(changeFinding, at(ofSchool, { title, body, causes: wrong }))).rejects.toEqual(
    refusedWith('evaluation.no_such_indicator', 'causes'),
  );
  await expect(
    official.call(changeFinding, at(ofSchool, { title, body, causes: sheet.slice(1) })),
  ).rejects.toMatchObject({
    status: 422,
  });
});

test('a task is set once causes were looked for, whoever owes it reads why, and of two who act the second is told', async () => {
  const made = await found();
  await expect(official.call(setRound, at(made, round()))).rejects.toEqual(refusedWith('evaluation.causes_first'));
  const caused = await withCauses(made);
  await expect(official.call(setRound, at(made, round()))).rejects.toEqual(refusedWith('evaluation.finding_changed'));
  await expect(official.call(setRound, at(caused, { ...round(), againFrom: '2026-11-23' }))).rejects.toEqual(
    refusedWith('evaluation.again_past', 'againFrom'),
  );
  await expect(official.call(decideRound, at(caused, { decision: 'end', why: '没有必要了。' }))).rejects.toEqual(
    refusedWith('evaluation.no_round_open'),
  );
  const set = await official.call(setRound, at(caused, round()));
  expect(set).toMatchObject({
    stage: 'do',
    task: { owner: '卫生健康局' },
    may: ['change'],
    inTurn: [{ number: 1, before: { numerator: 10 }, after: null, change: null, task: { state: 'open' } }],
  });
  const read = await (await as('health')).call(readFinding, { params: { id: set.id } });
  expect(read.inTurn[0]?.task?.title).toBe('每月送心理老师下乡');
  await expect((await as('police')).call(readFinding, { params: { id: set.id } })).rejects.toMatchObject({
    status: 404,
  });
  await expect(official.call(setRound, at(set, round()))).rejects.toEqual(refusedWith('evaluation.round_open'));
  await expect(official.call(letBe, at(set, { why: '没有必要了。' }))).rejects.toEqual(
    refusedWith('evaluation.round_open'),
  );
  await expect(official.call(decideRound, at(set, { decision: 'end', why: '没有必要了。' }))).rejects.toEqual(
    refusedWith('evaluation.task_not_over'),
  );
  await done(set);
  const checked = await official.call(readFinding, { params: { id: set.id } });
  expect([checked.stage, checked.may]).toEqual(['check', ['change', 'decide']]);
  await expect(official.call(decideRound, at(set, { decision: 'keep', why: '看起来好了。' }))).rejects.toEqual(
    refusedWith('evaluation.not_measured', 'decision'),
  );
});

test('what was withdrawn is decided about without a figure, and another round begins where that one did', async () => {
  const set = await official.call(setRound, at(await withCauses(), round()));
  const id = set.inTurn[0]?.task?.id ?? '';
  await official.call(withdrawTask, { params: { id }, body: { seen: 0, reason: '改由别的单位做。' } });
  expect((await official.call(readFinding, { params: { id: set.id } })).stage).toBe('act');
  const adjusted = await official.call(decideRound, at(set, { decision: 'adjust', why: '换一个单位来做。' }));
  expect(adjusted.stage).toBe('plan');
  const again = await official.call(setRound, at(adjusted, { ...round(), owner: orgs['police'] }));
  expect(again.inTurn.map(({ number, decision }) => [number, decision])).toEqual([
    [1, 'adjust'],
    [2, null],
  ]);
  expect(again.inTurn[1]?.before).toEqual(again.inTurn[0]?.before);
});

test('what is let be says why, and nothing more is done about it', async () => {
  const made = await found();
  const ended = await official.call(letBe, at(made, { why: '数据补报以后已经正常。' }));
  expect(ended).toMatchObject({ stage: 'ended', letBeWhy: '数据补报以后已经正常。', may: [] });
  const { title, body } = ended;
  for (const again of [
    () => official.call(changeFinding, at(ended, { title, body, causes: [] })),
    () => official.call(setRound, at(ended, round())),
    () => official.call(letBe, at(ended, { why: '再结束一次。' })),
  ])
    await expect(again()).rejects.toEqual(refusedWith('evaluation.finding_ended'));
  const inList = async (state: 'open' | 'ended'): Promise<boolean> =>
    (await official.call(listFindings, { query: { state, size: 200 } })).items.some(({ id }) => id === ended.id);
  expect([await inList('open'), await inList('ended')]).toEqual([false, true]);
});

test('an indicator outside its range makes a finding of an alert', async () => {
  const { items } = await official.call(listIndicators, { query: { size: 200 } });
  const known = items.find(({ code }) => code === 'needs_met');
  const said = IndicatorSaid.parse(known);
  await official.call(keepIndicator, {
    params: { code: 'needs_met' },
    body: { ...said, band: { least: 0.5, most: null }, seen: known?.version ?? 0 },
  });
  await runJob(world, countOpen);
  expect((await found()).source).toBe('alert');
  expect((await found({ place: 'rural' })).source).toBe('figure');
});

test('once the task is done the next period measures it again by itself, night by night, and when that is over it is decided', async () => {
  const set = await official.call(setRound, at(await withCauses(), round()));
  await done(set);
  const { now } = world.clock;
  world.clock.now = new Date('2026-12-11T02:00:00Z');
  await someNeedsOf(world, orgs['village'] ?? '', { served: 25, open: 5, at: new Date('2026-12-10T04:00:00Z') });
  official = await as('official');
  await official.call(beginPeriod, { body: aMonth('2026-12', 31) });
  const read = async (): Promise<FindingInFull> => (await as('official')).call(readFinding, { params: { id: set.id } });
  const running = await read();
  expect([running.stage, running.inTurn[0]?.after?.isWhole]).toEqual(['check', false]);
  await someNeedsOf(world, orgs['village'] ?? '', { served: 5, open: 5, at: new Date('2026-12-20T04:00:00Z') });
  world.clock.now = new Date('2027-01-04T02:00:00Z');
  await runJob(world, countOpen);
  await runJob(world, countOpen);
  const measured = await read();
  expect(measured.stage).toBe('act');
  expect(measured.inTurn[0]).toMatchObject({
    before: { numerator: 10, denominator: 40, name: '2026-10 月' },
    after: { numerator: 30, denominator: 40, isWhole: true, name: '2026-12 月' },
    change: { outcome: 'changed', direction: 'better', isReached: true, difference: { value: 0.5 } },
  });
  official = await as('official');
  const told = (await official.call(readInbox)).items.filter(({ text }) => text.includes('项改进复测完了'));
  expect(told).toHaveLength(1);
  const kept = await official.call(decideRound, at(measured, { decision: 'keep', why: '每月下乡写进计划。' }));
  expect([kept.stage, kept.may]).toEqual(['ended', []]);
  world.clock.now = now;
});
