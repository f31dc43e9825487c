import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { FloorKind } from '#modules/needs/contract/fairness.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { checkRun, listRuns, type MatchRun, readRun, readRunRows, startRun } from '#modules/needs/contract/run.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: Client;
let homeroom: Client;
let group: string;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  school = await anOrganisation(world);
  group = await aClass(world, school);
  official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
  homeroom = await world.as((await aPersonAs(world, 'homeroom', { org: school, class: group })).grant);
});
afterEach(() => world.close());

/** Needs of as many new pupils. */
async function needs(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const { person: pupil } = await aPupil(world, { org: school, class: group });
    const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
    await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' } });
  }
}

async function places(capacity: number): Promise<void> {
  const { person } = await aPersonAs(world, 'volunteer');
  await aResource(world, await aProvider(world, { person }), { capacity });
}

/** A run that is ready. */
async function ready(options?: Partial<MatchRun['options']>): Promise<MatchRun> {
  const { id } = await official.call(startRun, { body: { category: 'mental', ...(options ? { options } : {}) } });
  await world.settled();
  return official.call(readRun, { params: { id } });
}

describe('a run', () => {
  test('is asked with options, says which, and is computed the same again with them', async () => {
    await needs(2);
    await places(1);
    for (const floors of FloorKind.options) {
      const run = await ready({ floors, waiting: 4 });
      expect(run).toMatchObject({ state: 'ready', options: { floors, waiting: 4 } });
      expect(await official.call(checkRun, { params: { id: run.id } })).toMatchObject({ outcome: 'same' });
    }
  });

  test('of which nothing or only a part is said has the usual ones', async () => {
    expect((await ready()).options).toEqual(usualOptions);
    expect((await ready({ floors: 'none' })).options).toEqual({ floors: 'none', waiting: 1 });
    expect((await ready({ waiting: 2 })).options).toEqual({ floors: 'rural', waiting: 2 });
    const { id } = await official.call(startRun, { body: { category: 'mental', options: { floors: 'stages' } } });
    const { items } = await official.call(listRuns, { query: {} });
    expect(items.find((run) => run.id === id)?.options).toEqual({ floors: 'stages', waiting: 1 });
  });

  test.each([{ floors: 'towns_first' }, { waiting: 3 }])(
    'is refused with an option there is not: %j',
    async (options) => {
      const body = { category: 'mental', options } as never;
      await expect(official.call(startRun, { body })).rejects.toMatchObject({ code: 'request.invalid' });
    },
  );

  test('weighs a day of waiting as often as it was asked to, and says so beside the need', async () => {
    await needs(1);
    world.clock.pass(3 * 86_400_000);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    const waitingIn = async (options?: { waiting: 4 }) => {
      const { id } = await ready(options);
      const { items } = await official.call(readRunRows, { params: { id }, query: {} });
      return items[0]?.penalty.find(({ name }) => name === 'waiting')?.cost;
    };
    expect([await waitingIn(), await waitingIn({ waiting: 4 })]).toEqual([30, 120]);
  });
});

describe('how fair a run came out', () => {
  const untold = {
    price: { share: null, points: null, fewer: null },
    envy: { envious: null, justified: null },
    towns: null,
  };

  test('is not told of nine children on either side, and is of ten', async () => {
    await places(10);
    await needs(19);
    expect(await ready()).toMatchObject({
      served: null,
      unserved: null,
      fairness: { ...untold, envy: { envious: null } },
    });
    await needs(1);
    expect((await ready({ floors: 'none' })).fairness).toEqual({
      price: { share: 0, points: 0, fewer: 0 },
      envy: { envious: 10, justified: 0 },
      towns: null,
    });
  });

  test('is unknown of a run without a result, and of one of older rules', async () => {
    const { fairness } = await official.call(startRun, { body: { category: 'mental' } });
    expect(fairness).toBeNull();
    const { id } = await ready();
    await world.system(({ db }) =>
      db
        .updateTable('needs.match_run')
        .set({ figures: sql`(figures::jsonb || '{"fairness": null}')::text` })
        .where('id', '=', id)
        .execute(),
    );
    expect((await official.call(readRun, { params: { id } })).fairness).toBeNull();
  });
});
