import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeMatter, readRaisedMatter, takeMatter } from '#modules/governance/contract/raised-matter.ts';
import {
  acceptTask,
  handInTask,
  listTasks,
  noteProgress,
  readBurden,
  readTask,
  reopenTask,
  resumeTask,
  sendBackTask,
  setTask,
  suspendTask,
  takeCharge,
  type TaskInFull,
  withdrawTask,
} from '#modules/governance/contract/task.ts';
import { aMatter, aTask } from '#modules/governance/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { addWorkingDays } from '#platform/working-days.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', health: '' };
const grants: Record<string, string> = {};
let official: Client;
let police: Client;
let civil: Client;
let health: Client;
let guardian: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.health = await anOrganisation(world, { kind: 'department', name: '卫生健康局' });
  for (const [who, org] of Object.entries(orgs)) {
    const role = who === 'bureau' ? 'official' : 'department';
    grants[who] = (await aPersonAs(world, role, { org, name: '陈科长' })).grant;
  }
  grants['guardian'] = (await aPersonAs(world, 'guardian')).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, police, civil] = [await as('bureau'), await as('police'), await as('civil')];
  [health, guardian] = [await as('health'), await as('guardian')];
});

const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });
const at = ({ id, version: seen }: TaskInFull, more: object) => ({ params: { id }, body: { seen, ...more } as never });
const progress = (by: Client, task: TaskInFull, done: number): Promise<TaskInFull> =>
  by.call(noteProgress, at(task, { progress: done, said: '已经联系施工队。' }));
const handIn = (by: Client, task: TaskInFull): Promise<TaskInFull> =>
  by.call(handInTask, at(task, { said: '已经画好，附照片说明。' }));
const reason = '下雨不能施工。';

test('a task is done by its owner, looked at by whoever asked, sent back, and done in the end', async () => {
  const task = await aTask(official, orgs.police);
  expect(task).toMatchObject({
    owner: { name: '公安局' },
    askedBy: { name: '县教育局' },
    state: 'open',
    progress: 0,
    dueOn: addWorkingDays(dayOf(world.clock.now), 10),
  });
  await world.settled();
  const inbox = (await police.call(readInbox)).items.map(({ text }) => text);
  expect(inbox).toContain('有一项任务到了您单位');
  const charged = await police.call(takeCharge, at(task, {}));
  expect(charged).toMatchObject({ inCharge: '陈科长', may: ['take_charge', 'progress', 'hand_in'] });
  const half = await progress(police, charged, 50);
  const handedIn = await handIn(police, half);
  expect(handedIn).toMatchObject({ state: 'in_review', progress: 100, may: [] });
  await expect(progress(police, handedIn, 20)).rejects.toEqual(refusedWith('governance.not_now'));
  await expect(police.call(acceptTask, at(handedIn, { said: '通过' }))).rejects.toMatchObject({ status: 404 });
  const back = await official.call(sendBackTask, at(handedIn, { reason: '还缺一块标志牌。' }));
  const done = await official.call(acceptTask, at(await handIn(police, back), { said: '已经看过。' }));
  expect(done).toMatchObject({ state: 'done', may: ['reopen'] });
  expect(done.steps.map(({ what, org }) => [what, org?.name])).toEqual([
    ['set', '县教育局'],
    ['taken_charge', '公安局'],
    ['progress', '公安局'],
    ['handed_in', '公安局'],
    ['sent_back', '县教育局'],
    ['handed_in', '公安局'],
    ['accepted', '县教育局'],
  ]);
  const again = await official.call(reopenTask, at(done, { reason: '斑马线磨掉了。', workingDays: 3 }));
  expect(again).toMatchObject({ state: 'open', dueOn: addWorkingDays(dayOf(world.clock.now), 3) });
});

test('a task that waits is due as many working days later, and urges nobody meanwhile', async () => {
  const task = await aTask(official, orgs.police, { workingDays: 2 });
  expect(task.urgency).toBe('due_soon');
  const waiting = await official.call(suspendTask, at(task, { reason }));
  expect(waiting).toMatchObject({ state: 'suspended', urgency: null });
  await expect(handIn(police, waiting)).rejects.toEqual(refusedWith('governance.not_now'));
  const { now } = world.clock;
  world.clock.pass(7 * 86_400_000);
  official = await world.as(grants['bureau'] ?? '');
  const goesOn = await official.call(resumeTask, at(waiting, { reason }));
  expect(goesOn.dueOn).toBe(addWorkingDays(addWorkingDays(dayOf(now), 2), 5));
  world.clock.pass(-7 * 86_400_000);
});

test('who works along says how far it is and no more; others find nothing', async () => {
  const task = await aTask(official, orgs.police, { coOwners: [orgs.civil] });
  const along = await progress(civil, task, 30);
  expect(along.may).toEqual(['progress']);
  for (const who of [civil, official]) await expect(handIn(who, along)).rejects.toMatchObject({ status: 404 });
  await expect(progress(official, along, 40)).rejects.toMatchObject({ status: 404 });
  await expect(civil.call(withdrawTask, at(along, { reason }))).rejects.toMatchObject({ status: 404 });
  for (const who of [health, guardian]) {
    await expect(who.call(readTask, { params: { id: task.id } })).rejects.toMatchObject({ status: 404 });
    await expect(progress(who, along, 40)).rejects.toMatchObject({ status: 404 });
  }
  const has = async (who: Client): Promise<boolean> =>
    (await who.call(listTasks, { query: { size: 200 } })).items.some(({ id }) => id === task.id);
  expect(await Promise.all([official, police, civil, health].map(has))).toEqual([true, true, true, false]);
});

test('a department sets tasks to itself alone, and for matters it holds', async () => {
  const own = await aTask(police, orgs.police);
  expect(own).toMatchObject({ askedBy: { name: '公安局' } });
  expect(own.may).toEqual(['take_charge', 'progress', 'hand_in', 'suspend', 'withdraw']);
  await expect(aTask(police, orgs.civil)).rejects.toMatchObject({ status: 404 });
  const matter = await aMatter(guardian);
  await expect(aTask(police, orgs.police, { matter: matter.id })).rejects.toEqual(
    refusedWith('governance.no_matter_there', 'matter'),
  );
});

test('whoever raised a matter reads who does what for it until when, and it is answered once that is done', async () => {
  const matter = await aMatter(guardian);
  const params = { id: matter.id };
  const task = await aTask(official, orgs.police, { matter: matter.id });
  expect((await guardian.call(readRaisedMatter, { params })).tasks).toEqual([
    { id: task.id, title: null, owner: task.owner, state: 'open', dueOn: task.dueOn, urgency: null },
  ]);
  expect((await official.call(readRaisedMatter, { params })).tasks).toMatchObject([{ title: '画斑马线' }]);
  const taken = await official.call(takeMatter, { params, body: { seen: 0 } });
  const answer = { how: 'done', answer: '斑马线已经画好。', seen: taken.version } as const;
  await expect(official.call(closeMatter, { params, body: answer })).rejects.toMatchObject({
    code: 'governance.tasks_left',
    data: { count: 1 },
  });
  await official.call(withdrawTask, at(task, { reason }));
  expect(await official.call(closeMatter, { params, body: answer })).toMatchObject({ state: 'done' });
  await expect(aTask(official, orgs.police, { matter: matter.id })).rejects.toEqual(
    refusedWith('governance.matter_over'),
  );
});

test('the bureau’s matter is not a department’s to set tasks for, though it held it', async () => {
  const matter = await aMatter(official, { source: 'finding' });
  await world.system(({ db }) =>
    db
      .updateTable('governance.matter')
      .set({ readers: [orgs.bureau, orgs.police] })
      .where('county', '=', world.county)
      .where('id', '=', matter.id)
      .execute(),
  );
  await expect(aTask(police, orgs.police, { matter: matter.id })).rejects.toEqual(
    refusedWith('governance.not_the_holder'),
  );
});

test('the minutes asked of each department in a week are told by who asked, without what was withdrawn', async () => {
  const began = addDays(dayOf(world.clock.now), 70);
  await aTask(official, orgs.police, { began, minutes: 90, coOwners: [orgs.health] });
  await aTask(police, orgs.police, { began, minutes: 30 });
  const gone = await aTask(official, orgs.civil, { began, minutes: 600 });
  await official.call(withdrawTask, at(gone, { reason }));
  const { items, total } = await civil.call(readBurden, { query: { day: began } });
  expect(total).toBe(2);
  expect(items).toEqual([
    {
      org: { id: orgs.police, name: '公安局' },
      minutes: 120,
      tasks: 2,
      askedBy: [
        { org: { id: orgs.bureau, name: '县教育局' }, minutes: 90, tasks: 1 },
        { org: { id: orgs.police, name: '公安局' }, minutes: 30, tasks: 1 },
      ],
    },
    expect.objectContaining({ org: { id: orgs.health, name: '卫生健康局' }, minutes: 90 }),
  ]);
  expect((await civil.call(readBurden, { query: { day: addDays(began, 14) } })).items).toEqual([]);
  await expect(guardian.call(readBurden, {})).rejects.toMatchObject({ status: 404 });
});

test('what two do at once is refused to the second; what is late is found', async () => {
  const task = await aTask(official, orgs.police, { workingDays: 1 });
  const ends = await Promise.allSettled([progress(police, task, 20), progress(police, task, 30)]);
  expect(ends.find((one) => one.status === 'rejected')?.reason).toEqual(refusedWith('governance.task_changed'));
  const late = () => official.call(listTasks, { query: { late: 'true', owner: orgs.police, size: 200 } });
  expect((await late()).items.map(({ id }) => id)).not.toContain(task.id);
  world.clock.pass(7 * 86_400_000);
  official = await world.as(grants['bureau'] ?? '');
  expect((await late()).items.find(({ id }) => id === task.id)).toMatchObject({ urgency: 'late' });
  world.clock.pass(-7 * 86_400_000);
});

test.each([
  ['nobody known owes it', { owner: newId() }, 'governance.no_such_department', 'owner'],
  ['nobody known works along', { coOwners: [newId()] }, 'governance.no_such_department', 'coOwners'],
  ['its owner works along', { coOwners: ['police'] }, 'governance.twice_in_a_task', 'coOwners'],
  ['it began before today', { began: '2026-01-05' }, 'governance.begins_past', 'began'],
  ['the matter is not there', { matter: newId() }, 'governance.no_matter_there', 'matter'],
] as const)('%s: refused, and the field is named', async (_, { ...more }: Record<string, unknown>, code, field) => {
  const named = {
    ...more,
    ...(field === 'coOwners' && {
      coOwners: [more['coOwners']].flat().map((one) => (one === 'police' ? orgs.police : one)),
    }),
  };
  await expect(aTask(official, orgs.police, named)).rejects.toEqual(refusedWith(code, field));
});

test('a task without an owner is none', async () => {
  await expect(
    official.call(setTask, { body: { title: '一件', body: '一件事', workingDays: 1, minutes: 0 } as never }),
  ).rejects.toMatchObject({ status: 422 });
});
