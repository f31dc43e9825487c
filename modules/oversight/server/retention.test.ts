import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSweep, readRetention, stopSweep } from '#modules/oversight/contract/retention.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const as: Record<string, Client> = {};
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  for (const role of ['system_admin', 'official', 'audit_admin', 'school_leader'])
    as[role] = await world.as((await aPersonAs(world, role, { org })).grant);
});
afterAll(() => world.close());

const client = (role: string): Client => as[role] ?? world.stranger;
const tries = async (count: number): Promise<void> => {
  const { county, clock } = world;
  const since = new Date(clock.now.getTime() - 2 * 86_400_000);
  const values = Array.from({ length: count }, (_, n) => ({ county, key: `k${n}`, since, failures: 1 }));
  await world.system(({ db }) => db.insertInto('platform.throttle').values(values).execute());
};
const ofTries = async () =>
  (await client('official').call(readRetention)).items.find(({ id }) => id === 'platform.throttle erase');

test('the page tells each period, that no lawyer confirmed it, and what is due, never one to nine', async () => {
  expect(await ofTries()).toMatchObject({ ends: 'erase', days: 1, years: null, isConfirmed: false, due: 0 });
  await tries(9);
  expect(await ofTries()).toMatchObject({ due: null, isFew: true });
  await world.system(({ db }) => db.deleteFrom('platform.throttle').where('county', '=', world.county).execute());
  await tries(10);
  expect(await ofTries()).toMatchObject({ due: 10, isFew: false });
});

test('who keeps the system sweeps and stops; an official reads; nobody else', async () => {
  expect(await client('system_admin').call(stopSweep)).toEqual({ stopped: false });
  await client('system_admin').call(beginSweep);
  await world.settled();
  const { runs } = await client('system_admin').call(readRetention);
  expect(runs).toMatchObject([{ isStopped: false, gone: 10 }]);
  expect(await ofTries()).toMatchObject({ due: 0 });
  for (const endpoint of [beginSweep, stopSweep])
    await expect(client('official').call(endpoint)).rejects.toMatchObject({ code: 'access.not_found' });
  for (const role of ['audit_admin', 'school_leader'])
    await expect(client(role).call(readRetention)).rejects.toMatchObject({ code: 'access.not_found' });
});

test('a sweep under way is stopped', async () => {
  const { county, clock } = world;
  const run = { county, id: '0199a000-0000-7000-8000-000000000001', began_at: clock.now };
  await world.system(({ db }) => db.insertInto('platform.sweep_run').values(run).execute());
  expect(await client('system_admin').call(stopSweep)).toEqual({ stopped: true });
  const { runs } = await client('official').call(readRetention);
  expect(runs.find(({ id }) => id === run.id)).toMatchObject({ isStopped: true });
});
