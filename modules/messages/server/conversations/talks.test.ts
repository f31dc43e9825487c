import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  editMessage,
  listConversations,
  listMessages,
  listTalkPartners,
  noteRead,
  openConversation,
  readConversation,
  withdrawMessage,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import {
  addListedWord,
  endListedWord,
  listListedWords,
  tryListedWords,
} from '#modules/messages/contract/listed-word.ts';
import {
  appealModeration,
  decideModeration,
  heedConcern,
  listConcerns,
  listModeration,
  type ModerationDecision,
  reportMessage,
} from '#modules/messages/contract/moderation.ts';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { conversationById } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { talksTopic } from '#modules/messages/server/conversations/talks-topic.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox, readInboxSummary } from '#modules/notify/contract.ts';
import { tellChange } from '#modules/notify/server/public.ts';
import { aClass, aGuardianOf, alsoA, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { atOnce } from '#testing/at-once.ts';
import { listenTo, type StreamReader } from '#testing/stream-reader.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
/** A school of the test’s own, a child of it, and the class beside the child’s. */
let org = '';
let child = '';
let next = '';
/** What the grandmother and the homeroom teacher talk about the child. */
let talk = '';
const people: Record<string, { person: string; grant: string }> = {};
const idOf = (who: string): string => people[who]?.person ?? '';
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  people['far'] = await aPersonAs(world, 'school_leader', { org: await anOrganisation(world, { name: '远山小学' }) });
  people['official'] = await aPersonAs(world, 'official', { name: '县教育局的人' });
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, aSchool);
  talk = await talkWith('homeroom');
});
afterAll(() => world.close());

async function aSchool(place: World): Promise<void> {
  org = await anOrganisation(place);
  const group = await aClass(place, org);
  next = await aClass(place, org, 2);
  child = (await aPupil(place, { org, class: group })).person;
  const other = (await aPupil(place, { org, class: next, name: '赵明' })).person;
  people['grandmother'] = await aGuardianOf(place, child, org, '王奶奶');
  people['stranger'] = await aGuardianOf(place, other, org, '赵奶奶');
  people['homeroom'] = await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' });
  people['maths'] = await aPersonAs(place, 'teacher', { org, class: group, name: '孙老师' });
  people['elsewhere'] = await aPersonAs(place, 'homeroom', { org, class: next, name: '李老师' });
  people['leader'] = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  people['lead'] = await aPersonAs(place, 'safeguard_lead', { org, name: '周老师' });
}

/** Eleven at night of a day of November 2026, and ten in the morning of it. */
const night = (day: number) => new Date(Date.UTC(2026, 10, day, 15));
const morning = (day: number) => new Date(Date.UTC(2026, 10, day, 2));

/** What the grandmother and somebody who teaches the child talk about it. */
const talkWith = async (who: string): Promise<string> =>
  (await (await as('grandmother')).call(openConversation, { body: { child, partner: idOf(who) } })).id;
const write = async (who: string, body: string) =>
  (await as(who)).call(writeMessage, { params: { id: talk }, body: { body } });
const seen = async (who: string) => {
  const query = { page: '1', size: '50' };
  return (await (await as(who)).call(listMessages, { params: { id: talk }, query })).items;
};
const bodies = async (who: string) => (await seen(who)).map(({ body }) => body);
const toDecide = async (who: string) => (await told(who)).filter(({ link }) => link === '/moderation').length;
const queue = async (who: string, which: typeof listModeration | typeof listConcerns = listModeration) =>
  (await (await as(who)).call(which, { query: {} })).items;
const decide = async (who: string, id: string, decision: ModerationDecision) =>
  (await as(who)).call(decideModeration, { params: { id }, body: { decision, reason: '伤人的话不能发给老师' } });
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );
const told = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ topic }) => topic === 'messages');

describe('a conversation about a child', () => {
  test('is for those who care for him and those who teach his class, and is one however often it is opened', async () => {
    const partners = await (await as('grandmother')).call(listTalkPartners, { params: { id: child } });
    expect(partners.items.map(({ name, role, quietUntil }) => [name, role, quietUntil])).toEqual([
      ['孙老师', '教师', 7],
      ['王老师', '班主任', 7],
    ]);
    const again = { child, partner: idOf('grandmother') };
    expect((await (await as('homeroom')).call(openConversation, { body: again })).id).toBe(talk);
    for (const [who, body] of [
      ['grandmother', { child, partner: idOf('elsewhere') }],
      ['homeroom', { child, partner: idOf('stranger') }],
      ['homeroom', { child, partner: child }],
    ] as const)
      expect(await refusalOf((await as(who)).call(openConversation, { body }))).toBe('messages.no_partner');
  });

  test('is not there for anybody else', async () => {
    for (const who of ['stranger', 'maths', 'elsewhere', 'far', 'leader', 'lead']) {
      const client = await as(who);
      const codes = await Promise.all([
        refusalOf(client.call(readConversation, { params: { id: talk } })),
        refusalOf(client.call(listMessages, { params: { id: talk }, query: {} })),
        refusalOf(client.call(writeMessage, { params: { id: talk }, body: { body: '您好' } })),
      ]);
      expect(codes, who).toEqual(Array(3).fill('access.not_found'));
    }
  });

  test('numbers what is written, tells the reader once until he has read, and says what was read', async () => {
    const first = await write('grandmother', '王老师，孩子今天咳嗽，请让她多喝水。');
    const second = await write('grandmother', '药在书包里。');
    expect([first.state, second.state]).toEqual(['delivered', 'delivered']);
    expect(await told('homeroom')).toHaveLength(1);
    const teacher = await as('homeroom');
    const [mine] = (await teacher.call(listConversations, { query: {} })).items;
    const unread = async (who: string) =>
      (await (await as(who)).call(listConversations, { query: { unread: 'true' as never } })).items.map(({ id }) => id);
    expect([await unread('homeroom'), await unread('grandmother')]).toEqual([[talk], []]);
    expect(mine).toMatchObject({ id: talk, childName: '小雨', unread: 2, isOpen: true, partner: { name: '王奶奶' } });
    await teacher.call(noteRead, { params: { id: talk }, body: { upTo: second.id } });
    expect((await seen('grandmother')).map(({ isRead }) => isRead)).toEqual([true, true]);
    expect(await unread('homeroom')).toEqual([]);
    await write('grandmother', '谢谢老师。');
    expect(await told('homeroom')).toHaveLength(2);
    expect(await bodies('homeroom')).toEqual(['谢谢老师。', '药在书包里。', '王老师，孩子今天咳嗽，请让她多喝水。']);
  });

  test('is found among however many others with what is unread in it', async () => {
    const counted = async (page = '1', size = '1') => {
      const query = { unread: 'true', page, size } as never;
      const { items, total } = await (await as('homeroom')).call(listConversations, { query });
      return [items.map(({ id, unread }) => [id, unread]), total];
    };
    const { id: upTo } = await write('grandmother', '王老师，今天谢谢您。');
    await (await as('homeroom')).call(noteRead, { params: { id: talk }, body: { upTo } });
    const made = await world.system(async ({ db }) => {
      const others = await sql<{ id: string }>`insert into people.person (county, id, name, given_name)
        select ${world.county}, gen_random_uuid(), '奶奶', '奶奶' from generate_series(1, 600) returning id`.execute(
        db,
      );
      const ids = others.rows.map(({ id }) => id);
      await sql`insert into messages.conversation (county, id, org, child, guardian, teacher, kind, opened_at, last_at)
        select county, person, org, child, person, teacher, kind, opened_at, last_at + interval '1 year'
        from messages.conversation, unnest(${ids}::uuid[]) as person
        where county = ${world.county} and id = ${talk}`.execute(db);
      return ids;
    });
    await write('grandmother', '王老师，明天见。');
    expect(await counted()).toEqual([[[talk, 1]], 1]);
    const ids = made.toSorted();
    const [first = '', second = ''] = ids;
    await world.system(async ({ db }) => {
      await sql`insert into messages.message (county, id, conversation, writer, side, body, state, written_at, due_at, seq, delivered_at)
        select county, gen_random_uuid(), id, case seq when 3 then teacher else guardian end, case seq when 3 then 'teacher' else 'guardian' end,
          '一句话', case seq when 2 then 'withdrawn' else 'delivered' end, last_at, last_at, seq, last_at
        from messages.conversation, generate_series(1, 3) as seq where county = ${world.county} and id = any(${ids}::uuid[])`.execute(
        db,
      );
      await db.updateTable('messages.conversation').set({ last_seq: 3 }).where('id', 'in', ids).execute();
    });
    expect(await counted('1', '2')).toEqual([[first, second].map((id) => [id, 1]), 601]);
    expect(await counted('301', '2')).toEqual([[[talk, 1]], 601]);
    const { items } = await (await as('homeroom')).call(listMessages, { params: { id: first }, query: {} });
    const read = items.findLast(({ isOwn }) => !isOwn)?.id ?? '';
    await (await as('homeroom')).call(noteRead, { params: { id: first }, body: { upTo: read } });
    // What is left there is withdrawn, or his own.
    expect(await counted()).toEqual([[[second, 1]], 600]);
  });

  test('has one message about it, which says how many, is read with it, and rings once until then and not while it is being read', async () => {
    const summary = async () => {
      const { unread, rangToday } = await (await as('grandmother')).call(readInboxSummary);
      return { unread, rangToday };
    };
    const newest = async () => {
      const [item] = await told('grandmother');
      return item && { text: item.text, read: item.read };
    };
    const before = await summary();
    await write('homeroom', '小雨今天好多了。');
    const { id: second } = await write('homeroom', '药也吃了。');
    const { id: third } = await write('homeroom', '请您放心。');
    expect(await summary()).toEqual({ unread: before.unread + 1, rangToday: before.rangToday + 1 });
    expect(await newest()).toEqual({ text: '有人给您写了 3 条消息。', read: false });
    await (await as('homeroom')).call(withdrawMessage, { params: { id: third } });
    expect(await newest()).toEqual({ text: '有人给您写了 2 条消息。', read: false });
    const read = async (upTo: string) =>
      (await as('grandmother')).call(noteRead, { params: { id: talk }, body: { upTo } });
    await read(second);
    expect(await newest()).toEqual({ text: '有人给您写了 2 条消息。', read: true });
    for (const body of ['还有一件事。', '明天要带雨伞。', '谢谢您。']) {
      await write('grandmother', '好的。');
      const { id } = await write('homeroom', body);
      expect(await newest()).toEqual({ text: '有人给您写了 1 条消息。', read: false });
      await read(id);
    }
    expect(await summary()).toEqual({ unread: before.unread, rangToday: before.rangToday + 1 });
    world.clock.pass(6 * 60_000);
    const { id: last } = await write('homeroom', '对了，还有作业本。');
    expect(await summary()).toEqual({ unread: before.unread + 1, rangToday: before.rangToday + 2 });
    await read(last);
  });

  test('lets a message be said differently for two minutes and withdrawn for a day, by its writer alone', async () => {
    const { id } = await write('grandmother', '明天请假半天');
    const change = { params: { id }, body: { body: '明天请假一天' } };
    expect(await refusalOf((await as('homeroom')).call(editMessage, change))).toBe('access.not_found');
    expect((await (await as('grandmother')).call(editMessage, change)).editedAt).not.toBeNull();
    const abusive = { params: { id }, body: { body: '你个王八蛋' } };
    expect(await refusalOf((await as('grandmother')).call(editMessage, abusive))).toBe('messages.would_be_held');
    world.clock.pass(2 * 60_000 + 1);
    expect(await refusalOf((await as('grandmother')).call(editMessage, change))).toBe('messages.too_late_to_change');
    await (await as('grandmother')).call(withdrawMessage, { params: { id } });
    expect((await seen('homeroom'))[0]).toMatchObject({ id, state: 'withdrawn', body: null });
    const { id: late } = await write('grandmother', '老师辛苦了');
    world.clock.pass(24 * 3_600_000 + 1);
    const withdrawn = (await as('grandmother')).call(withdrawMessage, { params: { id: late } });
    expect(await refusalOf(withdrawn)).toBe('messages.too_late_to_change');
  });

  test('is heard on the stream by the two of it alone: what is written, said differently, read and withdrawn; after an absence as one change', async () => {
    const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
    const ears = await Promise.all(
      ['grandmother', 'homeroom', 'stranger'].map(async (who) => listenTo(address, (await as(who)).cookie)),
    );
    const [grandmother, homeroom, stranger] = ears as [StreamReader, StreamReader, StreamReader];
    const changes = (of: StreamReader): number =>
      of.events().filter(({ data }) => data['of'] === 'messages.talks').length;
    const heard = (of: StreamReader, count: number) => vi.waitUntil(() => changes(of) >= count, { timeout: 10_000 });
    const { id } = await write('grandmother', '老师，小雨想参加合唱。');
    await Promise.all([heard(grandmother, 1), heard(homeroom, 1)]);
    await (await as('grandmother')).call(editMessage, { params: { id }, body: { body: '老师，小雨想参加合唱团。' } });
    await heard(homeroom, 2);
    await (await as('homeroom')).call(noteRead, { params: { id: talk }, body: { upTo: id } });
    await heard(grandmother, 3);
    await (await as('grandmother')).call(withdrawMessage, { params: { id } });
    await heard(homeroom, 4);
    const places = homeroom.events().at(-1)?.places ?? '';
    homeroom.leave();
    for (const body of ['改天再说。', '不急。']) await write('grandmother', body);
    const back = await listenTo(address, (await as('homeroom')).cookie, places);
    await heard(back, 1);
    await heard(grandmother, 6);
    expect([changes(back), changes(stranger), stranger.text().includes(talk)]).toEqual([1, 0, false]);
    for (const ear of [grandmother, stranger, back]) ear.leave();
  });

  test('delivers at seven what is written at eleven at night, and says so', async () => {
    world.clock.now = night(26);
    const late = await write('grandmother', '老师，作业本忘在家里了');
    expect(late).toMatchObject({ state: 'waiting', dueAt: '2026-11-26T23:00:00.000Z' });
    const before = await bodies('homeroom');
    expect(before).not.toContain('老师，作业本忘在家里了');
    world.clock.now = new Date('2026-11-26T22:59:59Z');
    await runJob(world, deliverDue);
    expect(await bodies('homeroom')).toEqual(before);
    world.clock.now = new Date('2026-11-26T23:00:00Z');
    await runJob(world, deliverDue);
    await runJob(world, deliverDue);
    expect((await seen('homeroom'))[0]).toMatchObject({ id: late.id, state: 'delivered' });
    expect(await bodies('homeroom')).toEqual(['老师，作业本忘在家里了', ...before]);
  });

  test('delivers at once what speaks of harm, at night too, and shows its writer what any other message shows', async () => {
    const other = await talkWith('maths');
    const talks = [
      { id: talk, teacher: 'homeroom', words: '老师，小雨说她不想活了' },
      { id: other, teacher: 'maths', words: '老师，小雨明天请假' },
    ];
    /** What the grandmother is told of her newest messages, but for what they say and to whom. */
    const shown = async (id: string) => {
      const client = await as('grandmother');
      const { lastAt, unread } = await client.call(readConversation, { params: { id } });
      const { items } = await client.call(listMessages, { params: { id }, query: { size: '3' } });
      return { lastAt, unread, items: items.map((one) => ({ ...one, id: null, by: null, body: null })) };
    };
    const reads = async (who: string, id: string) => {
      const client = await as(who);
      const { items } = await client.call(listMessages, { params: { id }, query: {} });
      const [newest] = items.filter(({ isOwn }) => !isOwn);
      if (newest) await client.call(noteRead, { params: { id }, body: { upTo: newest.id } });
      return newest?.body;
    };
    const compared = async () => {
      const [harm, plain] = [await shown(talk), await shown(other)];
      expect(harm).toEqual(plain);
      return harm.items.map(({ state, isRead }) => `${state} ${isRead}`);
    };
    /** How often her screens were told that something has changed. */
    const changes = async (): Promise<number> => {
      const boxes = await world.system(({ db }) =>
        db
          .selectFrom('notify.mailbox')
          .select('changes')
          .where('county', '=', world.county)
          .where('person', '=', idOf('grandmother'))
          .execute(),
      );
      return boxes[0]?.changes ?? 0;
    };
    const before = await changes();
    world.clock.now = night(27);
    for (const part of ['before', 'harm', 'after', 'answer']) {
      for (const { id, teacher, words } of talks)
        await (await as(part === 'answer' ? teacher : 'grandmother')).call(writeMessage, {
          params: { id },
          body: { body: part === 'harm' ? words : '小雨在家' },
        });
      world.clock.pass(1_000);
    }
    expect(await reads('homeroom', talk)).toBe('老师，小雨说她不想活了');
    expect(await reads('maths', other)).toBeUndefined();
    expect(await compared()).toEqual(Array(3).fill('waiting false'));
    expect(await changes()).toBe(before);
    world.clock.now = new Date('2026-11-27T23:00:00Z');
    await runJob(world, deliverDue);
    await compared();
    for (const { id, teacher } of talks) await reads(teacher, id);
    expect(await compared()).toEqual(['delivered null', 'delivered true', 'delivered true']);
  });
});

describe('a message with words of the list', () => {
  test('is held with its reason, decided, refused, appealed about once, and overturned by another', async () => {
    people['grandmother as leader'] = await alsoA(world, 'school_leader', { org, person: idOf('grandmother') });
    const held = await write('grandmother', '你就是个王 八 蛋');
    expect(held).toMatchObject({ state: 'held', held: { words: ['王 八 蛋'], state: 'open' } });
    expect(await bodies('homeroom')).not.toContain('你就是个王 八 蛋');
    const [item] = await queue('leader');
    expect(item).toMatchObject({ cause: 'words', body: '你就是个王 八 蛋', writtenBy: '王奶奶', childName: '林小雨' });
    expect(item?.hits).toEqual([expect.objectContaining({ category: 'insult', how: 'disguised', words: '王 八 蛋' })]);
    const id = item?.id ?? '';
    expect(await queue('far')).toEqual([]);
    expect(await refusalOf(decide('far', id, 'release'))).toBe('access.not_found');
    expect(await queue('grandmother as leader')).toEqual([]);
    expect(await refusalOf(decide('grandmother as leader', id, 'release'))).toBe('messages.own_message');
    await decide('leader', id, 'refuse');
    expect(await refusalOf(decide('lead', id, 'release'))).toBe('messages.decided');
    const [mine] = await seen('grandmother');
    expect(mine).toMatchObject({
      state: 'refused',
      mayAppeal: true,
      held: { state: 'refused', reason: '伤人的话不能发给老师' },
    });
    const appeal = { params: { id: held.id }, body: { words: '我说的是我自己' } };
    const [others, own] = [await toDecide('lead'), await toDecide('leader')];
    await (await as('grandmother')).call(appealModeration, appeal);
    expect([await toDecide('lead'), await toDecide('leader')]).toEqual([others + 1, own]);
    expect(await refusalOf((await as('grandmother')).call(appealModeration, appeal))).toBe('messages.no_appeal');
    const may = async (who: string) => (await queue(who)).flatMap(({ decisions }) => decisions);
    expect([await may('leader'), await may('lead')]).toEqual([[], ['uphold', 'overturn']]);
    expect(await refusalOf(decide('leader', id, 'refuse'))).toBe('messages.own_decision');
    // Whoever still sees what there was before the appeal has decided nothing of it.
    expect(await refusalOf(decide('lead', id, 'release'))).toBe('messages.decided');
    expect(await decide('lead', id, 'overturn')).toMatchObject({
      state: 'overturned',
      decidedBy: '何校长',
      answeredBy: '周老师',
    });
    expect((await seen('homeroom'))[0]).toMatchObject({ id: held.id, state: 'delivered' });
    expect(await queue('leader')).toEqual([]);
  });

  test('waits for the end of its reader’s quiet hours too when it is let through at night', async () => {
    world.clock.now = night(28);
    const { id } = await write('grandmother', '你就是个王八蛋');
    const [item] = await queue('leader');
    await decide('leader', item?.id ?? '', 'release');
    expect((await seen('grandmother'))[0]).toMatchObject({ id, state: 'waiting', dueAt: '2026-11-28T23:00:00.000Z' });
    expect(await bodies('homeroom')).not.toContain('你就是个王八蛋');
    world.clock.now = morning(29);
    await runJob(world, deliverDue);
    expect((await seen('homeroom'))[0]).toMatchObject({ id, state: 'delivered' });
  });

  test('that speaks of harm to a child is delivered at any hour, rings at once, and only the safeguarding lead hears why', async () => {
    const { id: upTo } = await write('grandmother', '王老师，今天谢谢您。');
    await (await as('homeroom')).call(noteRead, { params: { id: talk }, body: { upTo } });
    const before = await told('homeroom');
    world.clock.now = night(29);
    const sent = await write('grandmother', '老师，小雨昨晚说不想活了，怎么办');
    expect(sent).toMatchObject({ state: 'waiting', held: null });
    expect((await seen('homeroom'))[0]).toMatchObject({ id: sent.id, state: 'delivered' });
    expect(await told('homeroom')).toHaveLength(before.length + 1);
    world.clock.now = morning(30);
    expect(await queue('leader')).toEqual([]);
    expect(await refusalOf(queue('leader', listConcerns))).toBe('access.not_found');
    const [item] = await queue('lead', listConcerns);
    expect(item).toMatchObject({
      cause: 'harm',
      hits: expect.arrayContaining([expect.objectContaining({ category: 'harm', words: '不想活了' })]),
    });
    expect((await told('lead'))[0]).toMatchObject({ link: '/concerns', text: expect.stringContaining('请马上看') });
    const id = item?.id ?? '';
    expect(await refusalOf(decide('leader', id, 'release'))).toBe('access.not_found');
    await (await as('lead')).call(heedConcern, { params: { id }, body: { done: '已联系家长，心理老师今天见孩子' } });
    expect(await queue('lead', listConcerns)).toEqual([]);
    expect((await seen('grandmother'))[0]?.held).toBeNull();
  });

  test('that rang stays before the lead as it was, whatever its writer makes of it or though he takes it back, as one case', async () => {
    const { id } = await write('grandmother', '老师，小雨说不想活了');
    const change = async (body: string) =>
      (await as('grandmother')).call(editMessage, { params: { id }, body: { body } });
    const words = (hits: readonly { words: string }[] = []) => hits.map((hit) => hit.words);
    await change('她说想自杀，怎么办');
    await change('没事了');
    const [item, ...others] = await queue('lead', listConcerns);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ body: '没事了', hits: [], isTakenBack: false });
    expect(item?.saidBefore.map(({ body }) => body)).toEqual(['老师，小雨说不想活了', '她说想自杀，怎么办']);
    expect(words(item?.saidBefore[0]?.hits)).toContain('不想活了');
    expect(words(item?.saidBefore[1]?.hits)).toContain('自杀');
    await (await as('grandmother')).call(withdrawMessage, { params: { id } });
    expect(await queue('lead', listConcerns)).toMatchObject([{ isTakenBack: true, saidBefore: item?.saidBefore }]);
  });
});

test('harm put into a message once a lead has looked after it rings anew, as the same case with both texts and what was done', async () => {
  const { id } = await write('grandmother', '老师，小雨说不想活了');
  const change = async (body: string) =>
    (await as('grandmother')).call(editMessage, { params: { id }, body: { body } });
  const rings = async () => (await told('lead')).filter(({ text }) => text.includes('请马上看')).length;
  const heed = async (item: string, done: string) =>
    (await as('lead')).call(heedConcern, { params: { id: item }, body: { done } });
  const [first] = await queue('lead', listConcerns);
  await heed(first?.id ?? '', '已联系家长');
  const before = await rings();
  await change('没事了');
  expect([await queue('lead', listConcerns), await rings()]).toEqual([[], before]);
  await change('她爸爸打她，她想自杀');
  expect(await rings()).toBe(before + 1);
  const open = { id: first?.id, state: 'open', body: '她爸爸打她，她想自杀', decidedBy: null, isLate: false };
  const earlier = [{ body: '老师，小雨说不想活了', done: '已联系家长' }];
  expect(await queue('lead', listConcerns)).toMatchObject([{ ...open, saidBefore: earlier }]);
  await change('她爸爸打她，她要自杀');
  expect(await rings()).toBe(before + 1);
  await heed(first?.id ?? '', '已去家里');
  await change('她爸爸又打她，她要自杀');
  const [last] = await queue('lead', listConcerns);
  expect(last?.saidBefore).toMatchObject([
    ...earlier,
    { body: '她爸爸打她，她想自杀', done: null },
    { body: '她爸爸打她，她要自杀', done: '已去家里' },
  ]);
});

test('sixty messages an hour are enough for anybody, and harm to a child is written all the same', async () => {
  const about = { county: world.county, conversation: talk, writer: idOf('homeroom'), side: 'teacher', body: '好的' };
  const written = (ago: number) => new Date(world.clock.now.getTime() - ago);
  const rows = (count: number, at: Date) =>
    Array.from({ length: count }, () => ({ ...about, id: newId(), state: 'refused', written_at: at, due_at: at }));
  const many = [...rows(59, written(0)), ...rows(5, written(3_600_000))];
  await world.system(({ db }) => db.insertInto('messages.message').values(many).execute());
  expect(await refusalOf(write('homeroom', '明天带水杯'))).toBe('done');
  expect(await refusalOf(write('homeroom', '还有雨衣'))).toBe('messages.too_many_messages');
  expect(await refusalOf(write('homeroom', '小雨说不想活了，请马上来'))).toBe('done');
});

test('a report is private: the writer hears of it only when his message is removed, and the reporter does not decide', async () => {
  const { id } = await write('homeroom', '您这样的家长我没见过');
  const report = { params: { id }, body: { reason: '老师骂人' } };
  expect(await refusalOf((await as('homeroom')).call(reportMessage, report))).toBe('access.not_found');
  const before = await toDecide('leader');
  await (await as('grandmother')).call(reportMessage, report);
  await (await as('grandmother')).call(reportMessage, report);
  expect(await toDecide('leader')).toBe(before + 1);
  expect((await seen('homeroom'))[0]).toMatchObject({ held: null, mayReport: false });
  expect((await seen('grandmother'))[0]).toMatchObject({ mayReport: true, mayAppeal: false });
  const items = await queue('leader');
  expect(items).toMatchObject([{ cause: 'report', reportReason: '老师骂人' }]);
  expect(JSON.stringify(items)).not.toContain('王奶奶');
  await decide('leader', items[0]?.id ?? '', 'remove');
  expect((await seen('grandmother'))[0]).toMatchObject({ id, state: 'removed', body: null });
  expect((await seen('homeroom'))[0]).toMatchObject({ id, state: 'removed', held: { state: 'refused' } });
});

describe('a word of the school’s own', () => {
  const said = { words: '小矮子', category: 'insult', weight: 2, reason: '班里常用来取笑人' } as const;
  const list = async (who: string, more: object = {}) =>
    (await as(who)).call(addListedWord, { body: { ...said, ...more } });
  const listed = async (who: string) => (await (await as(who)).call(listListedWords, { query: {} })).items;
  const tried = async (who: string) => (await as(who)).call(tryListedWords, { body: { body: '你这个小 矮子' } });

  test('holds what is written from then on at that school, is explained, is taken off by who keeps the list, and may be the county’s then', async () => {
    const before = await write('grandmother', '同桌叫她小矮子');
    expect((await tried('lead')).cause).toBeNull();
    const { id } = await list('lead');
    expect((await seen('homeroom'))[0]).toMatchObject({ id: before.id, body: '同桌叫她小矮子' });
    const held = await write('grandmother', '又叫她小 矮子');
    expect(held).toMatchObject({ state: 'held', held: { words: ['小 矮子'] } });
    expect(await queue('leader')).toMatchObject([{ hits: [{ list: 'school', how: 'disguised', category: 'insult' }] }]);
    expect(await tried('leader')).toMatchObject({ cause: 'words', hits: [{ from: 3, to: 7, list: 'school' }] });
    expect([(await tried('far')).cause, (await tried('official')).cause]).toEqual([null, null]);
    expect(await listed('leader')).toMatchObject([{ id, addedBy: '周老师', mayEnd: true, endedAt: null }]);
    expect([await listed('far'), (await listed('official')).map((one) => one.id)]).toEqual([[], [id]]);
    const end = { params: { id }, body: { reason: '现在没有人这样说了' } };
    expect(await refusalOf((await as('far')).call(endListedWord, end))).toBe('access.not_found');
    const ended = await (await as('official')).call(endListedWord, end);
    expect(ended).toMatchObject({ endedBy: '县教育局的人', endReason: end.body.reason, mayEnd: false });
    expect(await (await as('leader')).call(endListedWord, { ...end, body: { reason: '第二次不算数' } })).toEqual(ended);
    expect((await write('grandmother', '小矮子是不好的话')).state).toBe('delivered');
    expect((await queue('leader')).length).toBe(1);
    // The county’s holds at every school.
    await list('official');
    for (const who of ['far', 'leader'])
      expect(await tried(who)).toMatchObject({ cause: 'words', hits: [{ list: 'county' }] });
    expect(await listed('leader')).toMatchObject([{ from: '县教育局', mayEnd: false }, { from: '石塘乡中心小学' }]);
    // None is listed twice, or is what people write every day.
    const refused = [
      list('official'),
      list('leader', { words: '王老师' }),
      list('leader', { words: '投诉' }),
      list('leader', { words: '傻。' }),
    ];
    expect(await Promise.all(refused.map(refusalOf))).toEqual([
      'messages.word_listed',
      'messages.word_too_common',
      'messages.word_too_common',
      'messages.word_too_short',
    ]);
    const { county } = world;
    const own = {
      county,
      category: 'insult',
      weight: 2,
      reason: '满了',
      added_by: idOf('lead'),
      added_at: world.clock.now,
    };
    const many = Array.from({ length: 200 }, (_, at) => ({ ...own, id: newId(), org, words: `词${at}词` }));
    await world.system(({ db }) => db.insertInto('messages.listed_word').values(many).execute());
    expect(await refusalOf(list('leader'))).toBe('messages.too_many_words');
  });
});

test('what is due in one conversation is delivered while another is held by somebody who then tells its people', async () => {
  const other = await talkWith('maths');
  world.clock.now = night(29);
  for (const id of [talk, other]) {
    await (await as('grandmother')).call(writeMessage, { params: { id }, body: { body: '后天请假' } });
    world.clock.pass(1_000);
  }
  world.clock.now = morning(30);
  const [delivered] = await world.system(async (ctx) => {
    await conversationById(ctx, other, true);
    const running = runJob(world, deliverDue);
    await vi.waitUntil(() => isHeldUp(ctx), { timeout: 10_000, interval: 5 });
    await tellChange(ctx, talksTopic, [idOf('grandmother')]);
    return [running];
  });
  await delivered;
  for (const id of [talk, other]) {
    const { items } = await (await as('grandmother')).call(listMessages, { params: { id }, query: {} });
    expect(items.filter(({ body: words }) => words === '后天请假').map(({ state }) => state)).toEqual(['delivered']);
  }
});

/** Whether somebody else at this database waits for what is held. */
async function isHeldUp({ db }: Pick<Context, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ pid: number }>`select waits.pid from pg_locks waits
    join pg_locks here on here.pid = waits.pid and here.database = (select oid from pg_database where datname = current_database())
    where not waits.granted limit 1`.execute(db);
  return rows.length > 0;
}

test('of a message of harm that is removed before its time the writer hears when that has come', async () => {
  world.clock.now = night(30);
  const { id } = await write('grandmother', '再这样我就跳楼');
  const [got] = await seen('homeroom');
  expect(got).toMatchObject({ id, body: '再这样我就跳楼' });
  await (await as('homeroom')).call(reportMessage, { params: { id }, body: { reason: '吓到我了' } });
  const [item] = await queue('leader');
  const heard = async () => (await (await as('grandmother')).call(readInbox, { query: {} })).total;
  const before = await heard();
  await decide('leader', item?.id ?? '', 'remove');
  expect(await bodies('homeroom')).not.toContain('再这样我就跳楼');
  expect((await seen('grandmother'))[0]).toMatchObject({ id, state: 'waiting', held: null, mayAppeal: false });
  const appeal = { params: { id }, body: { words: '我只是生气' } };
  expect(await refusalOf((await as('grandmother')).call(appealModeration, appeal))).toBe('messages.no_appeal');
  expect(await heard()).toBe(before);
  world.clock.now = morning(31);
  await runJob(world, deliverDue);
  expect((await seen('grandmother'))[0]).toMatchObject({ id, state: 'removed', mayAppeal: true });
  expect((await seen('homeroom'))[0]).toMatchObject({ id, state: 'removed', body: null });
  expect(await heard()).toBe(before + 1);
});

describe('where somebody stands to the child no more', () => {
  const change = (set: Record<string, string>): Promise<unknown> =>
    world.system(({ db }) =>
      db
        .updateTable('people.guardianship')
        .set(set)
        .where('county', '=', world.county)
        .where('guardian', '=', idOf('grandmother'))
        .execute(),
    );

  test('a guardian an order keeps from the child reads and writes nothing, and what waits is not delivered', async () => {
    world.clock.now = night(31);
    const waiting = await write('homeroom', '明天带好水杯');
    await change({ restrained: '{[2020-01-01,)}' });
    const client = await as('grandmother');
    expect(await refusalOf(client.call(listMessages, { params: { id: talk }, query: {} }))).toBe('access.not_found');
    expect((await client.call(listConversations, { query: {} })).items).toEqual([]);
    expect(await refusalOf(write('homeroom', '您好'))).toBe('messages.talk_over');
    expect((await (await as('homeroom')).call(readConversation, { params: { id: talk } })).isOpen).toBe(false);
    world.clock.now = morning(32);
    await runJob(world, deliverDue);
    expect((await seen('homeroom'))[0]).toMatchObject({ id: waiting.id, state: 'refused' });
    await change({ restrained: '{}' });
    expect(await bodies('grandmother')).not.toContain('明天带好水杯');
  });

  test('a teacher whose class the child has left reads no more; the guardian reads on, and writes nothing', async () => {
    await write('grandmother', '谢谢老师。');
    await world.system(({ db }) =>
      db
        .updateTable('people.enrolment')
        .set({ class: next })
        .where('county', '=', world.county)
        .where('pupil', '=', child)
        .execute(),
    );
    const teacher = await as('homeroom');
    expect(await refusalOf(teacher.call(readConversation, { params: { id: talk } }))).toBe('access.not_found');
    expect((await teacher.call(listConversations, { query: {} })).items).toEqual([]);
    expect(await bodies('grandmother')).toContain('谢谢老师。');
    expect(await refusalOf(write('grandmother', '您好'))).toBe('messages.talk_over');
  });
});
