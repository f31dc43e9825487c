import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { readGathered } from '#modules/needs/server/gathered-needs.ts';
import { atOnce as weekAtOnce, gatherGap } from '#modules/needs/server/gather-gap.ts';
import { atOnce, shareNeeds } from '#modules/needs/server/gather-run.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf } from '#modules/needs/testing.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterEach(() => world.close());

/** Counts the turns that others have. */
function countTurns(): { turns: () => number; end: () => void } {
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return { turns: () => turns, end: () => clearImmediate(next) };
}

test('of many needs some are gathered at a time, with a turn for others after each, and it is told how far it is', async () => {
  const needs = Array.from({ length: 2 * atOnce + 1 }, (_, at) => aNeed({ id: String(at), whom: String(at) }));
  await aCountyOf(world, someInputs({ needs, supply: [aSupply()] }));
  const { turns, end } = countTurns();
  const told: { share: number; turns: number }[] = [];
  const onProgress = (share: number): number => told.push({ share, turns: turns() });
  const shared = await world.system((ctx) => shareNeeds(ctx, 'mental', { onProgress }));
  end();
  expect(readGathered(shared).map((some) => some.needs.length)).toEqual([atOnce, atOnce, 1]);
  expect(told.map(({ share }) => Math.round(share * 100))).toEqual([50, 100, 100]);
  expect(new Set(told.map((one) => one.turns)).size).toBe(told.length);
});

test('a week with many needs is gathered with turns for others, each need once, with its hindrance where that is asked', async () => {
  const needs = Array.from({ length: 2 * weekAtOnce + 1 }, (_, at) =>
    aNeed({
      id: String(at),
      category: at % 2 > 0 ? 'arts.2' : 'mental.2',
      period: { from: '2026-11-01', to: '2027-01-01' },
    }),
  );
  await aCountyOf(world, someInputs({ needs, supply: [aSupply()] }));
  const { turns, end } = countTurns();
  const gap = await world.system((ctx) => gatherGap(ctx, undefined, 'arts'));
  end();
  expect(turns()).toBeGreaterThan(3);
  expect(new Set(gap.needs.map((need) => need.whom)).size).toBe(needs.length);
  const told = Map.groupBy(gap.needs, ({ category, hindrance }) => `${category} ${hindrance}`);
  expect(new Map([...told].map(([what, those]) => [what, those.length]))).toEqual(
    new Map([
      ['mental.2 null', weekAtOnce + 1],
      ['arts.2 none_exists', weekAtOnce],
    ]),
  );
});
