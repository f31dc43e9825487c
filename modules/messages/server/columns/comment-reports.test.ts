import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  appealComment,
  decideComment,
  heedComment,
  listComments,
  listHeldComments,
  reportComment,
  withdrawComment,
} from '#modules/messages/contract/comment.ts';
import { tellOverdueComments } from '#modules/messages/server/columns/tell-overdue-comments.ts';
import { aColumn, aComment, aPost } from '#modules/messages/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

const hour = 3_600_000;
const reason = '这是别人家的事，不该写在这里';
let world: World;
let post: string;
let comment: string;
let org: string;
const people: Record<string, { person: string; grant: string }> = {};

const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  const elsewhere = await anOrganisation(world, { name: '青石镇中心小学' });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const child = await aPupil(world, { org, class: await aClass(world, org) });
  people['pupil'] = child;
  people['writer'] = await aGuardianOf(world, child.person, org, '王奶奶');
  const neighbours = await aPupil(world, { org, class: await aClass(world, org, 2) });
  people['neighbour'] = await aGuardianOf(world, neighbours.person, org, '赵奶奶');
  const far = await aPupil(world, { org: elsewhere, class: await aClass(world, elsewhere) });
  people['stranger'] = await aGuardianOf(world, far.person, elsewhere);
  people['leader'] = await aPersonAs(world, 'school_leader', { org, name: '何校长' });
  people['second'] = await aPersonAs(world, 'school_leader', { org, name: '副校长' });
  people['lead'] = await aPersonAs(world, 'safeguard_lead', { org, name: '周老师' });
  people['official'] = await aPersonAs(world, 'official', { org: bureau, name: '李科长' });
  const by = await aPersonAs(world, 'homeroom', { org, name: '王老师' });
  const column = await aColumn(world, { by, org });
  post = await aPost(world, { by, org, column, reviewer: personOf('leader') });
});
afterAll(() => world.close());

beforeEach(async () => {
  // At ten in the morning, when nobody is left in peace.
  const day = 24 * hour;
  world.clock.pass((day + 2 * hour - (world.clock.now.getTime() % day)) % day);
  comment = await aComment(world, { by: personOf('writer'), post, org, shownBy: personOf('leader') });
});

/** What one left open is told of in the next. */
afterEach(async () => {
  const seen = (await waits('second'))?.reports.length ?? 0;
  if (seen > 0) await decide('second', leave(seen));
});

const leave = (seen = 1) => ({ decision: 'leave', reason: '说的是自己的孩子', seen }) as const;
const remove = (seen = 1) => ({ decision: 'remove', reason: '写了别人家的事', seen }) as const;

const inHours = (hours: number): string => new Date(world.clock.now.getTime() + hours * hour).toISOString();

const personOf = (who: string): string => people[who]?.person ?? '';

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  return error instanceof Refused ? error.code : 'done';
};

const report = async (who: string, why = reason, mayHarm = false) =>
  (await as(who)).call(reportComment, { params: { id: comment }, body: { reason: why, mayHarm } });

const withdraw = async () => (await as('writer')).call(withdrawComment, { params: { id: comment } });

const decide = async (who: string, body: Sent<typeof decideComment>['body']) =>
  (await as(who)).call(decideComment, { params: { id: comment }, body });

const seen = async (who: string) => {
  const { items } = await (await as(who)).call(listComments, { params: { id: post }, query: { size: '100' } });
  return items.find(({ id }) => id === comment);
};

const waits = async (who: string) => {
  const { items } = await (await as(who)).call(listHeldComments, { query: { size: '100' } });
  return items.find(({ id }) => id === comment);
};

/** What each finds in his inbox that he has not read yet. */
const unread = async (...of: string[]): Promise<string[][]> =>
  Promise.all(
    of.map(async (who) => {
      const { items } = await (await as(who)).call(readInbox, { query: { size: '100' } });
      return items.filter(({ read }) => !read).map(({ text }) => text);
    }),
  );

/** What was reported of the comment and decided on that, in order. */
const history = () =>
  world.system(({ db }) =>
    db
      .selectFrom('messages.comment_report')
      .select(['reporter', 'decision', 'decided_by', 'answer'])
      .where('comment', '=', comment)
      .orderBy('at')
      .execute(),
  );

const toLook = '有一条消息等您看一看。';
const ofHarm = '有一条消息可能涉及孩子的安全，请马上看。';

test('a comment that was let through is reported once by each who reads it, stands meanwhile, and its writer learns nothing', async () => {
  const before = await unread('writer');
  expect(await seen('neighbour')).toMatchObject({ isReported: false });
  expect(await report('neighbour')).toMatchObject({ state: 'shown', isReported: true });
  expect(await seen('neighbour')).toMatchObject({ state: 'shown', isReported: true });
  await report('neighbour', '再说一次');
  expect(await history()).toHaveLength(1);
  expect(await waits('leader')).toMatchObject({ reports: [{ reason, mayHarm: false }], left: [], dueAt: inHours(72) });
  expect(JSON.stringify(await waits('leader'))).not.toContain(personOf('neighbour'));
  expect(JSON.stringify(await waits('leader'))).not.toContain('赵奶奶');
  expect(await seen('writer')).toMatchObject({ state: 'shown', isReported: false });
  expect([await seen('pupil'), await unread('writer')]).toMatchObject([{ isReported: false }, before]);
  expect(await waits('official')).toBeUndefined();
});

test('is reported by nobody who does not read it, who wrote it, or before it was let through', async () => {
  expect(await refusalOf(report('stranger'))).toBe('access.not_found');
  expect(await refusalOf(report('writer'))).toBe('access.not_found');
  await withdraw();
  expect(await refusalOf(report('neighbour'))).toBe('access.not_found');
  comment = await aComment(world, { by: personOf('writer'), post, org });
  expect(await refusalOf(report('neighbour'))).toBe('access.not_found');
  comment = newId();
  expect(await refusalOf(report('neighbour'))).toBe('access.not_found');
});

test('that was left is reported anew by another, with a time of its own, and whoever decides then reads why', async () => {
  await report('neighbour');
  expect(await refusalOf(decide('leader', { decision: 'show' }))).toBe('messages.comment_decided');
  const at = inHours(0);
  await decide('leader', leave());
  expect([await waits('leader'), (await seen('second'))?.state]).toEqual([undefined, 'shown']);
  expect(await refusalOf(decide('leader', leave()))).toBe('messages.comment_decided');
  await report('neighbour');
  expect(await waits('leader')).toBeUndefined();
  world.clock.pass(100 * hour);
  await report('pupil', '看了不舒服');
  expect(await waits('leader')).toMatchObject({
    reports: [{ reason: '看了不舒服' }],
    left: [{ reason: '说的是自己的孩子', at }],
    dueAt: inHours(72),
  });
  await decide('second', remove());
  expect(await history()).toEqual([
    { reporter: personOf('neighbour'), decision: 'leave', decided_by: personOf('leader'), answer: '说的是自己的孩子' },
    { reporter: personOf('pupil'), decision: 'remove', decided_by: personOf('second'), answer: '写了别人家的事' },
  ]);
});

test('that is removed is read by nobody but its writer, who hears of it and reads why', async () => {
  await report('neighbour');
  await report('pupil');
  const before = await unread('writer', 'neighbour');
  await decide('leader', remove(2));
  expect([await seen('neighbour'), await seen('second')]).toEqual([undefined, undefined]);
  expect(await seen('writer')).toMatchObject({ state: 'removed', reason: '写了别人家的事' });
  const told = '您写的一条留言撤下了，打开可以看理由。';
  expect(await unread('writer', 'neighbour')).toEqual([[told, ...(before[0] ?? [])], before[1]]);
  expect(await refusalOf(report('neighbour'))).toBe('access.not_found');
  expect(await refusalOf(decide('leader', leave(2)))).toBe('messages.comment_decided');
});

test('is not decided on before whoever does has read each report of it', async () => {
  await report('neighbour');
  world.clock.pass(1);
  await report('pupil', '那个孩子说有人打他');
  expect(await refusalOf(decide('leader', leave()))).toBe('messages.reported_anew');
  expect(await waits('leader')).toMatchObject({ reports: [{ reason }, { reason: '那个孩子说有人打他' }] });
  await decide('leader', leave(2));
});

test('is decided on by nobody who has reported it, then or before', async () => {
  const before = await unread('leader');
  await report('leader');
  expect([await waits('leader'), await unread('leader')]).toEqual([undefined, before]);
  expect(await refusalOf(decide('leader', leave()))).toBe('messages.own_comment');
  await decide('second', leave());
  await report('neighbour');
  expect([await waits('leader'), await unread('leader')]).toEqual([undefined, before]);
  expect(await refusalOf(decide('leader', leave()))).toBe('messages.own_comment');
});

test('that nobody decides on in time is told again, then to the bureau, and of a second case anew', async () => {
  const tell = () => runJob(world, tellOverdueComments);
  const again = '有一条消息已过期限，还没有人处理，请您看一看。';
  const atBureau = '石塘乡中心小学有一条消息已过期限，还没有人处理，请联系学校。';
  for (const who of ['neighbour', 'pupil']) {
    const before = await unread('second', 'official', 'lead');
    const added = async () =>
      (await unread('second', 'official', 'lead')).map((texts, at) =>
        texts.slice(0, texts.length - (before[at]?.length ?? 0)),
      );
    await report(who);
    expect(await added()).toEqual([[toLook], [], []]);
    world.clock.pass(72 * hour - 1);
    await tell();
    expect((await added())[0]).toHaveLength(1);
    world.clock.pass(1);
    await tell();
    expect(await added()).toEqual([[again, toLook], [], []]);
    world.clock.pass(24 * hour);
    await tell();
    expect((await added())[1]).toEqual([atBureau]);
    world.clock.pass(99 * hour);
    await tell();
    expect((await added())[1]).toEqual([atBureau]);
    await decide('leader', leave());
    expect(await unread('second', 'official', 'lead')).toEqual([[], [], []]);
  }
});

test.each([
  ['says that a child may be in danger', '请去看看这家的孩子', true],
  ['speaks of harm to a child', '她家孩子说他不想活了', false],
])(
  'of which a report %s rings at once at who watches over pupils, and is due in two hours',
  async (_, why, mayHarm) => {
    const before = await unread('writer');
    await report('neighbour', why, mayHarm);
    expect(await waits('lead')).toMatchObject({
      mayHarm: true,
      reports: [{ reason: why, mayHarm }],
      dueAt: inHours(2),
    });
    expect(await unread('lead', 'leader', 'writer')).toEqual([[ofHarm], [ofHarm], before[0]]);
    expect(await refusalOf(decide('lead', leave()))).toBe('access.not_found');
    await decide('leader', leave());
  },
);

test('that waits for something else rings at once when somebody says a child may be in danger, and its clock begins anew', async () => {
  const tell = () => runJob(world, tellOverdueComments);
  await report('neighbour');
  expect(await unread('lead', 'leader')).toEqual([[], [toLook]]);
  world.clock.pass(72 * hour);
  await tell();
  await report('pupil', '他身上有伤', true);
  expect(await waits('leader')).toMatchObject({ mayHarm: true, dueAt: inHours(2) });
  expect(await unread('lead')).toEqual([[ofHarm]]);
  await report('second', '不该写在这里');
  expect(await waits('leader')).toMatchObject({ mayHarm: true, dueAt: inHours(2) });
  world.clock.pass(2 * hour);
  await tell();
  expect(await unread('lead')).toEqual([['一条可能涉及孩子安全的消息还没有人处理，请马上看。', ofHarm]]);
  world.clock.pass(2 * hour);
  await tell();
  expect((await unread('official'))[0]?.[0]).toContain('还没有人处理一条可能涉及孩子安全的消息');
  await decide('leader', leave(3));
});

test('that its writer takes back is before nobody any more, and nobody is asked to look', async () => {
  const before = await unread('leader');
  await report('neighbour');
  await withdraw();
  expect([await waits('leader'), await waits('lead'), await unread('leader')]).toEqual([undefined, undefined, before]);
  expect(await refusalOf(decide('leader', leave()))).toBe('messages.comment_decided');
  world.clock.pass(99 * hour);
  await runJob(world, tellOverdueComments);
  expect(await unread('leader')).toEqual(before);
});

test('of which harm was reported is looked after by the leads though its writer takes it back, until one says what was done', async () => {
  await report('neighbour', '他身上有伤', true);
  await withdraw();
  expect([await waits('leader'), await waits('lead')]).toMatchObject([
    undefined,
    { isTakenBack: true, reports: [{ reason: '他身上有伤' }], dueAt: inHours(2) },
  ]);
  const heed = async (who: string) =>
    (await as(who)).call(heedComment, { params: { id: comment }, body: { done: '已见孩子' } });
  expect(await refusalOf(heed('leader'))).toBe('access.not_found');
  await heed('lead');
  expect([await waits('lead'), await unread('lead')]).toEqual([undefined, [[]]]);
});

describe('one’s own that was refused or removed', () => {
  const appeal = async (who: string, words = '说的是我家的事') =>
    (await as(who)).call(appealComment, { params: { id: comment }, body: { words } });
  const overturn = { decision: 'overturn', reason: '没有说到别人' } as const;
  const uphold = { decision: 'uphold', reason: '还是说到了别人' } as const;

  /** Removed by the leader for what the neighbour reported. */
  const removed = async () => {
    await report('neighbour');
    await decide('leader', remove());
  };

  test('is appealed about once, to another than whoever decided and never to who reported it, and stands there again', async () => {
    await report('neighbour');
    expect(await refusalOf(appeal('writer'))).toBe('messages.no_appeal_of_comment');
    await decide('leader', remove());
    expect(await seen('writer')).toMatchObject({ mayAppeal: true, appealDueAt: null, answer: null });
    expect(await refusalOf(appeal('neighbour'))).toBe('access.not_found');
    const before = await unread('leader', 'second', 'writer');
    expect(await appeal('writer')).toMatchObject({ state: 'removed', mayAppeal: false, appealDueAt: inHours(72) });
    expect(await refusalOf(appeal('writer'))).toBe('messages.no_appeal_of_comment');
    expect(await unread('leader', 'second')).toEqual([before[0], [toLook, ...(before[1] ?? [])]]);
    expect([await waits('leader'), await waits('official')]).toEqual([undefined, undefined]);
    expect(await waits('second')).toMatchObject({
      appeal: { words: '说的是我家的事', reason: '写了别人家的事' },
      inSteadOf: null,
    });
    expect(await refusalOf(decide('leader', overturn))).toBe('messages.own_decision');
    expect(await refusalOf(decide('second', leave()))).toBe('messages.comment_decided');
    await decide('second', overturn);
    expect(await seen('neighbour')).toMatchObject({ state: 'shown' });
    expect(await seen('writer')).toMatchObject({ state: 'shown', answer: '没有说到别人', appealDueAt: null });
    expect((await unread('writer'))[0]?.[0]).toBe('您申诉的一条留言有了结果，打开可以看。');
    expect(await refusalOf(decide('second', uphold))).toBe('messages.comment_decided');
    await report('pupil');
    await decide('leader', remove());
    expect(await seen('writer')).toMatchObject({ state: 'removed', mayAppeal: false, answer: null });
  });

  test('that was refused stays away where another upholds that', async () => {
    comment = await aComment(world, { by: personOf('writer'), post, org });
    await decide('leader', { decision: 'refuse', reason: '请换个说法' });
    await appeal('writer');
    expect(await waits('leader')).toBeUndefined();
    await decide('second', uphold);
    expect(await seen('writer')).toMatchObject({ state: 'refused', mayAppeal: false, answer: '还是说到了别人' });
    expect(await seen('neighbour')).toBeUndefined();
  });

  test('that its writer takes back while he waits for an answer is before nobody any more', async () => {
    await removed();
    const before = await unread('second');
    await appeal('writer');
    await withdraw();
    expect([await waits('second'), await unread('second')]).toEqual([undefined, before]);
    expect(await refusalOf(decide('second', overturn))).toBe('messages.comment_decided');
  });

  test('about which nobody at the school may decide goes to the bureau, which reads by no name who wrote it', async () => {
    await report('second');
    await decide('leader', remove());
    const before = await unread('official');
    await appeal('writer');
    expect(await unread('official')).toEqual([[toLook, ...(before[0] ?? [])]]);
    expect(await waits('official')).toMatchObject({ writtenBy: null, inSteadOf: '石塘乡中心小学' });
    expect(JSON.stringify(await waits('official'))).not.toContain('王奶奶');
    expect([await waits('leader'), await waits('second')]).toEqual([undefined, undefined]);
    world.clock.pass(72 * hour);
    await runJob(world, tellOverdueComments);
    world.clock.pass(24 * hour);
    await runJob(world, tellOverdueComments);
    expect((await unread('official'))[0]?.slice(0, 2)).toEqual([
      '有一条消息已过期限，还没有人处理，请您看一看。',
      '有一条消息已过期限，还没有人处理，请您看一看。',
    ]);
    await decide('official', overturn);
    expect(await seen('writer')).toMatchObject({ state: 'shown', answer: '没有说到别人' });
    expect(await refusalOf(decide('official', uphold))).toBe('access.not_found');
  });
});

test('a comment that all leaders of a school have reported the bureau decides on, until there is another', async () => {
  await report('second');
  expect(await waits('official')).toBeUndefined();
  await report('leader');
  expect(await waits('official')).toBeUndefined();
  world.clock.pass(72 * hour);
  await runJob(world, tellOverdueComments);
  expect(await waits('official')).toMatchObject({ writtenBy: null, reports: [{ reason }, { reason }] });
  await decide('official', remove(2));
  expect([await seen('neighbour'), (await seen('writer'))?.state]).toEqual([undefined, 'removed']);
});
