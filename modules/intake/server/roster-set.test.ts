import { afterEach, beforeEach, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { lookAt } from '#modules/intake/testing.ts';
import { decideGrant, listGrantRequests } from '#modules/people/contract/grant.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { foreignFiles, riverside, withRows, zipOf } from '#testing/foreign-roster.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterEach(() => world.close());

const look = (set = riverside, modes = {}) => lookAt(world, official, zipOf(foreignFiles(set, modes)), 'riverside.zip');
const keep = async ({ id }: contract.ImportRun, accept = false) => {
  await official.call(contract.applyImport, { params: { id }, body: { accept } });
  await world.settled();
  return official.call(contract.readImport, { params: { id } });
};

test('an archive of another system is looked through on the page, kept, and says whose it is', async () => {
  const looked = await look();
  expect([looked.state, looked.source]).toEqual(['ready', 'Riverside SIS']);
  expect(looked.kinds.map(({ title, added, refused }) => [title, added, refused])).toEqual([
    ['学校（OneRoster）', 2, 0],
    ['班级（OneRoster）', 2, 0],
    ['人员（OneRoster）', 8, 0],
    ['教职工职务（OneRoster）', 3, 0],
    ['任课与班主任（OneRoster）', 1, 0],
    ['在读（OneRoster）', 3, 0],
    ['监护关系（OneRoster）', 3, 0],
  ]);
  expect(looked.remarks.map((remark) => remark.sheet)).toContain('courses.csv');
  expect(await keep(looked)).toMatchObject({ state: 'applied', done: 22, total: 22 });
  const again = await look();
  expect(again.kinds.every(({ added, changed, ended }) => added + changed + ended === 0)).toBe(true);
});

test('rows at fault are shown by file, line, column and reason, and never what they say', async () => {
  const looked = await look(
    withRows('users', (rows) => rows.map((row) => (row['sourcedId'] === 's-2' ? { ...row, familyName: '' } : row))),
  );
  const { items } = await official.call(contract.listRows, {
    params: { id: looked.id },
    query: { verdict: 'refused' },
  });
  expect(items.map(({ sheet, line, faults }) => [sheet, line, faults[0]?.column])).toEqual([
    ['users.csv', 3, 'familyName'],
    ['demographics.csv', 3, 'sourcedId'],
    ['enrollments.csv', 3, 'userSourcedId'],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/小雨|L990101/);
  const { body } = await official.raw({ method: 'GET', url: `/api/imports/${looked.id}/refused` });
  expect(body).toContain('users.csv');
  expect(body).not.toContain('小雨');
});

test('what the other system ends is ended without being asked, unless it is much', async () => {
  await keep(await look());
  const less = withRows('enrollments', (rows) => rows.filter(({ sourcedId }) => sourcedId !== 'e-3'));
  const looked = await look(less);
  expect(looked.kinds.find(({ ended }) => ended > 0)).toMatchObject({ kind: 'roster_enrolments', endsMuch: true });
  await expect(keep(looked)).rejects.toMatchObject({ code: 'intake.accept_first' });
  expect(await keep(looked, true)).toMatchObject({ state: 'applied', done: 1 });
  const open = await world.system(({ db }) =>
    db
      .selectFrom('people.enrolment')
      .select('id')
      .where('county', '=', world.county)
      .where('ended', 'is', null)
      .execute(),
  );
  expect(open).toHaveLength(2);
});

test('what takes two people to give a roster asks for: it waits for another, once, and lasts no longer than he said', async () => {
  const { grant } = await aPersonAs(world, 'security_admin');
  const second = await world.as(grant);
  const role = (id: string, said: Readonly<Record<string, string>>) =>
    withRows('roles', (rows) => rows.map((row) => (row['sourcedId'] === id ? { ...row, ...said } : row)));
  const changes = async (set = riverside) => {
    const run = await look(set);
    const [roles] = run.kinds.filter(({ kind }) => kind === 'roster_roles');
    if (roles && roles.changed > 0) await keep(run, true);
    return [roles?.added, roles?.changed, roles?.ended];
  };
  const given = (name: string) =>
    world.system(({ db }) =>
      db
        .selectFrom('people.role_grant')
        .select(['began', 'ended', 'given_on as givenOn'])
        .where('county', '=', world.county)
        .where('role', '=', name)
        .execute(),
    );
  await keep(await look());
  expect(await given('counsellor')).toEqual([]);
  const { items } = await second.call(listGrantRequests, { query: {} });
  expect(items).toMatchObject([{ name: 'Jordan Lee', state: 'waiting', until: '2027-09-01', mayDecide: true }]);
  expect(await changes()).toEqual([0, 0, 0]);
  const params = { id: items[0]?.id ?? '' };
  world.clock.pass(86_400_000);
  const tomorrow = await world.as(grant);
  await tomorrow.call(decideGrant, { params, body: { decision: 'approve' } });
  const today = dayOf(world.clock.now);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  expect(await given('counsellor')).toEqual([{ began: today, ended: '2027-09-01', givenOn: today }]);
  // No end, an earlier beginning: all the same.
  expect(await changes(role('r-t1b', { endDate: '' }))).toEqual([0, 0, 0]);
  expect(await changes(role('r-t1b', { endDate: '2027-02-01' }))).toEqual([0, 1, 0]);
  expect(await given('counsellor')).toEqual([{ began: today, ended: '2027-02-01', givenOn: today }]);
  expect(await changes()).toEqual([0, 0, 0]);

  // A head who was to begin later begins now: he was given it today.
  await world.system(({ db }) =>
    db.updateTable('people.role_grant').set({ began: '2027-03-01' }).where('role', '=', 'school_leader').execute(),
  );
  expect(await changes()).toEqual([0, 1, 0]);
  expect(await given('school_leader')).toEqual([{ began: '2022-08-01', ended: null, givenOn: today }]);
  // One that was taken back before it began is brought back by nothing.
  await world.system(({ db }) =>
    db
      .updateTable('people.role_grant')
      .set({ began: '2027-03-01', ended: '2027-03-01' })
      .where('role', '=', 'school_leader')
      .execute(),
  );
  expect(await changes()).toEqual([0, 0, 0]);
});

test('what a roster asked for it takes back, and what was refused it does not ask again', async () => {
  const second = await world.as((await aPersonAs(world, 'security_admin')).grant);
  const waiting = async () => (await second.call(listGrantRequests, { query: {} })).items.map(({ state }) => state);
  await keep(await look());
  const without = withRows('roles', (rows) => rows.filter(({ sourcedId }) => sourcedId !== 'r-t1b'));
  await keep(await look(without), true);
  expect(await waiting()).toEqual(['withdrawn']);
  // What he borrows of a colleague is not what the roster speaks of.
  const { org, person } = await world.system(({ db }) =>
    db.selectFrom('people.grant_request').select(['org', 'person']).executeTakeFirstOrThrow(),
  );
  const lender = await aPersonAs(world, 'counsellor', { org });
  const { county } = world;
  const lent = { county, id: newId(), person, org, role: 'counsellor', began: '2026-11-01', ended: '2026-12-01' };
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ ...lent, lent_from: lender.grant })
      .execute(),
  );
  await keep(await look());
  expect(await waiting()).toEqual(['waiting', 'withdrawn']);
  world.clock.pass(86_400_000);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  await world.system(({ db }) =>
    db.updateTable('people.grant_request').set({ state: 'refused' }).where('state', '=', 'waiting').execute(),
  );
  const { kinds } = await look();
  expect(kinds.every(({ added, changed, ended }) => added + changed + ended === 0)).toBe(true);
});

test('an archive without a right manifest is refused as a whole, and says why', async () => {
  const texts = foreignFiles(riverside);
  texts.delete('users.csv');
  const looked = await lookAt(world, official, zipOf(texts), 'half.zip');
  expect(looked).toMatchObject({ state: 'refused', kinds: [] });
  expect(looked.refusal).toContain('没有这个文件');
});
