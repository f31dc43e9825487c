import { afterAll, beforeEach, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { bringIn, lookAt, lookAtRoster, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { ForeignRoster } from '#testing/foreign-roster.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  await world?.close();
  world = await createWorld();
  await someCategories(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  await bringIn(world, official, workbookOf(smallCounty));
});
afterAll(() => world.close());

const [here, there] = ['2199000901', '2199000902'];
const today = () => dayOf(world.clock.now);

/** The one of the staff with this number, and a school by its code. */
const ids = (staffNo: string, school: string) =>
  world.system(async ({ db }) => {
    const person = db.selectFrom('people.person').select('id').where('code', '=', staffNo);
    const org = db.selectFrom('people.organisation').select('id').where('code', '=', school);
    return { person: (await person.executeTakeFirstOrThrow()).id, org: (await org.executeTakeFirstOrThrow()).id };
  });

/** What somebody holds at a school today or later. */
const held = async (staffNo: string, school: string) => {
  const { person, org } = await ids(staffNo, school);
  const rows = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['role', 'ended'])
      .where('person', '=', person)
      .where('org', '=', org)
      .execute(),
  );
  return rows.flatMap(({ role, ended }) => (ended === null || ended > today() ? [role] : [])).sort();
};

/** Does something while another gives somebody a role at a school, as an approval or a move does, and has not ended yet. */
async function whileGiven(role: string, [staffNo, school]: readonly [string, string], work: () => Promise<unknown>) {
  const { person, org } = await ids(staffNo, school);
  const given = await holding(world, async (ctx) => {
    await holdStaff(ctx, [person]);
    const grant = { county: world.county, id: newId(), person, org, role, began: today(), ended: '2027-07-15' };
    await ctx.db.insertInto('people.role_grant').values(grant).execute();
  });
  const done = work();
  await queriesWait(world);
  await given();
  await done;
}

/** Has a table looked at, and gives how to keep it. */
const looked = async (tables: Parameters<typeof workbookOf>[0]) => {
  const { id } = await lookAt(world, official, workbookOf(tables));
  return async () => {
    const body = { missing: 'end' as const, accept: true };
    await official.call(contract.applyImport, { params: { id }, body });
    await world.settled();
  };
};
const { 教师: staff, 教师任职: besides } = smallCounty;
const [staffHead = [], homeroom = []] = staff;

test('who is given a role while a table ends him, or has him go elsewhere, keeps nothing where he was', async () => {
  await whileGiven('safeguard_lead', ['T0002', here], await looked({ 教师: [staffHead, homeroom] }));
  expect(await held('T0002', here)).toEqual([]);
  const elsewhere = homeroom.with(4, there).with(5, '教师').with(6, '').with(7, '').with(8, '');
  await whileGiven('safeguard_lead', ['T0001', here], await looked({ 教师: [staffHead, elsewhere] }));
  expect(await held('T0001', here)).toEqual([]);
});

test('a role that is given while a table gives it is given once', async () => {
  const [head = []] = besides;
  const row = ['T0002', there, '教师', '', '', '', today(), '2027-07-15'];
  await whileGiven('teacher', ['T0002', there], await looked({ 教师任职: [head, row] }));
  expect(await held('T0002', there)).toEqual(['teacher']);
});

test('a roster that gives or ends a role, or deletes somebody, waits for who gives him one', async () => {
  const { person, org } = await ids('T0002', here);
  const role = { sourcedId: 'r', userSourcedId: person, roleType: 'primary', role: 'teacher', orgSourcedId: org };
  const user = { sourcedId: person, enabledUser: 'true', username: 'x', givenName: '敏', familyName: '周' };
  const keep = async (roster: ForeignRoster) => (await lookAtRoster(world, official, roster, 'delta')).keep;
  const deleted = { status: 'tobedeleted' };
  const given = ['T0002', here] as const;
  await whileGiven('counsellor', given, await keep({ users: [user], roles: [role] }));
  expect(await held(...given)).toEqual(['counsellor', 'school_leader', 'teacher']);
  await whileGiven('safeguard_lead', given, await keep({ roles: [{ ...role, ...deleted }] }));
  expect(await held(...given)).toEqual(['counsellor', 'safeguard_lead', 'school_leader']);
  await whileGiven('teacher', given, await keep({ users: [{ ...user, ...deleted }] }));
  expect(await held(...given)).toEqual([]);
});
