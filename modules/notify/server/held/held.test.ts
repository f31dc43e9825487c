import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  markRead,
  readInbox,
  readInboxSummary,
  readSchoolHours,
  setReminders,
  setSchoolHours,
} from '#modules/notify/contract.ts';
import { release } from '#modules/notify/server/held/release.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { newId } from '#platform/id.ts';
import { createWorld, Refused, type World } from '#testing/world.ts';

/** Eleven at night in Asia/Shanghai, and seven in the morning. */
const night = new Date('2026-11-24T15:00:00Z');
const morning = new Date('2026-11-24T23:00:00Z');
const ordinary = { level: 2 } as const;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = night;
});

const summaryOf = async ({ grant }: { grant: string }) => (await world.as(grant)).call(readInboxSummary);
const inboxOf = async ({ grant }: { grant: string }) =>
  (await (await world.as(grant)).call(readInbox, { query: {} })).items.toReversed();

test('what is told to a teacher at night is in his inbox when his quiet hours are over, as told, once, and without a ring', async () => {
  const teacher = await aPersonAs(world, 'teacher');
  const event = newId();
  for (const link of ['/first', '/second']) await aMessage(world, teacher.person, { ...ordinary, link });
  for (const _ of [1, 2]) await aMessage(world, teacher.person, { ...ordinary, event, link: '/twice' });
  await aMessage(world, teacher.person, { link: '/urgent' });
  await aMessage(world, teacher.person, { ...ordinary, isExpected: true, link: '/expected' });
  const atOnce = ['/urgent', '/expected'];
  world.clock.now = new Date(morning.getTime() - 1);
  await runJob(world, release);
  expect((await inboxOf(teacher)).map(({ link }) => link)).toEqual(atOnce);
  expect(await summaryOf(teacher)).toMatchObject({ unread: 2, holdsBack: true });
  world.clock.now = morning;
  await Promise.all([runJob(world, release), runJob(world, release)]);
  await aMessage(world, teacher.person, { ...ordinary, event, link: '/twice' });
  const come = await inboxOf(teacher);
  expect(come.map(({ link }) => link)).toEqual([...atOnce, '/first', '/second', '/twice']);
  expect(come.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(come.at(-1)).toMatchObject({ at: morning.toISOString(), read: false });
  expect(await summaryOf(teacher)).toMatchObject({ unread: 5, rangToday: 0 });
  await (await world.as(teacher.grant)).call(markRead, { body: { upTo: 5 } });
  expect(await summaryOf(teacher)).toMatchObject({ unread: 0 });
});

test('each waits for the end of his own hours, as he set them, before or since', async () => {
  const early = await aPersonAs(world, 'homeroom');
  const late = await aPersonAs(world, 'official');
  const changing = await aPersonAs(world, 'school_leader');
  const set = async ({ grant }: { grant: string }, quietFrom: number, quietUntil: number) =>
    (await world.as(grant)).call(setReminders, { body: { dailyBudget: 6, quietFrom, quietUntil } });
  await set(early, 20, 6);
  await set(late, 20, 9);
  await aMessage(
    world,
    [early, late, changing].map(({ person }) => person),
    ordinary,
  );
  await set(changing, 0, 0);
  await runJob(world, release);
  expect([(await summaryOf(changing)).unread, (await summaryOf(early)).unread]).toEqual([1, 0]);
  world.clock.now = morning;
  await runJob(world, release);
  expect([(await summaryOf(early)).unread, (await summaryOf(late)).unread]).toEqual([1, 0]);
  world.clock.now = new Date('2026-11-25T01:00:00Z');
  await runJob(world, release);
  expect((await summaryOf(late)).unread).toBe(1);
});

test('the hours of a school hold for its staff that has said none, of several the longest, and what waits waits for their end', async () => {
  const [org, other] = [await anOrganisation(world), await anOrganisation(world, { name: '青石镇中心小学' })];
  const leader = await aPersonAs(world, 'school_leader', { org });
  const teacher = await aPersonAs(world, 'teacher', { org });
  const own = await aPersonAs(world, 'teacher', { org });
  const elsewhere = await aPersonAs(world, 'teacher', { org: other });
  const guardian = await aPersonAs(world, 'guardian', { org });
  const setHours = async (hours: { quietFrom: number; quietUntil: number } | null, who = leader) =>
    (await world.as(who.grant)).call(setSchoolHours, { body: { hours } });
  await (await world.as(own.grant)).call(setReminders, { body: { dailyBudget: 6, quietFrom: 23, quietUntil: 6 } });
  const all = [teacher, own, elsewhere].map(({ person }) => person);
  await aMessage(world, all, ordinary);
  expect(await setHours({ quietFrom: 19, quietUntil: 8 })).toEqual({ quietFrom: 19, quietUntil: 8, isUsual: false });
  expect(await summaryOf(teacher)).toMatchObject({ quietFrom: 19, quietUntil: 8, hoursFrom: 'school' });
  expect(await summaryOf(own)).toMatchObject({ quietFrom: 23, hoursFrom: 'own' });
  for (const one of [elsewhere, guardian])
    expect(await summaryOf(one)).toMatchObject({ quietFrom: 21, hoursFrom: 'usual' });
  const second = await aPersonAs(world, 'school_leader', { org: other });
  await setHours({ quietFrom: 20, quietUntil: 9 }, second);
  const both = {
    county: world.county,
    id: newId(),
    person: elsewhere.person,
    role: 'teacher',
    org,
    began: '2020-09-01',
  };
  await world.system(({ db }) => db.insertInto('people.role_grant').values(both).execute());
  expect(await summaryOf(elsewhere)).toMatchObject({ quietFrom: 19, quietUntil: 9 });
  const unread = async () => Promise.all([teacher, own, elsewhere].map(async (one) => (await summaryOf(one)).unread));
  world.clock.now = morning;
  await runJob(world, release);
  expect(await unread()).toEqual([0, 1, 0]);
  world.clock.pass(3_600_000);
  await runJob(world, release);
  expect(await unread()).toEqual([1, 1, 0]);
  await setHours(null, second);
  await runJob(world, release);
  expect(await unread()).toEqual([1, 1, 1]);
  // Half past seven in the evening.
  world.clock.now = new Date('2026-11-25T11:30:00Z');
  await aMessage(world, all, ordinary);
  expect(await unread()).toEqual([1, 2, 1]);
  await (await world.as(own.grant)).call(setReminders, { body: { dailyBudget: 6, quietFrom: null, quietUntil: null } });
  expect(await summaryOf(own)).toMatchObject({
    quietFrom: 19,
    hoursFrom: 'school',
    restsUntil: '2026-11-26T00:00:00.000Z',
  });
  expect(await setHours(null)).toMatchObject({ quietFrom: 21, isUsual: true });
  expect(await (await world.as(second.grant)).call(readSchoolHours, {})).toMatchObject({ isUsual: true });
  await runJob(world, release);
  expect(await unread()).toEqual([2, 2, 2]);
});

test('a school leaves its staff alone no less than is usual, and nobody else says its hours', async () => {
  const org = await anOrganisation(world, { name: '白沙乡中心小学' });
  const refusalOf = async (role: string, hours: object) => {
    const { grant } = await aPersonAs(world, role, { org });
    const asked = (await world.as(grant)).call(setSchoolHours, { body: { hours: hours as never } });
    return asked.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  };
  for (const [quietFrom, quietUntil] of [
    [22, 7],
    [21, 6],
    [0, 0],
  ])
    expect(await refusalOf('school_leader', { quietFrom, quietUntil })).toBe('request.invalid');
  expect(await refusalOf('teacher', { quietFrom: 20, quietUntil: 8 })).toBe('access.not_found');
  expect(await refusalOf('school_leader', { quietFrom: 20, quietUntil: 8 })).toBe('done');
});

test.each([
  ['a guardian', ['guardian'], [], true],
  ['whoever is on duty for children’s safety', ['safeguard_lead'], [], true],
  ['an administrator', ['security_admin'], [], true],
  ['a teacher', ['teacher'], ['homeroom', 'teacher'], false],
  ['a teacher, of his own child', ['teacher', 'guardian'], ['guardian'], true],
  ['a teacher, of nothing in particular', ['teacher', 'guardian'], [], false],
  ['a teacher on duty, of that duty', ['teacher', 'safeguard_lead'], ['safeguard_lead'], true],
  ['who has ended to teach', ['teacher ended'], ['teacher'], true],
] as const)('%s hears at night: as %j of what opens as %j – %s', async (_, held, roles, hears) => {
  const { person } = await aPersonAs(world, 'volunteer');
  const { county } = world;
  const grants = held.map((said) => {
    const [role = '', ended] = said.split(' ');
    const period = { began: '2020-09-01', ended: ended ? '2026-11-24' : null };
    return { county, id: newId(), person, role, ...period };
  });
  await world.system(({ db }) => db.insertInto('people.role_grant').values(grants).execute());
  await aMessage(world, person, { ...ordinary, roles });
  const items = await world.system(({ db }) =>
    db.selectFrom('notify.item').select('seq').where('county', '=', county).where('person', '=', person).execute(),
  );
  expect(items).toHaveLength(hears ? 1 : 0);
});
