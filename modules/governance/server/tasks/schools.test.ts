import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDuty, beginDutyDraft, keepMatter, putDutiesInForce } from '#modules/governance/contract/duty-draft.ts';
import {
  acceptTask,
  handInTask,
  listTasks,
  noteProgress,
  readTask,
  type TaskInFull,
  takeCharge,
  withdrawTask,
} from '#modules/governance/contract/task.ts';
import { aMatter, aTask } from '#modules/governance/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', school: '', other: '' };
const clients: Record<string, Client> = {};

const as = (who: string): Client => clients[who] ?? world.stranger;

/** A duty of the police in force. */
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.school = await anOrganisation(world, { name: '石塘乡中心小学' });
  orgs.other = await anOrganisation(world, { name: '白水镇小学' });
  const people = {
    official: ['official', orgs.bureau],
    colleague: ['official', orgs.bureau],
    police: ['department', orgs.police],
    civil: ['department', orgs.civil],
    leader: ['school_leader', orgs.school],
    elsewhere: ['school_leader', orgs.other],
  } as const;
  for (const [who, [role, org]] of Object.entries(people))
    clients[who] = await world.as((await aPersonAs(world, role, { org })).grant);
  await as('official').call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await as('official').call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: 0 } });
  const duty = { places: [world.county], lead: orgs.police, basis: '《未成年人保护法》', limitDays: 5 };
  await as('official').call(addDuty, { params, body: { ...duty, seen: 1 } });
  await as('colleague').call(putDutiesInForce, { body: { began: dayOf(world.clock.now), seen: 2 } });
});
afterAll(() => world.close());

const at = ({ id, version: seen }: TaskInFull, more: object) => ({ params: { id }, body: { seen, ...more } as never });
const handIn = (who: string, task: TaskInFull): Promise<TaskInFull> =>
  as(who).call(handInTask, at(task, { said: '已经画好，附照片说明。' }));
const accept = (who: string, task: TaskInFull): Promise<TaskInFull> =>
  as(who).call(acceptTask, at(task, { said: '已经看过。' }));
const textsOf = async (who: string): Promise<string[]> => {
  await world.settled();
  return (await as(who).call(readInbox)).items.map(({ text }) => text);
};
const inSchool = (by: string, more: object = {}): Promise<TaskInFull> => aTask(as(by), orgs.school, more);

test('a school does what the bureau asks of it, and another school finds nothing of it', async () => {
  const task = await inSchool('official', { coOwners: [orgs.police] });
  expect(await textsOf('leader')).toContain('有一项任务到了您单位');
  const charged = await as('leader').call(takeCharge, at(task, {}));
  expect(charged).toMatchObject({ owner: { name: '石塘乡中心小学' }, may: ['take_charge', 'progress', 'hand_in'] });
  const half = await as('leader').call(noteProgress, at(charged, { progress: 50, said: '已经量好路面。' }));
  expect(half.steps.map(({ what }) => what)).toEqual(['set', 'taken_charge', 'progress']);
  const has = async (who: string): Promise<boolean> =>
    (await as(who).call(listTasks, { query: { size: 200 } })).items.some(({ id }) => id === task.id);
  expect(await Promise.all(['leader', 'police', 'elsewhere'].map(has))).toEqual([true, true, false]);
  const params = { id: task.id };
  await expect(as('elsewhere').call(readTask, { params })).rejects.toMatchObject({ status: 404 });
  await expect(handIn('elsewhere', half)).rejects.toMatchObject({ status: 404 });
  const given = await handIn('leader', half);
  await expect(accept('leader', given)).rejects.toMatchObject({ status: 404 });
  expect(await accept('official', given)).toMatchObject({ state: 'done' });
});

test('a school that works along says how far it is, and no more', async () => {
  const task = await aTask(as('official'), orgs.police, { coOwners: [orgs.school] });
  expect(await as('leader').call(readTask, { params: { id: task.id } })).toMatchObject({ may: ['progress'] });
  await expect(handIn('leader', task)).rejects.toMatchObject({ status: 404 });
});

test('a department asks schools for what the duty list has it hold, and for nothing else', async () => {
  const byBureau = { code: 'governance.schools_by_bureau', data: { field: 'owner' } };
  await expect(inSchool('police')).rejects.toMatchObject(byBureau);
  const along = aTask(as('police'), orgs.police, { coOwners: [orgs.school] });
  await expect(along).rejects.toMatchObject({ ...byBureau, data: { field: 'coOwners' } });
  const { id: matter } = await aMatter(as('official'), { source: 'finding', kind: 'gate_traffic' });
  await expect(inSchool('civil', { matter })).rejects.toMatchObject({ code: 'governance.no_matter_there' });
  const task = await inSchool('police', { matter });
  expect(task).toMatchObject({ askedBy: { name: '公安局' } });
  expect(await accept('police', await handIn('leader', task))).toMatchObject({ state: 'done' });
});

test('of one matter a school is asked once, until what it was asked for is over', async () => {
  const { id: matter } = await aMatter(as('official'), { source: 'finding', kind: 'gate_traffic' });
  const task = await inSchool('official', { matter });
  const again = { code: 'governance.school_asked_already', data: { field: 'owner', name: '石塘乡中心小学' } };
  await expect(inSchool('police', { matter })).rejects.toMatchObject(again);
  await expect(inSchool('official', { matter })).rejects.toMatchObject(again);
  const along = aTask(as('official'), orgs.police, { matter, coOwners: [orgs.school] });
  await expect(along).rejects.toMatchObject({ ...again, data: { field: 'coOwners' } });
  expect((await aTask(as('official'), orgs.other, { matter })).owner.name).toBe('白水镇小学');
  await as('official').call(withdrawTask, at(task, { reason: '换一所学校。' }));
  expect(await inSchool('police', { matter })).toMatchObject({ state: 'open' });
});

test('what a department asked of itself is accepted by the bureau, which hears that it is handed in', async () => {
  const task = await aTask(as('police'), orgs.police);
  const before = (await textsOf('official')).length;
  const given = await handIn('police', task);
  expect(given.may).not.toContain('accept');
  await expect(accept('police', given)).rejects.toMatchObject({ status: 403, code: 'governance.asked_itself' });
  expect(await textsOf('official')).toHaveLength(before + 1);
  const done = await accept('official', given);
  expect(done.steps.at(-1)).toMatchObject({ what: 'accepted', org: { name: '县教育局' } });
});

test('nobody accepts what he handed in himself: of the bureau’s own tasks a colleague does', async () => {
  const given = await handIn('official', await aTask(as('official'), orgs.bureau));
  expect(given.may).not.toContain('accept');
  await expect(accept('official', given)).rejects.toMatchObject({
    status: 403,
    code: 'governance.handed_in_himself',
  });
  expect(await accept('colleague', given)).toMatchObject({ state: 'done' });
});
