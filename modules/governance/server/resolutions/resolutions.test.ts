import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putOffItem } from '#modules/governance/contract/agenda.ts';
import {
  type ConferenceInFull,
  endConference,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { closeMatter, readRaisedMatter, takeMatter } from '#modules/governance/contract/raised-matter.ts';
import { listResolutions, type Resolution, resolve } from '#modules/governance/contract/resolution.ts';
import { acceptTask, handInTask, readTask } from '#modules/governance/contract/task.ts';
import { aConference, aMatter, anItemOn } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', school: '' };
const roles = { bureau: 'official', police: 'department', civil: 'department', school: 'school_leader' };
const grants: Record<string, string> = {};
let official: Client;
let police: Client;
let civil: Client;
let school: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.school = await anOrganisation(world, { name: '云岭一小' });
  for (const [who, org] of Object.entries(orgs))
    grants[who] = (await aPersonAs(world, roles[who as keyof typeof roles], { org })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, police, civil, school] = [await as('bureau'), await as('police'), await as('civil'), await as('school')];
});

const refusedWith = (code: string) => expect.objectContaining({ code });
let day = 1;

/** A conference in session, each a day after the one before, with an item on its agenda. */
async function inSession(more: object = {}): Promise<{ conference: ConferenceInFull; item: string }> {
  const on = `2026-12-${String((day += 1)).padStart(2, '0')}`;
  const when = { title: `${on} 的会议`, startsAt: `${on}T09:00:00+08:00`, endsAt: `${on}T10:00:00+08:00` };
  const { id } = await aConference(official, [orgs.police, orgs.civil, orgs.school], when);
  const { id: item } = await anItemOn(official, id, official, more);
  const { version: seen } = await official.call(readConference, { params: { id } });
  return { conference: await official.call(openConference, { params: { id }, body: { seen } }), item };
}
const taskFor = (owner: string, more: object = {}) => ({
  title: '放学时段值守',
  body: '三所小学门口每天值守半小时。',
  owner,
  workingDays: 5,
  minutes: 60,
  ...more,
});
const resolving = (item: string, more: object = {}): Promise<Resolution> =>
  official.call(resolve, { params: { id: item }, body: { text: '会议同意放学时段限行。', ...more } as never });
const listed = async (who: Client, id: string, which: 'own' | 'earlier'): Promise<Resolution[]> =>
  (await who.call(listResolutions, { params: { id }, query: { which, size: 100 } as never })).items;

test('what is resolved becomes a task in one step, and leads to it', async () => {
  const { conference, item } = await inSession();
  const made = await resolving(item, { task: taskFor(orgs.police, { coOwners: [orgs.civil] }) });
  expect(made).toMatchObject({
    text: '会议同意放学时段限行。',
    conference: { id: conference.id },
    item: { id: item, title: '放学时段的交通' },
    task: { title: '放学时段值守', owner: { name: '公安局' }, state: 'open', dueOn: '2026-12-01' },
  });
  const task = await police.call(readTask, { params: { id: made.task?.id ?? '' } });
  expect(task).toMatchObject({ askedBy: { name: '县教育局' }, coOwners: [{ name: '民政局' }], minutes: 60 });
  expect(await listed(police, conference.id, 'own')).toMatchObject([{ id: made.id, task: { title: '放学时段值守' } }]);
  expect(await listed(school, conference.id, 'own')).toMatchObject([
    { id: made.id, task: { title: null, owner: { name: '公安局' } } },
  ]);
});

test('without a task it stands for itself; a task that cannot be set leaves no resolution', async () => {
  const { conference, item } = await inSession();
  expect(await resolving(item)).toMatchObject({ task: null });
  await expect(resolving(item, { task: taskFor(newId()) })).rejects.toEqual(
    refusedWith('governance.no_such_department'),
  );
  expect(await listed(official, conference.id, 'own')).toHaveLength(1);
});

test('of an item about an open matter the task is set for that', async () => {
  const matter = (await aMatter(official, { source: 'bureau' })).id;
  const { item } = await inSession({ kind: 'matter', matter });
  const { task } = await resolving(item, { task: taskFor(orgs.bureau) });
  expect(await official.call(readTask, { params: { id: task?.id ?? '' } })).toMatchObject({ matter });
});

test('what is resolved becomes a matter that goes its way, and a task for that; neither where one cannot be', async () => {
  const { conference, item } = await inSession();
  const matter = { title: '校门口没有停车位', body: '请定下谁来划停车位，哪天划好。', place: '990101201' };
  const made = await resolving(item, { matter, task: taskFor(orgs.police) });
  const { id } = await official.call(readRaisedMatter, { params: { id: made.matter?.id ?? '' } });
  expect(made).toMatchObject({
    matter: { id, title: '校门口没有停车位', holder: { name: '县教育局' }, state: 'open' },
  });
  expect(await official.call(readRaisedMatter, { params: { id } })).toMatchObject({ source: 'conference' });
  expect(await police.call(readTask, { params: { id: made.task?.id ?? '' } })).toMatchObject({ matter: id });
  expect(await listed(civil, conference.id, 'own')).toMatchObject([
    { matter: { title: null, holder: { name: '县教育局' }, urgency: null } },
  ]);
  await expect(resolving(item, { matter: { ...matter, place: null } })).rejects.toEqual(
    refusedWith('governance.place_needed'),
  );
  await expect(resolving(item, { matter, task: taskFor(newId()) })).rejects.toEqual(
    refusedWith('governance.no_such_department'),
  );
  expect(await listed(official, conference.id, 'own')).toHaveLength(1);
  const secret = await inSession({ isConfidential: true, named: [orgs.police] });
  await expect(resolving(secret.item, { matter })).rejects.toEqual(refusedWith('governance.outside_confidence'));
});

test('later conferences are told of a matter until it is closed', async () => {
  const first = await inSession();
  const made = await resolving(first.item, {
    text: '提出停车位的事。',
    matter: { title: '停车位', body: '划停车位。', place: '990101201' },
  });
  await official.call(endConference, { params: { id: first.conference.id }, body: { seen: first.conference.version } });
  await inSession();
  const third = await inSession();
  const told = async () => (await listed(school, third.conference.id, 'earlier')).find(({ id }) => id === made.id);
  expect(await told()).toMatchObject({ matter: { state: 'open', holder: { name: '县教育局' } } });
  const params = { id: made.matter?.id ?? '' };
  await official.call(takeMatter, { params, body: { seen: 0 } });
  await official.call(closeMatter, { params, body: { how: 'done', answer: '停车位已经划好。', seen: 1 } });
  expect(await told()).toBeUndefined();
});

test('the next conference begins with what the one before resolved, and what is left of earlier ones', async () => {
  const first = await inSession();
  const old = await resolving(first.item, { text: '最早的一条决议。', task: taskFor(orgs.police) });
  const done = await resolving(first.item, { text: '早已办完的一条。', task: taskFor(orgs.civil) });
  await official.call(endConference, { params: { id: first.conference.id }, body: { seen: first.conference.version } });
  const id = done.task?.id ?? '';
  await civil.call(handInTask, { params: { id }, body: { said: '已经值守。', seen: 0 } });
  await official.call(acceptTask, { params: { id }, body: { said: '看过了。', seen: 1 } });
  const second = await inSession();
  const begins = await listed(civil, second.conference.id, 'earlier');
  expect(begins.filter(({ conference }) => conference.id === first.conference.id)).toMatchObject([
    { id: old.id, task: { state: 'open' } },
    { id: done.id, task: { state: 'done' } },
  ]);
  await resolving(second.item, { text: '第二次会议的决议。' });
  const third = await inSession();
  const later = (await listed(school, third.conference.id, 'earlier')).map(({ text }) => text);
  expect(later).toEqual(expect.arrayContaining(['第二次会议的决议。', '最早的一条决议。']));
  expect(later).not.toContain('早已办完的一条。');
});

test('what is resolved of a confidential item is read by whom that names, and becomes a task of theirs alone', async () => {
  const { conference, item } = await inSession({ isConfidential: true, named: [orgs.police] });
  await expect(resolving(item, { task: taskFor(orgs.civil) })).rejects.toEqual(
    refusedWith('governance.outside_confidence'),
  );
  const made = await resolving(item, { task: taskFor(orgs.police) });
  expect((await listed(police, conference.id, 'own')).map((one) => one.id)).toEqual([made.id]);
  for (const who of [civil, school]) expect(await listed(who, conference.id, 'own')).toEqual([]);
});

test('only the bureau resolves, while a conference is held or just over, and an item that was resolved is not put off', async () => {
  const { id } = await aConference(official, [orgs.police]);
  const { id: early } = await anItemOn(official, id);
  await expect(resolving(early)).rejects.toEqual(refusedWith('governance.not_in_this_state'));
  const { item } = await inSession();
  await expect(police.call(resolve, { params: { id: item }, body: { text: '会议同意限行。' } })).rejects.toMatchObject({
    status: 404,
  });
  await resolving(item);
  const body = { seen: 1, reason: '时间不够，下次再议。' };
  await expect(official.call(putOffItem, { params: { id: item }, body })).rejects.toEqual(
    refusedWith('governance.has_resolutions'),
  );
});
