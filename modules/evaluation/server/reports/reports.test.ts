import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareResults } from '#modules/evaluation/contract/comparison.ts';
import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { downloadOpenData } from '#modules/evaluation/contract/open-data.ts';
import { approvePeriod, beginPeriod, closePeriod } from '#modules/evaluation/contract/period.ts';
import {
  changeReport,
  downloadReport,
  listDrafts,
  listReports,
  publishReport,
  readReport,
  type Section,
  writeReport,
} from '#modules/evaluation/contract/report.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const grants: Record<string, string> = {};
const clients: Record<string, Client> = {};
const as = (who: string): Client => clients[who] as Client;
let period = '';

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const village = await anOrganisation(world, { name: '石塘乡中心小学' });
  const seat = await anOrganisation(world, { name: '城关小学' });
  await world.system(({ db }) =>
    db.updateTable('people.organisation').set({ urban_rural: '111' }).where('id', '=', seat).execute(),
  );
  await someNeeds(village, { served: 3, open: 1 });
  await someNeeds(seat, { served: 4, open: 0 });
  for (const [who, role, org] of [
    ['official', 'official', bureau],
    ['colleague', 'official', bureau],
    ['department', 'department', undefined],
    ['leader', 'school_leader', village],
    ['guardian', 'guardian', undefined],
  ] as const)
    grants[who] = (await aPersonAs(world, role, org === undefined ? {} : { org })).grant;
  await signIn();
  await as('official').call(putNationalIndicators, { body: {} });
  const today = world.clock.now.toISOString().slice(0, 10);
  const term = { kind: 'term', name: '2026 年秋季学期', began: '2026-09-01', ended: today, steps: 1 } as const;
  const begun = await as('official').call(beginPeriod, { body: term });
  world.clock.now = new Date(world.clock.now.getTime() + 2 * 86_400_000);
  await signIn();
  period = begun.id;
  const closed = await as('official').call(closePeriod, { params: { id: period }, body: { seen: begun.version } });
  await as('colleague').call(approvePeriod, { params: { id: period }, body: { seen: closed.version } });
});
afterAll(() => world.close());

/** Everybody signs in, as he does on another day. */
async function signIn(): Promise<void> {
  for (const [who, grant] of Object.entries(grants)) clients[who] = await world.as(grant);
}

/** Puts needs of a school in, of today. */
async function someNeeds(org: string, { served, open }: { served: number; open: number }): Promise<void> {
  const opener = (await aPersonAs(world, 'school_leader', { org })).person;
  await world.system(async ({ db, now }) => {
    const own = { county: world.county, org, opener, scope: 'school', category: 'mental', urgency: 2, mode: 'either' };
    const when = { wanted_from: '2026-11-24', wanted_to: '2027-01-20', opened_at: now };
    const where = { town: '990101101', lon: 103, lat: 26, rural: true };
    const rest = { consent: 'not_needed', languages: [], sex: 0, words: '', units: 1, left_behind: false };
    const of = (state: string) => ({ ...own, ...when, ...where, ...rest, id: newId(), state });
    await insertMany(db, 'needs.need', [
      ...Array.from({ length: served }, () => of('closed')),
      ...Array.from({ length: open }, () => of('open')),
    ]);
  });
}

const sections: Section[] = [
  { kind: 'text', heading: '总体情况', text: '需求满足率 {needs_met}，乡村 {needs_met.rural}。\n<b>&"#panic()' },
  { kind: 'figures', heading: '主要指标', indicators: ['needs_met', 'response_days'] },
  { kind: 'chart', heading: '城乡', chart: 'sides', indicators: ['needs_met'] },
  { kind: 'chart', heading: '对比', chart: 'pairs', indicators: ['needs_met', 'response_days'] },
  { kind: 'chart', heading: '历次', chart: 'trend', indicators: ['needs_met'] },
  { kind: 'chart', heading: '各校', chart: 'schools', indicators: ['needs_met'] },
  { kind: 'map', heading: '乡镇', indicator: 'needs_met' },
  { kind: 'findings', heading: '要改进的' },
  { kind: 'methods', heading: '方法' },
];
const said = (more: object = {}) => ({
  period,
  snapshot: 1,
  title: '2026 年秋季督导报告',
  sections,
  replaces: null,
  ...more,
});

const written = (more: object = {}) => as('official').call(writeReport, { body: said(more) });

const published = async (more: object = {}): Promise<string> => {
  const { id, version } = await written(more);
  await as('colleague').call(publishReport, { params: { id }, body: { seen: version } });
  return id;
};

test('a report is written by one, published by another, and read by the bureau, departments and leaders', async () => {
  const draft = await written();
  expect(draft).toMatchObject({ isOwn: true, version: 1, periodName: '2026 年秋季学期' });
  const params = { id: draft.id };
  const own = as('official').call(publishReport, { params, body: { seen: 1 } });
  await expect(own).rejects.toMatchObject({ code: 'evaluation.own_report' });
  await expect(as('department').call(readReport, { params })).rejects.toMatchObject({ code: 'access.not_found' });
  const preview = await as('colleague').raw({ method: 'GET', url: `/api/report-drafts/${draft.id}/page` });
  expect([preview.statusCode, preview.headers['cache-control']]).toEqual([200, 'private, no-cache']);
  await as('colleague').call(publishReport, { params, body: { seen: 1 } });
  expect((await as('official').call(listDrafts, { query: {} })).items.map(({ id }) => id)).not.toContain(draft.id);
  for (const who of ['official', 'department', 'leader']) {
    const { items } = await as(who).call(listReports, { query: {} });
    expect(items.find(({ id }) => id === draft.id)).toMatchObject({ snapshot: 1, isReplaced: false });
  }
  await expect(as('guardian').call(listReports, { query: {} })).rejects.toMatchObject({ code: 'access.not_found' });
  // What was published reads as it was seen before.
  const page = await as('leader').raw({ method: 'GET', url: `/api/reports/${draft.id}/page` });
  expect(page.body).toBe(preview.body);
});

/** What is read in a form: every text of it in one. */
async function readBack(id: string, form: 'page' | 'pdf' | 'docx' | 'xlsx'): Promise<string> {
  const url = form === 'page' ? `/api/reports/${id}/page` : `/api/reports/${id}/file?form=${form}`;
  const reply = await as('leader').raw({ method: 'GET', url });
  expect(reply.statusCode).toBe(200);
  if (form === 'page') return reply.body.replace(/<[^>]+>/g, ' ');
  if (form === 'pdf') return textOfPdf(reply.rawPayload).join('\n');
  const parts = Object.entries(unzipSync(reply.rawPayload)).filter(([name]) =>
    /document\.xml$|sheet\d+\.xml$/.test(name),
  );
  return parts.map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ' ')).join('\n');
}

test('the four forms say the same words and numbers', async () => {
  const id = await published();
  const forms = await Promise.all((['page', 'pdf', 'docx'] as const).map((form) => readBack(id, form)));
  for (const text of forms) {
    const plain = text.replace(/\s+/g, '');
    // 7 of 8 needs served, 3 of 4 in the country.
    for (const one of [
      '2026年秋季督导报告',
      '需求满足率87.5%',
      '乡村75%',
      '7/8',
      '3/4',
      'F1',
      'F2',
      '数据依据',
      '系统记录',
      'needs_served.sum()÷needs_accepted.sum()',
    ])
      expect(plain).toContain(one);
  }
  const sheets = await readBack(id, 'xlsx');
  for (const one of ['需求满足率', ' 0.875 ', ' 0.75 ', '7 / 8']) expect(sheets).toContain(one);
  const { body } = await as('leader').raw({ method: 'GET', url: `/api/reports/${id}/page` });
  expect(body).toContain('<a href="#F1">87.5%</a>');
  expect(body).toContain('&lt;b&gt;&amp;&quot;#panic()');
  expect(body.match(/<img src="data:image\/svg/g)?.length).toBeGreaterThanOrEqual(3);
  const all = [...body.matchAll(/href="#(F\d+)"/g)].map(([, anchor]) => anchor);
  expect(all.filter((anchor) => !body.includes(`<tr id="${anchor}">`))).toEqual([]);
});

test('in English it is the same report, with the same numbers', async () => {
  const id = await published();
  const reply = await as('leader').raw({
    method: 'GET',
    url: `/api/reports/${id}/page`,
    headers: { 'accept-language': 'en' },
  });
  expect(reply.body).toContain('Where the numbers come from');
  expect(reply.body).toContain('<a href="#F1">87.5%</a>');
});

test('what was published is not changed any more, not even by the server; another stands in its place', async () => {
  const id = await published();
  const again = as('official').call(changeReport, { params: { id }, body: { title: '新', sections, seen: 2 } });
  await expect(again).rejects.toMatchObject({ code: 'evaluation.report_published' });
  const twice = as('colleague').call(publishReport, { params: { id }, body: { seen: 2 } });
  await expect(twice).rejects.toMatchObject({ code: 'evaluation.report_published' });
  const edit = world.system(({ db }) =>
    db.updateTable('evaluation.publication').set({ papers: '[]' }).where('report', '=', id).execute(),
  );
  await expect(edit).rejects.toThrow(/permission denied/);
  const next = await published({ replaces: id, title: '更正后的督导报告' });
  const { items } = await as('department').call(listReports, { query: { size: 100 } });
  const found = new Map(items.map((one) => [one.id, one.isReplaced]));
  expect([found.get(id), found.get(next)]).toEqual([true, false]);
});

test('of two who write, the second is told; nobody publishes what he has not seen', async () => {
  const { id } = await written();
  const body = { title: '改过的报告', sections, seen: 1 };
  expect(await as('colleague').call(changeReport, { params: { id }, body })).toMatchObject({ version: 2 });
  const late = as('official').call(changeReport, { params: { id }, body });
  await expect(late).rejects.toMatchObject({ code: 'evaluation.report_changed' });
  const unseen = as('official').call(publishReport, { params: { id }, body: { seen: 1 } });
  await expect(unseen).rejects.toMatchObject({ code: 'evaluation.report_changed' });
});

test.for([
  [{ sections: [{ kind: 'map', heading: '图', indicator: 'no_such' }] }, 'evaluation.no_such_figure'],
  [{ sections: [{ kind: 'text', heading: '文', text: '共 {myopia}' }] }, 'evaluation.no_such_figure'],
  [{ snapshot: 9 }, 'evaluation.no_such_snapshot'],
  [{ replaces: '0199a000-0000-7000-8000-000000000009' }, 'evaluation.no_such_report'],
  [{ period: '0199a000-0000-7000-8000-000000000009' }, 'access.not_found'],
] as const)('a report of %j is refused as %s', async ([more, code]) => {
  await expect(written(more)).rejects.toMatchObject({ code });
});

test('nobody but the bureau has a file before it is published', async () => {
  const { id } = await written();
  const asked = as('official').call(downloadReport, { params: { id }, query: { form: 'pdf' } });
  await expect(asked).rejects.toMatchObject({ code: 'access.not_found' });
});

test('open data has the periods of which a report was published, for everybody signed in, with what each column means', async () => {
  await published();
  const reply = await as('guardian').raw({ method: 'GET', url: '/api/open-data' });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/zip']);
  const files = Object.entries(unzipSync(reply.rawPayload)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const { 'figures.csv': csv = '', 'dictionary.json': dictionary = '' } = Object.fromEntries(files);
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  const met = rows.filter(({ indicator }) => indicator === 'needs_met');
  expect(met.map(({ place, value, numerator }) => [place, value, numerator])).toEqual([
    ['county', '0.875', '7'],
    ['urban', '1', '4'],
    ['rural', '0.75', '3'],
    ['990101201', '0.875', '7'],
  ]);
  // Every column is told, in both languages; no school is named.
  const told = JSON.parse(dictionary) as { columns: { column: string; about_zh: string; about_en: string }[] };
  expect(told.columns.map(({ column }) => column)).toEqual(Object.keys(rows[0] ?? {}));
  expect(told.columns.every(({ about_zh, about_en }) => about_zh && about_en)).toBe(true);
  expect(csv).not.toMatch(/小学/);
  await expect(world.stranger.call(downloadOpenData, {})).rejects.toMatchObject({ code: 'access.sign_in_first' });
});

test('two versions are set side by side, and another county’s period beside none', async () => {
  const params = { id: period };
  const asked = { size: 100, with: period, withSnapshot: 1, snapshot: 1 };
  const { items } = await as('department').call(compareResults, { params, query: asked });
  expect(items.find(({ code }) => code === 'needs_met')).toMatchObject({
    now: { value: 0.875 },
    before: { value: 0.875 },
    difference: { value: 0 },
    changed: [],
  });
  const other = as('department').call(compareResults, { params, query: { with: newId() } });
  await expect(other).rejects.toMatchObject({ code: 'access.not_found' });
});
