import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverWords } from '#app/words.ts';
import { readRunRows } from '#modules/needs/contract/run.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { listPeople } from '#modules/people/contract/account.ts';
import { listGuardians } from '#modules/people/contract/guardian.ts';
import { listLooks } from '#modules/people/contract/look.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { unseenRoles } from '#modules/people/server/rights/looks.ts';
import { aGuardianOf, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let objects: Record<string, string>;
let guardian: Client;
const staff: Record<string, Client> = {};

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  objects = await completeLoop(world);
  const { org = '', class: group = '', pupil = '' } = objects;
  guardian = await world.as((await aGuardianOf(world, pupil, org, '林大山')).grant);
  for (const role of ['homeroom', 'school_leader', 'counsellor', 'safeguard_lead'])
    staff[role] = await world.as((await aPersonAs(world, role, { org, class: group, name: `某某${role}` })).grant);
  staff['official'] = await world.as((await aPersonAs(world, 'official', { org, name: '某某official' })).grant);
});
afterAll(() => world.close());

/** Families read what has been sealed. */
const looksOf = async (who: Client, pupil = objects['pupil'] ?? '') => {
  await world.server.sealer.seal();
  return who.call(listLooks, { params: { id: pupil }, query: { size: 100 } });
};

/** The readings a child can be shown by, who may do each, and with what. */
const readings = (): [endpoint: Endpoint, roles: string[], sent: object][] => [
  [listPupils, ['homeroom', 'school_leader', 'counsellor', 'safeguard_lead'], { params: { id: objects['class'] } }],
  [listPeople, ['homeroom', 'school_leader'], { query: {} }],
  [listGuardians, ['homeroom', 'school_leader', 'safeguard_lead'], { params: { id: objects['pupil'] } }],
  [readRunRows, ['official'], { params: { id: objects['run'] }, query: {} }],
];

test('each look is told to the family, by role and school, and just those of whoever protects children are not', async () => {
  let [done, told] = [0, 0];
  const each = readings().flatMap(([endpoint, roles, sent]) => roles.map((role) => ({ endpoint, role, sent })));
  for (const { endpoint, role, sent } of [...each, ...each, ...each]) {
    const { total: before } = await looksOf(guardian);
    await staff[role]?.call(endpoint, sent as never);
    const { items, total } = await looksOf(guardian);
    const more = unseenRoles.includes(role) ? 0 : 1;
    expect([endpoint.access, role, total - before]).toEqual([endpoint.access, role, more]);
    if (more > 0) expect(items[0]?.what).toBe(serverWords.zh[`${endpoint.access}.looked`]);
    done += 1;
    told += more;
  }
  const { items } = await looksOf(guardian);
  const shown = await world.system(({ db }) =>
    db
      .selectFrom('platform.audit_subject')
      .select('audit')
      .where('subject', '=', objects['pupil'] ?? '')
      .execute(),
  );
  process.stdout.write(`${done} looks, ${shown.length} in the records, ${told} told to the family\n`);
  expect([shown.length, told]).toEqual([done, items.length]);
  expect(done).toBeGreaterThan(25);
  expect(JSON.stringify(items)).not.toMatch(/某某|心理|保护专员/);
  expect(new Set(items.map(({ who }) => who))).toEqual(
    new Set(['班主任 · 石塘乡中心小学', '校长 · 石塘乡中心小学', '教育局 · 石塘乡中心小学']),
  );
});

test('a look at other children is not told to a family, nor a look at this one to others', async () => {
  const { org = '', class: group = '' } = objects;
  const other = await aPupil(world, { org, class: group, name: '周小云' });
  const theirs = await world.as((await aGuardianOf(world, other.person, org, '周奶奶')).grant);
  const { total } = await looksOf(guardian);
  await staff['homeroom']?.call(listGuardians, { params: { id: other.person } });
  expect((await looksOf(guardian)).total).toBe(total);
  expect((await looksOf(theirs, other.person)).total).toBe(1);
  await expect(looksOf(theirs)).rejects.toMatchObject({ code: 'access.not_found' });
  await expect(looksOf(staff['homeroom'] as Client)).rejects.toMatchObject({ code: 'access.not_found' });
});

test('the pupil himself reads it too', async () => {
  const { id } = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select('id')
      .where('person', '=', objects['pupil'] ?? '')
      .executeTakeFirstOrThrow(),
  );
  expect((await looksOf(await world.as(id))).total).toBe((await looksOf(guardian)).total);
});

test('every recorded reading of persons has its words for families', () => {
  const read = world.server.around.policy.rows.filter(
    (row) => row.audit === 'read' && row.class >= 'C2' && row.class < 'C4',
  );
  const actions = [...new Set(read.map(({ action }) => action))].filter((action) => action !== 'intake.read_rows');
  expect(actions.length).toBeGreaterThan(3);
  expect(actions.filter((action) => !serverWords.zh[`${action}.looked`])).toEqual([]);
  expect(
    [...new Set(read.map(({ relation }) => relation))].filter((one) => !serverWords.zh[`people.looked_by.${one}`]),
  ).toEqual([]);
});
