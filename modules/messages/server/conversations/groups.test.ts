import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  editMessage,
  listConversations,
  listMessages,
  noteRead,
  readConversation,
  searchTalks,
  withdrawMessage,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { keepGroup, listGroupMembers, nameOneself, openGroup } from '#modules/messages/contract/group.ts';
import {
  decideModeration,
  listConcerns,
  listModeration,
  reportMessage,
} from '#modules/messages/contract/moderation.ts';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, alsoA, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
/** A school of the test’s own, a class of it and the one beside, and the group of the first. */
let org = '';
let group = '';
let next = '';
let talk = '';
const children: Record<string, string> = {};
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, aSchool);
  talk = (await (await as('homeroom')).call(openGroup, { body: { class: group } })).id;
});
afterAll(() => world.close());

async function aSchool(place: World): Promise<void> {
  org = await anOrganisation(place);
  group = await aClass(place, org);
  next = await aClass(place, org, 2);
  const pupil = async (name: string, where: string) => (await aPupil(place, { org, class: where, name })).person;
  children['rain'] = await pupil('林小雨', group);
  children['hill'] = await pupil('赵小山', group);
  people['grandmother'] = await aGuardianOf(place, children['rain'], org, '王奶奶');
  people['mother'] = await aGuardianOf(place, children['rain'], org, '林妈妈');
  people['father'] = await aGuardianOf(place, children['hill'], org, '赵爸爸');
  people['stranger'] = await aGuardianOf(place, await pupil('孙小河', next), org, '孙爷爷');
  people['homeroom'] = await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' });
  people['maths'] = await aPersonAs(place, 'teacher', { org, class: group, name: '孙老师' });
  people['elsewhere'] = await aPersonAs(place, 'homeroom', { org, class: next, name: '李老师' });
  people['leader'] = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  people['lead'] = await aPersonAs(place, 'safeguard_lead', { org, name: '周老师' });
}

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour - 8));
const params = () => ({ id: talk });
const write = async (who: string, body: string) =>
  (await as(who)).call(writeMessage, { params: params(), body: { body } });
/** What its teacher says, and what two families answer, whom the others know by numbers from then on. */
const threeWrite = async (): Promise<void> => {
  await write('homeroom', '周五下午开家长会。');
  await write('grandmother', '几点开始？');
  await write('father', '我也想问。');
};
const seen = async (who: string) =>
  (await (await as(who)).call(listMessages, { params: params(), query: { size: '50' } })).items;
const said = async (who: string) => (await seen(who)).map(({ by, body }) => `${by}：${body}`);
const read = async (who: string) => {
  const told = await (await as(who)).call(readConversation, { params: params() });
  if (told.kind !== 'class') throw new Error('no group');
  return told;
};
const rung = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === `/talks/${talk}`).length;
const keep = async (who: string, rules: { isClosed?: boolean; staffOnlyUntil?: Date }) =>
  (await as(who)).call(keepGroup, {
    params: params(),
    body: { isClosed: rules.isClosed ?? false, staffOnlyUntil: rules.staffOnlyUntil?.toISOString() ?? null },
  });
const queue = async () => (await (await as('leader')).call(listModeration, { query: {} })).items;
/** Has somebody decide on what waits. */
const decide = async (who: string, decision: 'refuse' | 'remove') => {
  const [item] = await queue();
  const body = { decision, reason: '这样说会伤人' };
  return (await as(who)).call(decideModeration, { params: { id: item?.id ?? '' }, body });
};
const report = async (who: string, id: string, reason: string) =>
  (await as(who)).call(reportMessage, { params: { id }, body: { reason } });
/** What is found by words, by whom it was said as he is told, and where the words are in it. */
const found = async (who: string, words: string) =>
  (await (await as(who)).call(searchTalks, { query: { words } })).items.map(
    ({ by, excerpt }) => `${by}：${excerpt.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')}`,
  );
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

describe('the group of a class', () => {
  test('is one, opened by its homeroom teacher, and stands among what its guardians and teachers talk about', async () => {
    expect((await (await as('homeroom')).call(openGroup, { body: { class: group } })).id).toBe(talk);
    for (const who of ['maths', 'elsewhere', 'leader', 'grandmother'])
      expect(await refusalOf((await as(who)).call(openGroup, { body: { class: group } }))).toBe('access.not_found');
    for (const who of ['grandmother', 'father', 'homeroom', 'maths']) {
      const { items } = await (await as(who)).call(listConversations, { query: {} });
      expect(items).toMatchObject([{ id: talk, kind: 'class', isOpen: true, mayKeep: who === 'homeroom', unread: 0 }]);
    }
  });

  test('is not there for anybody else', async () => {
    for (const who of ['stranger', 'elsewhere', 'leader', 'lead']) {
      const client = await as(who);
      const codes = await Promise.all([
        refusalOf(client.call(readConversation, { params: params() })),
        refusalOf(client.call(listMessages, { params: params(), query: {} })),
        refusalOf(client.call(listGroupMembers, { params: params(), query: {} })),
        refusalOf(client.call(writeMessage, { params: params(), body: { body: '大家好' } })),
        refusalOf(client.call(nameOneself, { params: params(), body: { child: null } })),
        refusalOf(keep(who, { isClosed: true })),
      ]);
      expect(codes, who).toEqual(Array(6).fill('access.not_found'));
    }
  });

  test('tells staff who wrote, and the other families a number, or the child that a guardian has named himself', async () => {
    await threeWrite();
    expect(await said('maths')).toEqual([
      '赵爸爸（小山的家长）：我也想问。',
      '王奶奶（小雨的家长）：几点开始？',
      '王老师（班主任）：周五下午开家长会。',
    ]);
    expect(await said('mother')).toEqual([
      '家长 2：我也想问。',
      '家长 1：几点开始？',
      '王老师（班主任）：周五下午开家长会。',
    ]);
    expect(JSON.stringify(await seen('mother'))).not.toMatch(/王奶奶|赵爸爸|小山/);
    const name = async (who: string, child: string | null) =>
      (await as(who)).call(nameOneself, { params: params(), body: { child } });
    expect(await refusalOf(name('father', children['rain'] ?? ''))).toBe('messages.not_your_child');
    const named = await name('father', children['hill'] ?? '');
    expect(named.self).toEqual({ children: [{ id: children['hill'], name: '小山' }], child: children['hill'] });
    expect((await said('mother'))[0]).toBe('小山的家长：我也想问。');
    await name('father', null);
    expect((await said('mother'))[0]).toBe('家长 2：我也想问。');
  });

  test('counts what each has not read, tells each once until he has read, and nobody who has read', async () => {
    await threeWrite();
    expect([await read('mother'), await read('father'), await read('homeroom')].map(({ unread }) => unread)).toEqual([
      3, 2, 2,
    ]);
    expect([await rung('mother'), await rung('father'), await rung('grandmother')]).toEqual([1, 1, 1]);
    const [newest] = await seen('mother');
    await (await as('mother')).call(noteRead, { params: params(), body: { upTo: newest?.id ?? '' } });
    expect((await read('mother')).unread).toBe(0);
    await write('homeroom', '三点开始。');
    expect([await rung('mother'), await rung('father')]).toEqual([2, 1]);
    expect((await seen('homeroom')).map(({ isRead }) => isRead)).toEqual(Array(4).fill(null));
  });

  test('names its staff to a guardian, and its guardians to staff, which is recorded of the children', async () => {
    const members = async (who: string) =>
      (await as(who)).call(listGroupMembers, { params: params(), query: { size: '3' } });
    expect(await members('father')).toMatchObject({
      items: [{ name: '孙老师（教师）' }, { name: '王老师（班主任）' }],
      guardians: 3,
    });
    const all = await members('maths');
    expect([all.total, all.items.length]).toEqual([5, 3]);
    expect(all.items[2]?.name).toMatch(/（小(雨|山)的家长）$/);
    const looks = await world.system(({ db }) =>
      db.selectFrom('platform.audit').select('subjects').where('action', '=', 'messages.list_members').execute(),
    );
    expect(looks.flatMap(({ subjects }) => subjects ?? [])).toHaveLength(1);
  });

  test('waits for the quiet hours of its staff, not of other families, and so does what speaks of harm, of which the lead hears at once', async () => {
    await threeWrite();
    world.clock.now = at(26, 23);
    expect(await write('father', '明天带什么？')).toMatchObject({ state: 'waiting', dueAt: at(27, 7).toISOString() });
    const harm = await write('father', '小山说他不想活了');
    expect(harm).toMatchObject({ state: 'waiting', held: null });
    expect((await (await as('lead')).call(listConcerns, { query: {} })).items).toMatchObject([
      { body: '小山说他不想活了', writtenBy: '赵爸爸', childName: null, groupName: '4年级1班家长群' },
    ]);
    expect(await said('homeroom')).toHaveLength(3);
    world.clock.now = at(27, 7);
    await runJob(world, deliverDue);
    expect((await said('mother')).slice(0, 2)).toEqual(['家长 2：小山说他不想活了', '家长 2：明天带什么？']);
  });

  test('holds words that hurt, which nobody of the group decides on, and takes reports', async () => {
    await threeWrite();
    people['maths as leader'] = await alsoA(world, 'school_leader', { org, person: people['maths']?.person ?? '' });
    const held = await write('father', '老师是王八蛋');
    expect([held.state, await said('mother')]).toEqual(['held', expect.not.arrayContaining(['家长 2：老师是王八蛋'])]);
    expect((await queue())[0]).toMatchObject({ childName: null, groupName: '4年级1班家长群', mayDecide: true });
    await decide('leader', 'refuse');
    expect((await seen('father'))[0]).toMatchObject({ state: 'refused', mayAppeal: true });
    const { id } = await write('grandmother', '隔壁班的孩子没教养');
    await report('father', id, '说别人的孩子');
    expect(await refusalOf(decide('maths as leader', 'remove'))).toBe('messages.own_message');
    await decide('leader', 'remove');
    expect((await seen('mother'))[0]).toMatchObject({ state: 'removed', body: null });
  });

  test('is searched by who is in it, in what he reads of it and under the names he is told', async () => {
    await threeWrite();
    await write('father', '明天带什么？');
    await write('father', '老师是王八蛋');
    await decide('leader', 'refuse');
    await report('father', (await write('grandmother', '隔壁班的孩子没教养')).id, '说别人的孩子');
    await decide('leader', 'remove');
    expect(await found('mother', '几点 开始')).toEqual(['家长 1：[几点开始]？']);
    expect(await found('maths', '带')).toEqual(['赵爸爸（小山的家长）：明天[带]什么？']);
    for (const [who, words] of [
      ['mother', '王八蛋'],
      ['mother', '没教养'],
      ['mother', '？'],
      ['stranger', '开始'],
      ['elsewhere', '开始'],
      ['leader', '开始'],
    ] as const)
      expect([who, words, await found(who, words)]).toEqual([who, words, []]);
    expect(await found('father', '王八蛋')).toEqual(['家长 2：老师是[王八蛋]']);
    world.clock.now = at(27, 23);
    const { id } = await write('father', '水壶ABC落下了');
    expect([await found('mother', 'abc'), await found('father', 'ａｂ 水壶')]).toEqual([
      [],
      ['家长 2：[水壶AB]C落下了'],
    ]);
    await (await as('father')).call(withdrawMessage, { params: { id } });
    expect(await found('father', '水壶')).toEqual([]);
  });

  test('is written in by its staff alone for a time, and closed, by its homeroom teacher', async () => {
    world.clock.now = at(27, 10);
    expect(await refusalOf(keep('maths', {}))).toBe('access.not_found');
    expect(await refusalOf(keep('homeroom', { staffOnlyUntil: at(300, 8) }))).toBe('messages.staff_only_too_long');
    const { id } = await write('father', '收到。');
    await keep('homeroom', { staffOnlyUntil: at(28, 8) });
    expect(await read('father')).toMatchObject({ isOpen: false, staffOnlyUntil: at(28, 8).toISOString() });
    expect(await refusalOf(write('father', '好的'))).toBe('messages.staff_only');
    const change = { params: { id }, body: { body: '收到，谢谢。' } };
    expect(await refusalOf((await as('father')).call(editMessage, change))).toBe('messages.staff_only');
    expect(await refusalOf(write('maths', '带上课本'))).toBe('done');
    world.clock.now = at(28, 9);
    expect(await refusalOf(write('father', '好的'))).toBe('done');
    await keep('homeroom', { isClosed: true });
    expect(await read('father')).toMatchObject({ isOpen: false, isClosed: true });
    expect(await refusalOf(write('homeroom', '好的'))).toBe('messages.talk_over');
    await keep('homeroom', {});
    expect(await refusalOf(write('homeroom', '好的'))).toBe('done');
  });

  test('is left by who leaves the class, whose waiting message is not delivered, and by whom an order keeps from the child', async () => {
    world.clock.now = at(28, 23);
    await write('father', '晚安');
    const update = (table: 'people.enrolment' | 'people.guardianship', set: object, whose: string): Promise<unknown> =>
      world.system(({ db }) =>
        db.updateTable(table).set(set).where('county', '=', world.county).where('pupil', '=', whose).execute(),
      );
    await update('people.enrolment', { class: next }, children['hill'] ?? '');
    await update('people.guardianship', { restrained: '{[2020-01-01,)}' }, children['rain'] ?? '');
    for (const who of ['father', 'mother', 'grandmother']) {
      expect(await refusalOf(seen(who))).toBe('access.not_found');
      expect((await (await as(who)).call(listConversations, { query: {} })).items).toEqual([]);
    }
    world.clock.now = at(29, 9);
    const before = (await said('homeroom')).length;
    await runJob(world, deliverDue);
    expect(await said('homeroom')).toHaveLength(before);
    await update('people.enrolment', { class: group }, children['hill'] ?? '');
    expect((await seen('father'))[0]).toMatchObject({ body: '晚安', state: 'refused' });
  });

  test('is read by a family from the day its child came into the class on, and by who comes to teach it, all of it', async () => {
    await threeWrite();
    world.clock.now = at(29, 10);
    const child = (await aPupil(world, { org, class: group, name: '钱小江' })).person;
    people['newcomer'] = await aGuardianOf(world, child, org, '钱妈妈');
    people['art'] = await aPersonAs(world, 'teacher', { org, class: group, name: '周老师' });
    const came = (began: string) =>
      world.system(({ db }) =>
        db
          .updateTable('people.enrolment')
          .set({ began })
          .where('county', '=', world.county)
          .where('pupil', '=', child)
          .execute(),
      );
    await came('2026-11-29');
    const unread = async () => {
      const { items, total } = await (await as('newcomer')).call(listConversations, {
        query: { unread: 'true' } as never,
      });
      return [items.map((one) => [one.id, one.unread]), total];
    };
    expect(await unread()).toEqual([[], 0]);
    await write('homeroom', '欢迎新同学');
    expect(await unread()).toEqual([[[talk, 1]], 1]);
    expect(await said('newcomer')).toEqual(['王老师（班主任）：欢迎新同学']);
    expect((await read('newcomer')).unread).toBe(1);
    const all = await seen('art');
    expect(all).toHaveLength(4);
    const old = all.findLast(({ body }) => body !== null)?.id ?? '';
    expect(await refusalOf(report('newcomer', old, '与我无关'))).toBe('access.not_found');
    expect(await found('newcomer', '家长会')).toEqual([]);
    await came('2026-09-01');
    expect(await found('newcomer', '家长会')).toEqual(['王老师（班主任）：周五下午开[家长会]。']);
    expect(await seen('newcomer')).toHaveLength(4);
  });
});
