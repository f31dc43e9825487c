import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNeed, readNeed } from '#modules/needs/contract/need.ts';
import { readRunRows } from '#modules/needs/contract/run.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { appoint } from '#modules/people/contract/appointment.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let objects: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  objects = await completeLoop(world);
});
afterAll(() => world.close());

/** The records of one action so far. */
const recordsOf = (action: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('platform.audit')
      .select(['role', 'relation', 'object_kind as kind', 'object', 'person', 'request'])
      .select(['class', 'basis', 'decision', 'session'])
      .where('action', '=', action)
      .execute(),
  );

const countOf = (table: 'needs.need' | 'platform.event' | 'platform.audit'): Promise<number> =>
  world.system(async ({ db }) => {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  });

test('every act of the loop left a record of who did it, as what, to which object, in which request', async () => {
  const acts = {
    'needs.open': 'homeroom',
    'needs.start_run': 'official',
    'needs.release': 'official',
    'people.decide_consent': 'guardian',
    'needs.propose_meeting': 'volunteer',
  };
  for (const [action, role] of Object.entries(acts)) {
    const [record] = await recordsOf(action);
    expect([action, record?.role]).toEqual([action, role]);
    expect(record).toMatchObject({ person: expect.any(String), request: expect.stringMatching(/./) });
  }
  expect(new Set((await recordsOf('needs.answer_offer')).map(({ role }) => role))).toEqual(
    new Set(['guardian', 'volunteer']),
  );
  expect(await recordsOf('needs.propose_meeting')).toMatchObject([
    { relation: 'provider', object: objects['engagement'] },
  ]);
});

test('each look at the rows of a run, and at a class’s pupils, is recorded', async () => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org: objects['org'] ?? '' })).grant);
  for (const looks of [1, 2]) {
    await official.call(readRunRows, { params: { id: objects['run'] ?? '' }, query: {} });
    await leader.call(listPupils, { params: { id: objects['class'] ?? '' } });
    expect(await recordsOf('needs.read_run_rows')).toHaveLength(looks);
    expect(await recordsOf('people.list_pupils')).toHaveLength(looks);
  }
  expect(await recordsOf('needs.read_run_rows')).toMatchObject([{ kind: 'run', object: objects['run'] }, {}]);
});

test('where no record can be written nothing is done, and no event tells of it', async () => {
  const { owner } = world.server.around.opened;
  const asOwner = (text: string) => withOwner(owner.kind === 'server' ? owner.url : '', (run) => run(text));
  const homeroom = await world.as(
    (await aPersonAs(world, 'homeroom', { org: objects['org'] ?? '', class: objects['class'] ?? '' })).grant,
  );
  const body = { scope: 'class', class: objects['class'], category: 'mental.2', urgency: 1, mode: 'either' };
  const wish = { ...body, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
  const before = await Promise.all([countOf('needs.need'), countOf('platform.event'), countOf('platform.audit')]);
  await asOwner('revoke insert on platform.audit from lianyu_app');
  const refused = await homeroom.raw({ method: openNeed.method, url: openNeed.path, body: wish });
  expect([refused.statusCode, refused.json().code]).toEqual([500, 'server.failed']);
  expect(refused.body).not.toMatch(/permission|audit|platform/);
  expect(await Promise.all([countOf('needs.need'), countOf('platform.event'), countOf('platform.audit')])).toEqual(
    before,
  );
  await asOwner('grant insert on platform.audit to lianyu_app');
  expect((await homeroom.raw({ method: openNeed.method, url: openNeed.path, body: wish })).statusCode).toBe(200);
});

test('a record says which class was opened, on what basis, and in which session', async () => {
  const guardian = {
    class: 'C2',
    basis: '个人信息保护法 art. 31',
    decision: 'allowed',
    session: expect.stringMatching(/^[0-9a-f-]{36}$/),
  };
  expect((await recordsOf('people.decide_consent')).at(-1)).toMatchObject(guardian);
});

test('what the gate refuses to somebody signed in is recorded, once a person, action and minute', async () => {
  const guardian = await world.as((await aPersonAs(world, 'guardian')).grant);
  const look = (who: Client, id = '') => who.raw({ method: 'GET', url: readNeed.path.replace(':id', id) });
  const [need = '', none] = [objects['need'], newId()];
  const refused = { role: 'guardian', decision: 'access.not_found', relation: null, class: null };
  for (const id of [need, need, none]) expect((await look(guardian, id)).statusCode).toBe(404);
  expect((await look(world.stranger, need)).statusCode).toBe(401);
  expect(await recordsOf('needs.read')).toMatchObject([{ ...refused, kind: null, object: need }]);
  world.clock.pass(60_000);
  await look(guardian, none);
  expect(await recordsOf('needs.read')).toMatchObject([{ object: need }, { ...refused, object: none }]);
  // His role has no right to it at all: nobody even looks for the object.
  await guardian.raw({ method: listPupils.method, url: listPupils.path.replace(':id', objects['class'] ?? '') });
  expect((await recordsOf('people.list_pupils')).filter(({ decision }) => decision !== 'allowed')).toMatchObject([
    refused,
  ]);
});

test('an act that asks for the password once more is recorded as refused until it is given', async () => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  world.clock.pass(6 * 60_000);
  const body = { name: '张三', org: newId(), until: null };
  const asked = await official.raw({ method: appoint.method, url: appoint.path, body });
  expect(asked.json().code).toBe('access.prove_again');
  expect(await recordsOf(appoint.access)).toMatchObject([
    { decision: 'access.prove_again', class: 'C2', role: 'official' },
  ]);
});
