import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { readGathered } from '#modules/needs/server/gathered-needs.ts';
import { atOnce, shareNeeds } from '#modules/needs/server/gather-run.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf } from '#modules/needs/testing.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterAll(() => world.close());

test('of many needs some are gathered at a time, with a turn for others after each, and it is told how far it is', async () => {
  const needs = Array.from({ length: 2 * atOnce + 1 }, (_, at) => aNeed({ id: String(at), whom: String(at) }));
  await aCountyOf(world, someInputs({ needs, supply: [aSupply()] }));
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  const told: { share: number; turns: number }[] = [];
  const onProgress = (share: number): number => told.push({ share, turns });
  const shared = await world.system((ctx) => shareNeeds(ctx, 'mental', { onProgress }));
  clearImmediate(next);
  expect(readGathered(shared).map((some) => some.needs.length)).toEqual([atOnce, atOnce, 1]);
  expect(told.map(({ share }) => Math.round(share * 100))).toEqual([50, 100, 100]);
  expect(new Set(told.map((one) => one.turns)).size).toBe(told.length);
});
