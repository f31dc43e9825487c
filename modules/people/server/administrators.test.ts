import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { listPeople, resetFactors } from '#modules/people/contract/account.ts';
import { endAppointment, extendAppointment } from '#modules/people/contract/appointment.ts';
import { appointOfficial, endOfficial, renewOfficial } from '#modules/people/server/public.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let bureau: string;
let system: Client;
let audit: { client: Client; person: string; grant: string };

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  system = await world.as((await aPersonAs(world, 'system_admin', { org: bureau })).grant);
  const auditor = await aPersonAs(world, 'audit_admin', { org: bureau });
  audit = { ...auditor, client: await world.as(auditor.grant) };
});
afterAll(() => world.close());

const told = async (client: Client): Promise<number> =>
  (await client.call(readInbox, { query: {} })).items.filter(({ text }) => text.includes('三员有变动')).length;

const appoint = (role: 'security_admin' | 'department' | 'official') =>
  world.system((ctx) => appointOfficial(ctx, { name: '安管理', role, organisation: undefined, until: null }));

test('an administrator comes from whoever runs the server, as somebody new, and the others hear of it', async () => {
  const made = await appoint('security_admin');
  expect(made.offices).toMatchObject([{ title: '安全管理员 · 县教育局' }]);
  expect([await told(system), await told(audit.client)]).toEqual([1, 1]);
  await appoint('official');
  expect([await told(system), await told(audit.client)]).toEqual([1, 1]);
});

test('a new link, and an end, are told to the others, and not to whom they are of', async () => {
  const before = [await told(system), await told(audit.client)];
  await world.system((ctx) => renewOfficial(ctx, audit.person));
  expect([await told(system), await told(audit.client)]).toEqual([Number(before[0]) + 1, before[1]]);
  const other = await aPersonAs(world, 'audit_admin', { org: bureau });
  await world.system((ctx) => endOfficial(ctx, other.person));
  expect([await told(system), await told(audit.client)]).toEqual([Number(before[0]) + 2, Number(before[1]) + 1]);
});

test('no role appoints, extends, ends, invites or resets one: not the official, not the other two, not himself', async () => {
  const security = await aPersonAs(world, 'security_admin', { org: bureau });
  const official = await world.as((await aPersonAs(world, 'official', { org: bureau })).grant);
  const missing = { status: 404, code: 'access.not_found' };
  for (const client of [official, system, audit.client, await world.as(security.grant)]) {
    const params = { id: security.grant };
    await expect(client.call(extendAppointment, { params, body: { until: null } })).rejects.toMatchObject(missing);
    await expect(client.call(endAppointment, { params })).rejects.toMatchObject(missing);
    await expect(client.call(resetFactors, { params: { id: security.person } })).rejects.toMatchObject(missing);
    const people = client === official ? (await client.call(listPeople, { query: { size: '200' } })).items : [];
    expect(people.filter(({ id }) => id === security.person)).toEqual([]);
  }
});
