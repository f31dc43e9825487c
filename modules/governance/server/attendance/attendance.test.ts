import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  attendConference,
  leaveConference,
  noteAttendance,
  readAttendanceCode,
} from '#modules/governance/contract/attendance.ts';
import {
  type ConferenceInFull,
  endConference,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { aConference } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', school: '', other: '' };
const roles = {
  bureau: 'official',
  police: 'department',
  civil: 'department',
  school: 'school_leader',
  other: 'department',
};
const grants: Record<string, string> = {};
let official: Client;
let police: Client;
let school: Client;
let other: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.school = await anOrganisation(world, { name: '云岭一小' });
  orgs.other = await anOrganisation(world, { kind: 'department', name: '文旅局' });
  for (const [who, org] of Object.entries(orgs))
    grants[who] = (await aPersonAs(world, roles[who as keyof typeof roles], { org })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, police] = [await as('bureau'), await as('police')];
  [school, other] = [await as('school'), await as('other')];
});

const refusedWith = (code: string) => expect.objectContaining({ code });
const read = (who: Client, id: string): Promise<ConferenceInFull> => who.call(readConference, { params: { id } });

/** A conference in session: two members and a school that listens. */
async function inSession(): Promise<ConferenceInFull> {
  const { id, version: seen } = await aConference(official, [orgs.police, orgs.civil], { observers: [orgs.school] });
  return official.call(openConference, { params: { id }, body: { seen } });
}
const codeOf = async (id: string): Promise<string> => {
  const { path } = await official.call(readAttendanceCode, { params: { id } });
  expect(path).toMatch(new RegExp(`^/m/attendance/${id}#[\\w-]{22}$`));
  return path.slice(-22);
};
const attend = (who: Client, id: string, code: string) =>
  who.call(attendConference, { params: { id }, body: { code } });

test('whoever scans the code of the room is there for his organisation; saying it again changes nothing', async () => {
  const { id, present, needed } = await inSession();
  expect([present, needed]).toEqual([0, 2]);
  const code = await codeOf(id);
  expect(await attend(police, id, code)).toEqual({ conference: { id, title: '第四次联席会议' }, org: '公安局' });
  await attend(police, id, code);
  await attend(school, id, code);
  const { seats, ...stands } = await read(school, id);
  expect(stands.present).toBe(1);
  expect(new Map(seats.map(({ org, isPresent }) => [org.name, isPresent]))).toEqual(
    new Map([
      ['公安局', true],
      ['民政局', false],
      ['云岭一小', true],
    ]),
  );
  const came = await world.system(({ db }) =>
    db
      .selectFrom('governance.conference_presence')
      .select(['org', 'what', 'how'])
      .where('county', '=', world.county)
      .where('conference', '=', id)
      .execute(),
  );
  expect(came).toHaveLength(2);
});

test('an old code, one of another conference, and a made-up one are refused, and nobody uninvited comes in by a true one', async () => {
  const [one, two] = [await inSession(), await inSession()];
  const code = await codeOf(one.id);
  await expect(attend(police, two.id, code)).rejects.toEqual(refusedWith('governance.code_over'));
  await expect(attend(police, one.id, 'A'.repeat(22))).rejects.toEqual(refusedWith('governance.code_over'));
  await expect(attend(other, one.id, code)).rejects.toMatchObject({ status: 404 });
  await expect(attend(official, one.id, code)).rejects.toMatchObject({ status: 404 });
  world.clock.pass(60_000);
  await expect(attend(police, one.id, code)).rejects.toEqual(refusedWith('governance.code_over'));
  expect((await read(official, one.id)).present).toBe(0);
  await attend(police, one.id, await codeOf(one.id));
  expect((await read(official, one.id)).present).toBe(1);
});

test('the key of the codes is sealed, and the bureau alone has a code', async () => {
  const { id } = await inSession();
  for (const who of [police, school])
    await expect(who.call(readAttendanceCode, { params: { id } })).rejects.toMatchObject({ status: 404 });
  const row = await world.system(({ db }) =>
    db
      .selectFrom('governance.conference')
      .select('code_key')
      .where('county', '=', world.county)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  expect(row.code_key).toMatch(/^[\da-f]{8}\./);
});

test('the clerk notes who came without a phone, with a reason; who leaves counts no more', async () => {
  const { id } = await inSession();
  const noting = (org: string, isPresent: boolean) =>
    official.call(noteAttendance, { params: { id }, body: { org, isPresent, reason: '手机没电，本人在场。' } });
  expect((await noting(orgs.civil, true)).present).toBe(1);
  await attend(police, id, await codeOf(id));
  expect((await read(police, id)).may).toEqual(['answer', 'leave']);
  const left = await police.call(leaveConference, { params: { id }, body: {} });
  expect([left.present, left.may]).toEqual([1, ['answer']]);
  expect((await noting(orgs.civil, false)).present).toBe(0);
  await expect(noting(orgs.other, true)).rejects.toEqual(refusedWith('governance.no_such_member'));
  await expect(
    police.call(noteAttendance, {
      params: { id },
      body: { org: orgs.police, isPresent: true, reason: '我就在这里。' },
    }),
  ).rejects.toMatchObject({ status: 404 });
});

test('nobody comes or leaves before it begins, and after it is over', async () => {
  const { id, version } = await aConference(official, [orgs.police]);
  const early = refusedWith('governance.not_in_this_state');
  await expect(official.call(readAttendanceCode, { params: { id } })).rejects.toEqual(early);
  await expect(attend(police, id, 'A'.repeat(22))).rejects.toEqual(early);
  const begun = await official.call(openConference, { params: { id }, body: { seen: version } });
  await attend(police, id, await codeOf(id));
  await official.call(endConference, { params: { id }, body: { seen: begun.version } });
  await expect(police.call(leaveConference, { params: { id }, body: {} })).rejects.toEqual(early);
  expect((await read(police, id)).present).toBe(1);
});
