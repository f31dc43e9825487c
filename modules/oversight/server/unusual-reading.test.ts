import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { searchAudit } from '#modules/oversight/contract/audit.ts';
import { findUnusualReading } from '#modules/oversight/server/unusual-reading.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { showed } from '#platform/audit/showed.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import { inContext } from '#platform/context.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let group: string;
let pupils: string[];
let auditor: string;
let lead: string;

const run = () =>
  findUnusualReading.run(
    {
      county: world.county,
      transaction: world.system,
      signal: new AbortController().signal,
      log: world.server.app.log,
    },
    {},
  );

const told = async (grant: string): Promise<string[]> =>
  (await (await world.as(grant)).call(readInbox, { query: {} })).items.map(({ text }) => text);

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  pupils = [];
  for (let i = 0; i < 41; i++) pupils.push((await aPupil(world, { org, class: group })).person);
  auditor = (await aPersonAs(world, 'audit_admin')).grant;
  lead = (await aPersonAs(world, 'safeguard_lead', { org })).grant;
});
afterAll(() => world.close());

/** What a list of a later module that a teacher may read leaves behind. */
async function read(who: { person: string; grant: string }, shown: readonly string[]): Promise<void> {
  const around = world.server.around;
  const session = await world.system(({ db }) =>
    db.selectFrom('platform.session').select('id').where('person', '=', who.person).executeTakeFirst(),
  );
  const actor = {
    county: world.county,
    person: who.person,
    role: 'homeroom',
    acting: who.grant,
    session: session?.id ?? null,
    provedAt: null,
    holds: { class: [group], self: [who.person] },
    reach: 'system' as const,
  };
  await inContext(around, actor, { request: 'r', language: 'zh' }, async (ctx) => {
    await permit(ctx, 'people.list_pupils', { kind: 'class', id: group, holders: { class: group } });
    showed(ctx, 'people.list_pupils', shown);
  });
}

test('who reads of his own class, or of forty others, is not unusual', async () => {
  const own = await aPersonAs(world, 'homeroom', { org, class: group });
  expect((await (await world.as(own.grant)).call(listPupils, { params: { id: group } })).items).toHaveLength(41);
  const other = await aPersonAs(world, 'homeroom', { org, class: await aClass(world, org, 2) });
  await world.as(other.grant);
  await read(other, pupils.slice(0, 40));
  await run();
  expect([await told(auditor), await told(lead)]).toEqual([[], []]);
});

test('a teacher who reads of forty-one pupils of others in an hour rings at the auditor and the lead of his school, once', async () => {
  const other = await aPersonAs(world, 'homeroom', { org, class: await aClass(world, org, 3), name: '何老师' });
  await world.as(other.grant);
  await read(other, pupils.slice(0, 20));
  await read(other, pupils.slice(15));
  await run();
  await run();
  expect(await told(auditor)).toEqual(['有人一小时内看了 41 名不是自己班的学生。请查这条记录，并请学校核实。']);
  expect(await told(lead)).toEqual(['本校有人一小时内看了 41 名不是自己班的学生，请与审计管理员核实是谁、为什么。']);
  const day = dayOf(world.clock.now);
  const query = { from: day, until: day, action: 'oversight.unusual_reading' };
  const { items } = await (await world.as(auditor)).call(searchAudit, { query });
  expect(items).toMatchObject([{ object: other.person, kind: 'person' }]);
});

test('spread over more than an hour it is not counted together; by a lead of the whole school it is usual', async () => {
  const slow = await aPersonAs(world, 'homeroom', { org, class: await aClass(world, org, 4) });
  await world.as(slow.grant);
  await read(slow, pupils.slice(0, 30));
  world.clock.pass(61 * 60_000);
  await read(slow, pupils.slice(30));
  await (await world.as(lead)).call(listPupils, { params: { id: group } });
  await run();
  expect(await told(auditor)).toHaveLength(1);
});
