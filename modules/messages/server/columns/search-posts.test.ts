import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvePost, searchPosts, submitPost, withdrawPost, writePost } from '#modules/messages/contract/post.ts';
import { findPosts } from '#modules/messages/server/columns/store/terms-store.ts';
import { aColumn, aPost, saying } from '#modules/messages/testing.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { searchQuery } from '#platform/text/bigrams.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let teacher: Client;
let leader: Client;
let grandmother: Client;
let neighbour: Client;
const columns: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  const [group, next] = [await aClass(world, org), await aClass(world, org, 2)];
  const guardian = async (of: string) =>
    world.as((await aGuardianOf(world, (await aPupil(world, { org, class: of })).person, org)).grant);
  [grandmother, neighbour] = [await guardian(group), await guardian(next)];
  const by = await aPersonAs(world, 'school_leader', { org });
  [leader, teacher] = [
    await world.as(by.grant),
    await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant),
  ];
  columns['school'] = await aColumn(world, { by, org });
  columns['class'] = await aColumn(world, { by, org, readers: 'class', class: group });
});
afterAll(() => world.close());

async function published(column: string, title: string, words: string): Promise<string> {
  const body = { column: columns[column] ?? '', title, document: saying(words), children: 'none' } as const;
  const { id } = await teacher.call(writePost, { body });
  await teacher.call(submitPost, { params: { id }, body: { appearsAt: null } });
  await leader.call(approvePost, { params: { id }, body: { seen: 1 } });
  return id;
}

const found = async (who: Client, words: string, paging: object = {}) =>
  who.call(searchPosts, { query: { words, ...paging } });
const idsOf = async (who: Client, words: string, paging: object = {}) =>
  (await found(who, words, paging)).items.map(({ id }) => id);

test('posts are found by words as they stand, those that have them in their title first, and it is shown where', async () => {
  const inTitle = await published('school', '看皮影戏', '周五下午，全校在礼堂。');
  const inText = await published('school', '周末去哪儿', '文化馆有皮影戏，免费。');
  expect(await idsOf(neighbour, '皮影戏')).toEqual([inTitle, inText]);
  expect(await found(neighbour, '皮影戏', { size: 1, page: 2 })).toMatchObject({
    total: 2,
    items: [
      {
        id: inText,
        title: [{ text: '周末去哪儿', isFound: false }],
        excerpt: [
          { text: '文化馆有', isFound: false },
          { text: '皮影戏', isFound: true },
          { text: '，免费。', isFound: false },
        ],
      },
    ],
  });
  for (const words of ['影皮', '戏皮影', '，。', ''])
    expect([words, await idsOf(neighbour, words)]).toEqual([words, []]);
});

test('of all that have the words the newest are found, however many weeks ago they appeared', async () => {
  const { now } = world.clock;
  const column = columns['school'] ?? '';
  const by = await aPersonAs(world, 'volunteer');
  const { person: reviewer } = await aPersonAs(world, 'volunteer');
  const ids: string[] = [];
  for (const days of [0, 6, 7, 20, 75, 1_000]) {
    world.clock.now = new Date(now.getTime() - days * 86_400_000);
    ids.push(await aPost(world, { by, column, reviewer }));
  }
  world.clock.now = now;
  const newest = (most: number, of = [column]) =>
    world.system((ctx) => findPosts(ctx, of, searchQuery('银杏') ?? '', most));
  expect(await newest(3)).toEqual(ids.slice(0, 3));
  expect(await newest(500)).toEqual(ids);
  expect(await newest(500, [])).toEqual([]);
});

test('nobody finds what is for another class, waits for its review, or was withdrawn', async () => {
  const id = await published('class', '我们班的风筝', '风筝飞得很高。');
  const draft = {
    column: columns['school'] ?? '',
    title: '风筝节',
    document: saying('草稿'),
    children: 'none',
  } as const;
  await teacher.call(writePost, { body: draft });
  expect([await idsOf(grandmother, '风筝'), await idsOf(neighbour, '风筝')]).toEqual([[id], []]);
  await teacher.call(withdrawPost, { params: { id }, body: { reason: '写错了日期' } });
  expect(await idsOf(grandmother, '风筝')).toEqual([]);
  await teacher.call(submitPost, { params: { id }, body: { appearsAt: null } });
  await leader.call(approvePost, { params: { id }, body: { seen: 1 } });
  expect(await idsOf(grandmother, '风筝')).toEqual([id]);
});

test('whoever looks at what posts are found by past its owner’s function, for another county or in a narrower scope, sees nothing', async () => {
  await published('school', '扎染', '蓝布和白花。');
  const asked = (county: string, reach: string): Promise<[string, number][]> =>
    world.system(async ({ db }) => {
      await sql`set local app.reach = ${sql.raw(`'${reach}'`)}`.execute(db);
      const places = Object.values(columns);
      const rows = await sql<{ by: string; rows: number }>`
        select 'function' as by, count(*)::int as rows from messages.find_posts(${county}, ${places}::uuid[], '''扎染''', 10)
        union all select 'table', count(*)::int from messages.post_terms where county = ${county} and terms @@ '''扎染'''`.execute(
        db,
      );
      return rows.rows.map(({ by, rows: count }) => [by, count]);
    });
  const nothing = [
    ['function', 0],
    ['table', 0],
  ];
  expect(await asked(world.county, 'system')).toEqual([
    ['function', 1],
    ['table', 1],
  ]);
  expect(await asked(world.county, 'own')).toEqual(nothing);
  expect(await asked('990199', 'system')).toEqual(nothing);
});
