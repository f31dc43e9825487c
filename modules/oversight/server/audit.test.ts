import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { readAuditState, searchAudit, verifyAudit } from '#modules/oversight/contract/audit.ts';
import { countSessions, listRules } from '#modules/oversight/contract/rules.ts';
import { administratorsOf } from '#modules/oversight/testing.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { relationIn } from '#platform/access/rule-words.ts';
import { dayOf } from '#platform/clock.ts';
import { asOwner } from '#testing/canaries.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let admins: Record<'system' | 'security' | 'audit', Client>;
let group: string;
let homeroom: { person: string; grant: string };
let days: { from: string; until: string };

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  admins = await administratorsOf(world);
  const org = await anOrganisation(world);
  group = await aClass(world, org);
  await aPupil(world, { org, class: group });
  homeroom = await aPersonAs(world, 'homeroom', { org, class: group });
  await (await world.as(homeroom.grant)).call(listPupils, { params: { id: group } });
  const stranger = await world.as((await aPersonAs(world, 'teacher', { org })).grant);
  // Records are found by their moment; those of one moment stand in no order.
  world.clock.pass(1_000);
  await expect(stranger.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 404 });
  world.clock.pass(1_000);
  const today = dayOf(world.clock.now);
  days = { from: today, until: today };
});
afterAll(() => world.close());

describe('the audit administrator', () => {
  test('finds by object who looked and who was refused, by number and never by name', async () => {
    const search = () =>
      admins.audit.raw({ method: 'GET', url: `/api/audit?${new URLSearchParams({ ...days, object: group })}` });
    await search();
    const reply = await search();
    const found = reply.json<{ items: { action: string; role: string; decision: string; person: string }[] }>();
    expect(found.items.map(({ action, role, decision }) => [action, role, decision])).toEqual([
      // The search before this one is among what it finds: it was recorded when it ended.
      ['oversight.search_audit', 'audit_admin', 'allowed'],
      ['people.list_pupils', 'teacher', 'access.not_found'],
      ['people.list_pupils', 'homeroom', 'allowed'],
    ]);
    expect(found.items[2]?.person).toBe(homeroom.person);
    expect(reply.body).not.toContain('何老师');
    expect(reply.body).not.toContain('林小雨');
  });

  test('reads in his language how somebody stood to what he did, and by what right', async () => {
    const query = { ...days, object: group, role: 'homeroom' };
    const { items } = await admins.audit.call(searchAudit, { query });
    expect(items.map(({ relation, relationName, basis }) => [relation, relationName, basis])).toEqual([
      ['class', '自己的班', '《未成年人保护法》规定的学校职责'],
    ]);
    // What nobody signed in did is on record too.
    expect(['system', 'operator'].map((relation) => relationIn('zh', relation))).toEqual(['系统自动', '服务器运行者']);
  });

  test('narrows by action, role, class, decision and person', async () => {
    const count = async (more: Record<string, string>): Promise<number> =>
      (await admins.audit.call(searchAudit, { query: { ...days, ...more } })).total;
    expect(await count({ action: 'people.list_pupils' })).toBe(2);
    expect(await count({ action: 'people.', decision: 'refused' })).toBe(1);
    expect(await count({ role: 'homeroom', class: 'C2' })).toBe(1);
    expect(await count({ role: 'homeroom', class: 'C3' })).toBe(0);
    expect(await count({ person: homeroom.person })).toBe(1);
    // The search for him just before.
    expect(await count({ object: homeroom.person })).toBe(1);
  });

  test('searches a month at a time, forwards', async () => {
    for (const said of [
      { from: '2026-10-01', until: '2026-11-01' },
      { from: '2026-11-24', until: '2026-11-23' },
    ])
      await expect(admins.audit.call(searchAudit, { query: said })).rejects.toMatchObject({
        code: 'oversight.too_many_days',
      });
    expect(await admins.audit.call(searchAudit, { query: { from: '2026-10-01', until: '2026-10-31' } })).toMatchObject({
      items: [],
    });
  });

  test('has the chain gone over, and hears at once when a record was bent', async () => {
    await world.server.sealer.seal();
    await admins.audit.call(verifyAudit, {});
    await world.settled();
    const { records, verified, unsealed } = await admins.audit.call(readAuditState, {});
    expect(verified).toMatchObject({ firstBad: null, why: null });
    expect(verified?.records).toBeGreaterThan(3);
    expect([records >= (verified?.records ?? 0), unsealed >= 0]).toEqual([true, true]);
    await asOwner(
      world,
      `update platform.audit set role = 'official' where action = 'people.list_pupils' and decision = 'allowed'`,
    );
    world.clock.pass(1_000);
    await admins.audit.call(verifyAudit, {});
    await world.settled();
    const after = await admins.audit.call(readAuditState, {});
    expect(after.verified).toMatchObject({ why: 'edited' });
    const [message] = (await admins.audit.call(readInbox, { query: {} })).items;
    expect(message?.text).toContain(`第 ${after.verified?.firstBad} 条`);
  });
});

test('the security administrator reads the very rules the server runs by, and how many are signed in, but nobody’s name', async () => {
  const { items, clearances } = await admins.security.call(listRules, {});
  expect(items.map(({ action, role, relation }) => [action, role, relation])).toEqual(
    world.server.around.policy.rows.map(({ action, role, relation }) => [action, role, relation]),
  );
  expect(clearances.filter((one) => one.role.endsWith('_admin') && one.role !== 'provider_admin')).toEqual(
    ['system_admin', 'security_admin', 'audit_admin'].map((role) => expect.objectContaining({ role, class: 'C1' })),
  );
  const sessions = await admins.security.call(countSessions, {});
  expect(sessions.items).toContainEqual({ role: 'homeroom', name: '班主任', people: 1, sessions: 1 });
});

test('none of the three does the work of another, nor anybody else theirs', async () => {
  const { rows } = await world.system(({ db }) =>
    sql<{ role: string }>`select distinct role from people.role_grant where county = ${world.county}`.execute(db),
  );
  expect(rows.length).toBeGreaterThan(4);
  const others = ['official', 'department', 'school_leader', 'homeroom', 'guardian', 'volunteer'];
  const clients = new Map<string, Client>(Object.entries(admins));
  for (const role of others) clients.set(role, await world.as((await aPersonAs(world, role)).grant));
  const may: Record<string, readonly string[]> = {
    '/api/audit/state': ['audit', 'system'],
    [`/api/audit?${new URLSearchParams(days)}`]: ['audit'],
    '/api/rules': ['audit', 'security'],
    '/api/sessions/counts': ['security'],
  };
  for (const [url, allowed] of Object.entries(may))
    for (const [who, client] of clients)
      expect([who, url, (await client.raw({ method: 'GET', url })).statusCode]).toEqual([
        who,
        url,
        allowed.includes(who) ? 200 : 404,
      ]);
});

test('nobody can be given two of the three, not even by a mistake of ours', async () => {
  const { person } = await aPersonAs(world, 'audit_admin');
  const second = { county: world.county, id: crypto.randomUUID(), person, role: 'system_admin', began: '2026-09-01' };
  await expect(world.system(({ db }) => db.insertInto('people.role_grant').values(second).execute())).rejects.toThrow(
    /role_grant_administrator/,
  );
});
