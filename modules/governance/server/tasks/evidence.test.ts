import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptTask,
  addEvidence,
  handInTask,
  noteProgress,
  removeEvidence,
  type TaskInFull,
} from '#modules/governance/contract/task.ts';
import { aTask } from '#modules/governance/testing.ts';
import { showAttachment } from '#modules/messages/contract/attachment.ts';
import { anAttachment } from '#modules/messages/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '' };
const clients: Record<string, Client> = {};
const persons: Record<string, string> = {};
const as = (who: string): Client => clients[who] ?? world.stranger;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  for (const [who, org] of Object.entries(orgs)) {
    const { person, grant } = await aPersonAs(world, who === 'bureau' ? 'official' : 'department', { org });
    [persons[who], clients[who]] = [person, await world.as(grant)];
  }
});
afterAll(() => world.close());

/** A document of somebody's that is ready to be attached. */
async function aPaper(who: string): Promise<string> {
  const id = await anAttachment(world, { by: persons[who] ?? '' });
  const { county } = world;
  const paper = { sort: 'document', name: '验收表.pdf', type: 'application/pdf', seconds: null };
  await world.system(({ db }) =>
    db.updateTable('messages.attachment').set(paper).where('county', '=', county).where('id', '=', id).execute(),
  );
  return id;
}

const show = async (who: string, { id, version: seen }: TaskInFull, file?: string): Promise<TaskInFull> => {
  const files = [{ file: file ?? (await aPaper(who)), shows: '画好的斑马线' }];
  return as(who).call(addEvidence, { params: { id }, body: { seen, files } });
};
const mayOpen = async (who: string, id: string): Promise<number> =>
  (await as(who).raw({ method: 'GET', url: showAttachment.path.replace(':id', id) })).statusCode;

test('what shows a task done is read by whoever reads the task, is graded, and is frozen once it is accepted', async () => {
  const task = await aTask(as('bureau'), orgs.police);
  expect(task).toMatchObject({ grade: null, evidence: [], mayShow: false });
  const body = { seen: task.version, progress: 60, said: '已经联系施工队。' };
  const half = await as('police').call(noteProgress, { params: { id: task.id }, body });
  expect(half).toMatchObject({ grade: 'D', mayShow: true });
  const shown = await show('police', half);
  expect(shown).toMatchObject({
    grade: 'C',
    evidence: [{ shows: '画好的斑马线', org: { name: '公安局' }, file: { name: '验收表.pdf' } }],
  });
  const [{ id: evidence, file } = { id: '', file: { id: '' } }] = shown.evidence;
  expect(await Promise.all(['bureau', 'police', 'civil'].map((who) => mayOpen(who, file.id)))).toEqual([200, 200, 404]);
  const params = { id: task.id };
  const given = await as('police').call(handInTask, { params, body: { seen: shown.version, said: '已经画好。' } });
  const done = await as('bureau').call(acceptTask, { params, body: { seen: given.version, said: '已经看过。' } });
  expect(done).toMatchObject({ grade: 'B', mayShow: false });
  const removed = as('police').call(removeEvidence, { params, body: { seen: done.version, evidence } });
  await expect(removed).rejects.toMatchObject({ code: 'governance.not_now' });
  await expect(show('police', done)).rejects.toMatchObject({ code: 'governance.not_now' });
});

test('whoever accepts a task accepts what he saw: a file that came meanwhile is another version', async () => {
  const task = await aTask(as('bureau'), orgs.police);
  const params = { id: task.id };
  const given = await as('police').call(handInTask, { params, body: { seen: task.version, said: '已经画好。' } });
  await show('police', given);
  const accepted = as('bureau').call(acceptTask, { params, body: { seen: given.version, said: '已经看过。' } });
  await expect(accepted).rejects.toMatchObject({ code: 'governance.task_changed' });
});

test('a file is attached once, by who sent it, and taken away by who does the task', async () => {
  const task = await aTask(as('bureau'), orgs.police);
  const theirs = await aPaper('civil');
  await expect(show('police', task, theirs)).rejects.toMatchObject({ code: 'messages.no_attachment' });
  await expect(show('civil', task)).rejects.toMatchObject({ status: 404 });
  const shown = await show('police', task);
  const again = show('police', shown, shown.evidence[0]?.file.id);
  await expect(again).rejects.toMatchObject({ code: 'messages.no_attachment' });
  const remove = (evidence: string) =>
    as('police').call(removeEvidence, { params: { id: task.id }, body: { seen: shown.version, evidence } });
  await expect(remove(newId())).rejects.toMatchObject({ code: 'governance.no_such_evidence' });
  expect(await remove(shown.evidence[0]?.id ?? '')).toMatchObject({ evidence: [], grade: null });
});

test('a task has so many files at most', async () => {
  let task = await aTask(as('bureau'), orgs.police);
  const five = async () =>
    Promise.all([1, 2, 3, 4, 5].map(async () => ({ file: await aPaper('police'), shows: '验收表' })));
  for (const _ of [1, 2, 3, 4]) {
    const body = { seen: task.version, files: await five() };
    task = await as('police').call(addEvidence, { params: { id: task.id }, body });
  }
  await expect(show('police', task)).rejects.toMatchObject({
    code: 'governance.too_much_evidence',
    data: { most: 20 },
  });
});
