import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Audience, AudienceGroup } from '#modules/messages/contract/audience.ts';
import {
  answerNotice,
  approveNotice,
  cancelNotice,
  listNoticePlaces,
  listNotices,
  listOpenReceipts,
  listSentNotices,
  listWaitingNotices,
  previewAudience,
  readNotice,
  recallNotice,
  refuseNotice,
  remindNotice,
  searchNotices,
  sendNotice,
} from '#modules/messages/contract/notice.ts';
import { aColumn, aNotice } from '#modules/messages/testing.ts';
import { leaveDue } from '#modules/messages/server/notices/leave-due.ts';
import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { changeNotice, noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { endEngagement } from '#modules/needs/contract/engagement.ts';
import { acceptBoth, anOffer, runJob, type WaitingOffer } from '#modules/needs/testing.ts';
import { readInbox, readInboxSummary } from '#modules/notify/contract.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { aClass, aGuardianOf, alsoA, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
/** Two schools of the test’s own, and a class of the first. */
let org: string;
let group: string;
let other: string;
const people: Record<string, { person: string; grant: string }> = {};
const pupils: Record<string, string> = {};

const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, twoSchools);
});
afterAll(() => world.close());

async function twoSchools(place: World): Promise<void> {
  org = await anOrganisation(place);
  other = await anOrganisation(place, { name: '青石镇中心小学' });
  group = await aClass(place, org);
  const next = await aClass(place, org, 2);
  for (const [name, where] of [
    ['林小雨', group],
    ['林小山', group],
    ['赵明', next],
  ] as const)
    pupils[name] = (await aPupil(place, { org, class: where, name })).person;
  people['grandmother'] = await aGuardianOf(place, pupils['林小雨'] ?? '', org, '王奶奶');
  await alsoGuardianOf(place, 'grandmother', '林小山');
  people['father'] = await aGuardianOf(place, pupils['林小山'] ?? '', org, '林大山');
  people['elsewhere'] = await aGuardianOf(place, pupils['赵明'] ?? '', org, '赵奶奶');
  people['teacher'] = await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' });
  people['leader'] = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  people['second'] = await aPersonAs(place, 'school_leader', { org, name: '副校长' });
  people['stranger'] = await aPersonAs(place, 'school_leader', { org: other, name: '钱校长' });
  people['walking'] = await aPersonAs(place, 'teacher', { org, name: '走教老师' });
  await alsoA(place, 'teacher', { person: people['walking'].person, org: other });
  people['official'] = await aPersonAs(place, 'official', { name: '李科长' });
  people['colleague'] = await aPersonAs(place, 'official', { name: '孙科长' });
}

const alsoGuardianOf = (place: World, who: string, pupil: string): Promise<unknown> =>
  place.system(({ db }) =>
    db
      .insertInto('people.guardianship')
      .values({
        county: world.county,
        id: newId(),
        org,
        pupil: pupils[pupil] ?? '',
        guardian: people[who]?.person ?? '',
        relation: 'grandparent',
        state: 'active',
        began: '2020-09-01',
      })
      .execute(),
  );

const guardiansOf = (where: string): AudienceGroup => ({ of: 'guardians', place: { in: 'class', class: where } });
const only = (...all: AudienceGroup[]): Audience => ({ any: [{ all, except: [] }] });

type Wish = Sent<typeof sendNotice>['body'];
const wish = (change: Partial<Wish> = {}): Sent<typeof sendNotice> => ({
  body: {
    title: '周五下午放学时间',
    body: '本周五下午三点放学，请按时来接孩子。',
    level: 'confirm',
    urgentReason: null,
    audience: only(guardiansOf(group)),
    leavesAt: null,
    corrects: null,
    ...change,
  },
});

async function sent(change: Partial<Wish> = {}, who = 'teacher'): Promise<string> {
  const { id } = await (await as(who)).call(sendNotice, wish(change));
  await world.settled();
  return id;
}

const got = async (who: string, id: string) => (await as(who)).call(readNotice, { params: { id } });

async function answer(who: string, id: string, said: Partial<Sent<typeof answerNotice>['body']> = {}) {
  const { textHash, receipts } = await got(who, id);
  const about = receipts[0]?.about ?? '';
  return (await as(who)).call(answerNotice, { params: { id }, body: { about, answer: null, textHash, ...said } });
}

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  return error instanceof Refused ? error.code : 'done';
};

describe('a notice to the guardians of a class', () => {
  test('is found by those who got it alone, by words of it, in the title first, and it is shown where', async () => {
    const inTitle = await sent({ title: '皮影戏改期', body: '改到下周一。' });
    const inBody = await sent({ title: '周五不放学', body: '下午去看皮影戏。' });
    const found = async (who: string, words: string) =>
      (await (await as(who)).call(searchNotices, { query: { words } })).items;
    expect((await found('father', '皮影')).map(({ id }) => id)).toEqual([inTitle, inBody]);
    expect((await found('father', '皮影 下午'))[0]).toMatchObject({
      title: [{ text: '周五不放学', isFound: false }],
      excerpt: [{ isFound: true }, { text: '去看', isFound: false }, { text: '皮影', isFound: true }, { text: '戏。' }],
    });
    expect([await found('father', '影皮'), await found('father', ''), await found('elsewhere', '皮影')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('is seen before it is sent, with how many and who', async () => {
    const told = await (await as('teacher')).call(previewAudience, { body: { audience: only(guardiansOf(group)) } });
    expect(told).toMatchObject({ persons: 2, children: 2, orgs: 1, secondFor: [] });
    expect(told.samples.map(({ name, child }) => `${name} ${child ?? ''}`).toSorted()).toEqual([
      '林大山 林小山',
      '王奶奶 林小山',
      '王奶奶 林小雨',
    ]);
  });

  test('reaches each once, with one answer to give for each of his children, and nobody else', async () => {
    const id = await sent();
    const seen = await got('grandmother', id);
    expect(seen).toMatchObject({ title: '周五下午放学时间', sentBy: '王老师', from: '石塘乡中心小学' });
    expect(new Set(seen.receipts.map(({ givenName }) => givenName))).toEqual(new Set(['小山', '小雨']));
    const { items } = await (await as('grandmother')).call(readInbox, { query: {} });
    expect(items.filter(({ link }) => link === `/notices/${id}`)).toHaveLength(1);
    for (const who of ['elsewhere', 'leader', 'stranger', 'teacher'])
      expect(await refusalOf(got(who, id))).toBe('access.not_found');
  });

  test('that was cut off on its way goes on with those who have not got it, whoever has', async () => {
    const families = ['grandmother', 'father'].map((who) => ({ who, person: people[who]?.person ?? '' }));
    const [first, last] = families.toSorted((a, b) => (a.person < b.person ? -1 : 1));
    if (!first || !last) throw new Error('there are two');
    const sender = people['teacher'] ?? { person: '', grant: '' };
    const id = await aNotice(world, { sender, org, state: 'sending', to: [last] });
    await world.system((ctx) => changeNotice(ctx, id, { audience: JSON.stringify(only(guardiansOf(group))) }));
    for (let times = 0; times < 2; times++) await runJob(world, leaveNotice, { notice: id });
    const { items } = await (await as(first.who)).call(readInbox, { query: {} });
    expect(items.filter(({ link }) => link === `/notices/${id}`)).toHaveLength(1);
    const { items: own } = await (await as('teacher')).call(listSentNotices, { query: {} });
    expect(own.find((one) => one.id === id)).toMatchObject({ state: 'sent', persons: 2 });
  });

  test('that two servers bring at once is got once by each', async () => {
    const sender = people['teacher'] ?? { person: '', grant: '' };
    const id = await aNotice(world, { sender, org, state: 'sending' });
    await world.system((ctx) => changeNotice(ctx, id, { audience: JSON.stringify(only(guardiansOf(group))) }));
    await Promise.allSettled([1, 2, 3].map(() => runJob(world, leaveNotice, { notice: id })));
    await runJob(world, leaveNotice, { notice: id });
    for (const who of ['grandmother', 'father']) {
      const { items } = await (await as(who)).call(readInbox, { query: {} });
      expect(
        items.filter(({ link }) => link === `/notices/${id}`),
        who,
      ).toHaveLength(1);
    }
    const { items: own } = await (await as('teacher')).call(listSentNotices, { query: {} });
    expect(own.find((one) => one.id === id)).toMatchObject({ state: 'sent', persons: 2 });
  });

  test('that has not left when the clock asks is put in line anew, but not while it is in line', async () => {
    const sender = people['teacher'] ?? { person: '', grant: '' };
    const id = await aNotice(world, { sender, org, state: 'sending', to: [] });
    await world.system((ctx) => changeNotice(ctx, id, { audience: JSON.stringify(only(guardiansOf(group))) }));
    const state = async () =>
      (await (await as('teacher')).call(listSentNotices, { query: {} })).items.find((one) => one.id === id)?.state;
    await sql`insert into jobs.job (name, data, start_after, singleton_key)
      values ('messages.leave', ${JSON.stringify({ county: world.county, data: { notice: id } })}, now() + interval '1 hour', ${id})`.execute(
      world.server.around.opened.db,
    );
    await runJob(world, leaveDue);
    expect(await state()).toBe('sending');
    await sql`delete from jobs.job where singleton_key = ${id}`.execute(world.server.around.opened.db);
    await runJob(world, leaveDue);
    expect(await state()).toBe('sent');
  });

  test('is confirmed for one child and then for the other, and its sender alone sees who is left', async () => {
    const id = await sent();
    const mine = (await got('grandmother', id)).receipts.map(({ about }) => about);
    await answer('grandmother', id, { about: mine[0] ?? '', answer: 'confirmed' });
    const teacher = await as('teacher');
    await answer('father', id);
    const left = await teacher.call(listOpenReceipts, { params: { id }, query: {} });
    expect(left.items.map(({ person }) => person).toSorted()).toEqual(['林大山', '王奶奶']);
    await answer('grandmother', id, { about: mine[1] ?? '', answer: 'confirmed' });
    await answer('grandmother', id, { about: mine[1] ?? '', answer: 'confirmed' });
    expect((await teacher.call(listOpenReceipts, { params: { id }, query: {} })).items).toMatchObject([
      { person: '林大山', child: '林小山', readAt: world.clock.now.toISOString() },
    ]);
    const [mineSent] = (await teacher.call(listSentNotices, { query: {} })).items;
    expect(mineSent).toMatchObject({ id, state: 'sent', persons: 2, answered: 2 });
    for (const who of ['leader', 'grandmother'])
      expect(await refusalOf((await as(who)).call(listOpenReceipts, { params: { id }, query: {} }))).toBe(
        'access.not_found',
      );
  });

  test('is told to the bureau in numbers, and to no one there by name', async () => {
    const id = await sent(
      { audience: only({ of: 'staff', place: { in: 'org', org }, roles: ['school_leader'] }) },
      'official',
    );
    const official = await as('official');
    expect(await refusalOf(official.call(listOpenReceipts, { params: { id }, query: {} }))).toBe('access.not_found');
    expect((await official.call(listSentNotices, { query: {} })).items[0]).toMatchObject({
      id,
      persons: 2,
      answered: 0,
    });
  });

  test('is brought to mind once a day, to those alone who have not answered', async () => {
    const id = await sent();
    for (const { about } of (await got('grandmother', id)).receipts)
      await answer('grandmother', id, { about, answer: 'confirmed' });
    const teacher = await as('teacher');
    expect(await teacher.call(remindNotice, { params: { id } })).toEqual({ persons: 1 });
    expect(await refusalOf(teacher.call(remindNotice, { params: { id } }))).toBe('messages.reminded_today');
    await world.settled();
    const inbox = async (who: string) => (await (await as(who)).call(readInbox, { query: {} })).items;
    const about = `/notices/${id}`;
    expect((await inbox('father')).filter(({ link }) => link === about)).toHaveLength(2);
    expect((await inbox('grandmother')).filter(({ link }) => link === about)).toHaveLength(1);
  });

  test('that is to be signed keeps what was signed and under which name, and is answered once', async () => {
    const id = await sent({ level: 'sign', title: '秋游同意书' });
    expect(await refusalOf(answer('father', id, { answer: 'confirmed' }))).toBe('messages.other_answer');
    expect(await refusalOf(answer('father', id, { answer: 'signed', textHash: '0'.repeat(64) }))).toBe(
      'messages.other_text',
    );
    const { receipts, textHash } = await answer('father', id, { answer: 'signed' });
    expect(receipts).toMatchObject([{ answer: 'signed' }]);
    expect(await refusalOf(answer('father', id, { answer: 'declined' }))).toBe('messages.answered');
    await answer('grandmother', id, { answer: 'declined' });
    expect((await (await as('teacher')).call(listSentNotices, { query: {} })).items[0]).toMatchObject({
      answered: 2,
      declined: 1,
    });
    const kept = await world.system(({ db }) =>
      db
        .selectFrom('messages.receipt')
        .select(['text_hash', 'signed_as'])
        .where('county', '=', world.county)
        .where('notice', '=', id)
        .where('answer', '=', 'signed')
        .execute(),
    );
    expect(kept.map((one) => [one.text_hash?.toString('hex'), one.signed_as])).toEqual([[textHash, '林大山']]);
  });

  test('takes what was said of it out of the inbox as it is read, decided or entered', async () => {
    const unread = async (who: string): Promise<number> => (await (await as(who)).call(readInboxSummary)).unread;
    const before = await unread('grandmother');
    const id = await sent({ level: 'sign' });
    expect(await unread('grandmother')).toBe(before + 1);
    await answer('grandmother', id);
    expect(await unread('grandmother')).toBe(before);
    const deciders = await Promise.all(['leader', 'second'].map(unread));
    const urgent = await sent({ urgentReason: '明早停课，今晚要知道' });
    expect(await Promise.all(['leader', 'second'].map(unread))).toEqual(deciders.map((count) => count + 1));
    await (await as('second')).call(refuseNotice, { params: { id: urgent }, body: { reason: '时间还没定' } });
    expect(await Promise.all(['leader', 'second'].map(unread))).toEqual(deciders);
  });

  test('is answered for a child by nobody who does not care for him any more', async () => {
    const id = await sent({ level: 'sign' });
    const aunt = await aGuardianOf(world, pupils['林小雨'] ?? '', org, '林姑姑');
    people['aunt'] = aunt;
    const later = await sent({ level: 'sign' });
    await world.system(({ db }) =>
      db
        .updateTable('people.guardianship')
        .set({ ended: '2026-11-01' })
        .where('county', '=', world.county)
        .where('guardian', '=', aunt.person)
        .execute(),
    );
    expect(await refusalOf(got('aunt', id))).toBe('access.not_found');
    expect(await refusalOf(answer('aunt', later, { answer: 'signed' }))).toBe('messages.not_your_child');
    expect(await (await as('teacher')).call(remindNotice, { params: { id: later } })).toEqual({ persons: 2 });
    await world.settled();
    const { items } = await (await as('aunt')).call(readInbox, { query: {} });
    expect(items.filter(({ link }) => link === `/notices/${later}`)).toHaveLength(1);
  });

  test('that is recalled stays with its mark and asks for nothing more; what takes its place is found from it', async () => {
    const id = await sent();
    await answer('father', id);
    expect(
      await refusalOf((await as('leader')).call(recallNotice, { params: { id }, body: { reason: '写错了' } })),
    ).toBe('access.not_found');
    await (await as('teacher')).call(recallNotice, { params: { id }, body: { reason: '时间写错了' } });
    const right = await sent({ corrects: id, body: '本周五下午四点放学，请按时来接孩子。' });
    expect(await got('father', id)).toMatchObject({ recallReason: '时间写错了', correctedBy: right });
    const told = async (who: string) =>
      (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === `/notices/${id}`);
    expect((await told('father')).map(({ text }) => text)).toContain('您看过的一条通知被撤回了，打开可以看原因。');
    expect(await told('grandmother')).toHaveLength(1);
    const others = await as('leader');
    expect(await refusalOf(others.call(sendNotice, wish({ corrects: id })))).toBe('messages.not_sent');
    expect(await refusalOf(answer('father', id, { answer: 'confirmed' }))).toBe('messages.recalled');
    const open = await (await as('father')).call(listNotices, { query: { open: 'true' } as never });
    expect(open.items.map((one) => one.id)).not.toContain(id);
  });

  test('that was corrected is answered no more by whoever the correction reached, and waits nowhere', async () => {
    const id = await sent({ level: 'sign', title: '秋游同意书' });
    const right = await sent({ level: 'sign', title: '秋游同意书（更正）', corrects: id });
    expect(await got('father', id)).toMatchObject({ correctedBy: right, receipts: [{ isOpen: false }] });
    expect(await refusalOf(answer('father', id, { answer: 'signed' }))).toBe('messages.replaced');
    expect(await refusalOf(answer('father', id))).toBe('done');
    const open = async () => (await (await as('father')).call(listNotices, { query: { open: 'true' } as never })).items;
    expect((await open()).map((one) => one.id)).toEqual(expect.arrayContaining([right]));
    expect((await open()).map((one) => one.id)).not.toContain(id);
    const teacher = await as('teacher');
    expect(await teacher.call(remindNotice, { params: { id } })).toEqual({ persons: 0 });
    // What was to take its place was wrong itself: the first stands again.
    await teacher.call(recallNotice, { params: { id: right }, body: { reason: '更正错了' } });
    expect(await got('father', id)).toMatchObject({ correctedBy: null, receipts: [{ isOpen: true }] });
    expect(await refusalOf(answer('father', id, { answer: 'signed' }))).toBe('done');
  });

  test('that was corrected for some is still answered by the others', async () => {
    const school = only({ of: 'guardians', place: { in: 'org', org } });
    const id = await sent({ audience: school }, 'leader');
    await sent({ corrects: id }, 'leader');
    expect(await refusalOf(answer('father', id, { answer: 'confirmed' }))).toBe('messages.replaced');
    expect(await got('elsewhere', id)).toMatchObject({ correctedBy: null });
    expect(await refusalOf(answer('elsewhere', id, { answer: 'confirmed' }))).toBe('done');
  });
});

describe('who may send to whom', () => {
  test('a homeroom teacher reaches the own class, a leader the own school, an official the county', async () => {
    const school = only({ of: 'guardians', place: { in: 'org', org } });
    const preview = async (who: string, audience: Audience) =>
      refusalOf((await as(who)).call(previewAudience, { body: { audience } }));
    expect(await preview('teacher', school)).toBe('access.not_found');
    expect(await preview('leader', school)).toBe('done');
    expect(await preview('stranger', school)).toBe('access.not_found');
    expect(await preview('official', only({ of: 'guardians', place: { in: 'region', region: world.county } }))).toBe(
      'done',
    );
    expect(await preview('father', only(guardiansOf(group)))).toBe('access.not_found');
    expect(await preview('teacher', only({ of: 'guardians', place: { in: 'org', org } }, guardiansOf(group)))).toBe(
      'done',
    );
  });

  test('each is told the places he may send to, and whoever approves reads them by name', async () => {
    const places = async (who: string) =>
      (await (await as(who)).call(listNoticePlaces)).items.map(({ name, place }) => `${place.in} ${name}`);
    expect(await places('teacher')).toEqual(['class 4年级1班']);
    expect(await places('leader')).toEqual(['org 石塘乡中心小学', 'grade 4年级', 'class 4年级1班', 'class 4年级2班']);
    const county = await places('official');
    expect(county).toEqual(expect.arrayContaining(['region 云岭县', 'region 石塘乡', 'org 青石镇中心小学']));
    expect(county.filter((one) => one.startsWith('class'))).toEqual([]);
    expect(await refusalOf(places('father'))).toBe('access.not_found');
    const staff: AudienceGroup = { of: 'staff', place: { in: 'grade', org, grade: 4 }, roles: ['homeroom'] };
    const audience: Audience = {
      any: [{ all: [guardiansOf(group)], except: [staff] }, ...only(guardiansOf(group)).any],
    };
    await sent({ audience });
    const [mine] = (await (await as('teacher')).call(listSentNotices, { query: {} })).items;
    expect(mine?.audience).toBe('4年级1班的家长（不含石塘乡中心小学4年级的班主任）；4年级1班的家长');
  });

  test('whom it says is said back before it is sent: of several places once, with what they are besides and without whom', async () => {
    const [second] = (await (await as('leader')).call(listNoticePlaces)).items.flatMap(({ place, name }) =>
      name === '4年级2班' && place.in === 'class' ? place : [],
    );
    if (!second) throw new Error('there is a second class');
    const teachers: AudienceGroup = { of: 'staff', place: { in: 'org', org }, roles: ['homeroom', 'teacher'] };
    const homeroom: AudienceGroup = { of: 'staff', place: { in: 'grade', org, grade: 4 }, roles: ['homeroom'] };
    const both = [guardiansOf(group), guardiansOf(second.class)];
    const any = both.map((one) => ({ all: [one, teachers], except: [homeroom] }));
    const audience = { any: [...any, ...only(homeroom).any] };
    const told = await (await as('leader')).call(previewAudience, { body: { audience } });
    expect(told.said).toBe(
      '4年级1班、4年级2班的家长中，同时也是石塘乡中心小学的班主任、教师（不含石塘乡中心小学4年级的班主任）；石塘乡中心小学4年级的班主任',
    );
  });

  test('an official is told no name and no number below ten', async () => {
    const told = await (await as('official')).call(previewAudience, { body: { audience: only(guardiansOf(group)) } });
    expect(told).toMatchObject({ persons: null, children: null, samples: [] });
  });

  test('who teaches at another school as well is there at one’s own', async () => {
    const staff = only({ of: 'staff', place: { in: 'org', org }, roles: ['teacher'] });
    const told = await (await as('leader')).call(previewAudience, { body: { audience: staff } });
    expect(told).toMatchObject({ persons: 1, orgs: 1, secondFor: [] });
  });

  test('nobody there is said so, and nothing is sent', async () => {
    const empty: Audience = { any: [{ all: [guardiansOf(group)], except: [guardiansOf(group)] }] };
    expect(await refusalOf((await as('teacher')).call(sendNotice, wish({ audience: empty })))).toBe(
      'messages.nobody_there',
    );
  });
});

describe('those who follow a column', () => {
  let column: string;
  let followers: AudienceGroup;
  const preview = async (who: string, audience: Audience) =>
    (await as(who)).call(previewAudience, { body: { audience } });
  const follow = (persons: readonly string[], of: string) =>
    world.system(({ db, now }) =>
      db
        .insertInto('messages.follower')
        .values(persons.map((person) => ({ county: world.county, in_column: of, person, since: now })))
        .execute(),
    );

  beforeEach(async () => {
    column = await aColumn(world, { by: people['leader'] ?? { person: '', grant: '' }, org });
    followers = { of: 'followers', column };
    const crowd = await atOnce(world, async (place) => {
      const names = Array.from({ length: 11 }, (_, at) => `老师${at}`);
      return Promise.all(names.map((name) => aPersonAs(place, 'teacher', { org, name })));
    });
    const family = ['father', 'elsewhere', 'official'].map((who) => people[who]?.person ?? '');
    await follow([...crowd.map(({ person }) => person), ...family], column);
  });

  test('get what is sent to them while they belong to its school, and are told to nobody by name', async () => {
    // Eleven teachers and two guardians; the official reads nothing of that school.
    expect(await preview('leader', only(followers))).toMatchObject({ persons: 10, children: null, samples: [] });
    const id = await sent({ audience: only(followers), level: 'read' }, 'leader');
    expect(await got('father', id)).toMatchObject({ receipts: [{ givenName: null }] });
    for (const who of ['official', 'grandmother']) expect(await refusalOf(got(who, id))).toBe('access.not_found');
    const leader = await as('leader');
    expect(await refusalOf(leader.call(listOpenReceipts, { params: { id }, query: {} }))).toBe(
      'messages.followers_unnamed',
    );
    expect(await leader.call(remindNotice, { params: { id } })).toEqual({ persons: 10 });
    const { items } = await leader.call(listSentNotices, { query: {} });
    expect(items.find((one) => one.id === id)).toMatchObject({
      audience: '“教师园地”专栏的关注者',
      isNamed: false,
      persons: 10,
      read: 0,
    });
  });

  test('are told apart from others by no number, and by no answer', async () => {
    const few = only(followers, guardiansOf(group));
    const counsellors: AudienceGroup = { of: 'staff', place: { in: 'org', org }, roles: ['counsellor'] };
    for (const audience of [few, only(followers, counsellors)]) {
      expect(await preview('leader', audience)).toMatchObject({ persons: null, children: null, orgs: 0, samples: [] });
      expect(await refusalOf((await as('leader')).call(sendNotice, wish({ audience, level: 'read' })))).toBe(
        'messages.too_few_followers',
      );
    }
    const others: Audience = { any: [{ all: [guardiansOf(group)], except: [followers] }] };
    expect(await preview('leader', others)).toMatchObject({ persons: null, samples: [] });
    expect(await refusalOf((await as('leader')).call(sendNotice, wish({ audience: only(followers) })))).toBe(
      'messages.followers_only_read',
    );
  });

  test('are reached by whoever answers for the column: its school, the teacher of its class, the bureau for its own', async () => {
    const by = people['leader'] ?? { person: '', grant: '' };
    const ofClass = await aColumn(world, { by, org, readers: 'class', class: group });
    const ofCounty = await aColumn(world, { by, readers: 'county' });
    const columns = async (who: string) =>
      (await (await as(who)).call(listNoticePlaces)).columns.map((one) => one.column).toSorted();
    expect(await columns('teacher')).toEqual([ofClass]);
    expect(await columns('leader')).toEqual([column, ofClass].toSorted());
    expect(await columns('official')).toEqual([ofCounty]);
    expect(await columns('stranger')).toEqual([]);
    const asked = async (who: string, of: string) =>
      refusalOf(preview(who, { any: [{ all: [guardiansOf(group)], except: [{ of: 'followers', column: of }] }] }));
    expect([await asked('teacher', ofClass), await asked('leader', column)]).toEqual(['done', 'done']);
    // Not even of one's own people by leaving them out.
    expect([await asked('teacher', column), await asked('official', column), await asked('leader', ofCounty)]).toEqual([
      'access.not_found',
      'access.not_found',
      'access.not_found',
    ]);
  });
});

describe('those who take part in a service', () => {
  let loop: WaitingOffer;
  let engagement: string;
  const part = (...roles: ('guardian' | 'pupil' | 'provider')[]): AudienceGroup => ({
    of: 'participants',
    undertaking: { kind: 'needs.engagement', id: engagement },
    as: roles,
  });

  beforeAll(async () => {
    await someCategories(world);
    loop = await anOffer(world);
    engagement = await acceptBoth(loop);
    people['near'] = { person: '', grant: loop.grants.homeroom };
    people['carer'] = { person: '', grant: loop.grants.guardian };
    people['helper'] = { person: '', grant: loop.grants.volunteer };
  });

  test('are offered to the school of the child alone, whose name nobody reads who approves; get it each as what he is in it, and are nobody once it has ended', async () => {
    const offered = async (who: string) => (await (await as(who)).call(listNoticePlaces)).undertakings;
    expect(await offered('near')).toMatchObject([{ undertaking: { kind: 'needs.engagement', id: engagement } }]);
    for (const who of ['leader', 'teacher', 'official']) expect(await offered(who)).toEqual([]);
    const asked = async (who: string, those: AudienceGroup) =>
      refusalOf((await as(who)).call(previewAudience, { body: { audience: only(those) } }));
    expect(await asked('near', part('guardian'))).toBe('done');
    for (const who of ['leader', 'teacher', 'official'])
      expect(await asked(who, part('guardian'))).toBe('access.not_found');
    const unknown = {
      of: 'participants',
      undertaking: { kind: 'needs.offer', id: engagement },
      as: ['pupil'],
    } as const;
    expect(await asked('near', { ...unknown, as: [...unknown.as] })).toBe('access.not_found');
    // The guardian for the child, the provider as himself.
    const id = await sent({ audience: only(part('guardian', 'provider')) }, 'near');
    expect((await got('carer', id)).receipts).toMatchObject([{ about: loop.ids.pupil }]);
    expect((await got('helper', id)).receipts).toMatchObject([{ givenName: null }]);
    const [mine] = (await (await as('near')).call(listSentNotices, { query: {} })).items;
    expect(mine).toMatchObject({ audience: '“一名学生的服务”的家长、提供方', persons: 2, isNamed: true });
    const ofPupil = await sent({ audience: only(part('pupil')) }, 'near');
    for (const who of ['carer', 'helper']) expect(await refusalOf(got(who, ofPupil))).toBe('access.not_found');
    // Nobody once it has ended, whatever was planned before.
    const leavesAt = new Date(world.clock.now.getTime() + 3_600_000).toISOString();
    const planned = await sent({ audience: only(part('guardian')), leavesAt }, 'near');
    await (await as('carer')).call(endEngagement, { params: { id: engagement }, body: {} });
    world.clock.pass(2 * 3_600_000);
    await runJob(world, leaveDue);
    expect(await refusalOf(got('carer', planned))).toBe('access.not_found');
    expect(await refusalOf((await as('near')).call(sendNotice, wish({ audience: only(part('guardian')) })))).toBe(
      'access.not_found',
    );
  });
});

const body = { reason: '已电话核实' };

describe('a second person', () => {
  const urgent = { urgentReason: '道路塌方，校车今天改道' };
  const mine = async (id: string) =>
    (await (await as('leader')).call(listSentNotices, { query: {} })).items.find((one) => one.id === id);

  test('approves what is urgent, and it leaves then; whoever wants to send it never does', async () => {
    const id = await sent(urgent, 'leader');
    expect(await refusalOf(got('father', id))).toBe('access.not_found');
    expect(await refusalOf((await as('leader')).call(approveNotice, { params: { id }, body }))).toBe('messages.own');
    expect(await refusalOf((await as('stranger')).call(approveNotice, { params: { id }, body }))).toBe(
      'access.not_found',
    );
    const second = await as('second');
    expect((await second.call(listWaitingNotices, { query: {} })).items.map((one) => one.id)).toContain(id);
    const silent = second.call(approveNotice, { params: { id }, body: { reason: null } });
    expect(await refusalOf(silent)).toBe('messages.reason_needed');
    await second.call(approveNotice, { params: { id }, body });
    await world.settled();
    expect(await got('father', id)).toMatchObject({ isUrgent: true });
    expect(await mine(id)).toMatchObject({ state: 'sent', decidedReason: '已电话核实' });
    expect(await refusalOf(second.call(refuseNotice, { params: { id }, body }))).toBe('messages.decided');
  });

  test('says why he does not, to whoever wanted to send it', async () => {
    const id = await sent(urgent, 'leader');
    await (await as('second')).call(refuseNotice, { params: { id }, body: { reason: '路已经通了' } });
    expect(await mine(id)).toMatchObject({ state: 'refused', decidedReason: '路已经通了' });
  });

  test('is the bureau for what goes beyond one school', async () => {
    await aGuardianOf(world, (await aPupil(world, { org: other, class: await aClass(world, other) })).person, other);
    const county = only({ of: 'guardians', place: { in: 'region', region: world.county } });
    const id = await sent({ audience: county }, 'official');
    expect(await refusalOf((await as('leader')).call(approveNotice, { params: { id }, body }))).toBe(
      'access.not_found',
    );
    expect(await refusalOf((await as('official')).call(approveNotice, { params: { id }, body }))).toBe('messages.own');
    await (await as('colleague')).call(approveNotice, { params: { id }, body });
    await world.settled();
    expect(await got('elsewhere', id)).toMatchObject({ from: '县教育局' });
  });

  test('hears at night of what is urgent, and of all else in the morning', async () => {
    const morning = world.clock.now;
    world.clock.now = new Date('2026-11-24T15:00:00Z');
    const audience = only({ of: 'guardians', place: { in: 'region', region: world.county } });
    const told = async () => (await (await as('colleague')).call(readInbox, { query: {} })).total;
    const before = await told();
    await sent({ audience }, 'official');
    expect(await told()).toBe(before);
    await sent({ ...urgent, audience }, 'official');
    expect(await told()).toBe(before + 1);
    world.clock.now = morning;
  });

  test('who does not come within three days lets it lapse', async () => {
    const id = await sent(urgent, 'leader');
    world.clock.pass(73 * 3_600_000);
    expect(await refusalOf((await as('second')).call(approveNotice, { params: { id }, body }))).toBe(
      'messages.decided',
    );
    await runJob(world, leaveDue);
    const [lapsed] = (await (await as('leader')).call(listSentNotices, { query: {} })).items;
    expect(lapsed).toMatchObject({ id, state: 'lapsed' });
  });
});

test('a planned notice that has come to be for several organisations by then waits for a second person, and leaves on his word', async () => {
  const elsewhere = await aClass(world, other, 3);
  const audience: Audience = {
    any: [
      { all: [guardiansOf(group), { of: 'guardians', place: { in: 'region', region: world.county } }], except: [] },
      { all: [{ of: 'guardians', place: { in: 'class', class: elsewhere } }], except: [] },
    ],
  };
  const leavesAt = new Date(world.clock.now.getTime() + 3_600_000).toISOString();
  const id = await sent({ audience, leavesAt }, 'official');
  const own = async () =>
    (await (await as('official')).call(listSentNotices, { query: {} })).items.find((one) => one.id === id);
  expect(await own()).toMatchObject({ state: 'planned', orgs: 1 });
  const pupil = await aPupil(world, { org: other, class: elsewhere });
  people['new'] = await aGuardianOf(world, pupil.person, other, '周奶奶');
  world.clock.pass(2 * 3_600_000);
  await runJob(world, leaveDue);
  await world.settled();
  expect(await own()).toMatchObject({ state: 'waiting', orgs: 2 });
  expect(await refusalOf(got('father', id))).toBe('access.not_found');
  const inbox = async (who: string) =>
    (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === '/sent-notices');
  expect((await inbox('official')).map(({ text }) => text)).toContain('您要发的通知现在范围大了，要先由别人核准。');
  await (await as('colleague')).call(approveNotice, { params: { id }, body });
  await world.settled();
  expect(await got('new', id)).toMatchObject({ id });
});

describe('a notice sent for somebody else', () => {
  beforeEach(async () => {
    people['deputy'] = await aPersonAs(world, 'teacher', { org, name: '钱老师' });
    const grant = newId();
    await world.system(({ db }) =>
      db
        .insertInto('people.role_grant')
        .values({
          county: world.county,
          id: grant,
          person: people['deputy']?.person ?? '',
          role: 'school_leader',
          org,
          began: '2020-09-01',
          lent_from: people['leader']?.grant ?? '',
        })
        .execute(),
    );
    people['standing in'] = { person: people['deputy']?.person ?? '', grant };
  });

  test('says so to whoever gets it', async () => {
    const id = await sent({}, 'standing in');
    expect(await got('father', id)).toMatchObject({ sentBy: '钱老师', onBehalf: '何校长' });
    expect(await got('father', await sent())).toMatchObject({ onBehalf: null });
  });

  test('that takes a second person is not asked for, and where it comes to take one is not approved by whom it is for', async () => {
    const urgentReason = '道路塌方，校车今天改道';
    expect(await refusalOf((await as('standing in')).call(sendNotice, wish({ urgentReason })))).toBe(
      'people.lent_asks_nothing',
    );
    const leavesAt = new Date(world.clock.now.getTime() + 3_600_000).toISOString();
    const id = await sent({ leavesAt }, 'standing in');
    await world.system(({ db }) =>
      db
        .updateTable('messages.notice')
        .set({ state: 'waiting' })
        .where('county', '=', world.county)
        .where('id', '=', id)
        .execute(),
    );
    const leader = await as('leader');
    expect(await refusalOf(leader.call(approveNotice, { params: { id }, body }))).toBe('messages.own');
    expect((await leader.call(listWaitingNotices, { query: {} })).items.map((one) => one.id)).not.toContain(id);
    await (await as('second')).call(approveNotice, { params: { id }, body });
  });
});

test('a planned notice leaves when it was meant to, to who is there then; until then it can be taken back', async () => {
  const leavesAt = new Date(world.clock.now.getTime() + 3_600_000).toISOString();
  const [kept, taken] = [await sent({ leavesAt }), await sent({ leavesAt })];
  await (await as('teacher')).call(cancelNotice, { params: { id: taken } });
  people['late'] = await aGuardianOf(world, pupils['林小雨'] ?? '', org, '林小红');
  expect(await refusalOf(got('father', kept))).toBe('access.not_found');
  const meanwhile = await sent();
  world.clock.pass(2 * 3_600_000);
  // What somebody is about just then is left for the next minute, and keeps nothing else waiting.
  await world.system(async (ctx) => {
    await noticeById(ctx, kept, 'share');
    await runJob(world, leaveDue);
  });
  await world.settled();
  expect(await refusalOf(got('late', kept))).toBe('access.not_found');
  await runJob(world, leaveDue);
  await world.settled();
  // The newest is what came last, not what was written last.
  const { items: come } = await (await as('father')).call(listNotices, { query: {} });
  const both = come.map(({ id }) => id).filter((id) => id === kept || id === meanwhile);
  expect(both).toEqual([kept, meanwhile]);
  expect(await got('late', kept)).toMatchObject({ id: kept });
  expect(await refusalOf(got('father', taken))).toBe('access.not_found');
  for (const id of [kept, taken])
    expect(await refusalOf((await as('teacher')).call(cancelNotice, { params: { id } }))).toBe('messages.decided');
  const tooLate = new Date(world.clock.now.getTime() + 91 * 86_400_000).toISOString();
  expect(await refusalOf((await as('teacher')).call(sendNotice, wish({ leavesAt: tooLate })))).toBe(
    'messages.too_late',
  );
  expect(
    await refusalOf((await as('teacher')).call(recallNotice, { params: { id: taken }, body: { reason: '不用了' } })),
  ).toBe('messages.not_sent');
});
