import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeColumn, type Column, followColumn, listColumns, openColumn } from '#modules/messages/contract/column.ts';
import {
  decideComment,
  heedComment,
  listComments,
  listHeldComments,
  withdrawComment,
  writeComment,
} from '#modules/messages/contract/comment.ts';
import {
  approvePost,
  changePost,
  likePost,
  listOwnPosts,
  listPosts,
  listWaitingPosts,
  readPost,
  readVersion,
  readWriting,
  returnPost,
  submitPost,
  withdrawPost,
  writePost,
} from '#modules/messages/contract/post.ts';
import { appearDue } from '#modules/messages/server/columns/appear.ts';
import { tellOverdueComments } from '#modules/messages/server/columns/tell-overdue-comments.ts';
import { saying } from '#modules/messages/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
/** Two schools of the test’s own, and a class of the first. */
let [org, other, group] = ['', '', ''];
/** The bureau, whose officials hear of what no school decides on. */
let bureauOrg = '';
const people: Record<string, { person: string; grant: string }> = {};
const columns: Record<string, Column> = {};

const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  bureauOrg = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  people['official'] = await aPersonAs(world, 'official', { name: '李科长' });
  columns['news'] = await opened('official', { kind: 'school_news', name: '学校动态', readers: 'public' });
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, twoSchools);
  await ownColumns();
  // What waits since before is no concern of the test.
  await world.system(({ db }) =>
    db.updateTable('messages.comment').set({ steps_told: 2 }).where('county', '=', world.county).execute(),
  );
});
afterAll(() => world.close());

async function twoSchools(place: World): Promise<void> {
  org = await anOrganisation(place);
  other = await anOrganisation(place, { name: '青石镇中心小学' });
  group = await aClass(place, org);
  const next = await aClass(place, org, 2);
  const child = await aPupil(place, { org, class: group, name: '林小雨' });
  people['pupil'] = child;
  people['grandmother'] = await aGuardianOf(place, child.person, org, '王奶奶');
  people['neighbour'] = await aGuardianOf(place, (await aPupil(place, { org, class: next })).person, org, '赵奶奶');
  people['elsewhere'] = await aGuardianOf(
    place,
    (await aPupil(place, { org: other, class: await aClass(place, other) })).person,
    other,
  );
  people['teacher'] = await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' });
  people['colleague'] = await aPersonAs(place, 'homeroom', { org, class: next, name: '李老师' });
  people['leader'] = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  people['second'] = await aPersonAs(place, 'school_leader', { org, name: '副校长' });
  people['stranger'] = await aPersonAs(place, 'school_leader', { org: other, name: '钱校长' });
  people['lead'] = await aPersonAs(place, 'safeguard_lead', { org, name: '周老师' });
  people['bureau'] = await aPersonAs(place, 'official', { org: bureauOrg, name: '高小梅' });
}

const opened = async (who: string, wish: Partial<Sent<typeof openColumn>['body']>) =>
  (await as(who)).call(openColumn, { body: { ...usual, ...wish } });
async function ownColumns(): Promise<void> {
  columns['school'] = await opened('leader', { name: '教师园地' });
  columns['class'] = await opened('leader', { name: '四班的一天', readers: 'class', class: group });
}

const usual = {
  kind: 'own',
  name: '教师园地',
  readers: 'school',
  writers: ['homeroom', 'school_leader', 'official'],
  class: null,
} as const satisfies Sent<typeof openColumn>['body'];

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  return error instanceof Refused ? error.code : 'done';
};

const text = {
  title: '操场边的银杏黄了',
  document: saying('周三早上，孩子们在操场边捡银杏叶。'),
  children: 'none',
} as const;

async function written(column: string, who = 'teacher'): Promise<string> {
  const { id } = await (await as(who)).call(writePost, { body: { ...text, column: columns[column]?.id ?? '' } });
  return id;
}

async function submitted(column: string, who = 'teacher', appearsAt: string | null = null): Promise<string> {
  const id = await written(column, who);
  await (await as(who)).call(submitPost, { params: { id }, body: { appearsAt } });
  return id;
}

const approve = async (who: string, id: string, seen = 1) =>
  (await as(who)).call(approvePost, { params: { id }, body: { seen } });

async function published(column: string): Promise<string> {
  const id = await submitted(column);
  await approve('leader', id);
  await world.settled();
  return id;
}

const read = async (who: string, id: string) => (await as(who)).call(readPost, { params: { id } });

describe('a column', () => {
  test('is opened by a leader for the school or a class of it, by an official for the county', async () => {
    const leader = await as('leader');
    const open = (client: Client, wish: object) => refusalOf(client.call(openColumn, { body: { ...usual, ...wish } }));
    expect(await open(leader, { readers: 'class', class: newId() })).toBe('messages.other_readers');
    expect(await open(leader, { readers: 'class' })).toBe('messages.other_readers');
    expect(await open(leader, { class: group })).toBe('messages.other_readers');
    expect(await open(await as('official'), {})).toBe('messages.other_readers');
    expect(await open(await as('teacher'), {})).toBe('access.not_found');
  });

  test('is seen by those it is for, and by those of its school', async () => {
    const seen = async (who: string) =>
      (await (await as(who)).call(listColumns)).items.map(({ name, mayWrite }) => `${name}${mayWrite ? '*' : ''}`);
    expect(await seen('grandmother')).toEqual(['学校动态', '教师园地', '四班的一天']);
    expect(await seen('elsewhere')).toEqual(['学校动态']);
    expect(await seen('neighbour')).toEqual(['学校动态', '教师园地']);
    expect(await seen('teacher')).toEqual(['学校动态*', '教师园地*', '四班的一天*']);
    expect(await seen('colleague')).toEqual(['学校动态*', '教师园地*', '四班的一天']);
  });

  test('that is closed takes no more, and its school keeps no more than thirty', async () => {
    const leader = await as('leader');
    const { id } = await leader.call(openColumn, { body: { ...usual, name: '短期专栏' } });
    columns['short'] = { ...(columns['school'] as Column), id };
    const draft = await written('short');
    const change = { params: { id }, body: { name: '短期专栏', writers: ['homeroom' as const], isOpen: false } };
    expect(await refusalOf((await as('stranger')).call(changeColumn, change))).toBe('access.not_found');
    expect(await leader.call(changeColumn, change)).toMatchObject({ isOpen: false });
    expect(await refusalOf(written('short'))).toBe('messages.column_closed');
    const teacher = await as('teacher');
    expect(await refusalOf(teacher.call(submitPost, { params: { id: draft }, body: { appearsAt: null } }))).toBe(
      'messages.column_closed',
    );
    for (let count = 2; count < 30; count += 1) await leader.call(openColumn, { body: usual });
    expect(await refusalOf(leader.call(openColumn, { body: usual }))).toBe('messages.too_many_columns');
  });
});

describe('a post', () => {
  test('is its author’s alone until another has reviewed it, and then of those its column is for', async () => {
    const id = await written('class');
    expect(await refusalOf((await as('leader')).call(readWriting, { params: { id } }))).toBe('access.not_found');
    expect(await refusalOf(read('grandmother', id))).toBe('access.not_found');
    await (await as('teacher')).call(submitPost, { params: { id }, body: { appearsAt: null } });
    expect((await (await as('leader')).call(listWaitingPosts, { query: {} })).items.map((one) => one.id)).toEqual([id]);
    expect((await (await as('stranger')).call(listWaitingPosts, { query: {} })).items).toEqual([]);
    for (const who of ['stranger', 'official']) expect(await refusalOf(approve(who, id))).toBe('access.not_found');
    expect(await approve('leader', id)).toMatchObject({ state: 'published', reviewedBy: '何校长' });
    expect(await read('grandmother', id)).toMatchObject({
      title: text.title,
      document: text.document,
      address: null,
    });
    for (const who of ['neighbour', 'elsewhere', 'stranger', 'colleague'])
      expect(await refusalOf(read(who, id)), who).toBe('access.not_found');
    const listed = async (who: string) =>
      (await (await as(who)).call(listPosts, { query: {} })).items.map((one) => one.id).includes(id);
    expect([await listed('grandmother'), await listed('neighbour')]).toEqual([true, false]);
  });

  test('is reviewed by another than whoever wrote it, in the version he saw', async () => {
    const id = await submitted('news', 'leader');
    expect(await refusalOf(approve('leader', id))).toBe('messages.own_post');
    expect(await refusalOf(approve('second', id, 2))).toBe('messages.other_version');
    expect(await approve('second', id)).toMatchObject({ state: 'published' });
    expect(await refusalOf(approve('second', id))).toBe('messages.not_now');
    expect(await read('elsewhere', id)).toMatchObject({ address: `/p/${world.county}/${id}`, columnName: '学校动态' });
  });

  test('that is sent back says why, is changed with what it said kept, and asks again', async () => {
    const id = await submitted('school');
    const [teacher, leader] = [await as('teacher'), await as('leader')];
    const reason = { params: { id }, body: { reason: '请写上时间' } };
    expect(await refusalOf(teacher.call(changePost, { params: { id }, body: { ...text, seen: 1 } }))).toBe(
      'messages.not_now',
    );
    expect(await leader.call(returnPost, reason)).toMatchObject({ state: 'draft', reviewNote: '请写上时间' });
    expect(await refusalOf(leader.call(returnPost, reason))).toBe('access.not_found');
    const later = { ...text, title: '周三：银杏黄了' };
    expect(await teacher.call(changePost, { params: { id }, body: { ...later, seen: 1 } })).toMatchObject({
      version: 2,
    });
    expect(await refusalOf(teacher.call(changePost, { params: { id }, body: { ...later, seen: 1 } }))).toBe(
      'messages.other_version',
    );
    await teacher.call(submitPost, { params: { id }, body: { appearsAt: null } });
    expect(await leader.call(readWriting, { params: { id } })).toMatchObject({
      title: later.title,
      versions: [{ version: 1, title: text.title }],
    });
    expect(await leader.call(readVersion, { params: { id }, query: { version: '1' } })).toEqual({
      title: text.title,
      document: text.document,
    });
    expect(await refusalOf(leader.call(readVersion, { params: { id }, query: { version: '7' } }))).toBe(
      'access.not_found',
    );
    const own = await teacher.call(listOwnPosts, { query: {} });
    expect(own.items[0]).toMatchObject({ id, version: 2, state: 'review' });
  });

  test('that is withdrawn leaves its title and why, and appears again once it was changed and reviewed', async () => {
    const id = await submitted('school');
    world.clock.pass(60_000);
    const appeared = world.clock.now.toISOString();
    await approve('leader', id);
    const why = { params: { id }, body: { reason: '日期写错了' } };
    expect(await refusalOf((await as('colleague')).call(withdrawPost, why))).toBe('access.not_found');
    await (await as('second')).call(withdrawPost, why);
    expect(await read('grandmother', id)).toMatchObject({
      title: text.title,
      start: '',
      document: null,
      mayComment: false,
      withdrawReason: '日期写错了',
    });
    expect(await refusalOf((await as('second')).call(withdrawPost, why))).toBe('messages.not_now');
    const teacher = await as('teacher');
    world.clock.pass(60_000);
    for (const seen of [1, 2]) await teacher.call(changePost, { params: { id }, body: { ...text, seen } });
    await teacher.call(submitPost, { params: { id }, body: { appearsAt: null } });
    expect(await refusalOf(read('grandmother', id))).toBe('access.not_found');
    const { versions } = await (await as('leader')).call(readWriting, { params: { id } });
    expect(versions.map(({ version, publishedAt }) => [version, publishedAt])).toEqual([
      [2, null],
      [1, appeared],
    ]);
    await approve('leader', id, 3);
    expect(await read('grandmother', id)).toMatchObject({ withdrawReason: null, document: text.document });
  });

  test('that is planned appears when it is meant to, and those who follow its column hear of it once', async () => {
    const follow = { params: { id: columns['school']?.id ?? '' }, body: { follows: true } };
    expect(await (await as('grandmother')).call(followColumn, follow)).toMatchObject({
      isFollowed: true,
      followers: 1,
    });
    expect(await refusalOf((await as('elsewhere')).call(followColumn, follow))).toBe('access.not_found');
    const at = (hours: number): string => new Date(world.clock.now.getTime() + hours * 3_600_000).toISOString();
    const draft = await written('school');
    expect(
      await refusalOf(
        (await as('teacher')).call(submitPost, { params: { id: draft }, body: { appearsAt: at(2_200) } }),
      ),
    ).toBe('messages.too_late');
    const id = await submitted('school', 'teacher', at(1));
    expect(await approve('leader', id)).toMatchObject({ state: 'planned' });
    await runJob(world, appearDue);
    expect(await refusalOf(read('grandmother', id))).toBe('access.not_found');
    world.clock.pass(2 * 3_600_000);
    await runJob(world, appearDue);
    await runJob(world, appearDue);
    await world.settled();
    expect(await read('grandmother', id)).toMatchObject({ id });
    const { items } = await (await as('grandmother')).call(readInbox, { query: {} });
    expect(items.filter(({ link }) => link === `/posts/${id}`)).toHaveLength(1);
  });

  test('is liked by number alone, and by each once', async () => {
    const id = await published('school');
    const like = async (who: string, likes: boolean) =>
      (await as(who)).call(likePost, { params: { id }, body: { likes } });
    await like('grandmother', true);
    await like('grandmother', true);
    expect(await like('pupil', true)).toMatchObject({ likes: 2, isLiked: true });
    expect(await like('grandmother', false)).toMatchObject({ likes: 1, isLiked: false });
    expect(JSON.stringify(await read('leader', id))).not.toContain(people['pupil']?.person);
  });
});

describe('a comment', () => {
  const say = async (who: string, id: string, words = '银杏真好看') =>
    (await as(who)).call(writeComment, { params: { id }, body: { words } });
  const heard = async (who: string, id: string) =>
    (await (await as(who)).call(listComments, { params: { id }, query: {} })).items.map(({ words }) => words);
  const decide = async (who: string, id: string, body: Sent<typeof decideComment>['body']) =>
    (await as(who)).call(decideComment, { params: { id }, body });
  const hour = 3_600_000;
  const ofHarm = async (who: string) =>
    (await (await as(who)).call(readInbox, { query: { size: '100' } })).items.filter((told) =>
      told.text.includes('安全'),
    );
  /** What each hears of harm when the job runs twice at once. */
  const hears = async (): Promise<Record<string, string[]>> => {
    const of = ['lead', 'leader', 'second', 'bureau', 'stranger', 'teacher'];
    const counts = await Promise.all(of.map(async (who) => (await ofHarm(who)).length));
    await Promise.all([runJob(world, tellOverdueComments), runJob(world, tellOverdueComments)]);
    const now = await Promise.all(of.map(ofHarm));
    const texts = now.map((items, at) => items.slice(0, items.length - (counts[at] ?? 0)).map((told) => told.text));
    return Object.fromEntries(of.flatMap((who, at) => (texts[at]?.length ? [[who, texts[at]]] : [])));
  };

  test('is heard by whoever wrote it alone until somebody else of the school lets it through, without a name', async () => {
    const post = await published('school');
    const { id } = await say('grandmother', post);
    expect([await heard('grandmother', post), await heard('neighbour', post)]).toEqual([['银杏真好看'], []]);
    expect(await refusalOf(decide('stranger', id, { decision: 'show' }))).toBe('access.not_found');
    const [waiting] = (await (await as('leader')).call(listHeldComments, { query: {} })).items;
    expect(waiting).toMatchObject({ id, writtenBy: '王奶奶', postTitle: text.title });
    await decide('leader', id, { decision: 'show' });
    expect(await heard('neighbour', post)).toEqual(['银杏真好看']);
    const told = await (await as('neighbour')).call(listComments, { params: { id: post }, query: {} });
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`王奶奶|${people['grandmother']?.person}`));
    expect(await refusalOf(decide('leader', id, { decision: 'show' }))).toBe('messages.comment_decided');
    expect(await refusalOf((await as('neighbour')).call(withdrawComment, { params: { id } }))).toBe('access.not_found');
    await (await as('grandmother')).call(withdrawComment, { params: { id } });
    expect(await heard('neighbour', post)).toEqual([]);
  });

  test('that is refused says why to whoever wrote it, and nobody decides on his own', async () => {
    const post = await published('school');
    const { id } = await say('second', post);
    expect(await refusalOf(decide('second', id, { decision: 'show' }))).toBe('messages.own_comment');
    await decide('leader', id, { decision: 'refuse', reason: '请换个说法' });
    const { items } = await (await as('second')).call(listComments, { params: { id: post }, query: {} });
    expect(items).toMatchObject([{ state: 'refused', reason: '请换个说法', isOwn: true }]);
  });

  test('that speaks of harm to a child rings at once, and whoever looks at what is held sees what was found in it', async () => {
    const post = await published('school');
    await say('grandmother', post);
    await say('grandmother', post, '孩子说他不想活了');
    await world.settled();
    const rung = async (who: string) =>
      (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === '/comments').length;
    expect([await rung('lead'), await rung('second'), await rung('teacher'), await rung('grandmother')]).toEqual([
      1, 1, 0, 0,
    ]);
    const [waiting, ...others] = (await (await as('lead')).call(listHeldComments, { query: { size: '100' } })).items;
    expect(others.filter(({ post: on }) => on === post)).toEqual([]);
    expect(waiting).toMatchObject({
      writtenBy: '王奶奶',
      hits: expect.arrayContaining([expect.objectContaining({ category: 'harm', words: '不想活了', how: 'exact' })]),
    });
    expect(await refusalOf(decide('lead', waiting?.id ?? '', { decision: 'show' }))).toBe('access.not_found');
    expect(await heard('neighbour', post)).toEqual([]);
    await decide('leader', waiting?.id ?? '', { decision: 'refuse', reason: '学校正在和您联系' });
    expect((await ofHarm('lead'))[0]).toMatchObject({ link: '/comments', read: true });
  });

  test('of harm that nobody decides on is told again, then to the bureau at which school, each once and without a word of it', async () => {
    const post = await published('school');
    const { id } = await say('second', post, '孩子说他不想活了');
    world.clock.pass(2 * hour - 1);
    expect(await hears()).toEqual({});
    world.clock.pass(1);
    const again = ['一条可能涉及孩子安全的消息还没有人处理，请马上看。'];
    expect(await hears()).toEqual({ lead: again, leader: again });
    world.clock.pass(2 * hour - 1);
    expect(await hears()).toEqual({});
    world.clock.pass(1);
    expect(await hears()).toEqual({
      bureau: ['石塘乡中心小学还没有人处理一条可能涉及孩子安全的消息，请马上联系学校。'],
    });
    world.clock.pass(48 * hour);
    expect(await hears()).toEqual({});
    expect((await ofHarm('bureau'))[0]).toMatchObject({ link: '/inbox', read: false });
    await decide('leader', id, { decision: 'refuse', reason: '学校正在和您联系' });
    expect((await ofHarm('bureau'))[0]).toMatchObject({ read: true });
  });

  test('of harm that was decided on in time is told to nobody, nor one that speaks of none', async () => {
    const post = await published('school');
    await say('teacher', post);
    const { id } = await say('teacher', post, '孩子说他不想活了');
    await decide('leader', id, { decision: 'show' });
    world.clock.pass(5 * hour);
    expect(await hears()).toEqual({});
  });

  /** The one leader of a school without a lead says something that nobody there may decide on. */
  const leaderAloneSpeaksOfHarm = async (): Promise<void> => {
    const post = await submitted('news', 'stranger');
    await approve('official', post);
    await say('stranger', post, '孩子说他不想活了');
  };

  test('of harm by the one leader of a school without a lead rings at the bureau', async () => {
    await leaderAloneSpeaksOfHarm();
    const [told] = await ofHarm('bureau');
    expect(told?.text).toBe('青石镇中心小学还没有人处理一条可能涉及孩子安全的消息，请马上联系学校。');
  });

  describe('of harm that its writer takes back', () => {
    const takeBack = async (who: string, id: string) => (await as(who)).call(withdrawComment, { params: { id } });
    const waiting = async (who: string, id: string) =>
      (await (await as(who)).call(listHeldComments, { query: { size: '100' } })).items.filter((one) => one.id === id);
    const heed = async (who: string, id: string) =>
      (await as(who)).call(heedComment, { params: { id }, body: { done: '已和奶奶一起见过孩子' } });
    /** What a grandmother has said to a post and taken back. */
    const takenBack = async (): Promise<{ post: string; id: string }> => {
      const post = await published('school');
      const { id } = await say('grandmother', post, '孩子说他不想活了');
      await takeBack('grandmother', id);
      return { post, id };
    };

    test('stays before the leads, marked as taken back, and is seen by nobody else', async () => {
      const { post, id } = await takenBack();
      expect(await waiting('lead', id)).toMatchObject([{ isTakenBack: true, words: '孩子说他不想活了' }]);
      for (const who of ['leader', 'second', 'official']) expect(await waiting(who, id)).toEqual([]);
      for (const who of ['grandmother', 'neighbour']) expect(await heard(who, post)).toEqual([]);
      const plain = await say('grandmother', post);
      await takeBack('grandmother', plain.id);
      expect(await waiting('lead', plain.id)).toEqual([]);
    });

    test('is told again to the leads alone where nobody has looked, then to the bureau', async () => {
      await takenBack();
      await leaderAloneSpeaksOfHarm();
      world.clock.pass(2 * hour);
      // Of the other school the bureau hears, too, that its comment waits.
      expect(await hears()).toEqual({
        lead: ['一条可能涉及孩子安全的消息还没有人处理，请马上看。'],
        bureau: [expect.stringContaining('青石镇')],
      });
      world.clock.pass(2 * hour);
      const { bureau, ...others } = await hears();
      expect(bureau).toContain('石塘乡中心小学还没有人处理一条可能涉及孩子安全的消息，请马上联系学校。');
      expect(others).toEqual({});
    });

    test('is heeded by them alone and once, of which its writer learns nothing', async () => {
      const { id } = await takenBack();
      for (const who of ['leader', 'grandmother', 'official', 'stranger'])
        expect(await refusalOf(heed(who, id))).toBe('access.not_found');
      expect(await refusalOf(decide('leader', id, { decision: 'show' }))).toBe('messages.comment_decided');
      expect(await heed('lead', id)).toMatchObject({ id, isTakenBack: true });
      expect(await waiting('lead', id)).toEqual([]);
      expect(await refusalOf(heed('lead', id))).toBe('messages.comment_decided');
      expect(await takeBack('grandmother', id)).toMatchObject({ state: 'withdrawn', reason: null });
    });

    test('is for a leader where no lead but its writer is there', async () => {
      const { id } = await takenBack();
      await world.system(({ db }) =>
        db
          .updateTable('messages.comment')
          .set({ person: people['lead']?.person ?? '' })
          .where('id', '=', id)
          .execute(),
      );
      expect(await waiting('lead', id)).toEqual([]);
      expect(await waiting('leader', id)).toMatchObject([{ isTakenBack: true }]);
      expect(await heed('leader', id)).toMatchObject({ id });
    });
  });

  test('is not asked of a pupil, and of nobody when ten of his wait, or the post is gone', async () => {
    const post = await published('school');
    expect(await refusalOf(say('pupil', post))).toBe('access.not_found');
    for (let count = 0; count < 10; count += 1) await say('neighbour', post, `第 ${count} 句`);
    expect(await refusalOf(say('neighbour', post))).toBe('messages.too_many_comments');
    await (await as('leader')).call(withdrawPost, { params: { id: post }, body: { reason: '写错了' } });
    expect(await refusalOf(say('grandmother', post))).toBe('messages.not_now');
  });
});

describe('a page for anybody', () => {
  const page = (path: string, headers: Record<string, string> = {}) =>
    world.stranger.raw({ method: 'GET', url: `/p/${world.county}/${path}`, headers });
  const feedOf = () => `columns/${columns['news']?.id}/feed.xml`;

  test('is read without signing in, runs no script, says what it is to sites that link to it, and is small', async () => {
    const title = '<script>alert(1)</script> & 银杏';
    const teacher = await as('teacher');
    const body = { ...text, title, column: columns['news']?.id ?? '' };
    const { id } = await teacher.call(writePost, { body });
    expect((await page(id)).statusCode).toBe(404);
    await teacher.call(submitPost, { params: { id }, body: { appearsAt: null } });
    await approve('leader', id);
    const reply = await page(id);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(reply.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
    );
    expect(reply.headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'content-language': 'zh' });
    expect(reply.headers['vary']).toContain('accept-language');
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.body).not.toContain('<script');
    expect(reply.body).toContain(
      '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt; &amp; 银杏">',
    );
    expect(reply.body).toContain('<p>周三早上，孩子们在操场边捡银杏叶。</p>');
    expect(reply.body).not.toMatch(/王老师|何校长/);
    expect(Buffer.byteLength(reply.body)).toBeLessThan(20_000);
    const english = await page(id, { 'accept-language': 'en' });
    expect(english.body).toContain('<html lang="en-GB">');
    const [list, feed] = [await page(`columns/${columns['news']?.id}`), await page(feedOf())];
    expect(list.body).toContain(`href="/p/${world.county}/${id}"`);
    expect(feed.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(feed.body).toContain(`/p/${world.county}/${id}</guid>`);
    expect(feed.body).not.toContain('<script');
    await teacher.call(withdrawPost, { params: { id }, body: { reason: '日期写错了' } });
    const gone = await page(id);
    expect([gone.statusCode, gone.body.includes('日期写错了'), gone.body.includes('捡银杏叶')]).toEqual([
      410,
      true,
      false,
    ]);
    expect((await page(feedOf())).body).not.toContain(id);
  });

  test('is the same for whoever is signed in, and is there of nothing that is not for anybody', async () => {
    const id = await published('school');
    const teacher = await as('teacher');
    for (const path of [id, newId(), `columns/${columns['school']?.id}`, `columns/${columns['school']?.id}/feed.xml`]) {
      const url = `/p/${world.county}/${path}`;
      expect([path, (await teacher.raw({ method: 'GET', url })).statusCode]).toEqual([path, 404]);
    }
    const elsewhere = await world.stranger.raw({ method: 'GET', url: `/p/990199/columns/${columns['news']?.id}` });
    expect(elsewhere.statusCode).toBe(404);
  });
});
