import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '#modules/intake/server/kinds.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterAll(() => world.close());

const template = async (query: string) =>
  (await official.raw({ method: 'GET', url: `/api/imports/template${query}` })).rawPayload;

test('the template has a sheet of every kind: a line of advice, then its columns, then room', async () => {
  const file = await template('');
  const book = read(file);
  const filled = new Map(kinds.map(({ title }) => [title.zh, rowsOf(book.Sheets[title.zh])]));
  for (const { title, columns } of kinds) {
    const [advice = [], header, ...rows] = filled.get(title.zh) ?? [];
    expect(advice[0]).toContain('深色表头必填');
    expect([title.zh, header, rows]).toEqual([title.zh, columns.map((column) => column.header.zh), []]);
  }
  expect(kinds.length).toBeGreaterThan(9);
  // What is chosen from a list is offered, the county's own categories too.
  const parts = Object.entries(unzipSync(file)).map(([, part]) => Buffer.from(part).toString());
  const offered = parts.flatMap((part) =>
    [...part.matchAll(/<formula1>&quot;(.*?)&quot;</g)].map(([, list = '']) => list),
  );
  expect(offered.join().split(',')).toEqual(expect.arrayContaining(['心理健康：个体辅导', '班主任', '小学']));
});

test('one kind alone comes as a workbook or as CSV', async () => {
  const [pupils] = kinds.filter((kind) => kind.name === 'pupils');
  const headers = pupils?.columns.map((column) => column.header.zh) ?? [];
  expect(read(await template('?kind=pupils')).SheetNames).toContain('学生');
  expect((await template('?kind=pupils&format=csv')).toString()).toBe(`\ufeff${headers.join(',')}\r\n`);
});

const rowsOf = (sheet: Parameters<typeof utils.sheet_to_json>[0] | undefined): string[][] =>
  sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
