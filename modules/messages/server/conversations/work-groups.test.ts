import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  editMessage,
  listConversations,
  listMessages,
  noteRead,
  openConversation,
  readConversation,
  withdrawMessage,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { listGroupMembers } from '#modules/messages/contract/group.ts';
import {
  appealModeration,
  decideModeration,
  heedConcern,
  listConcerns,
  listModeration,
  reportMessage,
} from '#modules/messages/contract/moderation.ts';
import {
  closeWorkGroup,
  endMember,
  giveWorkGroup,
  inviteMember,
  listColleagues,
  listKeepers,
  listWorkGroups,
  openWorkGroup,
  takeWorkGroup,
  type WorkRole,
} from '#modules/messages/contract/work-group.ts';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { mostOpenGroups } from '#modules/messages/server/conversations/limits.ts';
import { tellOverdue } from '#modules/messages/server/moderation/tell-overdue.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, alsoA, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { atOnce } from '#testing/at-once.ts';
import { aCountyBeside } from '#testing/county-beside.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

/** Where all tests are but those that need a county of their own. */
let base: World;
let world: World;
let group = '';
const orgs: Record<string, string> = {};
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  base = await createWorld();
  await aBureau(base);
});
beforeEach(async () => {
  base.clock.now = worldBegins;
  await begin(base);
});
afterAll(() => base.close());

async function aBureau(place: World): Promise<void> {
  await aTown(place);
  orgs['bureau'] = await anOrganisation(place, { kind: 'bureau', name: '县教育局' });
}

/** Begins with people and organisations of the test’s own, and a group that one of them opens. */
async function begin(place: World): Promise<void> {
  world = place;
  await atOnce(place, colleagues);
  group = (await open('counsellor', 'case', '石塘片区心理服务协同')).id;
}

/** Begins in a county of the test’s own, whose bureau has nothing before it. */
async function beginApart(): Promise<void> {
  const [place, { bureau = '' }] = [await aCountyBeside(base), orgs];
  onTestFinished(() => void (orgs['bureau'] = bureau));
  await aBureau(place);
  await begin(place);
}

async function colleagues(place: World): Promise<void> {
  orgs['school'] = await anOrganisation(place, { name: '石塘小学' });
  orgs['hospital'] = await anOrganisation(place, { kind: 'hospital', name: '县医院' });
  orgs['community'] = await anOrganisation(place, { kind: 'community', name: '石塘社区' });
  const { school = '', hospital = '', community = '', bureau = '' } = orgs;
  const staff = (role: string, org: string, name: string) => aPersonAs(place, role, { org, name });
  people['leader'] = await staff('school_leader', school, '何校长');
  people['counsellor'] = await staff('counsellor', school, '陈老师');
  people['teacher'] = await aPersonAs(place, 'teacher', {
    org: school,
    class: await aClass(place, school),
    name: '孙老师',
  });
  people['lead'] = await staff('safeguard_lead', school, '周老师');
  people['doctor'] = await staff('provider_admin', hospital, '林医生');
  people['worker'] = await staff('community_worker', community, '吴干事');
  people['official'] = await staff('official', bureau, '何立新');
  people['colleague'] = await staff('official', bureau, '高小梅');
  people['volunteer'] = await staff('volunteer', hospital, '志愿者');
  const pupil = (await aPupil(place, { org: school, class: await aClass(place, school, 2), name: '林小雨' })).person;
  people['guardian'] = await aGuardianOf(place, pupil, school, '王奶奶');
}

/** An official who is at the school for a time. */
const officialAtSchool = async (): Promise<void> =>
  void (people['official at school'] = await aPersonAs(world, 'official', {
    org: orgs['school'] ?? '',
    name: '挂职的人',
  }));
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour - 8));
const open = async (who: string, kind: 'project' | 'case', title: string) =>
  (await as(who)).call(openWorkGroup, { body: { kind, title } });
const invite = async (who: string, whom: string, role: WorkRole, where: string, id = group) =>
  (await as(who)).call(inviteMember, {
    params: { id },
    body: { person: people[whom]?.person ?? '', org: orgs[where] ?? '', role },
  });
/** Has two of other organisations and a teacher come into the group. */
const othersCome = async (): Promise<void> => {
  await invite('counsellor', 'teacher', 'teacher', 'school');
  await invite('counsellor', 'doctor', 'provider_admin', 'hospital');
  await invite('counsellor', 'worker', 'community_worker', 'community');
};
const leave = async (who: string, whom = who) =>
  (await as(who)).call(endMember, { params: { id: group }, body: { person: people[whom]?.person ?? '' } });
const close = async (who: string, isClosed: boolean) =>
  (await as(who)).call(closeWorkGroup, { params: { id: group }, body: { isClosed } });
const write = async (who: string, body: string) =>
  (await as(who)).call(writeMessage, { params: { id: group }, body: { body } });
const seen = async (who: string) =>
  (await (await as(who)).call(listMessages, { params: { id: group }, query: { size: '50' } })).items;
const said = async (who: string) => (await seen(who)).map(({ by, body }) => `${by}：${body}`);
const read = async (who: string) => (await as(who)).call(readConversation, { params: { id: group } });
const listed = async (who: string) =>
  (await (await as(who)).call(listConversations, { query: { among: 'colleagues' } })).items.map(({ id }) => id);
const rung = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === `/talks/${group}`).length;
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

describe('a group of colleagues', () => {
  test('is opened by a leader, a counsellor or an official, and by nobody else', async () => {
    for (const who of ['leader', 'official']) expect((await open(who, 'project', '春季义诊')).mayInvite).toBe(true);
    for (const who of ['teacher', 'lead', 'doctor', 'worker', 'volunteer', 'guardian'])
      expect(await refusalOf(open(who, 'project', '春季义诊'))).toBe('access.not_found');
    expect(await refusalOf(open('leader', 'project', '王八蛋'))).toBe('messages.would_be_held');
  });

  test('of a case is written in once two organisations are in it', async () => {
    expect(await read('counsellor')).toMatchObject({ kind: 'case', isOpen: false, organisations: ['石塘小学'] });
    await invite('counsellor', 'teacher', 'teacher', 'school');
    expect(await refusalOf(write('counsellor', '大家好'))).toBe('messages.one_organisation');
    await invite('counsellor', 'doctor', 'provider_admin', 'hospital');
    expect(await read('doctor')).toMatchObject({ isOpen: true, mayInvite: false, mayClose: false });
  });

  test('is joined by whom its keeper invites as what he is there, who hears of it once', async () => {
    for (const [whom, role, where] of [
      ['teacher', 'teacher', 'school'],
      ['doctor', 'provider_admin', 'hospital'],
    ] as const)
      await invite('counsellor', whom, role, where);
    const found = async (org: string) =>
      (await as('counsellor')).call(listColleagues, { params: { id: group }, query: { org: orgs[org] ?? '' } });
    expect((await found('hospital')).items).toMatchObject([{ name: '林医生', role: 'provider_admin' }]);
    expect((await found('school')).items.map(({ name }) => name).sort()).toEqual(
      ['何校长', '周老师', '孙老师', '陈老师'].sort(),
    );
    await invite('counsellor', 'worker', 'community_worker', 'community');
    await invite('counsellor', 'worker', 'community_worker', 'community');
    expect([await rung('worker'), await listed('worker')]).toEqual([1, [group]]);
    for (const [whom, role, where] of [
      ['doctor', 'provider_admin', 'community'],
      ['volunteer', 'provider_admin', 'hospital'],
      ['guardian', 'teacher', 'school'],
    ] as const)
      expect(await refusalOf(invite('counsellor', whom, role, where))).toBe('messages.no_colleague');
    for (const who of ['doctor', 'teacher', 'leader', 'official'])
      expect(await refusalOf(invite(who, 'lead', 'safeguard_lead', 'school'))).toBe('access.not_found');
    const looks = await world.system(({ db }) =>
      db.selectFrom('platform.audit').select('subjects').where('action', '=', 'messages.list_colleagues').execute(),
    );
    const here = new Set(Object.values(people).map(({ person }) => person));
    const own = looks.flatMap(({ subjects }) => (subjects?.some((one) => here.has(one)) ? [subjects] : []));
    expect(own.map((subjects) => subjects.length)).toEqual([1, 4]);
  });

  test('names who writes, as what and where from, and who is in it', async () => {
    await othersCome();
    await write('doctor', '周三下午可以来两个人。');
    await write('counsellor', '好，我来排时间。');
    expect(await said('worker')).toEqual([
      '陈老师（心理教师 · 石塘小学）：好，我来排时间。',
      '林医生（资源单位 · 县医院）：周三下午可以来两个人。',
    ]);
    const members = await (await as('worker')).call(listGroupMembers, { params: { id: group }, query: {} });
    expect([members.total, members.guardians]).toEqual([4, 0]);
    expect(members.items.map(({ name }) => name)).toContain('吴干事（社区工作者 · 石塘社区）');
  });

  test('is not there for anybody else', async () => {
    await othersCome();
    for (const who of ['leader', 'lead', 'official', 'volunteer', 'guardian']) {
      const [params, client] = [{ id: group }, await as(who)];
      const codes = await Promise.all([
        refusalOf(client.call(readConversation, { params })),
        refusalOf(client.call(listMessages, { params, query: {} })),
        refusalOf(client.call(listGroupMembers, { params, query: {} })),
        refusalOf(client.call(writeMessage, { params, body: { body: '大家好' } })),
        refusalOf(client.call(listColleagues, { params, query: { org: orgs['school'] ?? '' } })),
        refusalOf(leave(who)),
        refusalOf(leave(who, 'doctor')),
      ]);
      expect(codes, who).toEqual(Array(7).fill('access.not_found'));
      const reachable = who === 'volunteer' ? Promise.resolve([]) : listed(who);
      expect(await reachable, who).not.toContain(group);
    }
  });

  test('waits for the hours of all, is changed and withdrawn in time, and counts what is unread', async () => {
    await othersCome();
    await write('doctor', '周三下午可以来两个人。');
    const [newest] = await seen('worker');
    await (await as('worker')).call(noteRead, { params: { id: group }, body: { upTo: newest?.id ?? '' } });
    world.clock.now = at(26, 23);
    const late = await write('doctor', '周三改周四。');
    expect(late).toMatchObject({ state: 'waiting', isRead: null });
    await (await as('doctor')).call(editMessage, { params: { id: late.id }, body: { body: '周三改到周四。' } });
    const wrong = await write('doctor', '写错了');
    await (await as('doctor')).call(withdrawMessage, { params: { id: wrong.id } });
    world.clock.now = at(27, 9);
    await runJob(world, deliverDue);
    expect((await said('worker'))[0]).toBe('林医生（资源单位 · 县医院）：周三改到周四。');
    expect(await read('worker')).toMatchObject({ unread: 1 });
    expect(await rung('worker')).toBe(3);
  });

  test('is held, reported and heard of harm at the organisation that opened it, by nobody who is in it', async () => {
    await othersCome();
    await officialAtSchool();
    await write('counsellor', '好，我来排时间。');
    const held = await write('worker', '他就是个王八蛋');
    expect(held.state).toBe('held');
    const queue = async (who: string) => (await (await as(who)).call(listModeration, { query: {} })).items;
    const [item] = await queue('leader');
    expect(item).toMatchObject({ groupName: '工作群“石塘片区心理服务协同”', writtenBy: '吴干事', mayDecide: true });
    for (const who of ['official', 'official at school']) expect(await queue(who)).toEqual([]);
    const decided = { params: { id: item?.id ?? '' }, body: { decision: 'refuse', reason: '骂人的话' } } as const;
    for (const who of ['official', 'official at school'])
      expect(await refusalOf((await as(who)).call(decideModeration, decided))).toBe('access.not_found');
    await (await as('leader')).call(decideModeration, decided);
    expect((await seen('worker'))[0]).toMatchObject({ state: 'refused', mayAppeal: true });
    const reported = (await seen('doctor')).find(({ isOwn }) => !isOwn);
    await (await as('doctor')).call(reportMessage, {
      params: { id: reported?.id ?? '' },
      body: { reason: '与事情无关' },
    });
    expect((await queue('leader')).map(({ cause }) => cause)).toEqual(['report']);
    await write('worker', '有个孩子说不想活了');
    expect((await (await as('lead')).call(listConcerns, { query: {} })).items).toMatchObject([{ writtenBy: '吴干事' }]);
  });

  test('of the bureau is moderated there, by another than who is in it', async () => {
    await beginApart();
    const { id } = await open('official', 'project', '护学岗排班');
    await invite('official', 'worker', 'community_worker', 'community', id);
    await (await as('worker')).call(writeMessage, { params: { id }, body: { body: '真是王八蛋' } });
    const queue = async (who: string) => (await (await as(who)).call(listModeration, { query: {} })).items;
    expect((await queue('colleague')).map(({ mayDecide }) => mayDecide)).toEqual([true]);
    expect((await queue('official')).map(({ mayDecide }) => mayDecide)).toEqual([false]);
    await (await as('worker')).call(writeMessage, { params: { id }, body: { body: '他说不想活了' } });
    expect((await (await as('colleague')).call(listConcerns, { query: {} })).items).toHaveLength(1);
  });

  test('is left by oneself, by whom its keeper has leave, and the same day by whoever loses the role', async () => {
    await othersCome();
    await leave('teacher');
    expect(await refusalOf(read('teacher'))).toBe('access.not_found');
    expect(await refusalOf(leave('worker', 'doctor'))).toBe('access.not_found');
    await leave('counsellor', 'worker');
    expect([await refusalOf(write('worker', '还在吗')), await listed('worker')]).toEqual([
      'access.not_found',
      expect.not.arrayContaining([group]),
    ]);
    world.clock.now = at(27, 23);
    await write('doctor', '明天见。');
    const end = (ended: string | null) =>
      world.system(({ db }) =>
        db
          .updateTable('people.role_grant')
          .set({ ended })
          .where('id', '=', people['doctor']?.grant ?? '')
          .execute(),
      );
    await end('2026-11-27');
    const other = newId();
    const held = { county: world.county, id: other, person: people['doctor']?.person ?? '', began: '2020-09-01' };
    await world.system(({ db }) =>
      db
        .insertInto('people.role_grant')
        .values({ ...held, role: 'volunteer', org: orgs['hospital'] ?? null })
        .execute(),
    );
    people['doctor now'] = { person: held.person, grant: other };
    expect(await refusalOf(read('doctor now'))).toBe('access.not_found');
    expect(await read('counsellor')).toMatchObject({ isOpen: false, isClosed: false, organisations: ['石塘小学'] });
    world.clock.now = at(28, 9);
    await runJob(world, deliverDue);
    expect((await said('counsellor')).filter((line) => line.includes('明天见'))).toEqual([]);
    await end(null);
    expect((await seen('doctor'))[0]).toMatchObject({ body: '明天见。', state: 'refused' });
  });

  test('is closed and opened again by its keeper or an official, who reads nothing of it', async () => {
    await othersCome();
    for (const who of ['doctor', 'leader']) expect(await refusalOf(close(who, true))).toBe('access.not_found');
    const listing = async () => (await (await as('official')).call(listWorkGroups, { query: { size: '100' } })).items;
    expect((await listing()).find(({ id }) => id === group)).toEqual({
      id: group,
      kind: 'case',
      title: '石塘片区心理服务协同',
      openedBy: '陈老师',
      organisation: '石塘小学',
      openedAt: expect.any(String),
      isClosed: false,
      keptBy: '陈老师',
      mayTake: false,
    });
    expect(await refusalOf((await as('doctor')).call(listWorkGroups, { query: {} }))).toBe('access.not_found');
    await close('official', true);
    expect(await refusalOf(write('doctor', '还能写吗'))).toBe('messages.talk_over');
    expect(await refusalOf(invite('counsellor', 'teacher', 'teacher', 'school'))).toBe('messages.talk_over');
    await close('counsellor', false);
    expect((await write('doctor', '又能写了')).state).toBe('delivered');
  });

  test('are not more, and of no more, than can be looked after', async () => {
    const [id, { school = '' }] = [(await open('leader', 'project', '满员的群')).id, orgs];
    const { county } = world;
    await world.system(async ({ db, now }) => {
      const all = await Promise.all(Array.from({ length: 59 }, () => aPersonAs(world, 'teacher', { org: school })));
      const since = {
        county,
        conversation: id,
        role: 'teacher',
        org: school,
        invited_by: people['leader']?.person ?? '',
      };
      await db
        .insertInto('messages.member')
        .values(all.map(({ person }) => ({ ...since, person, since: now })))
        .execute();
    });
    expect(await refusalOf(invite('leader', 'teacher', 'teacher', 'school', id))).toBe('messages.too_many_members');
    for (let opened = 1; opened < mostOpenGroups; opened += 1) await open('leader', 'project', '又一个群');
    expect(await refusalOf(open('leader', 'project', '再来一个'))).toBe('messages.too_many_groups');
  });
});

describe('the keeper of a group', () => {
  let kept = '';
  const params = () => ({ params: { id: kept } });
  const give = async (by: string, whom: string) =>
    (await as(by)).call(giveWorkGroup, { ...params(), body: { person: people[whom]?.person ?? '' } });
  const take = async (who: string) => (await as(who)).call(takeWorkGroup, params());
  const keepers = async (who: string) =>
    (await (await as(who)).call(listKeepers, params())).items.map(({ name }) => name);
  const away = async (who: string) =>
    (await as(who)).call(endMember, { ...params(), body: { person: people[who]?.person ?? '' } });
  const left = async (who: string) =>
    (await (await as(who)).call(listWorkGroups, { query: { size: '100' } })).items.find(({ id }) => id === kept);
  const keeps = async (who: string): Promise<boolean> =>
    (await as(who)).call(readConversation, params()).then(
      (shown) => 'mayInvite' in shown && shown.mayInvite,
      () => false,
    );
  const opened = async (who: string, kind: 'project' | 'case' = 'project') => {
    kept = (await open(who, kind, '片区图书角')).id;
  };
  const serves = (who: string, ended: string | null) =>
    world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ ended })
        .where('county', '=', world.county)
        .where('id', '=', people[who]?.grant ?? '')
        .execute(),
    );

  beforeEach(async () => {
    people['next counsellor'] = await aPersonAs(world, 'counsellor', { org: orgs['school'] ?? '', name: '方老师' });
    people['far counsellor'] = await aPersonAs(world, 'counsellor', {
      org: await anOrganisation(world, { name: '远山小学' }),
    });
  });

  /** A group that a counsellor has handed to another of his school; a teacher is in it too. */
  const handedOn = async (): Promise<void> => {
    await opened('counsellor');
    await invite('counsellor', 'next counsellor', 'counsellor', 'school', kept);
    await invite('counsellor', 'teacher', 'teacher', 'school', kept);
    await give('counsellor', 'next counsellor');
  };

  test('hands it to another who is in it and may keep one, and to nobody else', async () => {
    await opened('counsellor');
    await invite('counsellor', 'next counsellor', 'counsellor', 'school', kept);
    await invite('counsellor', 'teacher', 'teacher', 'school', kept);
    expect(await keepers('counsellor')).toEqual(['方老师（心理教师 · 石塘小学）']);
    for (const whom of ['teacher', 'official'])
      expect(await refusalOf(give('counsellor', whom))).toBe('messages.cannot_keep');
    for (const who of ['next counsellor', 'teacher', 'doctor', 'guardian']) {
      expect(await refusalOf(give(who, 'next counsellor'))).toBe('access.not_found');
      expect(await refusalOf(keepers(who))).toBe('access.not_found');
    }
    for (const act of [() => give('official', 'next counsellor'), () => keepers('official')])
      expect(await refusalOf(act())).toBe('messages.is_kept');
    expect(await refusalOf(take('next counsellor'))).toBe('messages.is_kept');
    expect(await give('counsellor', 'next counsellor')).toEqual({ keptBy: '方老师' });
    expect([await keeps('counsellor'), await keeps('next counsellor')]).toEqual([false, true]);
    const shown = await (await as('teacher')).call(readConversation, params());
    expect(shown).toMatchObject({ keeper: { name: '方老师', since: world.clock.now.toISOString() }, mayTake: false });
    expect(await refusalOf(give('counsellor', 'counsellor'))).toBe('access.not_found');
  });

  test('who is in it no more is followed by one of his organisation whose role is not below his, in it or not', async () => {
    await handedOn();
    await officialAtSchool();
    await away('next counsellor');
    expect(await (await as('counsellor')).call(readConversation, params())).toMatchObject({
      keeper: null,
      mayTake: true,
    });
    expect(await left('leader')).toMatchObject({ title: '片区图书角', keptBy: null, mayTake: true });
    expect(await left('official')).toMatchObject({ keptBy: null, mayTake: false });
    for (const who of ['far counsellor', 'teacher', 'lead', 'official', 'official at school', 'guardian'])
      expect([who, await refusalOf(take(who))]).toEqual([who, 'access.not_found']);
    const both = await Promise.all([refusalOf(take('counsellor')), refusalOf(take('leader'))]);
    expect(both.sort()).toEqual(['done', 'messages.is_kept']);
    const [keeper = '', other = ''] = (await keeps('leader')) ? ['leader', 'counsellor'] : ['counsellor', 'leader'];
    expect([await refusalOf(take(keeper)), await keeps(keeper), await keeps(other)]).toEqual(['done', true, false]);
    expect(await left('leader')).toBeUndefined();
  });

  test('of a leader’s group is no counsellor, unless the bureau has one of those in it keep it', async () => {
    await opened('official');
    await invite('official', 'counsellor', 'counsellor', 'school', kept);
    await away('official');
    expect(await refusalOf(take('counsellor'))).toBe('access.not_found');
    expect(await keepers('colleague')).toEqual(['陈老师（心理教师 · 石塘小学）']);
    expect(await give('colleague', 'counsellor')).toEqual({ keptBy: '陈老师' });
    expect(await keeps('counsellor')).toBe(true);
  });

  /** Who serves as what, from the lowest to the highest; and where. */
  const posts = {
    teacher: ['teacher', 'school'],
    counsellor: ['counsellor', 'school'],
    'next counsellor': ['counsellor', 'school'],
    leader: ['school_leader', 'school'],
    official: ['official', 'bureau'],
    colleague: ['official', 'bureau'],
  } as const;
  type Who = keyof typeof posts;
  const all = Object.keys(posts) as Who[];
  const steps = ['invite', 'leave', 'lose', 'regain', 'give', 'take'] as const;

  /** Does one thing after the other in a new group, as far as it may be done; says who serves then. */
  const history = async (opener: Who, acts: readonly (readonly [(typeof steps)[number], Who])[]): Promise<Set<Who>> => {
    const serving = new Set(all);
    await closeAll();
    for (const who of all) await serves(who, null);
    await opened(opener);
    for (const [act, whom] of acts) {
      const by = (await keeping())[0] ?? 'colleague';
      const [role, where] = posts[whom];
      const doing = {
        invite: () => invite(by, whom, role, where, kept),
        leave: () => away(whom),
        lose: () => serves(whom, '2026-11-01').then(() => serving.delete(whom)),
        regain: () => serves(whom, null).then(() => serving.add(whom)),
        give: () => give(by, whom),
        take: () => take(whom),
      };
      await refusalOf(doing[act]());
    }
    return serving;
  };
  const closeAll = () =>
    world.system(({ db, now }) =>
      db
        .updateTable('messages.conversation')
        .set({ closed_at: now })
        .where('county', '=', world.county)
        .where('kind', '=', 'project')
        .execute(),
    );
  const those = async (may: (who: Who) => Promise<boolean>): Promise<Who[]> =>
    (await Promise.all(all.map(async (who) => ((await may(who)) ? [who] : [])))).flat();
  const keeping = () => those(keeps);
  const mayTake = (who: Who): Promise<boolean> =>
    left(who).then(
      (found) => found?.mayTake ?? false,
      () => false,
    );
  const lastKeeper = async (): Promise<Who> => {
    const { kept_by } = await world.system(({ db }) =>
      db.selectFrom('messages.conversation').select('kept_by').where('id', '=', kept).executeTakeFirstOrThrow(),
    );
    return all.find((who) => people[who]?.person === kept_by) ?? 'teacher';
  };
  const rank = (who: Who): number => ['teacher', 'counsellor', 'school_leader', 'official'].indexOf(posts[who][0]);

  test('is one at most, and where there is none whoever may follow him can, or the bureau gives it or closes it', async () => {
    const counted = { kept: 0, taken: 0, given: 0, closed: 0 };
    const someone = fc.constantFrom(...all);
    const opener = fc.constantFrom('counsellor', 'leader', 'official' as Who);
    const acts = fc.array(fc.tuple(fc.constantFrom(...steps), someone), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(opener, acts, async (first, done) => {
        const serving = await history(first, done);
        const [now, last] = [await keeping(), await lastKeeper()];
        const followers = all.filter(
          (who) => serving.has(who) && posts[who][1] === posts[last][1] && rank(who) >= Math.max(1, rank(last)),
        );
        if (now.length > 0) {
          counted.kept += 1;
          expect([now, await those(mayTake)]).toEqual([[last], []]);
          return;
        }
        expect(await those(mayTake)).toEqual(followers);
        await serves('colleague', null);
        const [follower] = followers;
        const [given] = follower ? [] : (await (await as('colleague')).call(listKeepers, params())).items;
        if (follower) await take(follower);
        if (given) await (await as('colleague')).call(giveWorkGroup, { ...params(), body: { person: given.person } });
        counted[follower ? 'taken' : given ? 'given' : 'closed'] += 1;
        expect(await keeping()).toHaveLength(follower || given ? 1 : 0);
        if (!follower && !given)
          await (await as('colleague')).call(closeWorkGroup, { ...params(), body: { isClosed: true } });
      }),
      {
        numRuns: amount(3, 100),
        seed,
        examples: [
          [
            'counsellor',
            [
              ['invite', 'leader'],
              ['lose', 'counsellor'],
              ['lose', 'next counsellor'],
            ],
          ],
          [
            'official',
            [
              ['invite', 'leader'],
              ['lose', 'official'],
              ['lose', 'colleague'],
            ],
          ],
        ],
      },
    );
    tell(`groups of colleagues: ${JSON.stringify(counted)}`);
    expect(counted.taken).toBeGreaterThan(0);
  }, 600_000);
});

describe('where nobody at a school may decide', () => {
  const about = async () => {
    const org = await anOrganisation(world, { name: '云上教学点' });
    const only = await aClass(world, org);
    people['alone'] = await aPersonAs(world, 'homeroom', { org, class: only, name: '杨老师' });
    const child = (await aPupil(world, { org, class: only, name: '杨小山' })).person;
    people['grandfather'] = await aGuardianOf(world, child, org, '杨爷爷');
    const opened = { child, partner: people['alone'].person };
    return (await (await as('grandfather')).call(openConversation, { body: opened })).id;
  };
  const inbox = async (who: string, link: string) =>
    (await (await as(who)).call(readInbox, { query: {} })).items.filter((one) => one.link === link).length;

  test('the bureau does, without names, and with them where a child may come to harm', async () => {
    await beginApart();
    await officialAtSchool();
    const id = await about();
    const say = async (body: string) =>
      (await as('grandfather')).call(writeMessage, { params: { id }, body: { body } });
    const [held, harm] = [await inbox('colleague', '/moderation'), await inbox('colleague', '/concerns')];
    const message = await say('你就是个王八蛋');
    await say('他说不想活了');
    expect([await inbox('colleague', '/moderation'), await inbox('colleague', '/concerns')]).toEqual([
      held + 1,
      harm + 1,
    ]);
    const official = await as('colleague');
    const found = (await official.call(listModeration, { query: {} })).items.find(({ body }) => body === message.body);
    expect(found).toMatchObject({ writtenBy: null, childName: null, writtenAtOrg: '云上教学点', mayDecide: true });
    const concerns = (await official.call(listConcerns, { query: {} })).items;
    expect(concerns).toContainEqual(
      expect.objectContaining({ writtenBy: '杨爷爷', childName: '杨小山', writtenAtOrg: '云上教学点' }),
    );
    expect((await (await as('official at school')).call(listModeration, { query: {} })).items).toEqual([]);
    const decision = { decision: 'refuse', reason: '骂人的话' } as const;
    await official.call(decideModeration, { params: { id: found?.id ?? '' }, body: decision });
    await (await as('grandfather')).call(appealModeration, {
      params: { id: message.id },
      body: { words: '我说的是自己' },
    });
    const may = async (who: string) =>
      (await (await as(who)).call(listModeration, { query: {} })).items.find((one) => one.id === found?.id)?.mayDecide;
    expect([await may('colleague'), await may('official')]).toEqual([false, true]);
  });
});

describe('what nobody has decided on in time', () => {
  let id = '';
  /** Those of a school whom it may concern, and of the bureau. */
  const staff = ['lead', 'leader', 'homeroom', 'official'];
  const hour = 3_600_000;

  beforeEach(async () => {
    const org = await anOrganisation(world, { name: '清溪小学' });
    const only = await aClass(world, org);
    people['lead'] = await aPersonAs(world, 'safeguard_lead', { org, name: '周老师' });
    people['leader'] = await aPersonAs(world, 'school_leader', { org, name: '何校长' });
    people['homeroom'] = await aPersonAs(world, 'homeroom', { org, class: only, name: '杨老师' });
    const { person } = people['homeroom'];
    const child = (await aPupil(world, { org, class: only, name: '杨小山' })).person;
    people['guardian'] = await aGuardianOf(world, child, org, '杨爷爷');
    // In the conversation, and a leader of the school and an official as well.
    await alsoA(world, 'school_leader', { person, org });
    await alsoA(world, 'official', { person, org: orgs['bureau'] ?? '' });
    id = (await (await as('guardian')).call(openConversation, { body: { child, partner: person } })).id;
    // What waits since before is no concern of these.
    await world.system(({ db }) =>
      db.updateTable('messages.moderation_item').set({ steps_told: 2 }).where('county', '=', world.county).execute(),
    );
  });

  const say = async (body: string) => (await as('guardian')).call(writeMessage, { params: { id }, body: { body } });
  /** What each hears, but that somebody wrote to him, when the job runs twice at once. */
  const hears = async (of = staff): Promise<Record<string, string[]>> => {
    const count = new Map(await Promise.all(of.map(async (who) => [who, (await inbox(who)).length] as const)));
    await Promise.all([runJob(world, tellOverdue), runJob(world, tellOverdue)]);
    const heard = await Promise.all(
      of.map(async (who) => {
        const now = await inbox(who);
        return [who, now.slice(0, now.length - (count.get(who) ?? 0)).map(({ text }) => text)] as const;
      }),
    );
    return Object.fromEntries(heard.filter(([, texts]) => texts.length > 0));
  };
  const inbox = async (who: string) => (await (await as(who)).call(readInbox, { query: { size: '100' } })).items;
  const concerns = async (who: string) => (await (await as(who)).call(listConcerns, { query: {} })).items;
  const heed = async (who: string, concern: string) =>
    (await as(who)).call(heedConcern, { params: { id: concern }, body: { done: '已见到孩子，家里有人陪着' } });

  test('of harm to a child, reaches the leads again, then leaders and the bureau, each once, without a word of it', async () => {
    world.clock.now = at(30, 22);
    await say('他说不想活了');
    world.clock.pass(2 * hour - 1);
    expect(await hears()).toEqual({});
    world.clock.pass(1);
    expect(await hears()).toEqual({
      lead: ['一条可能涉及孩子安全的消息还没有人处理，请马上看。'],
      leader: ['学生保护专员还没有处理一条可能涉及孩子安全的消息，请马上找到他/她。'],
    });
    world.clock.pass(2 * hour - 1);
    expect(await hears()).toEqual({});
    world.clock.pass(1);
    expect(await hears()).toEqual({
      official: ['清溪小学还没有人处理一条可能涉及孩子安全的消息，请马上联系学校。'],
    });
    world.clock.pass(48 * hour);
    expect(await hears()).toEqual({});
    expect((await inbox('leader'))[0]).toMatchObject({ link: '/inbox', roles: ['school_leader'], read: false });
    const [concern] = await concerns('lead');
    expect(concern?.isLate).toBe(true);
    expect((await concerns('official')).map((one) => one.id)).not.toContain(concern?.id);
    await heed('lead', concern?.id ?? '');
    for (const who of ['lead', 'leader', 'official']) expect((await inbox(who))[0]).toMatchObject({ read: true });
  });

  test('of harm is told though the telling of another of it fails, and of that one a minute later', async () => {
    world.clock.now = at(32, 22);
    for (const body of ['他说不想活了', '她说不想活了', '他们说不想活了']) await say(body);
    world.clock.pass(2 * hour);
    const before = (await inbox('lead')).length;
    const failed: unknown[] = [];
    const log = { ...world.server.app.log, error: (of: object) => void failed.push(of) };
    await tellOverdue.run(
      {
        county: world.county,
        signal: new AbortController().signal,
        log,
        transaction: (work) =>
          world.system(async (ctx) => {
            const done = await work(ctx);
            if (ctx.records.length > 0 && failed.length === 0) throw new Error('only this one');
            return done;
          }),
      },
      {},
    );
    expect((await inbox('lead')).length - before).toBe(2);
    expect(failed).toMatchObject([{ job: 'messages.tell_overdue', county: world.county, id: expect.any(String) }]);
    expect((await hears(['lead']))['lead']).toHaveLength(1);
  });

  test('is told to nobody once it was heeded in time', async () => {
    await say('他还说活着没意思');
    const [concern] = await concerns('lead');
    await heed('lead', concern?.id ?? '');
    world.clock.pass(5 * hour);
    expect(await hears()).toEqual({});
  });

  test('is told anew of an appeal, and not to whoever decided first', async () => {
    world.clock.now = at(34, 10);
    const message = await say('你就是个王八蛋');
    world.clock.pass(72 * hour);
    const overdue = ['有一条消息已过期限，还没有人处理，请您看一看。'];
    expect(await hears()).toEqual({ lead: overdue, leader: overdue });
    world.clock.pass(24 * hour);
    expect(await hears()).toEqual({ official: ['清溪小学有一条消息已过期限，还没有人处理，请联系学校。'] });
    const [item] = (await (await as('leader')).call(listModeration, { query: {} })).items;
    const decision = { decision: 'refuse', reason: '骂人的话' } as const;
    await (await as('leader')).call(decideModeration, { params: { id: item?.id ?? '' }, body: decision });
    const appeal = { params: { id: message.id }, body: { words: '我说的是自己' } };
    await (await as('guardian')).call(appealModeration, appeal);
    world.clock.pass(72 * hour);
    expect(await hears()).toEqual({ lead: overdue });
  });

  test('comes to the bureau in the stead of a school whose lead has left', async () => {
    world.clock.now = at(34, 10);
    await say('他说不想活了，要跳楼');
    const grant = people['lead']?.grant ?? '';
    await world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ ended: '2026-12-01' })
        .where('county', '=', world.county)
        .where('id', '=', grant)
        .execute(),
    );
    world.clock.pass(2 * hour);
    expect(await hears(['leader', 'official'])).toEqual({
      official: ['一条可能涉及孩子安全的消息还没有人处理，请马上看。'],
    });
    expect(await concerns('official')).toContainEqual(
      expect.objectContaining({ writtenAtOrg: '清溪小学', childName: '杨小山', mayDecide: true }),
    );
  });
});
