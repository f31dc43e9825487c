import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtRoster } from '#modules/intake/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { askGrant, decideGrant, lendRole, listGrantRequests } from '#modules/people/contract/grant.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { ForeignRoster } from '#testing/foreign-roster.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: string;
let security: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  school = await anOrganisation(world);
  official = (await aPersonAs(world, 'official')).grant;
  security = (await aPersonAs(world, 'security_admin')).grant;
});
afterAll(() => world.close());

type Cells = Readonly<Record<string, string>>;
const today = () => dayOf(world.clock.now);
const days = (count: number) => world.clock.pass(count * 86_400_000);
const look = async (roster: ForeignRoster, mode = 'delta') =>
  lookAtRoster(world, await world.as(official), roster, mode);
const keep = async (roster: ForeignRoster) => (await look(roster)).keep();

/** Somebody of the school, and the row that says what he is there. */
async function somebody(role = 'teacher') {
  const { person } = await aPersonAs(world, role, { org: school });
  const row = { sourcedId: `r-${person}`, userSourcedId: person, roleType: 'primary', orgSourcedId: school };
  const roles = (said: string, more: Cells = {}): ForeignRoster => ({ roles: [{ ...row, role: said, ...more }] });
  return { person, roles };
}

const held = (person: string, role: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['began', 'ended'])
      .where('county', '=', world.county)
      .where('person', '=', person)
      .where('role', '=', role)
      .where('lent_from', 'is', null)
      .orderBy('id')
      .execute(),
  );
const requested = (person: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.grant_request')
      .selectAll()
      .where('county', '=', world.county)
      .where('person', '=', person)
      .orderBy('id')
      .execute(),
  );
const states = async (person: string) => (await requested(person)).map(({ state }) => state);
const inboxOf = (person: string) =>
  world.system(async ({ db }) => {
    const told = db.selectFrom('notify.item').select('text_key').where('county', '=', world.county);
    return (await told.where('person', '=', person).execute()).map((one) => one.text_key);
  });
const waitingOf = async (person: string) =>
  (await requested(person)).find(({ state }) => state === 'waiting')?.id ?? '';
const decide = async (person: string, decision: 'approve' | 'refuse' = 'approve') => {
  const second = await world.as(security);
  await second.call(decideGrant, { params: { id: await waitingOf(person) }, body: { decision } });
};

test('who is approved while a roster ends his role, or him, is left with nothing', async () => {
  const [one, other] = [await somebody(), await somebody('safeguard_lead')];
  const user = {
    sourcedId: other.person,
    enabledUser: 'true',
    username: 'x',
    givenName: '老师',
    familyName: '何',
  };
  await keep({ users: [user], ...other.roles('counselor') });
  await keep(one.roles('counselor'));
  const gone = [
    [one.person, one.roles('counselor', { status: 'tobedeleted' })],
    [other.person, { users: [{ ...user, status: 'tobedeleted' }] }],
  ] as const;
  for (const [person, roster] of gone) {
    const looked = await look(roster);
    expect(looked.would).toEqual([0, 0, 1]);
    const [request] = await requested(person);
    const { id = '', began = '', ended = '' } = request ?? {};
    const decided = await holding(world, async ({ db }) => {
      await db.updateTable('people.grant_request').set({ state: 'approved' }).where('id', '=', id).execute();
      const grant = { county: world.county, id, person, role: 'counsellor', org: school, began, ended };
      await db.insertInto('people.role_grant').values(grant).execute();
    });
    const kept = looked.keep();
    await queriesWait(world);
    await decided();
    expect(await kept).toBe('applied');
    expect(await held(person, 'counsellor')).toEqual([{ began: today(), ended: today() }]);
  }
  // What no roster gives, he does not keep either.
  expect(await held(other.person, 'safeguard_lead')).toMatchObject([{ ended: today() }]);
});

test('a row of which only the last day is told stops no import', async () => {
  const [one, other] = [await somebody('safeguard_lead'), await somebody()];
  expect(await keep(one.roles('teacher', { endDate: '2026-01-31' }))).toBe('applied');
  expect(await held(one.person, 'teacher')).toEqual([{ began: today(), ended: today() }]);
  await keep(other.roles('teacher'));
  expect(await keep(other.roles('teacher', { endDate: '2020-01-31' }))).toBe('applied');
  expect(await held(other.person, 'teacher')).toEqual([{ began: '2020-09-01', ended: '2020-09-01' }]);

  const group = await aClass(world, school);
  const { person } = await aPupil(world, { org: school, class: await aClass(world, school, 2) });
  const place = { classSourcedId: group, schoolSourcedId: school, userSourcedId: person, role: 'student' };
  expect(await keep({ enrollments: [{ ...place, sourcedId: 'e-past', endDate: '2026-01-31' }] })).toBe('applied');
});

test('who becomes something else in his row ends what he was; what takes two is asked for', async () => {
  const { person, roles } = await somebody('school_leader');
  await keep(roles('counselor', { beginDate: '2026-09-01' }));
  await decide(person);
  const turned = await look(roles('teacher', { beginDate: '2026-09-01' }));
  expect(turned.would).toEqual([0, 1, 0]);
  await turned.keep();
  expect(await held(person, 'counsellor')).toEqual([{ began: today(), ended: today() }]);
  expect(await held(person, 'teacher')).toEqual([{ began: '2026-09-01', ended: null }]);
  expect((await look(roles('teacher', { beginDate: '2026-09-01' }))).would).toEqual([0, 0, 0]);

  await keep(roles('counselor'));
  expect(await held(person, 'teacher')).toMatchObject([{ ended: today() }]);
  expect(await states(person)).toEqual(['approved', 'waiting']);
  expect((await look(roles('counselor'))).would).toEqual([0, 0, 0]);
  // What was only asked for is withdrawn.
  await keep(roles('teacher'));
  expect(await states(person)).toEqual(['approved', 'withdrawn']);
  // Nothing says since when.
  expect(await held(person, 'teacher')).toEqual([expect.anything(), { began: today(), ended: null }]);
});

test('what a head asked, or somebody wants to lend, is no roster’s to take back; once it has an end it may ask itself', async () => {
  const { person, roles } = await somebody();
  const head = await world.as((await aPersonAs(world, 'school_leader', { org: school })).grant);
  await head.call(askGrant, { body: { person, role: 'counsellor', class: null, until: null } });
  expect((await look(roles('counselor'))).would).toEqual([0, 0, 0]);
  // One that it knows by its own id since before.
  const known = { county: world.county, source: 'Riverside SIS', kind: 'role', sourced_id: `r-${person}` };
  const id = await waitingOf(person);
  const others = (await somebody()).roles('teacher');
  const before = (await look(others, 'bulk')).would;
  await world.system(({ db }) =>
    db
      .insertInto('people.outside_id')
      .values({ ...known, id })
      .execute(),
  );
  expect((await look(others, 'bulk')).would).toEqual(before);
  await keep(roles('counselor', { status: 'tobedeleted' }));
  expect(await states(person)).toEqual(['waiting']);

  const borrower = await somebody();
  const lender = await aPersonAs(world, 'counsellor', { org: school });
  const lending = { county: world.county, id: newId(), person: borrower.person, org: school, role: 'counsellor' };
  const time = { began: today(), ended: '2027-01-01', asked_at: world.clock.now, expires_at: new Date('2026-12-20') };
  await world.system(({ db }) =>
    db
      .insertInto('people.grant_request')
      .values({ ...lending, ...time, lent_from: lender.grant, asked_by: lender.person, state: 'waiting' })
      .execute(),
  );
  expect((await look(borrower.roles('counselor'))).would).toEqual([0, 0, 0]);
  await decide(borrower.person, 'refuse');
  expect((await look(borrower.roles('counselor'))).would).toEqual([1, 0, 0]);
});

test('what a head asked for somebody a roster ends is withdrawn with the last he is of the staff, and the head is told', async () => {
  const { grant } = await aPersonAs(world, 'school_leader', { org: school });
  const head = await world.as(grant);
  const told = async () => (await head.call(readInbox, { query: {} })).items.map(({ text }) => text);
  const why = '您申请的角色已经撤回：要担任它的人不再是这所学校的教职工。';
  const gone = { status: 'tobedeleted' };
  const [one, other] = [await somebody(), await somebody()];
  const user = { sourcedId: other.person, enabledUser: 'true', username: 'x', givenName: '老师', familyName: '何' };
  await keep({ ...one.roles('teacher'), users: [user] });
  for (const { person } of [one, other])
    await head.call(askGrant, { body: { person, role: 'counsellor', class: null, until: null } });
  // He is something else by his row: of the staff still.
  await keep(one.roles('principal'));
  expect([await states(one.person), await told()]).toEqual([['waiting'], []]);
  await keep(one.roles('principal', gone));
  expect([await states(one.person), await told()]).toEqual([['withdrawn'], [why]]);
  await keep({ users: [{ ...user, ...gone }] });
  expect([await states(other.person), await told()]).toEqual([['withdrawn'], [why, why]]);
});

test('what somebody asked to lend is withdrawn where a roster ends the role it is of, and he is told', async () => {
  const gone = { status: 'tobedeleted' };
  const user = { enabledUser: 'true', username: 'x', givenName: '老师', familyName: '何' };
  const ends: ((person: string, row: Cells) => ForeignRoster)[] = [
    (_, row) => ({ roles: [{ ...row, ...gone }] }),
    (_, row) => ({ roles: [{ ...row, endDate: today() }] }),
    (_, row) => ({ roles: [{ ...row, role: 'teacher' }] }),
    (person) => ({ users: [{ ...user, sourcedId: person, ...gone }] }),
  ];
  for (const end of ends) {
    const { person, grant } = await aPersonAs(world, 'counsellor', { org: school });
    const told = { sourcedId: `r-${person}`, userSourcedId: person, roleType: 'primary', orgSourcedId: school };
    const row = { ...told, role: 'counselor' };
    await keep({ users: [{ ...user, sourcedId: person }], roles: [row] });
    const borrower = await somebody();
    const lender = await world.as(grant);
    await lender.call(lendRole, { body: { person: borrower.person, from: today(), until: addDays(today(), 5) } });
    expect(await states(borrower.person)).toEqual(['waiting']);
    await keep(end(person, row));
    expect(await states(borrower.person)).toEqual(['withdrawn']);
    expect(await inboxOf(person)).toEqual(['people.tell.lending_withdrawn']);
  }
});

test('what a roster asks is not withdrawn where it ends what else somebody is', async () => {
  const { person, roles } = await somebody('volunteer');
  await keep(roles('teacher'));
  const asked = (roles('counselor')['roles'] ?? []).map((row) => ({ ...row, sourcedId: `c-${person}` }));
  await keep({ roles: asked });
  await keep(roles('teacher', { status: 'tobedeleted' }));
  expect(await states(person)).toEqual(['waiting']);
});

test('what somebody borrows does not stand in the way of its being his', async () => {
  const { person, roles } = await somebody();
  const lender = await aPersonAs(world, 'counsellor', { org: school });
  const lent = { id: newId(), person, org: school, role: 'counsellor', began: today(), ended: '2027-02-01' };
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ ...lent, county: world.county, lent_from: lender.grant })
      .execute(),
  );
  await keep(roles('counselor'));
  expect((await look(roles('counselor'))).would).toEqual([0, 0, 0]);
  await decide(person);
  expect(await held(person, 'counsellor')).toHaveLength(1);
});

test('a roster asks again where nobody answered, though a head asked meanwhile', async () => {
  const { person, roles } = await somebody();
  const leader = await aPersonAs(world, 'school_leader', { org: school });
  await keep(roles('counselor'));
  days(15);
  const head = await world.as(leader.grant);
  await head.call(askGrant, { body: { person, role: 'counsellor', class: null, until: null } });
  expect(await states(person)).toEqual(['withdrawn', 'waiting']);
  days(15);
  expect((await look(roles('counselor'))).would).toEqual([1, 0, 0]);
});

test('whoever belongs nowhere belongs to the school once a second person said yes, and it is told whose word it was', async () => {
  const { person } = await aPersonAs(world, 'volunteer');
  const home = () =>
    world.system(({ db }) =>
      db
        .selectFrom('people.person')
        .select('org')
        .where('county', '=', world.county)
        .where('id', '=', person)
        .executeTakeFirst(),
    );
  const row = { sourcedId: 'r-nowhere', userSourcedId: person, roleType: 'primary', orgSourcedId: school };
  await keep({ roles: [{ ...row, role: 'counselor' }] });
  expect(await home()).toEqual({ org: null });
  const { items } = await (await world.as(security)).call(listGrantRequests, { query: {} });
  expect(items[0]).toMatchObject({ askedBy: '何老师', roster: 'Riverside SIS' });
  await decide(person);
  expect(await home()).toEqual({ org: school });
});

test('what ended with the school year is asked for anew, and what was ended here is not', async () => {
  const [one, other] = [await somebody(), await somebody()];
  for (const { person, roles } of [one, other]) {
    await keep(roles('counselor'));
    await decide(person);
  }
  await world.system(({ db }) =>
    db
      .updateTable('people.role_grant')
      .set({ ended: '2027-03-01' })
      .where('person', '=', other.person)
      .where('role', '=', 'counsellor')
      .execute(),
  );
  world.clock.now = new Date('2027-09-02T02:00:00Z');
  expect((await look(other.roles('counselor'))).would).toEqual([0, 0, 0]);
  expect((await look(one.roles('counselor', { endDate: '2027-09-01' }))).would).toEqual([0, 0, 0]);
  const anew = await look(one.roles('counselor'));
  expect(anew.would).toEqual([1, 0, 0]);
  await anew.keep();
  expect(await states(one.person)).toEqual(['approved', 'waiting']);
  expect((await look(one.roles('counselor'))).would).toEqual([0, 0, 0]);
});
