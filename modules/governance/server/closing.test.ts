import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignMatter, closeMatter, readRaisedMatter, takeMatter } from '#modules/governance/contract/raised-matter.ts';
import { bringHome } from '#modules/governance/server/matters/bring-home.ts';
import { listTasks, reopenTask, setTask, withdrawTask } from '#modules/governance/contract/task.ts';
import { bodiesHeld } from '#modules/governance/server/bodies.ts';
import { changeTask, insertTask } from '#modules/governance/server/store/task-store.ts';
import { whatIsHeld } from '#modules/governance/server/what-is-held.ts';
import { aMatter, aTask } from '#modules/governance/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { closeDepartment } from '#modules/people/contract/appointment.ts';
import { closeOrganisation, runningDepartment } from '#modules/people/server/store/appointment-store.ts';
import { anAccountOf, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { givePassword } from '#testing/guarded.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let police: string;
let officer: Client;
let boss: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const { person } = await aPersonAs(world, 'official', { org: bureau });
  boss = person;
  official = world.given(await givePassword(world, await anAccountOf(world, person)));
  officer = await world.as((await aPersonAs(world, 'department', { org: police })).grant);
});
afterAll(() => world.close());

const close = (by: Client) => by.call(closeDepartment, { params: { id: police }, body: {} });

test('a department is closed once it holds no open matter and owes no task, and the refusal says how many there are', async () => {
  const raised = await aMatter(official, { source: 'bureau' });
  const params = { id: raised.id };
  const assigning = { to: police, limitDays: 5, reason: '归公安局管。', seen: 0 };
  const assigned = await official.call(assignMatter, { params, body: assigning });
  const task = await aTask(official, police, { matter: raised.id });
  await expect(close(officer)).rejects.toMatchObject({ status: 404 });
  await expect(close(official)).rejects.toMatchObject({
    code: 'people.still_holds',
    data: { name: '公安局', what: '1 件在办的事项、1 项没有办完的任务' },
  });
  await official.call(withdrawTask, { params: { id: task.id }, body: { seen: 0, reason: '不用办了。' } });
  await expect(close(official)).rejects.toMatchObject({ data: { what: '1 件在办的事项' } });
  const taken = await officer.call(takeMatter, { params, body: { seen: assigned.version } });
  const answer = { how: 'done', answer: '已经办好了。', seen: taken.version } as const;
  await officer.call(closeMatter, { params, body: answer });
  expect(await close(official)).toEqual({ id: police, name: '公安局', closedOn: dayOf(world.clock.now) });
  // It is closed once; its people do nothing any more, and nothing comes to it.
  await expect(close(official)).rejects.toMatchObject({ status: 404 });
  const more = { title: '再办一次', body: '再办一次', owner: police, workingDays: 1, minutes: 0 };
  await expect(official.call(setTask, { body: more })).rejects.toMatchObject({
    code: 'governance.no_such_department',
  });
  // Who somebody is, is remembered for a second.
  world.clock.pass(2_000);
  await expect(officer.call(listTasks)).rejects.toMatchObject({ status: 401 });
});

describe('what comes to a department while it is being closed', () => {
  const reason = '归这个局管的。';
  /** Makes ready what then comes to a department. */
  const comings: Record<string, (to: string) => Promise<() => Promise<unknown>>> = {
    'a task': (to) => Promise.resolve(() => aTask(official, to)),
    'a matter': async (to) => {
      const { id } = await aMatter(official, { source: 'bureau' });
      return () => official.call(assignMatter, { params: { id }, body: { to, limitDays: 5, seen: 0, reason } });
    },
    'a task that is opened again': async (to) => {
      const { id } = await aTask(official, to);
      await world.system((ctx) => changeTask(ctx, id, { state: 'done', closed_at: ctx.now }));
      return () => official.call(reopenTask, { params: { id }, body: { seen: 0, reason, workingDays: 3 } });
    },
  };

  test.each(Object.keys(comings))('%s: refused, once it is closed', async (what) => {
    const org = await anOrganisation(world, { kind: 'department', name: '体育局' });
    const come = await comings[what]?.(org);
    const letGo = await holding(world, async (ctx) => {
      expect(await runningDepartment(ctx, org)).toBeDefined();
      await closeOrganisation(ctx, org, dayOf(ctx.now));
    });
    const refused = expect(come?.()).rejects.toMatchObject({ code: 'governance.no_such_department' });
    await queriesWait(world);
    await letGo();
    await refused;
    expect(await world.system((ctx) => whatIsHeld(ctx, org))).toEqual([]);
  });

  test('it is not closed, once that has come', async () => {
    const org = await anOrganisation(world, { kind: 'department', name: '体育局' });
    const letGo = await holding(world, async (ctx) => {
      const { isRunning } = await bodiesHeld(ctx, org);
      expect(isRunning(org)).toBe(true);
      const task = { county: world.county, id: newId(), title: '一件', body: '一件事', org, asking_org: org };
      const when = { set_at: ctx.now, began: '2026-11-24', working_days: 5, due_on: '2026-12-01', minutes: 10 };
      await insertTask(ctx, { ...task, ...when, set_by: boss });
    });
    const refused = expect(official.call(closeDepartment, { params: { id: org }, body: {} })).rejects.toMatchObject({
      code: 'people.still_holds',
    });
    await queriesWait(world);
    await letGo();
    await refused;
  });
});

test('what an organisation holds that has ended all the same comes to the bureau within the hour, and to it alone', async () => {
  const gone = await anOrganisation(world, { kind: 'department', name: '旧局' });
  const [stranded, other] = [
    await aMatter(official, { source: 'alarm' }),
    await aMatter(official, { source: 'alarm' }),
  ];
  const ofCounty = (id: string) => ({ county: world.county, id });
  await world.system(async ({ db }) => {
    const { county, id } = ofCounty(stranded.id);
    const held = { org: gone, readers: [gone], is_bound: true, is_taken: true };
    await db.updateTable('governance.matter').set(held).where('county', '=', county).where('id', '=', id).execute();
    const ended = { ended: '2026-11-01' };
    await db
      .updateTable('people.organisation')
      .set(ended)
      .where('county', '=', county)
      .where('id', '=', gone)
      .execute();
  });
  await runJob(world, bringHome);
  await runJob(world, bringHome);
  const read = (id: string) => official.call(readRaisedMatter, { params: { id } });
  const home = await read(stranded.id);
  expect(home).toMatchObject({ holder: { name: '县教育局' }, isTaken: false });
  expect(home.steps.map(({ what, from, to }) => [what, from?.name, to?.name])).toEqual([
    ['raised', undefined, '县教育局'],
    ['handed_over', '旧局', '县教育局'],
  ]);
  expect((await read(other.id)).steps).toHaveLength(1);
});
