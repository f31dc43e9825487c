import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Audience } from '#modules/messages/contract/audience.ts';
import { openConversation, writeMessage } from '#modules/messages/contract/conversation.ts';
import {
  countToDecide,
  decideModeration,
  heedConcern,
  listConcerns,
  listModeration,
} from '#modules/messages/contract/moderation.ts';
import { listWaitingNotices, sendNotice } from '#modules/messages/contract/notice.ts';
import { decideOpening, listOpenings, openInEmergency } from '#modules/messages/contract/opening.ts';
import { askPupilTalk, listFitAdults, listPupilTalks, pairAdults } from '#modules/messages/contract/pupil-talk.ts';
import { endMember } from '#modules/messages/contract/work-group.ts';
import { tellOverdue } from '#modules/messages/server/moderation/tell-overdue.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
let bureau = '';
/** Two schools of the test’s own, and a class of the first. */
let [school, village, group] = ['', '', ''];
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');
const personOf = (who: string): string => people[who]?.person ?? '';
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

/** That somebody is a guardian of a pupil, or was until a day. */
const makeFamily = ({ county, system }: World, who: string, pupil: string, ended: string | null) =>
  system(({ db }) =>
    db
      .insertInto('people.guardianship')
      .values({
        county,
        id: newId(),
        org: school,
        pupil: personOf(pupil),
        guardian: personOf(who),
        relation: 'mother',
        carer: false,
        state: 'active',
        began: '2020-09-01',
        ended,
      })
      .execute(),
  );

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  bureau = await anOrganisation(world, { kind: 'bureau', name: '教育局' });
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, twoSchools);
});
afterAll(() => world.close());

async function twoSchools(place: World): Promise<void> {
  school = await anOrganisation(place, { name: '石塘小学' });
  village = await anOrganisation(place, { name: '远山小学' });
  group = await aClass(place, school);
  const small = await aClass(place, village);
  const staff = (role: string, org: string, name: string) => aPersonAs(place, role, { org, name });
  people['lead'] = await staff('safeguard_lead', school, '周老师');
  people['mother'] = await staff('safeguard_lead', school, '林老师');
  people['former'] = await staff('safeguard_lead', school, '方老师');
  people['head'] = await staff('school_leader', school, '何校长');
  people['uncle'] = await staff('school_leader', school, '林校长');
  people['alone'] = await staff('safeguard_lead', village, '石老师');
  people['official'] = await staff('official', bureau, '何立新');
  people['homeroom'] = await aPersonAs(place, 'homeroom', { org: school, class: group, name: '王老师' });
  people['pupil'] = await aPupil(place, { org: school, class: group, name: '林小雨' });
  people['another'] = await aPupil(place, { org: school, class: group, name: '赵小树' });
  people['third'] = await aPupil(place, { org: school, class: group, name: '郑小禾' });
  people['far'] = await aPupil(place, { org: village, class: small, name: '石小竹' });
  people['grandmother'] = await aGuardianOf(place, personOf('pupil'), school, '林奶奶');
  for (const who of ['mother', 'uncle']) await makeFamily(place, who, 'pupil', null);
  await makeFamily(place, 'former', 'pupil', '2024-09-01');
  await makeFamily(place, 'alone', 'far', null);
}

const ask = async (who: string) => (await (await as(who)).call(askPupilTalk, { body: { withoutHomeroom: false } })).id;
const write = async (who: string, id: string, body: string) =>
  (await as(who)).call(writeMessage, { params: { id }, body: { body } });
const told = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: { size: '100' } })).items.map(({ text }) => text);
const talks = async (who: string, query = {}) => (await as(who)).call(listPupilTalks, { query });
const concerns = async (who: string, query = {}) => (await as(who)).call(listConcerns, { query });
const held = async (who: string) => (await (await as(who)).call(listModeration, { query: {} })).items;
const counted = async (who: string) => (await as(who)).call(countToDecide, {});
const openings = async (who: string, query = {}) => (await as(who)).call(listOpenings, { query });
const hurry = async (who: string, whom: string) =>
  (await as(who)).call(openInEmergency, {
    body: { pupil: personOf(whom), reason: '今天下午他给同学说要去河边，现在电话没有人接', days: 1, tellOn: null },
  });
const heed = async (who: string, id: string) =>
  (await as(who)).call(heedConcern, { params: { id }, body: { done: '已经去了班里，和他在一起' } });
const family = ['mother', 'former'];

describe('a lead who is, or was, family to a pupil', () => {
  test('is not told that he asks for somebody to talk to, nor finds the adults for him', async () => {
    const talk = await ask('pupil');
    await ask('another');
    const asked = '有一个学生想找人说说话，请为他找两位大人。';
    const heard = async (who: string) => (await told(who)).filter((text) => text === asked).length;
    expect([await heard('lead'), await heard('mother'), await heard('former')]).toEqual([2, 1, 1]);
    const checkedOn = '2026-09-01';
    const two = {
      ofSchool: { person: personOf('homeroom'), role: 'homeroom', checkedOn },
      ofOther: { person: personOf('alone'), org: village, role: 'counsellor', checkedOn },
    } as const;
    for (const who of family) {
      const client = await as(who);
      const works = [
        client.call(listFitAdults, { params: { id: talk }, query: {} }),
        client.call(pairAdults, { params: { id: talk }, body: two }),
        client.call(endMember, { params: { id: talk }, body: { person: personOf('homeroom') } }),
      ];
      const refused = await Promise.all(works.map(refusalOf));
      expect([who, new Set(refused)]).toEqual([who, new Set(['messages.of_the_family'])]);
    }
  });

  test('has pages of the talks of others, each full and counted without his', async () => {
    for (const who of ['pupil', 'another', 'third']) await ask(who);
    for (const who of family) {
      const pages = [await talks(who, { size: '1', page: '1' }), await talks(who, { size: '1', page: '2' })];
      expect(pages.map(({ items, total }) => [items.map(({ childName }) => childName), total])).toEqual([
        [['赵小树'], 2],
        [['郑小禾'], 2],
      ]);
    }
    expect((await talks('lead')).total).toBe(3);
  });

  test('is not rung up for harm he writes of, and neither finds it nor looks after it', async () => {
    await write('pupil', await ask('pupil'), '我不想活了。');
    const [item] = (await concerns('lead')).items;
    expect(item).toMatchObject({ childName: '林小雨' });
    const rung = async (who: string) => (await told(who)).some((text) => text.includes('请马上看'));
    expect([await rung('lead'), await rung('mother'), await rung('former')]).toEqual([true, false, false]);
    for (const who of family) {
      expect(await concerns(who)).toMatchObject({ items: [], total: 0 });
      expect(await refusalOf(heed(who, item?.id ?? ''))).toBe('messages.of_the_family');
    }
    const all = () => Promise.all(['mother', 'former', 'uncle', 'head'].map(async (who) => (await told(who)).length));
    const [mother = 0, former = 0, uncle = 0, head = 0] = await all();
    world.clock.pass(3 * 3_600_000);
    await runJob(world, tellOverdue);
    expect(await all()).toEqual([mother, former, uncle, head + 1]);
    // Else it would come before the bureau in other tests.
    await heed('lead', item?.id ?? '');
  });

  test('has no opening of what he wrote in his list, and is not rung up for one; who is not looks at it', async () => {
    people['second'] = await aPersonAs(world, 'safeguard_lead', { org: school, name: '宋老师' });
    for (const who of ['pupil', 'another']) await write(who, await ask(who), '我想说说话。');
    const { id } = await hurry('lead', 'pupil');
    const rung = '有人紧急打开了一名学生的消息，请在 24 小时内确认或反对。';
    const heard = await Promise.all(['second', ...family].map(async (who) => (await told(who)).includes(rung)));
    expect(heard).toEqual([true, false, false]);
    const { id: other } = await hurry('lead', 'another');
    for (const who of family)
      expect(await openings(who, { size: '1' })).toMatchObject({ items: [{ id: other, mayDecide: true }], total: 1 });
    expect((await openings('second')).total).toBe(2);
    const decide = async (who: string) =>
      (await as(who)).call(decideOpening, { params: { id }, body: { verdict: 'confirmed', reason: '已经核对过了' } });
    expect(await refusalOf(decide('mother'))).toBe('messages.of_the_family');
    expect(await refusalOf(decide('second'))).toBe('done');
  });

  test('decides on no message between others about him, neither as a leader', async () => {
    const opened = { child: personOf('pupil'), partner: personOf('homeroom') };
    const { id } = await (await as('grandmother')).call(openConversation, { body: opened });
    const before = await told('uncle');
    await write('grandmother', id, '你这个王八蛋老师');
    const [item] = await held('head');
    expect(item).toMatchObject({ cause: 'words', childName: '林小雨', mayDecide: true });
    for (const who of ['uncle', ...family]) {
      expect(await held(who)).toEqual([]);
      const decision = { params: { id: item?.id ?? '' }, body: { decision: 'release', reason: '没有关系' } } as const;
      expect(await refusalOf((await as(who)).call(decideModeration, decision))).toBe('messages.of_the_family');
    }
    expect(await told('uncle')).toEqual(before);
    expect((await told('head')).length).toBe(1);
  });
});

describe('what waits for a decision is counted as it is listed', () => {
  /** Of the lists somebody has, how many each shows him. */
  const listedFor = async (who: string) => ({
    concerns: ['lead', ...family, 'alone', 'official'].includes(who) ? (await concerns(who)).total : 0,
    held: (await held(who)).length,
    notices: ['head', 'uncle', 'official'].includes(who)
      ? (await (await as(who)).call(listWaitingNotices, { query: {} })).total
      : 0,
  });

  test('for each who decides: nothing about one’s own family, as little as in the list', async () => {
    const opened = { child: personOf('pupil'), partner: personOf('homeroom') };
    const { id } = await (await as('grandmother')).call(openConversation, { body: opened });
    await write('grandmother', id, '你这个王八蛋老师');
    await write('pupil', await ask('pupil'), '我不想活了。');
    await write('another', await ask('another'), '我不想活了。');
    const guardians: Audience = {
      any: [{ all: [{ of: 'guardians', place: { in: 'class', class: group } }], except: [] }],
    };
    const notice = { title: '秋游改期', body: '雨太大，秋游改到下周。', level: 'read' } as const;
    const urgent = { urgentReason: '暴雨，明天的秋游改期', leavesAt: null, corrects: null, audience: guardians };
    await (await as('homeroom')).call(sendNotice, { body: { ...notice, ...urgent } });
    const all = ['lead', ...family, 'alone', 'head', 'uncle', 'official'];
    expect(await Promise.all(all.map(counted))).toEqual(await Promise.all(all.map(listedFor)));
    expect(await Promise.all(['lead', 'mother', 'former', 'head', 'uncle'].map(counted))).toEqual([
      { concerns: 2, held: 1, notices: 0 },
      { concerns: 1, held: 0, notices: 0 },
      { concerns: 1, held: 0, notices: 0 },
      { concerns: 0, held: 1, notices: 1 },
      { concerns: 0, held: 0, notices: 1 },
    ]);
    for (const { id: item } of (await concerns('lead')).items) await heed('lead', item);
    expect(await counted('lead')).toEqual({ concerns: 0, held: 1, notices: 0 });
  });

  test('and to nobody else', async () => {
    expect(await refusalOf(counted('homeroom'))).toBe('access.not_found');
    expect(await refusalOf(counted('grandmother'))).toBe('access.not_found');
  });
});

describe('where a school’s only lead is family to the pupil', () => {
  const anotherLead = async () =>
    void (people['new'] = await aPersonAs(world, 'safeguard_lead', { org: village, name: '新老师' }));

  test('harm rings at the bureau, which looks after it', async () => {
    await write('far', await ask('far'), '我不想活了。');
    const [item] = (await concerns('official')).items;
    expect(item).toMatchObject({ childName: '石小竹', writtenAtOrg: '远山小学', mayDecide: true });
    expect((await told('official')).some((text) => text.includes('请马上看'))).toBe(true);
    expect([(await concerns('alone')).total, await told('alone')]).toEqual([0, []]);
    expect((await heed('official', item?.id ?? '')).state).toBe('released');
  });

  test('the bureau hears at which school a pupil waits for adults, and finds none itself', async () => {
    const own = await ask('far');
    expect((await told('official')).join()).toContain('远山小学有一个学生等着和两位大人说话');
    expect(await talks('alone')).toMatchObject({ items: [], total: 0 });
    expect(await refusalOf(talks('official'))).toBe('access.not_found');
    await anotherLead();
    expect((await talks('new')).items).toMatchObject([{ id: own }]);
  });

  test('an opening by another lead is looked at by the bureau', async () => {
    await anotherLead();
    await write('far', await ask('far'), '我想说说话。');
    const { id } = await hurry('new', 'far');
    expect((await told('official')).join()).toContain('远山小学有人紧急打开了一名学生的消息，本校没有别的专员');
    expect((await openings('official')).items).toMatchObject([{ id, mayDecide: true }]);
    expect((await openings('alone')).total).toBe(0);
  });

  test('what came before another, who has gone since, comes before the bureau as it is overdue', async () => {
    await anotherLead();
    await write('far', await ask('far'), '我想自杀。');
    expect([(await concerns('new')).total, (await concerns('official')).total]).toEqual([1, 0]);
    await world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ ended: '2026-11-01' })
        .where('id', '=', people['new']?.grant ?? '')
        .execute(),
    );
    world.clock.pass(3 * 3_600_000);
    await runJob(world, tellOverdue);
    const { items } = await concerns('official');
    expect(items).toMatchObject([{ childName: '石小竹', isLate: true, mayDecide: true }]);
    expect((await heed('official', items[0]?.id ?? '')).state).toBe('released');
  });
});
