import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveExport,
  askExport,
  cancelExport,
  listExportKinds,
  listExports,
  listWaitingExports,
  refuseExport,
} from '#modules/exports/contract/export.ts';
import { sweepExports } from '#modules/exports/server/sweep.ts';
import { makeExport } from '#modules/exports/server/make-export.ts';
import { anExport, asKnownDevices } from '#modules/exports/testing.ts';
import { searchAudit } from '#modules/oversight/contract/audit.ts';
import { administratorsOf } from '#modules/oversight/testing.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { bringIn, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { pickRole } from '#modules/people/contract/session.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { readTables } from '#platform/tabular/read-tables.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let group: string;
let large: string;
let teacher: { person: string; grant: string };
const grants: Record<string, string> = {};

/** Somebody at a device he has long used. */
async function as(who: string): Promise<Client> {
  const client = await world.as(grants[who] ?? '');
  await asKnownDevices(world);
  return client;
}

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  large = await aClass(world, org, 2);
  for (const name of ['林小雨', '=1+1', '赵小山'])
    await aGuardianOf(world, (await aPupil(world, { org, class: group, name })).person, org, `${name.slice(0, 1)}奶奶`);
  await manyPupils(48, large);
  grants['leader'] = (await aPersonAs(world, 'school_leader', { org, name: '何校长' })).grant;
  grants['second'] = (await aPersonAs(world, 'school_leader', { org, name: '副校长' })).grant;
  teacher = await aPersonAs(world, 'homeroom', { org, class: group, name: '王老师' });
  grants['homeroom'] = teacher.grant;
  grants['lead'] = (await aPersonAs(world, 'safeguard_lead', { org, name: '保护专员' })).grant;
  grants['elsewhere'] = (await aPersonAs(world, 'school_leader', { org: await anOrganisation(world) })).grant;
});
afterAll(() => world.close());

/** So many pupils of a class at once. */
const manyPupils = (count: number, of: string): Promise<void> =>
  world.system(async ({ db }) => {
    const { county } = world;
    const ids = Array.from({ length: count }, () => newId());
    const person = (id: string, at: number) => ({ county, id, org, name: `学生${at}`, given_name: `${at}` });
    await db.insertInto('people.person').values(ids.map(person)).execute();
    await db
      .insertInto('people.pupil')
      .values(ids.map((id) => ({ county, person: id, org })))
      .execute();
    const enrolled = ids.map((pupil) => ({ county, id: newId(), org, class: of, pupil, began: '2020-09-01' }));
    await db.insertInto('people.enrolment').values(enrolled).execute();
  });

const reason = '教育局要求报送在校学生名单';
const wish = (change: Partial<Sent<typeof askExport>['body']> = {}): Sent<typeof askExport> => ({
  body: {
    kind: 'people.pupils',
    class: null,
    columns: ['class', 'name'],
    format: 'xlsx',
    category: 'report',
    reason,
    ...change,
  },
});
const ofClass = (change: Partial<Sent<typeof askExport>['body']> = {}) => wish({ class: group, ...change });

const fetched = async (client: Client, id: string) => client.raw({ method: 'GET', url: `/api/exports/${id}/file` });
const codeOf = async (client: Client, id: string) => (await fetched(client, id)).json<{ code: string }>().code;

const recordsOf = async (id: string): Promise<string[]> =>
  (
    await world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select(['action', 'decision'])
        .where('county', '=', world.county)
        .where('object', '=', id)
        .orderBy('id')
        .execute(),
    )
  )
    .filter(({ decision }) => decision === 'allowed')
    .map(({ action }) => action);

const keptFiles = async (): Promise<string[]> =>
  (
    await world.system(({ db }) =>
      db.selectFrom('platform.kept_file').select('id').where('county', '=', world.county).execute(),
    )
  ).map(({ id }) => id);

describe('a small file that holds nothing sensitive', () => {
  test('is made at once, says whose it is on every sheet, page and row, and is fetched three times, by him alone', async () => {
    const homeroom = await as('homeroom');
    const asked = await homeroom.call(askExport, ofClass({ columns: ['class', 'name', 'sex'] }));
    expect(asked).toMatchObject({ state: 'making', pupils: 3, sensitive: false });
    await world.settled();
    const [ready] = (await homeroom.call(listExports, { query: {} })).items;
    expect(ready).toMatchObject({ id: asked.id, state: 'ready', fetchesLeft: 3, done: 3 });

    const reply = await fetched(homeroom, asked.id);
    expect(reply.statusCode).toBe(200);
    const name = decodeURIComponent(String(reply.headers['content-disposition']));
    for (const part of ['学生名单', '王老师', '2026-11-24', '上级要求的报送', asked.number])
      expect(name).toContain(part);
    const { tables } = await readTables(reply.rawPayload);
    const [about, data] = tables;
    const told = JSON.stringify(about);
    for (const part of ['王老师', reason, asked.number, '石塘乡中心小学']) expect(told).toContain(part);
    expect(data?.columns).toEqual(['班级', '学生姓名', '性别', '水印']);
    expect(data?.rows).toHaveLength(3);
    for (const { cells } of data?.rows ?? []) expect(cells.at(-1)).toContain(`${asked.number} · 王老师 · 2026-11-24`);
    const parts = unzipSync(reply.rawPayload);
    for (const sheet of ['sheet1', 'sheet2']) {
      const xml = Buffer.from(parts[`xl/worksheets/${sheet}.xml`] ?? []).toString();
      expect(xml).toMatch(new RegExp(`<oddHeader>&amp;C${asked.number}.*</oddHeader><oddFooter>&amp;C${asked.number}`));
    }

    for (const other of ['leader', 'lead', 'elsewhere', 'second'])
      expect([other, await codeOf(await as(other), asked.id)]).toEqual([other, 'access.not_found']);
    for (let time = 2; time <= 3; time += 1) expect((await fetched(homeroom, asked.id)).statusCode).toBe(200);
    expect(await codeOf(homeroom, asked.id)).toBe('exports.no_file');
    expect((await homeroom.call(listExports, { query: {} })).items[0]?.state).toBe('over');
    expect(await keptFiles()).toEqual([]);
    expect(await recordsOf(asked.id)).toEqual([
      'exports.ask',
      'exports.make',
      ...Array.from({ length: 3 }, () => 'exports.fetch'),
      'exports.expire',
    ]);
  });

  test('names in the records everybody it shows', async () => {
    const records = await world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select('subjects')
        .where('county', '=', world.county)
        .where('action', '=', 'people.export_pupils')
        .where('subjects', 'is not', null)
        .execute(),
    );
    expect(records.map(({ subjects }) => subjects?.length)).toEqual([3]);
  });

  test('as CSV calculates nothing, and has whom to call', async () => {
    const homeroom = await as('homeroom');
    const columns = ['name', 'guardian', 'phone'];
    const { id } = await homeroom.call(askExport, ofClass({ kind: 'people.contacts', columns, format: 'csv' }));
    await world.settled();
    const text = (await fetched(homeroom, id)).body;
    expect(text).toMatch(/'=1\+1,'=奶奶,,/);
    expect(text).toMatch(/林小雨,林奶奶,,[0-9A-F]{10} · 王老师/);
  });

  test('is of the own class alone, and of what the role opens', async () => {
    const homeroom = await as('homeroom');
    for (const sent of [wish(), wish({ class: large }), ofClass({ kind: 'people.staff' })])
      await expect(homeroom.call(askExport, sent)).rejects.toMatchObject({ code: 'access.not_found' });
    for (const change of [
      { kind: 'people.nothing' },
      { columns: ['leftBehind'] },
      { columns: [] },
      { format: 'zip' } as const,
    ])
      await expect(homeroom.call(askExport, ofClass(change))).rejects.toMatchObject({ code: 'exports.no_such_file' });
    const { items } = await homeroom.call(listExportKinds);
    expect(items.map(({ id }) => id)).toEqual(['people.pupils', 'people.contacts']);
  });
});

describe('a file of more than fifty pupils', () => {
  test('waits for another, who is neither the asker, nor from elsewhere, nor new in office', async () => {
    const [asker, second] = [await as('leader'), await as('second')];
    const asked = await asker.call(askExport, wish());
    expect(asked).toMatchObject({ state: 'waiting', pupils: 51 });
    await world.settled();
    const params = { id: asked.id };
    expect(await codeOf(asker, asked.id)).toBe('exports.no_file');
    await expect(asker.call(approveExport, { params })).rejects.toMatchObject({ code: 'exports.own' });
    for (const other of ['elsewhere', 'homeroom', 'lead'])
      await expect((await as(other)).call(approveExport, { params })).rejects.toMatchObject({
        code: 'access.not_found',
      });
    const beginning = (began: string) =>
      world.system(({ db }) =>
        db
          .updateTable('people.role_grant')
          .set({ began })
          .where('county', '=', world.county)
          .where('id', '=', grants['second'] ?? '')
          .execute(),
      );
    await beginning('2026-11-24');
    await expect(second.call(approveExport, { params })).rejects.toMatchObject({ code: 'people.in_office_today' });
    await beginning('2020-09-01');
    expect((await asker.call(listWaitingExports, { query: {} })).items).toEqual([]);
    expect((await second.call(listWaitingExports, { query: {} })).items).toMatchObject([{ id: asked.id, reason }]);
    expect((await second.call(approveExport, { params })).state).toBe('making');
    await expect(second.call(refuseExport, { params })).rejects.toMatchObject({ code: 'exports.decided' });
    await world.settled();
    const [ready] = (await asker.call(listExports, { query: {} })).items;
    expect(ready).toMatchObject({ state: 'ready', decidedBy: '副校长' });
    expect((await readTables((await fetched(asker, asked.id)).rawPayload)).tables[1]?.rows).toHaveLength(51);
  });

  test('is not taken class by class: what one had of other classes lately counts, the own class again does not', async () => {
    grants['piecemeal'] = (await aPersonAs(world, 'school_leader', { org, name: '分次' })).grant;
    const asker = await as('piecemeal');
    for (let time = 0; time < 2; time += 1) expect((await asker.call(askExport, ofClass())).state).toBe('making');
    await world.settled();
    expect(await asker.call(askExport, wish({ class: large }))).toMatchObject({ state: 'waiting', pupils: 48 });
  });

  test('may be refused by the county, and nobody answers it after three days', async () => {
    const { security, audit } = await administratorsOf(world);
    await asKnownDevices(world);
    const asker = await as('leader');
    const first = await asker.call(askExport, wish());
    const { items } = await security.call(listWaitingExports, { query: {} });
    expect(items.map(({ id }) => id)).toContain(first.id);
    expect((await security.call(refuseExport, { params: { id: first.id } })).state).toBe('refused');
    // A copy that is found bears the number: by it the auditor finds what was done.
    const days = { from: '2026-11-24', until: '2026-11-24' };
    const found = await audit.call(searchAudit, { query: { ...days, object: first.number } });
    expect(found.items.map(({ action, object }) => [action, object])).toEqual([
      ['exports.refuse', first.id],
      ['exports.ask', first.id],
    ]);
    const { id } = await asker.call(askExport, wish());
    world.clock.pass(72 * 3_600_000);
    await expect((await as('second')).call(approveExport, { params: { id } })).rejects.toMatchObject({
      code: 'exports.decided',
    });
    await runJob(world, sweepExports);
    const [lapsed] = (await (await as('leader')).call(listExports, { query: {} })).items;
    expect(lapsed).toMatchObject({ id, state: 'lapsed' });
    expect(await recordsOf(id)).toEqual(['exports.ask', 'exports.expire']);
  });

  test('is made however late it was approved', async () => {
    const asker = await aPersonAs(world, 'school_leader', { org, name: '最后一刻' });
    grants['late'] = asker.grant;
    const id = await anExport(world, { asker, org });
    const minutes = 60_000;
    world.clock.pass((72 * 60 - 1) * minutes);
    await (await as('second')).call(approveExport, { params: { id } });
    world.clock.pass(2 * minutes);
    await runJob(world, sweepExports);
    await world.settled();
    expect((await (await as('late')).call(listExports, { query: {} })).items).toMatchObject([{ id, state: 'ready' }]);
    world.clock.pass(-(72 * 60 + 1) * minutes);
  });
});

test('a sensitive column waits for another, however few it is about', async () => {
  const lead = await as('lead');
  const sent = ofClass({ columns: ['name', 'leftBehind'] });
  expect(await lead.call(askExport, sent)).toMatchObject({ state: 'waiting', pupils: 3, sensitive: true });
  expect((await lead.call(askExport, ofClass())).state).toBe('making');
});

test('what waits for another is not asked in a role that was lent: the lender could approve his own word', async () => {
  const { person } = await aPersonAs(world, 'teacher', { org });
  const began = '2026-11-01';
  const lent = { county: world.county, id: newId(), person, role: 'school_leader', org, began };
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ ...lent, lent_from: grants['leader'] ?? '' })
      .execute(),
  );
  grants['borrower'] = lent.id;
  const borrower = await as('borrower');
  await expect(borrower.call(askExport, wish())).rejects.toMatchObject({ code: 'people.lent_asks_nothing' });
  expect((await borrower.call(askExport, ofClass())).state).toBe('making');
});

test('a file with a sensitive column is not fetched in a role that does not open it', async () => {
  const { person, grant } = await aPersonAs(world, 'safeguard_lead', { org, name: '兼任的' });
  const leading = { county: world.county, id: newId(), person, role: 'school_leader', org, began: '2020-09-01' };
  await world.system(({ db }) => db.insertInto('people.role_grant').values(leading).execute());
  Object.assign(grants, { 'both, as lead': grant, 'both, as leader': leading.id });
  const lead = await as('both, as lead');
  const { id } = await lead.call(askExport, ofClass({ columns: ['name', 'leftBehind'] }));
  await (await as('second')).call(approveExport, { params: { id } });
  await world.settled();
  expect(await codeOf(await as('both, as leader'), id)).toBe('access.not_found');
  expect((await fetched(lead, id)).statusCode).toBe(200);
});

test('after a day there is no file, and nothing of it is kept', async () => {
  const homeroom = await as('homeroom');
  const { id } = await homeroom.call(askExport, ofClass());
  await world.settled();
  world.clock.pass(24 * 3_600_000);
  expect(await codeOf(await as('homeroom'), id)).toBe('exports.no_file');
  await runJob(world, sweepExports);
  expect(await keptFiles()).not.toContain(id);
  expect((await recordsOf(id)).at(-1)).toBe('exports.expire');
});

test('a device that is new neither asks, approves nor fetches, and says until when', async () => {
  const known = await as('leader');
  const { id } = await known.call(askExport, ofClass());
  const { id: waiting } = await known.call(askExport, wish());
  await world.settled();
  const fresh = await world.as(grants['leader'] ?? '');
  await expect(fresh.call(askExport, ofClass())).rejects.toMatchObject({ code: 'exports.new_device' });
  expect((await fresh.call(listExportKinds)).deviceFrom).not.toBeNull();
  const reply = await fetched(fresh, id);
  expect(reply.json()).toMatchObject({ code: 'exports.new_device' });
  expect(reply.body).toMatch(/24 小时后（.*\d.*）/);
  const other = await world.as(grants['second'] ?? '');
  await expect(other.call(approveExport, { params: { id: waiting } })).rejects.toMatchObject({
    code: 'exports.new_device',
  });
  expect((await fetched(known, id)).statusCode).toBe(200);
  // Of an invented county anybody picks any role: nobody's account could be taken over.
  const picked = await world.stranger.raw({ method: 'POST', url: pickRole.path, body: { grant: grants['leader'] } });
  expect((await world.given(picked).call(listExportKinds)).deviceFrom).toBeNull();
});

/** Makes a file as a server does; `after` each transaction something may happen. */
function make(
  id: string,
  signal = new AbortController().signal,
  after: () => unknown = () => undefined,
): Promise<void> {
  const transaction: World['system'] = async (work) => {
    const done = await world.system(work);
    await after();
    return done;
  };
  return makeExport.run({ county: world.county, log: world.server.app.log, signal, transaction }, { export: id });
}

test('what is taken back is not made, and what was made is gone', async () => {
  const leads = await as('leader');
  const { id: waiting } = await leads.call(askExport, wish());
  expect((await leads.call(cancelExport, { params: { id: waiting } })).state).toBe('cancelled');
  await expect((await as('second')).call(approveExport, { params: { id: waiting } })).rejects.toMatchObject({
    code: 'exports.decided',
  });
  const asker = await aPersonAs(world, 'school_leader', { org, name: '反悔的' });
  grants['regretting'] = asker.grant;
  const regretting = await as('regretting');
  const halfway = await anExport(world, { asker, org, class: group, state: 'making' });
  let transactions = 0;
  await make(halfway, undefined, async () => {
    if ((transactions += 1) === 2) await regretting.call(cancelExport, { params: { id: halfway } });
  });
  expect(transactions).toBe(3);
  expect((await regretting.call(listExports, { query: {} })).items[0]?.state).toBe('cancelled');
  expect(await keptFiles()).not.toContain(halfway);

  const { id } = await leads.call(askExport, ofClass());
  await world.settled();
  expect(await keptFiles()).toContain(id);
  await leads.call(cancelExport, { params: { id } });
  expect(await codeOf(leads, id)).toBe('exports.no_file');
  expect(await keptFiles()).not.toContain(id);
  await expect((await as('second')).call(cancelExport, { params: { id } })).rejects.toMatchObject({
    code: 'access.not_found',
  });
});

test('what was asked for in one role is neither listed nor cancelled in another', async () => {
  const asker = await aPersonAs(world, 'homeroom', { org, class: group, name: '也当副校长的' });
  grants['one role'] = asker.grant;
  grants['other role'] = newId();
  const other = { id: grants['other role'], person: asker.person, role: 'school_leader', org, began: '2020-09-01' };
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ ...other, county: world.county })
      .execute(),
  );
  const id = await anExport(world, { asker, org, class: group });
  const otherwise = await as('other role');
  expect((await otherwise.call(listExports, { query: {} })).items).toEqual([]);
  const cancel = (client: Client) => client.call(cancelExport, { params: { id } });
  await expect(cancel(otherwise)).rejects.toMatchObject({ code: 'access.not_found' });
  expect(await cancel(await as('one role'))).toMatchObject({ id, state: 'cancelled' });
});

test('a job that is killed in the middle makes one file when it is done again', async () => {
  const asker = await as('leader');
  const { id } = await asker.call(askExport, ofClass({ reason: '这一份在制作中被打断，重新再做' }));
  await world.settled();
  await world.system(async ({ db }) => {
    await db.deleteFrom('platform.kept_file').where('county', '=', world.county).where('id', '=', id).execute();
    await db
      .updateTable('exports.export')
      .set({ state: 'making' })
      .where('county', '=', world.county)
      .where('id', '=', id)
      .execute();
  });
  const killed = new AbortController();
  let transactions = 0;
  const cut = make(id, killed.signal, () => void ((transactions += 1) === 4 && killed.abort()));
  await expect(cut).rejects.toThrow();
  expect(await codeOf(asker, id)).toBe('exports.no_file');
  for (let time = 0; time < 2; time += 1) await make(id);
  expect((await asker.call(listExports, { query: {} })).items[0]).toMatchObject({ id, state: 'ready', fetchesLeft: 3 });
  expect((await recordsOf(id)).filter((action) => action === 'exports.make')).toHaveLength(2);
});

test('what its servers never made comes to an end, and says so', async () => {
  const asker = await aPersonAs(world, 'school_leader', { org, name: '久等的' });
  grants['waiting long'] = asker.grant;
  const id = await anExport(world, { asker, org, state: 'making' });
  world.clock.pass(73 * 3_600_000);
  await runJob(world, sweepExports);
  expect((await (await as('waiting long')).call(listExports, { query: {} })).items).toMatchObject([
    { id, state: 'failed' },
  ]);
});

test('whoever no longer holds the role gets nothing of what he asked for in it', async () => {
  const asker = await aPersonAs(world, 'homeroom', { org, class: group, name: '离开的老师' });
  grants['leaving'] = asker.grant;
  const leaving = await as('leaving');
  const { id } = await leaving.call(askExport, ofClass());
  await world.settled();
  await world.system(({ db }) =>
    db
      .updateTable('people.role_grant')
      .set({ class: large })
      .where('county', '=', world.county)
      .where('id', '=', asker.grant)
      .execute(),
  );
  expect(await codeOf(await as('leaving'), id)).toBe('access.not_found');
  await world.system(async (ctx) => {
    await ctx.db
      .updateTable('exports.export')
      .set({ state: 'making' })
      .where('county', '=', world.county)
      .where('id', '=', id)
      .execute();
    await ctx.enqueue(ctx, makeExport, { export: id });
  });
  await world.settled();
  expect((await (await as('leaving')).call(listExports, { query: {} })).items[0]?.state).toBe('failed');
});

test('the needs of the school go out as they were stated, and calculate nothing', async () => {
  await someCategories(world);
  const homeroom = await as('homeroom');
  const whole = { urgency: 2, mode: 'either', wantedFrom: '2026-12-08', wantedTo: '2027-01-20' } as const;
  await homeroom.call(openNeed, {
    body: { ...whole, category: 'arts.2', scope: 'class', class: group, words: '=想要一位美术老师' },
  });
  const leads = await as('leader');
  const sent = wish({ kind: 'needs.needs', columns: ['category', 'class', 'name', 'words'], format: 'csv' });
  const { id, pupils } = await leads.call(askExport, sent);
  await world.settled();
  expect(pupils).toBe(0);
  expect((await fetched(leads, id)).body).toMatch(/,4年级1班,,'=想要一位美术老师,/);
});

test('the roster of the school alone goes out as OneRoster, and the list of staff', async () => {
  const other = await anOrganisation(world, { name: '别的学校' });
  await aPupil(world, { org: other, class: await aClass(world, other), name: '别家娃' });
  const lead = await as('leader');
  const second = await as('second');
  const { id } = await lead.call(askExport, wish({ kind: 'people.roster', columns: [], format: 'zip' }));
  await second.call(approveExport, { params: { id } });
  const staff = await lead.call(askExport, wish({ kind: 'people.staff', columns: ['name', 'role'], format: 'csv' }));
  expect(staff).toMatchObject({ state: 'making', pupils: 0 });
  await world.settled();
  const files = unzipSync((await fetched(lead, id)).rawPayload);
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString();
  expect(text('users.csv')).toContain('林');
  expect(text('users.csv')).not.toContain('别');
  expect(text('orgs.csv')).not.toContain('别的学校');
  expect(text('manifest.csv')).toMatch(/source.systemCode,[0-9A-F]{10}/);
  expect((await fetched(lead, staff.id)).body).toContain('王老师,班主任');
});

test('it takes a fresh proof, and a month has an end', async () => {
  const asker = await as('homeroom');
  world.clock.pass(6 * 60_000);
  await expect(asker.call(askExport, ofClass())).rejects.toMatchObject({ code: 'access.prove_again' });
  const again = await as('homeroom');
  const { left } = await again.call(listExportKinds);
  for (let at = 0; at < left.files; at += 1) await anExport(world, { asker: teacher, org, state: 'over' });
  await expect(again.call(askExport, ofClass())).rejects.toMatchObject({
    code: 'exports.over_quota',
    data: { files: 0 },
  });
  world.clock.pass(31 * 86_400_000);
  expect((await (await as('homeroom')).call(askExport, ofClass())).pupils).toBe(3);
});

test('whom a table made a head today is no second person today, from whichever day on', async () => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  const { 乡镇与村, 学校, 班级, 教师, 教师任职 } = smallCounty;
  const heading = [...(教师任职[0] ?? [])];
  const table = [heading, ['T0001', '2199000902', '校长', '', '', '', '2019-09-01', '']];
  await bringIn(world, official, workbookOf({ 乡镇与村, 学校, 班级, 教师, 教师任职: table }));
  const given = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['id', 'org'])
      .where('county', '=', world.county)
      .where('began', '=', '2019-09-01')
      .executeTakeFirstOrThrow(),
  );
  grants['by table'] = given.id;
  const its = given.org ?? '';
  const asker = await aPersonAs(world, 'school_leader', { org: its, name: '同校的校长' });
  const params = { id: await anExport(world, { asker, org: its }) };
  await expect((await as('by table')).call(approveExport, { params })).rejects.toMatchObject({
    code: 'people.in_office_today',
  });
  world.clock.pass(24 * 3_600_000);
  expect((await (await as('by table')).call(approveExport, { params })).state).toBe('making');
});
