import { afterEach, beforeEach, expect, test } from 'vitest';
import { openNeed } from '#modules/needs/contract/need.ts';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { needFacts } from '#modules/needs/server/gather-facts.ts';
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

test('a need of a class that follows another system than its school is matched by its own', async () => {
  const org = await anOrganisation(world, { stages: ['primary', 'junior'] });
  const group = await aClass(world, org);
  const junior = { stage: 'junior', entry_year: 2026, system: '5-4' };
  await world.system(({ db }) => db.updateTable('people.class').set(junior).where('id', '=', group).execute());
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const wish = { scope: 'class', class: group, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' } });
  const systems = await world.system(async (ctx) =>
    (await needFacts(ctx, await ctx.db.selectFrom('needs.need').selectAll().execute())).map(({ system }) => system),
  );
  expect(systems).toEqual(['5-4']);
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
