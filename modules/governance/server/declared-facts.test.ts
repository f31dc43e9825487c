import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTaskOf } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { declaredFacts } from '#platform/facts/fact.ts';
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

/** How many tasks of December a fact counts. */
async function counted(code: string, began = '2026-12-01'): Promise<number | undefined> {
  const fact = declaredFacts().get(code);
  const [county] = fact ? await world.system((ctx) => fact.read(ctx, { began, ended: '2026-12-31' })) : [];
  return county?.counted[0]?.[1];
}

test('a task counts once its day is over, and as in time where it was accepted by the end of that day', async () => {
  expect(await counted('tasks_due')).toBe(0);
  world.clock.pass(8 * 86_400_000);
  expect([await counted('tasks_due'), await counted('tasks_in_time')]).toEqual([3, 1]);
  expect(await counted('tasks_due', '2026-12-02')).toBe(0);
});
