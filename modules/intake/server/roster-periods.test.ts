import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtRoster } from '#modules/intake/testing.ts';
import { decideGrant } from '#modules/people/contract/grant.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import type { ForeignRoster } from '#testing/foreign-roster.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  official = (await aPersonAs(world, 'official')).grant;
});
afterAll(() => world.close());

type Cells = Readonly<Record<string, string>>;
const today = () => dayOf(world.clock.now);
const look = async (roster: ForeignRoster, mode = 'delta') =>
  lookAtRoster(world, await world.as(official), roster, mode);
const keep = async (roster: ForeignRoster, mode = 'delta') => {
  const looked = await look(roster, mode);
  expect(await looked.keep()).toBe('applied');
};
const begins = (beginDate: string, endDate = ''): Cells => ({ beginDate, endDate });
const past = begins('2024-09-01', '2025-07-01');
const now = begins('2026-09-01');
const deleted = { status: 'tobedeleted' };

/** Somebody new to a school of his own, and rows that say what he is there. */
async function newcomer(role = 'volunteer') {
  school = await anOrganisation(world);
  const { person } = await aPersonAs(world, role, { org: school });
  const row = (name: string, more: Cells = {}, said = 'teacher') => ({
    sourcedId: `${name}-${person}`,
    userSourcedId: person,
    roleType: 'primary',
    orgSourcedId: school,
    role: said,
    ...more,
  });
  const held = (what = 'teacher') =>
    world.system(({ db }) =>
      db
        .selectFrom('people.role_grant')
        .select(['began', 'ended'])
        .where('county', '=', world.county)
        .where('person', '=', person)
        .where('role', '=', what)
        .orderBy('began')
        .orderBy('id')
        .execute(),
    );
  return { person, row, held };
}
const ofPast = { began: '2024-09-01', ended: '2025-07-01' };
const ofNow = { began: '2026-09-01', ended: null };

test('two rows for one role of a person are two periods, in whatever order they stand', async () => {
  for (const role of ['volunteer', 'teacher']) {
    const { row, held } = await newcomer(role);
    const rows = [row('b', now), row('a', past)];
    await keep({ roles: rows });
    expect(await held()).toEqual([ofPast, ofNow]);
    expect((await look({ roles: rows.toReversed() })).would).toEqual([0, 0, 0]);
    // One ends, and a third begins: neither is taken for the other.
    const [until, since] = [{ ...now, endDate: '2026-11-20' }, begins('2026-11-20')];
    await keep({ roles: [row('c', since), row('b', until)] });
    expect(await held()).toEqual([ofPast, { ...ofNow, ended: '2026-11-20' }, { began: '2026-11-20', ended: null }]);
  }
});

test('a row of a time another row tells of already is kept aside; one without dates is of always', async () => {
  const { row, held } = await newcomer();
  const looked = await look(
    { roles: [row('a', now), row('b', begins('2026-10-01')), row('c'), row('d', past)] },
    'bulk',
  );
  const why = '这段时间里他已经有这个角色，或者同样的申请正在等待核准。';
  expect(await looked.refused()).toEqual([
    ['roles.csv', 3, 'beginDate', why],
    ['roles.csv', 4, 'beginDate', why],
  ]);
  await looked.keep();
  expect(await held()).toEqual([ofPast, ofNow]);
  // What stands from before has it, whichever row comes first.
  const again = await look({ roles: [row('b', begins('2026-10-01')), row('a', now), row('d', past)] }, 'bulk');
  expect([again.would, await again.refused()]).toEqual([[0, 0, 0], [['roles.csv', 2, 'beginDate', why]]]);
  const alone = await look({ roles: [row('b', begins('2026-10-01'))] });
  expect([alone.would, await alone.refused()]).toEqual([[0, 0, 0], [['roles.csv', 2, 'beginDate', why]]]);
});

test('a role whose row has another id now goes on, in a whole file and in a delta', async () => {
  const { row, held } = await newcomer();
  await keep({ roles: [row('a', now)] }, 'bulk');
  await keep({ roles: [row('b', now)] }, 'bulk');
  expect(await held()).toEqual([ofNow]);
  await keep({ roles: [row('b', { ...now, ...deleted }), row('c', now)] });
  expect(await held()).toEqual([ofNow]);
  await keep({ roles: [row('c', { ...now, ...deleted })] });
  expect(await held()).toEqual([{ ...ofNow, ended: today() }]);
});

test('a role two rows were taken for ends with the last of them, and each is of its own as soon as it says so', async () => {
  const { person, row, held } = await newcomer();
  await keep({ roles: [row('a', now)] });
  const { county } = world;
  const take = async (name: string) => {
    await world.system(async ({ db }) => {
      const { id } = await db
        .selectFrom('people.role_grant')
        .select('id')
        .where('county', '=', county)
        .where('person', '=', person)
        .where('role', '=', 'teacher')
        .executeTakeFirstOrThrow();
      const link = { county, source: 'Riverside SIS', kind: 'role', sourced_id: `${name}-${person}`, id };
      await db.insertInto('people.outside_id').values(link).execute();
    });
  };
  await take('b');
  await keep({ roles: [row('a', deleted)] });
  expect(await held()).toEqual([ofNow]);
  await take('a');
  await keep({ roles: [row('a', {}, 'principal')] });
  expect(await held()).toEqual([ofNow]);
  await take('c');
  await keep({ roles: [row('c', past), row('b', now)] });
  expect(await held()).toEqual([ofPast, ofNow]);
  await keep({ roles: [row('b', deleted)] });
  expect(await held()).toEqual([ofPast, { ...ofNow, ended: today() }]);
});

test('what two rows were taken for and has ended here neither brings back', async () => {
  const { person, row, held } = await newcomer('teacher');
  const { county } = world;
  await world.system(async ({ db }) => {
    const ended = db.updateTable('people.role_grant').set({ ended: '2026-11-01' }).where('person', '=', person);
    const { id } = await ended.where('role', '=', 'teacher').returning('id').executeTakeFirstOrThrow();
    for (const name of ['a', 'b'])
      await db
        .insertInto('people.outside_id')
        .values({ county, source: 'Riverside SIS', kind: 'role', sourced_id: `${name}-${person}`, id })
        .execute();
  });
  const looked = await look({ roles: [row('b', now), row('a', past)] });
  expect([looked.would, await looked.refused()]).toEqual([[0, 0, 0], []]);
  // What begins after it is new.
  await keep({ roles: [row('b', begins('2026-11-15')), row('a', past)] });
  expect(await held()).toEqual([
    { began: '2020-09-01', ended: '2026-11-01' },
    { began: '2026-11-15', ended: null },
  ]);
});

test('whose row names another school under the same id is at that one, and no more at the first', async () => {
  const { row, held } = await newcomer();
  await keep({ roles: [row('a', now)] });
  const other = await anOrganisation(world);
  const moved = { roles: [row('a', { ...begins('2026-11-20'), orgSourcedId: other })] };
  await keep(moved);
  expect(await held()).toEqual([
    { ...ofNow, ended: today() },
    { began: '2026-11-20', ended: null },
  ]);
  expect((await look(moved)).would).toEqual([0, 0, 0]);
});

test('of two times of a role that takes two people, each is asked for in its turn', async () => {
  const { person, row, held } = await newcomer('teacher');
  const security = await world.as((await aPersonAs(world, 'security_admin')).grant);
  const waiting = () =>
    world.system(({ db }) =>
      db
        .selectFrom('people.grant_request')
        .select(['id', 'began'])
        .where('person', '=', person)
        .where('state', '=', 'waiting')
        .execute(),
    );
  const rows = [row('a', begins(today(), '2027-01-31'), 'counselor'), row('b', begins('2027-02-15'), 'counselor')];
  for (const began of [today(), '2027-02-15']) {
    await keep({ roles: rows });
    const [asked, ...others] = await waiting();
    expect([asked?.began, others]).toEqual([began, []]);
    expect((await look({ roles: rows })).would).toEqual([0, 0, 0]);
    await security.call(decideGrant, { params: { id: asked?.id ?? '' }, body: { decision: 'approve' } });
  }
  expect(await held('counsellor')).toEqual([
    { began: today(), ended: '2027-01-31' },
    { began: '2027-02-15', ended: '2027-09-01' },
  ]);
  await keep({ roles: [row('a', deleted, 'counselor')] });
  expect(await held('counsellor')).toEqual([
    { began: today(), ended: today() },
    { began: '2027-02-15', ended: '2027-09-01' },
  ]);
});

test('two rows for one class of a teacher are two periods, and one of the same time is kept aside', async () => {
  const { row, held } = await newcomer();
  const group = await aClass(world, school);
  const teaching = (name: string, more: Cells) => ({
    ...row(name, more),
    classSourcedId: group,
    schoolSourcedId: school,
    primary: 'true',
  });
  const rows = [teaching('a', past), teaching('b', now), teaching('c', begins('2025-01-01'))];
  const looked = await look({ enrollments: rows }, 'bulk');
  expect(await looked.refused()).toMatchObject([['enrollments.csv', 4, 'beginDate', expect.anything()]]);
  await looked.keep();
  expect(await held('homeroom')).toEqual([ofPast, ofNow]);
});
