import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConference } from '#modules/governance/contract/conference.ts';
import { resolve } from '#modules/governance/contract/resolution.ts';
import { aConference, anItemOn, aTaskOf } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { declaredFacts, type Reading } from '#platform/facts/fact.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

/** A task that is due on 1 December, as it stands. */
async function aTaskThat(is: { state: string; closed_at?: Date }): Promise<void> {
  const org = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const { person } = await aPersonAs(world, 'department', { org });
  const id = await aTaskOf(world, { person, org });
  await world.system(({ db }) => db.updateTable('governance.task').set(is).where('id', '=', id).execute());
}

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  // In the county’s time the last moment of the day it was due, and the first of the day after.
  await aTaskThat({ state: 'done', closed_at: new Date('2026-12-01T15:59:59Z') });
  await aTaskThat({ state: 'done', closed_at: new Date('2026-12-01T16:00:00Z') });
  await aTaskThat({ state: 'open' });
  await aTaskThat({ state: 'withdrawn', closed_at: new Date('2026-11-25T02:00:00Z') });
});
afterAll(() => world.close());

/** What a fact counts of December. */
async function read(code: string, began = '2026-12-01'): Promise<Reading['counted'] | undefined> {
  const fact = declaredFacts().get(code);
  const [county] = fact ? await world.system((ctx) => fact.read(ctx, { began, ended: '2026-12-31' })) : [];
  return county?.counted;
}

const counted = async (code: string, began?: string): Promise<number | undefined> =>
  (await read(code, began))?.[0]?.[1];

test('a task counts once its day is over, and as in time where it was accepted by the end of that day', async () => {
  expect(await counted('tasks_due')).toBe(0);
  world.clock.pass(8 * 86_400_000);
  expect([await counted('tasks_due'), await counted('tasks_in_time')]).toEqual([3, 1]);
  expect(await counted('tasks_due', '2026-12-02')).toBe(0);
});

test('a task asks its minutes once of its owner and once of each who helps, from the day it begins, unless it was withdrawn', async () => {
  expect(await read('task_minutes')).toEqual([]);
  expect(await read('task_minutes', '2026-11-24')).toEqual([[60, 3]]);
  const help = [
    await anOrganisation(world, { kind: 'department' }),
    await anOrganisation(world, { kind: 'department' }),
  ];
  await world.system(({ db }) =>
    db.updateTable('governance.task').set({ co_orgs: help }).where('state', '=', 'open').execute(),
  );
  expect(await read('task_minutes', '2026-11-24')).toEqual([[60, 5]]);
});

test('a conference counts as planned once its day is over, and its items as closed when no task of what was resolved is left', async () => {
  await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const official = await world.as((await aPersonAs(world, 'official', {})).grant);
  const org = await anOrganisation(world, { kind: 'department', name: '体育局' });
  const at = (day: string) => ({ startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T11:00:00+08:00` });
  const held = await aConference(official, [org], at('2026-12-10'));
  await aConference(official, [org], at('2026-12-10'));
  const [resolved, owed, passed] = [
    await anItemOn(official, held.id),
    await anItemOn(official, held.id),
    await anItemOn(official, held.id),
  ];
  await official.call(openConference, { params: { id: held.id }, body: { seen: held.version } });
  const task = { owner: org, title: '限行', body: '画线限行。', workingDays: 5, minutes: 60 };
  await official.call(resolve, { params: { id: resolved.id }, body: { text: '会议同意这样办。' } });
  await official.call(resolve, { params: { id: owed.id }, body: { text: '会议同意，由体育局办。', task } as never });
  expect(passed.id).not.toBe(owed.id);
  await world.system(({ db }) =>
    db.updateTable('governance.conference').set({ state: 'ended' }).where('id', '=', held.id).execute(),
  );
  const now = async () =>
    Promise.all(
      ['conferences_planned', 'conferences_held', 'items_discussed', 'items_closed'].map((one) => counted(one)),
    );
  expect(await now()).toEqual([0, 0, 0, 0]);
  world.clock.pass(20 * 86_400_000);
  expect(await now()).toEqual([2, 1, 3, 1]);
  await world.system(({ db, now: done }) =>
    db.updateTable('governance.task').set({ state: 'done', closed_at: done }).where('org', '=', org).execute(),
  );
  expect(await now()).toEqual([2, 1, 3, 2]);
});
