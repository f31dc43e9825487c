import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPersonAs, aTown, anOrganisation } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { compareRunRows, compareRuns } from '#modules/needs/contract/compare-runs.ts';
import { startRun } from '#modules/needs/contract/run.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';
import { aDecidedRun, aQueuedRun } from '#modules/needs/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let resources: string[];

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const org = await anOrganisation(world);
  official = await world.as((await aPersonAs(world, 'official', { org })).grant);
  const provider = await aProvider(world, { person: (await aPersonAs(world, 'volunteer')).person });
  resources = [await aResource(world, provider, { title: '甲' }), await aResource(world, provider, { title: '乙' })];
});
afterEach(() => world.close());

const children = Array.from({ length: 44 }, () => newId());

/** A run of the needs of these children in which each resource has so many places; gives its id. */
const aRun = (from: number, to: number, places: readonly [number, number]): Promise<string> =>
  world.system(async (ctx) => {
    const inputs = someInputs({
      needs: children.slice(from, to).map((id) => aNeed({ id, whom: id, rural: false, mode: 'remote' })),
      supply: resources.map((id, at) => aSupply({ id, mode: 'remote', capacity: places[at] ?? 0 })),
    });
    return aDecidedRun(ctx, inputs);
  });

const compare = (id: string, other: string) => official.call(compareRuns, { params: { id }, query: { with: other } });
const rows = (id: string, other: string, page = '1') =>
  official.call(compareRunRows, { params: { id }, query: { with: other, page, size: '5' } as never });

test('tells what two runs make of the same needs, when none of it describes fewer than ten children', async () => {
  const [less, more] = [await aRun(0, 44, [12, 0]), await aRun(0, 44, [0, 24])];
  const told = await compare(less, more);
  expect(told).toMatchObject({ run: { id: less, served: 12 }, other: { id: more, served: 24 } });
  const counts = [told.same, told.elsewhere, told.onlyRun, told.onlyOther, told.neither, told.apart];
  expect(counts).toEqual([0, 12, 0, 12, 20, 0]);
});

test('tells none of the counts when one of them is of fewer than ten children, or could be had from the others', async () => {
  const [less, more] = [await aRun(0, 44, [12, 0]), await aRun(0, 44, [20, 0])];
  const nothing = { same: null, elsewhere: null, onlyRun: null, onlyOther: null, neither: null, apart: null };
  expect(await compare(less, more)).toMatchObject(nothing);
  expect(await compare(less, await aRun(0, 42, [12, 0]))).toMatchObject(nothing);
  expect(await compare(less, less)).toMatchObject({ same: 12, elsewhere: 0, neither: 32 });
});

test('lists the needs that are decided otherwise, without names, a page at a time, and each look is audited', async () => {
  const [less, more] = [await aRun(0, 44, [12, 0]), await aRun(0, 44, [0, 24])];
  const { items, total } = await rows(less, more);
  expect([items.length, total]).toEqual([5, 24]);
  expect((await rows(less, more, '5')).items).toHaveLength(4);
  expect(items.every((row) => children.includes(row.need) && row.town === '990101201')).toBe(true);
  const given = (await Promise.all(['1', '2', '3', '4', '5'].map((page) => rows(less, more, page)))).flatMap((page) =>
    page.items.map(({ run, other }) => `${run?.title ?? '—'} → ${other?.title ?? '—'}`),
  );
  expect(given.toSorted()).toEqual(
    [...Array<string>(12).fill('— → 乙'), ...Array<string>(12).fill('甲 → 乙')].toSorted(),
  );
  const looks = await world.system(({ db }) =>
    db.selectFrom('platform.audit').select('object').where('action', '=', 'needs.read_run_rows').execute(),
  );
  expect(looks.length).toBeGreaterThanOrEqual(14);
});

test('a need that took part in one run only is in no list', async () => {
  const [all, half] = [await aRun(0, 44, [12, 0]), await aRun(0, 4, [0, 12])];
  const { items, total } = await official.call(compareRunRows, {
    params: { id: all },
    query: { with: half, size: '100' } as never,
  });
  expect(total).toBe(items.length);
  expect(items.every(({ need }) => children.slice(0, 4).includes(need))).toBe(true);
});

test('refuses runs of two categories, and one that has no result', async () => {
  const mental = await aRun(0, 44, [12, 0]);
  const arts = (await official.call(startRun, { body: { category: 'arts' } })).id;
  await expect(compare(mental, arts)).rejects.toMatchObject({
    code: 'needs.other_category',
    data: { field: 'with' },
  });
  const waiting = await world.system((ctx) => aQueuedRun(ctx));
  await expect(compare(mental, waiting)).rejects.toMatchObject({ code: 'needs.run_not_ready' });
  await expect(rows(waiting, mental)).rejects.toMatchObject({ code: 'needs.run_not_ready' });
});
