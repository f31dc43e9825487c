import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSweep, countDue, readRetention, stopSweep } from '#modules/oversight/contract/retention.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { beginRun } from '#platform/retention/run.ts';
import { newId } from '#platform/id.ts';
import { sweep } from '#platform/jobs/sweep.ts';
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

const count = async (role = 'official'): Promise<void> => {
  world.clock.pass(1_000);
  await client(role).call(countDue);
  await world.settled();
};

test('the page tells each period, that no lawyer confirmed it, and what was due when it was counted, never one to nine', async () => {
  expect((await client('official').call(readRetention)).countedAt).toBeNull();
  expect(await ofTries()).toMatchObject({ ends: 'erase', days: 1, years: null, isConfirmed: false, due: null });
  const { items } = await client('official').call(readRetention);
  expect(items.find(({ id }) => id === 'needs.feedback with')).toMatchObject({ title: '评价', since: '服务' });
  expect(items.find(({ id }) => id === 'people.enrolment with')).toMatchObject({ since: '学生' });
  await tries(9);
  await count();
  expect(await ofTries()).toMatchObject({ due: null, isFew: true });
  await world.system(({ db }) => db.deleteFrom('platform.throttle').where('county', '=', world.county).execute());
  await tries(10);
  expect(await ofTries()).toMatchObject({ isFew: true });
  await count('system_admin');
  expect(await ofTries()).toMatchObject({ due: 10, isFew: false });
  const { countedAt, runs } = await client('official').call(readRetention);
  expect([countedAt, runs[0]]).toMatchObject([world.clock.now.toISOString(), { isDry: true, gone: 10 }]);
});

test('who keeps the system sweeps what he could see counted, and stops; an official reads and counts; nobody else', async () => {
  expect(await client('system_admin').call(stopSweep)).toEqual({ stopped: false });
  await world.system(({ db }) =>
    db
      .updateTable('platform.sweep_run')
      .set({ began_at: new Date(world.clock.now.getTime() - 25 * 3_600_000) })
      .where('county', '=', world.county)
      .execute(),
  );
  await expect(client('system_admin').call(beginSweep)).rejects.toMatchObject({ code: 'oversight.not_counted' });
  await count();
  world.clock.pass(1_000);
  await client('system_admin').call(beginSweep);
  await world.settled();
  const { runs } = await client('system_admin').call(readRetention);
  expect(runs.find(({ isDry }) => !isDry)).toMatchObject({ isStopped: false, gone: 10 });
  expect(await ofTries()).toMatchObject({ due: 0 });
  await tries(10);
  const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
  const run = runs.find(({ isDry }) => !isDry)?.id ?? '';
  await sweep.run({ ...room, transaction: (work) => world.system(work) }, { begun: 'sweep', run });
  world.clock.pass(1_000);
  await world.settled();
  await count();
  // The job was done again: of what fell due since nothing went.
  expect(await ofTries()).toMatchObject({ due: 10 });
  for (const endpoint of [beginSweep, stopSweep])
    await expect(client('official').call(endpoint)).rejects.toMatchObject({ code: 'access.not_found' });
  for (const role of ['audit_admin', 'school_leader'])
    for (const endpoint of [readRetention, countDue] as const)
      await expect(client(role).call(endpoint)).rejects.toMatchObject({ code: 'access.not_found' });
});

test('a sweep under way is no second time begun, and is stopped', async () => {
  const { county, clock } = world;
  const run = { county, id: '0199a000-0000-7000-8000-000000000001', began_at: clock.now };
  await world.system(({ db }) => db.insertInto('platform.sweep_run').values(run).execute());
  await expect(client('system_admin').call(beginSweep)).rejects.toMatchObject({ code: 'oversight.sweep_under_way' });
  expect(await client('system_admin').call(stopSweep)).toEqual({ stopped: true });
  const { runs } = await client('official').call(readRetention);
  expect(runs.find(({ id }) => id === run.id)).toMatchObject({ isStopped: true, isUnderWay: false });
});

test('a night that was cut off keeps nobody from beginning a sweep, and is not told as under way for ever', async () => {
  const night = await world.system((ctx) => beginRun(ctx, 'night'));
  const told = async () =>
    (await client('official').call(readRetention)).runs.find(({ id }) => id === night) ?? { id: 'none' };
  expect(await told()).toMatchObject({ byNight: true, isUnderWay: true });
  await count();
  expect(await client('system_admin').call(beginSweep)).toEqual({ begun: true });
  await world.settled();
  const began = (hoursAgo: number, change = {}) =>
    world.system(({ db }) =>
      db
        .updateTable('platform.sweep_run')
        .set({ began_at: new Date(world.clock.now.getTime() - hoursAgo * 3_600_000), ...change })
        .where('id', '=', night)
        .execute(),
    );
  // One that takes long is under way as long as it gets on.
  await began(13, { went_on_at: world.clock.now });
  expect(await told()).toMatchObject({ isUnderWay: true });
  await began(13, { went_on_at: null });
  expect(await told()).toMatchObject({ endedAt: null, isUnderWay: false, isStopped: false });
});

test('what is stopped is what lets go: first what somebody began, then the night; no count, nor what was cut off for good', async () => {
  const { county, clock } = world;
  const stop = async () => (await client('system_admin').call(stopSweep)).stopped;
  const cutOff = { county, id: newId(), began_at: new Date(clock.now.getTime() - 13 * 3_600_000), by_night: true };
  await world.system(({ db }) => db.insertInto('platform.sweep_run').values(cutOff).execute());
  const begun = await world.system(async (ctx) => [
    await beginRun(ctx, 'count'),
    await beginRun(ctx, 'sweep'),
    await beginRun(ctx, 'night'),
  ]);
  const stopped = () =>
    world.system(async ({ db }) => {
      const runs = await db.selectFrom('platform.sweep_run').selectAll().where('county', '=', county).execute();
      return [...begun, cutOff.id].map((id) => runs.find((run) => run.id === id)?.stopped_by !== null);
    });
  expect([await stop(), await stopped()]).toEqual([true, [false, true, false, false]]);
  expect([await stop(), await stopped()]).toEqual([true, [false, true, true, false]]);
  expect(await stop()).toBe(false);
});
