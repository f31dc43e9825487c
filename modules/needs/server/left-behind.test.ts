import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { readBoard } from '#modules/needs/contract/board.ts';
import { compareRunRows, compareRuns } from '#modules/needs/contract/compare-runs.ts';
import { readRun, readRunPins, readRunRows, startRun } from '#modules/needs/contract/run.ts';
import { readScenario } from '#modules/needs/contract/scenario.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let resources: string[];

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const school = await anOrganisation(world);
  const group = await aClass(world, school);
  official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
  const provider = await aProvider(world, { person: (await aPersonAs(world, 'volunteer')).person });
  resources = [
    await aResource(world, provider, { title: '甲', capacity: 12 }),
    await aResource(world, provider, { title: '乙', capacity: 1 }),
  ];
  const need = {
    county: world.county,
    org: school,
    class: group,
    scope: 'pupil',
    category: 'mental.2',
    mode: 'either',
  };
  const when = { wanted_from: '2026-11-24', wanted_to: '2027-01-20', opened_at: world.clock.now };
  const where = { town: '990101201', lon: 104.5, lat: 30.5, rural: false, stage: 'primary' };
  const stands = { ...need, ...when, ...where, state: 'open', consent: 'given', left_behind: false };
  // Thirteen places for fourteen urgent needs, one that can wait and eleven between.
  const urgencies = [...Array.from({ length: 14 }, () => 3), 1, ...Array.from({ length: 11 }, () => 2)];
  const rows = urgencies.map((urgency) => ({ ...stands, id: newId(), subject: newId(), opener: newId(), urgency }));
  await world.system(({ db }) => db.insertInto('needs.need').values(rows).execute());
});
afterEach(() => world.close());

/** Makes a run of which one need is pinned; gives its id. */
async function run(pinned: string): Promise<string> {
  const pins = [{ need: pinned, resource: resources[1] ?? '', verdict: 'pin' as const }];
  const { id } = await official.call(startRun, { body: { category: 'mental', pins } });
  await world.settled();
  return id;
}

/** All an official can ask of a run, and what would be, as text. */
async function told(id: string): Promise<string> {
  const [params, paging] = [{ id }, { size: '100' }];
  const answers = [
    await official.call(readRun, { params }),
    await official.call(readRunRows, { params, query: paging as never }),
    await official.call(readRunPins, { params, query: {} }),
    await official.call(compareRuns, { params, query: { with: id } }),
    await official.call(compareRunRows, { params, query: { with: id } as never }),
    (await official.call(readBoard, { query: { category: 'mental' } })).advice,
    await official.call(readScenario, {
      query: { category: 'mental', changes: JSON.stringify([{ kind: 'remote', category: 'mental.2', places: 1 }]) },
    }),
  ];
  return JSON.stringify(answers).replaceAll(id, 'run');
}

const leftBehind = (id: string) =>
  world.system(({ db }) => db.updateTable('needs.need').set({ left_behind: true }).where('id', '=', id).execute());

test.each([
  ['that stays without', 'unserved', 1],
  ['that is served', 'served', 3],
] as const)(
  'that the child of a need %s is left behind changes no answer an official gets',
  async (_, verdict, urgency) => {
    const needs = await world.system(({ db }) => db.selectFrom('needs.need').select(['id', 'urgency']).execute());
    const pinned = needs.find((one) => one.urgency === 2)?.id ?? '';
    const first = await run(pinned);
    const { items } = await official.call(readRunRows, {
      params: { id: first },
      query: { verdict, size: '100' } as never,
    });
    const child = items.find((one) => one.urgency === urgency && one.need !== pinned)?.need ?? '';
    const before = await told(first);
    await leftBehind(child);
    expect(await told(await run(pinned))).toBe(before);
  },
);
