import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Form,
  type FormSaid,
  keepForm,
  listCollections,
  listForms,
  openCollection,
  remindReturns,
} from '#modules/evaluation/contract/form.ts';
import { keepIndicator, listFacts } from '#modules/evaluation/contract/indicator.ts';
import {
  approvePeriod,
  beginPeriod,
  checkSnapshot,
  closePeriod,
  countPeriod,
  listResults,
  listSchoolResults,
  listSnapshots,
} from '#modules/evaluation/contract/period.ts';
import { handIn, keepReturn, listReturns, listSubmissions, readReturn } from '#modules/evaluation/contract/return.ts';
import { remindDue } from '#modules/evaluation/server/forms/remind-returns.ts';
import { mostForms } from '#modules/evaluation/server/limits.ts';
import { aForm } from '#modules/evaluation/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

let world: World;
const grants: Record<string, string> = {};
let term: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const [school, other] = [
    await anOrganisation(world, { name: '石塘乡中心小学' }),
    await anOrganisation(world, { name: '青石乡中心小学' }),
  ];
  const group = await aClass(world, school);
  for (let at = 0; at < 12; at++) await aPupil(world, { org: school, class: group });
  for (const [who, role, org] of [
    ['official', 'official', bureau],
    ['colleague', 'official', bureau],
    ['leader', 'school_leader', school],
    ['other', 'school_leader', other],
  ] as const)
    grants[who] = (await aPersonAs(world, role, { org })).grant;
  const period = {
    kind: 'term',
    name: '秋季学期',
    began: '2026-09-01',
    ended: dayOf(world.clock.now),
    steps: 1,
  } as const;
  term = (await (await as('official')).call(beginPeriod, { body: period })).id;
});
afterAll(() => world.close());

const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

const keep = async (code: string, more: Partial<FormSaid> = {}, seen = 0): Promise<Form> =>
  (await as('official')).call(keepForm, { params: { code }, body: { ...aForm(code), ...more, seen } });

/** A form of an own, asked by the colleague for the term; what each leader is asked. */
async function asked(code: string, more: Partial<FormSaid> = {}) {
  await keep(code, more);
  const body = { form: code, seen: 1, period: term, ends: addDays(dayOf(world.clock.now), 5) };
  const collection = await (await as('colleague')).call(openCollection, { body });
  const of = async (who: string): Promise<string> => {
    const query = { collection: collection.id };
    return (await (await as(who)).call(listReturns, { query })).items[0]?.id ?? '';
  };
  return { collection, own: { params: { id: await of('leader') } }, theirs: { params: { id: await of('other') } } };
}

const told = (value: number | null, words = '') => ({ value, words });
const filled = (code: string, visited = 12, all = 12) => ({
  [`${code}_visited`]: told(visited),
  [`${code}_all`]: told(all),
});

const refused = (act: Promise<unknown>, code: string, data: object = {}) =>
  expect(act).rejects.toSatisfy((error: unknown) => {
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ code });
    expect((error as Refused).data).toMatchObject(data);
    return true;
  });

test('a form is written by one official, asked for by another, once for a period', async () => {
  const form = await keep('visits');
  expect(form).toMatchObject({ version: 1, isOwn: true });
  const body = { form: 'visits', seen: 1, period: term, ends: dayOf(world.clock.now) };
  await refused((await as('official')).call(openCollection, { body }), 'evaluation.own_form');
  const colleague = await as('colleague');
  await refused(colleague.call(openCollection, { body: { ...body, seen: 2 } }), 'evaluation.form_changed');
  const past = { ...body, ends: addDays(body.ends, -1) };
  await refused(colleague.call(openCollection, { body: past }), 'evaluation.ends_past', { field: 'ends' });
  const opened = await colleague.call(openCollection, { body });
  expect(opened).toMatchObject({ form: 'visits', minutes: 5, counts: { asked: 2, reported: 0, late: 0 } });
  await refused(colleague.call(openCollection, { body }), 'evaluation.asked_before');
  const { items } = await (await as('leader')).call(readInbox);
  expect(items.map(({ text }) => text)).toContain('县教育局请您填一张报表，大约 5 分钟');
});

test('a form says for which kind of period it is, and nobody is asked where there is nobody', async () => {
  await keep('yearly', { kind: 'year' });
  await keep('of_departments', { asked: 'departments' });
  const body = { form: 'yearly', seen: 1, period: term, ends: dayOf(world.clock.now) };
  const colleague = await as('colleague');
  await refused(colleague.call(openCollection, { body }), 'evaluation.other_kind', { field: 'period' });
  const none = { ...body, form: 'of_departments' };
  await refused(colleague.call(openCollection, { body: none }), 'evaluation.nobody_asked');
});

test('nothing is asked that the house counts, or another form asks, and it is named', async () => {
  const [first] = aForm('again').fields;
  if (!first) throw new Error('a form asks for something');
  const pupils = { ...first, title: { zh: '在校学生人数', en: 'How many' } };
  await refused(keep('again', { fields: [pupils], rules: [] }), 'evaluation.fact_known', {
    fact: 'pupils',
    field: 'fields.0',
  });
  await keep('once');
  const twice = { fields: [{ ...first, code: 'once_visited' }], rules: [] };
  await refused(keep('again', twice), 'evaluation.fact_known', { fact: 'once_visited' });
  // Its own figures it may ask for anew.
  expect(await keep('once', { minutes: 7 }, 1)).toMatchObject({ version: 2, minutes: 7 });
  await refused(keep('once', {}, 1), 'evaluation.form_changed');
  const wrong = { rules: [{ formula: 'nothing > 1', words: { zh: '错', en: 'Wrong' }, isStrict: true }] };
  await refused(keep('wrong', wrong), 'evaluation.form_wrong', { faults: [{ path: 'rules.0', why: 'condition' }] });
});

test('what is wrong is refused with each place, and what was filled in is kept', async () => {
  const { own } = await asked('checked');
  const leader = await as('leader');
  const entries = filled('checked', 13, 12);
  const kept = await leader.call(keepReturn, { ...own, body: { seen: 0, entries } });
  expect(kept).toMatchObject({ state: 'begun', pupils: 12, draft: entries });
  await refused(leader.call(keepReturn, { ...own, body: { seen: 0, entries } }), 'evaluation.return_changed');
  const body = { seen: kept.version, entries, reason: '' };
  await refused(leader.call(handIn, { ...own, body }), 'evaluation.return_wrong', {
    faults: [
      { path: 'checked_visited', why: 'rule', rule: 0 },
      { path: 'checked_visited', why: 'rule', rule: 1 },
    ],
  });
  expect((await leader.call(readReturn, own)).draft).toEqual(entries);
  const none = { ...body, entries: filled('checked', 0, 12) };
  await refused(leader.call(handIn, { ...own, body: none }), 'evaluation.return_wrong', {
    faults: [{ path: 'checked_visited', why: 'word', rule: 2 }],
  });
  const explained = { ...body, entries: { ...none.entries, checked_visited: told(0, '本学期改为电话家访') } };
  expect(await leader.call(handIn, { ...own, body: explained })).toMatchObject({
    state: 'reported',
    submissions: 1,
    draft: {},
  });
});

test('a correction says why, and stands beside what it corrects', async () => {
  const { own } = await asked('mended');
  const leader = await as('leader');
  const first = await leader.call(handIn, { ...own, body: { seen: 0, entries: filled('mended', 10), reason: '' } });
  const body = { seen: first.version, entries: filled('mended', 11), reason: '' };
  await refused(leader.call(handIn, { ...own, body }), 'evaluation.correction_why', { field: 'reason' });
  await leader.call(handIn, { ...own, body: { ...body, reason: '补上一户' } });
  const { items } = await (await as('official')).call(listSubmissions, { ...own, query: {} });
  expect(items).toMatchObject([
    { number: 2, reason: '补上一户', entries: { mended_visited: { value: 11, isFew: false } } },
    { number: 1, reason: '', entries: { mended_visited: { value: 10, isFew: false } } },
  ]);
});

test('the bureau reads no figure of fewer than ten children, none beside it, and no draft', async () => {
  const { own } = await asked('small');
  const leader = await as('leader');
  const sent = await leader.call(handIn, { ...own, body: { seen: 0, entries: filled('small', 9, 12), reason: '' } });
  expect(sent.reported).toMatchObject({ small_visited: { value: 9, isFew: false } });
  await leader.call(keepReturn, { ...own, body: { seen: sent.version, entries: filled('small', 10) } });
  const official = await as('official');
  const hidden = { small_visited: { value: null, isFew: true }, small_all: { value: null, isFew: true } };
  expect(await official.call(readReturn, own)).toMatchObject({ draft: {}, reported: hidden });
  const { items } = await official.call(listSubmissions, { ...own, query: {} });
  expect(items[0]?.entries).toMatchObject(hidden);
});

test('whoever is asked reads and fills in his own, and nobody else’s', async () => {
  const { own, theirs } = await asked('apart');
  const leader = await as('leader');
  expect(
    (await leader.call(listReturns, { query: {} })).items.every(({ orgName }) => orgName === '石塘乡中心小学'),
  ).toBe(true);
  await refused(leader.call(readReturn, theirs), 'access.not_found');
  const body = { seen: 0, entries: {} };
  await refused(leader.call(keepReturn, { ...theirs, body }), 'access.not_found');
  await refused((await as('official')).call(keepReturn, { ...own, body }), 'access.not_found');
  await refused(leader.call(listForms, { query: {} }), 'access.not_found');
});

test('figures that were reported are facts of indicators, with who has not reported left out on both sides', async () => {
  const { own, theirs, collection } = await asked('counted');
  const leader = await as('leader');
  const sent = { seen: 0, entries: filled('counted', 9, 12), reason: '' };
  await leader.call(handIn, { ...own, body: sent });
  const unsaid = { counted_visited: told(null, '台账在整理'), counted_all: told(12) };
  const official = await as('official');
  const { items } = await official.call(listFacts, { query: { size: 100 } });
  expect(items.find(({ code }) => code === 'counted_visited')).toMatchObject({ grade: 'D' });
  const indicator = {
    section: 'families',
    name: { zh: '家访率', en: 'Homes visited' },
    about: { zh: '', en: '' },
    level: 'school',
    kind: 'share',
    numerator: 'counted_visited.sum()',
    denominator: 'schools.sum() * 12',
    unmeasured: { zh: '', en: '' },
    target: null,
    aims: 'more',
    band: { least: null, most: null },
    gaming: { zh: '', en: '' },
    counter: null,
  } as const;
  const params = { code: 'own_visits' };
  const kept = await official.call(keepIndicator, { params, body: { ...indicator, seen: 0 } });
  expect(kept.grade).toBe('D');
  // Nine children are told nowhere; ten are.
  const result = async () => {
    const { items: periods } = { items: [term] };
    const period = await version(periods[0] ?? '');
    await (await as('official')).call(countPeriod, { params: { id: term }, body: { seen: period } });
    const results = await (await as('leader')).call(listResults, { params: { id: term }, query: { size: 100 } });
    return results.items.find((one) => one.indicator.code === 'own_visits');
  };
  expect(await result()).toMatchObject({ county: { value: null, why: 'few' }, reported: { by: 1, of: 2 } });
  const more = { seen: 1, entries: filled('counted', 12, 12), reason: '补登' };
  await (await as('leader')).call(handIn, { ...own, body: more });
  expect(await result()).toMatchObject({ county: { value: 1, numerator: 12, denominator: 12 } });
  // ‘Cannot be told’ is handed in, and still no zero.
  await (await as('other')).call(handIn, { ...theirs, body: { seen: 0, entries: unsaid, reason: '' } });
  expect(await result()).toMatchObject({ county: { numerator: 12, denominator: 12 }, reported: { by: 1, of: 2 } });
  const schools = await (await as('official')).call(listSchoolResults, {
    params: { id: term },
    query: { indicator: 'own_visits' },
  });
  expect(schools.items.map(({ measured }) => measured.why)).toEqual(['unreported', null]);
  const again = { ...indicator, leastReported: 0.9, seen: 1 };
  await (await as('official')).call(keepIndicator, { params, body: again });
  expect(await result()).toMatchObject({ county: { value: null, why: 'unreported' } });
  // A period in which nobody was asked has no zero either.
  const year = { kind: 'year', name: '2024 年', began: '2024-01-01', ended: '2024-12-31', steps: 1 } as const;
  const unasked = await (await as('official')).call(beginPeriod, { body: year });
  await (await as('official')).call(countPeriod, { params: { id: unasked.id }, body: { seen: unasked.version } });
  const then = await (await as('leader')).call(listResults, { params: { id: unasked.id }, query: { size: 100 } });
  expect(then.items.find((one) => one.indicator.code === 'own_visits')?.county.why).toBe('unreported');
  const { items: collections } = await (await as('official')).call(listCollections, { query: {} });
  expect(collections.find(({ id }) => id === collection.id)?.counts).toEqual({ asked: 2, reported: 2, late: 0 });
});

const version = async (id: string): Promise<number> => {
  const { rows } = await world.system(async ({ db }) => ({
    rows: await db.selectFrom('evaluation.period').select('version').where('id', '=', id).execute(),
  }));
  return rows[0]?.version ?? 0;
};

test('a frozen version carries what was reported, and comes out the same', async () => {
  world.clock.pass(86_400_000);
  const official = await as('official');
  const closed = await official.call(closePeriod, { params: { id: term }, body: { seen: await version(term) } });
  await (await as('colleague')).call(approvePeriod, { params: { id: term }, body: { seen: closed.version } });
  const { items } = await official.call(listSnapshots, { params: { id: term }, query: {} });
  expect(await official.call(checkSnapshot, { params: { id: items[0]?.id ?? '' } })).toMatchObject({ holds: true });
});

test('who has not reported is reminded, alone and once a day; who is late is told', async () => {
  const { own, theirs, collection } = await asked('reminded');
  await (await as('leader')).call(handIn, { ...own, body: { seen: 0, entries: filled('reminded'), reason: '' } });
  const params = { id: collection.id };
  const remind = async () => (await as('official')).call(remindReturns, { params, body: {} });
  expect(await remind()).toEqual({ reminded: 1 });
  expect(await remind()).toEqual({ reminded: 0 });
  const due = async (who: string): Promise<number> => {
    const { items } = await (await as(who)).call(readInbox);
    return items.filter(({ text }) => text === '有一张报表还没有报送，大约 5 分钟').length;
  };
  expect([await due('leader'), await due('other')]).toEqual([0, 1]);
  world.clock.pass(3 * 86_400_000);
  await runJob(world, remindDue);
  await runJob(world, remindDue);
  expect(await due('leader')).toBe(0);
  expect(await due('other')).toBeGreaterThanOrEqual(2);
  world.clock.pass(4 * 86_400_000);
  const late = {
    seen: 0,
    entries: { ...filled('reminded', 0, 0), reminded_visited: told(null, '校舍搬迁') },
    reason: '',
  };
  expect(await (await as('other')).call(handIn, { ...theirs, body: late })).toMatchObject({ isLate: true });
});

test('a county keeps so many forms', async () => {
  const { total } = await (await as('official')).call(listForms, { query: {} });
  for (let at = total; at < mostForms; at++) await keep(`many_${at}`);
  await refused(keep('one_more'), 'evaluation.too_many_forms', { most: mostForms });
});
