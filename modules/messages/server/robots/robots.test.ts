import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Audience, AudienceGroup } from '#modules/messages/contract/audience.ts';
import { sendNotice } from '#modules/messages/contract/notice.ts';
import { addRobot, endRobot, listRobots, tryRobot } from '#modules/messages/contract/robot.ts';
import { listDead, retryDead, setSchoolHours } from '#modules/notify/contract.ts';
import { postWaiting } from '#modules/notify/server/robots/post-waiting.ts';
import { runJob } from '#modules/needs/testing.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import type { RobotVendor } from '#platform/robots/robots.ts';
import { type RobotAnswer, type RobotStub, startRobotStub } from '#testing/robot-stub.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

let world: World;
let stub: RobotStub;
let org: string;
let first: string;
let elsewhere: string;
let nth = 0;
const grants: Record<string, string> = {};

const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
const guardiansOf = (where: string): AudienceGroup => ({ of: 'guardians', place: { in: 'class', class: where } });
const guardiansHere = (): AudienceGroup => ({ of: 'guardians', place: { in: 'org', org } });

beforeAll(async () => {
  stub = await startRobotStub();
  world = await createWorld('990101', undefined, stub.environment);
  await aTown(world);
  org = await anOrganisation(world);
  const other = await anOrganisation(world, { name: '青石镇中心小学' });
  first = await aClass(world, org);
  const second = await aClass(world, org, 2);
  elsewhere = await aClass(world, other, 3);
  for (const [place, name] of [
    [first, '林小雨'],
    [second, '赵明'],
  ] as const)
    await aGuardianOf(world, (await aPupil(world, { org, class: place, name })).person, org, '王奶奶');
  const people = {
    teacher: await aPersonAs(world, 'homeroom', { org, class: first, name: '王老师' }),
    leader: await aPersonAs(world, 'school_leader', { org, name: '何校长' }),
    stranger: await aPersonAs(world, 'school_leader', { org: other, name: '钱校长' }),
    keeper: await aPersonAs(world, 'system_admin'),
  };
  for (const [who, { grant }] of Object.entries(people)) grants[who] = grant;
});
afterAll(async () => {
  await world.close();
  await stub.close();
});
beforeEach(() => {
  // A day later each time, at ten in the morning: nothing of before is due again.
  nth += 1;
  world.clock.now = new Date(Date.parse('2026-11-24T02:00:00Z') + nth * 86_400_000);
  stub.asked.length = 0;
});
afterEach(async () => {
  stub.answer({ errcode: 0 });
  const leader = await as('leader');
  const { items } = await leader.call(listRobots, {});
  for (const { id } of items) await leader.call(endRobot, { params: { id } });
});

type Wish = Sent<typeof addRobot>['body'];
const wish = (change: Partial<Wish> = {}): Sent<typeof addRobot> => ({
  body: {
    title: '一班家长群',
    members: guardiansOf(first),
    webhook: stub.webhook('wecom', '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'),
    secret: null,
    ...change,
  },
});
const secret = `SEC${'a'.repeat(61)}`;
const ofDingtalk = (): Partial<Wish> => ({ webhook: stub.webhook('dingtalk', 'f'.repeat(64)), secret });
const register = async (change: Partial<Wish> = {}) => (await as('leader')).call(addRobot, wish(change));

async function send(to: Audience, change: Partial<Sent<typeof sendNotice>['body']> = {}, who = 'leader') {
  const text = { title: '林小雨的视力复查', body: '请带林小雨周五去复查。', level: 'read' as const };
  const how = { urgentReason: null, leavesAt: null, corrects: null };
  await (await as(who)).call(sendNotice, { body: { ...text, ...how, audience: to, ...change } });
  await world.settled();
}
const to = (...any: AudienceGroup[]): Audience => ({ any: any.map((group) => ({ all: [group], except: [] })) });

/** What the job system does when so many minutes have passed. */
async function pass(minutes: number): Promise<void> {
  world.clock.pass(minutes * 60_000);
  await runJob(world, postWaiting);
}
const said = (): string[] => stub.asked.map(({ body }) => (body as { text: { content: string } }).text.content);
const standing = async () => (await (await as('leader')).call(listRobots, {})).items;
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

describe('in a group it is announced', () => {
  test('that a notice is there which everybody in it got, and nothing of it', async () => {
    expect(await register()).toMatchObject({ members: '4年级1班的家长', phase: 'unsent', vendor: 'wecom' });
    await register({ title: '全校家长群', members: guardiansHere() });
    await register({ title: '教师群', members: { of: 'staff', place: { in: 'org', org }, roles: ['homeroom'] } });
    await send(to(guardiansOf(first)), {}, 'teacher');
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/^联育里有新通知[^]*\nhttp:\/\/lianyu\.county\.example\/inbox$/);
    expect(JSON.stringify(stub.asked)).not.toMatch(/林小雨|视力|复查|王|一班|石塘/);
    world.clock.pass(60_000);
    await send(to(guardiansHere()));
    expect(said()).toHaveLength(3);
    world.clock.pass(60_000);
    const guardians = guardiansHere();
    await send({ any: [{ all: [guardians], except: [guardiansOf(first)] }] });
    expect(said()).toHaveLength(3);
    expect((await standing()).map(({ title, phase }) => [title, phase])).toEqual([
      ['一班家长群', 'taken'],
      ['全校家长群', 'taken'],
      ['教师群', 'unsent'],
    ]);
  });

  test('of several at once together, after quiet hours; of an urgent one, or when it is tried, at any hour', async () => {
    const { id } = await register(ofDingtalk());
    for (const _ of [1, 2, 3]) await send(to(guardiansOf(first)));
    await pass(1);
    expect(said().map((text) => text.split('，')[0])).toEqual(['联育里有新通知', '联育里有 2 条新通知']);
    world.clock.pass(12 * 3_600_000);
    for (const _ of [1, 2]) await send(to(guardiansOf(first)));
    await pass(8 * 60);
    expect(said()).toHaveLength(2);
    await pass(60);
    await pass(60);
    expect(said()[2]).toContain('2 条');
    world.clock.pass(14 * 3_600_000);
    expect(await (await as('leader')).call(tryRobot, { params: { id } })).toMatchObject({ phase: 'waiting' });
    await world.settled();
    expect(said()[3]).toContain('试一试');
    expect(said()).toHaveLength(4);
  });

  test('nothing in the hours in which its school leaves people alone', async () => {
    const setHours = async (hours: Sent<typeof setSchoolHours>['body']['hours']) =>
      (await as('leader')).call(setSchoolHours, { body: { hours } });
    await register();
    await setHours({ quietFrom: 19, quietUntil: 8 });
    // Half past seven in the evening, and in the morning.
    world.clock.pass(9.5 * 3_600_000);
    await send(to(guardiansOf(first)));
    await pass(12 * 60);
    expect(said()).toEqual([]);
    await pass(60);
    expect(said()).toHaveLength(1);
    await setHours(null);
  });
});

describe('a robot', () => {
  test('is registered by the leader for people of his school, by an address that is one; what opens it is nowhere to be read', async () => {
    const refused = async (change: Partial<Wish>, who = 'leader') =>
      refusalOf((await as(who)).call(addRobot, wish(change)));
    expect(await refused({ webhook: 'http://169.254.169.254/latest?key=693a91f6-7xxx-4bc4-97a0' })).toBe(
      'notify.no_such_robot',
    );
    expect(await refused({ ...ofDingtalk(), secret: null })).toBe('notify.no_robot_secret');
    expect(await refused({ members: guardiansOf(elsewhere) })).toBe('access.not_found');
    expect(await refused({ members: { of: 'pupils', place: { in: 'class', class: first } } })).toBe('request.invalid');
    for (const who of ['teacher', 'stranger']) expect(await refused({}, who)).toBe('access.not_found');
    const { id } = await register(ofDingtalk());
    for (const work of [tryRobot, endRobot])
      expect(await refusalOf((await as('stranger')).call(work, { params: { id } }))).toBe('access.not_found');
    expect((await (await as('stranger')).call(listRobots, {})).items).toEqual([]);
    const rows = await world.system(async ({ db }) => [
      await db.selectFrom('notify.robot').selectAll().where('county', '=', world.county).execute(),
      await db.selectFrom('platform.idempotency').selectAll().where('county', '=', world.county).execute(),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/f{64}|SECaaa/);
    await (await as('leader')).call(endRobot, { params: { id } });
    await send(to(guardiansOf(first)));
    expect([said(), await standing()]).toEqual([[], []]);
  });

  test('is one of a hundred at most', async () => {
    const row = { county: world.county, org, title: '群', audience: '{}', vendor: 'wecom', sealed: '' };
    const rows = Array.from({ length: 100 }, (_, at) => ({
      ...row,
      id: `01890a5d-ac96-774b-8000-${String(at).padStart(12, '0')}`,
      audience: JSON.stringify(guardiansOf(first)),
      made_at: world.clock.now,
      at: world.clock.now,
    }));
    await world.system(({ db }) => db.insertInto('notify.robot').values(rows).execute());
    expect(await refusalOf(register())).toBe('notify.too_many_robots');
  });

  const trouble = { status: 503 };
  test.each<[RobotVendor, string, readonly RobotAnswer[], object, number]>([
    ['wecom', 'is no more', [{ errcode: 93_000 }], { phase: 'dead', reason: 'gone' }, 1],
    ['wecom', 'refuses', [{ errcode: 40_058 }], { phase: 'dead', reason: 'refused' }, 1],
    ['wecom', 'is busy, then takes it', [{ errcode: -1 }, { errcode: 0 }], { phase: 'taken' }, 2],
    ['wecom', 'takes it and closes the line', ['closes', { errcode: 0 }], { phase: 'taken' }, 2],
    ['wecom', 'never takes it', Array.from({ length: 8 }, () => trouble), { phase: 'dead', reason: 'unreachable' }, 8],
    ['dingtalk', 'does not know the signature', [{ errcode: 310_000 }], { phase: 'dead', reason: 'refused' }, 1],
    ['dingtalk', 'has lost its group', [{ errcode: 400_013 }], { phase: 'dead', reason: 'gone' }, 1],
    ['dingtalk', 'is told too much', [{ errcode: 130_101 }, { errcode: 0 }], { phase: 'taken' }, 2],
    ['dingtalk', 'says what makes no sense', ['nonsense', { errcode: 0 }], { phase: 'taken' }, 2],
    ['dingtalk', 'wants half an hour', [{ status: 429, retryAfter: '1800' }], { phase: 'waiting', reason: null }, 1],
  ])('of %s that %s', async (vendor, _, answers, ended, tries) => {
    await register(vendor === 'dingtalk' ? ofDingtalk() : {});
    const [now = trouble, ...later] = answers;
    stub.answer(now);
    await send(to(guardiansOf(first)));
    if (later.length === 0) await pass(29);
    for (const answer of later) {
      stub.answer(answer);
      await pass(360);
    }
    // Eight tries take a night, in whose quiet hours none is made.
    for (let hour = 0; hour < 24 && stub.asked.length < tries; hour++) await pass(60);
    expect(await standing()).toMatchObject([ended]);
    expect([stub.asked.length, new Set(said()).size]).toEqual([tries, 1]);
  });

  test('that does not take what it is to say is seen by who keeps the system, and begins anew', async () => {
    const { id } = await register();
    stub.answer({ errcode: 93_000 });
    await send(to(guardiansOf(first)));
    const keeper = await as('keeper');
    const { items, counts } = await keeper.call(listDead, { query: {} });
    const dead = { id, ways: ['robot'], reason: 'gone', isUrgent: false };
    expect(items).toEqual([{ ...dead, madeAt: expect.any(String), diedAt: expect.any(String) }]);
    expect(counts).toContainEqual({ phase: 'dead', count: 1 });
    stub.answer({ errcode: 0 });
    await keeper.call(retryDead, { params: { id } });
    await world.settled();
    expect([await standing(), (await keeper.call(listDead, { query: {} })).total]).toMatchObject([
      [{ phase: 'taken' }],
      0,
    ]);
  });
});
