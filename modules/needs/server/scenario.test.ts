import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aClass, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { type Change, readScenario, type Scenario } from '#modules/needs/contract/scenario.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let school: string;
let group: string;
let provider: string;

const town = '990101201';

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  const { village } = await aTown(world);
  await aTown(world, { code: '990101001', name: '县城', rural: false, lon: 105.5 });
  school = await anOrganisation(world, { region: village });
  group = await aClass(world, school);
  official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
  provider = await aProvider(
    world,
    { person: (await aPersonAs(world, 'volunteer')).person },
    { lon: 104.5, lat: 30.55 },
  );
});
afterEach(() => world.close());

/** So many needs of 石塘乡, each of another pupil. */
async function someNeeds(count: number, change: object = {}): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    county: world.county,
    id: newId(),
    org: school,
    class: group,
    subject: newId(),
    opener: newId(),
    scope: 'pupil',
    category: 'mental.2',
    urgency: 2,
    mode: 'onsite',
    wanted_from: '2026-11-24',
    wanted_to: '2027-01-20',
    town,
    lon: 104.5,
    lat: 30.5,
    rural: true,
    stage: 'primary',
    state: 'open',
    consent: 'given',
    opened_at: world.clock.now,
    ...change,
  }));
  await world.system(({ db }) => db.insertInto('needs.need').values(rows).execute());
}

const look = (changes: readonly Change[], by = official, category = 'mental'): Promise<Scenario> =>
  by.call(readScenario, { query: { category, changes: JSON.stringify(changes) } });
const counsellor = (change: Partial<Extract<Change, { kind: 'counsellor' }>> = {}): Change => ({
  kind: 'counsellor',
  category: 'mental.2',
  town,
  places: 2,
  ...change,
});

describe('a scenario', () => {
  test('says what would come of more places, town by town, and what else would help most', async () => {
    await someNeeds(40);
    const resource = await aResource(world, provider, {
      mode: 'onsite',
      capacity: 12,
      title: '午间谈心',
      lon: 104.5,
      lat: 30.55,
    });
    const seen = await look([counsellor({ places: 15 })]);
    expect(seen.before).toEqual({ served: 12, unserved: 28, points: 56_300 });
    // Of 15 who would be served.
    expect(seen.change).toEqual({ more: 10, fewer: 0, saved: 20_000 });
    expect(seen.after).toEqual({ served: 22, unserved: 18, points: 36_300 });
    expect(seen.towns.map(({ name, before }) => [name, before])).toEqual([
      ['县城', 0],
      ['石塘乡', 28],
    ]);
    expect(seen.best.map(({ change, more }) => [change.kind, more])).toEqual([['counsellor', 2]]);
    expect(seen.resources).toEqual([{ resource, title: '午间谈心', providerName: '陈老师', travelKm: 10 }]);
    expect(seen).toMatchObject({ kinds: ['mental.2'], travelKm: 10, floorPrice: 0 });
  });

  test('changes nothing, is written down, and is for who sees the board', async () => {
    await someNeeds(12);
    const before = await look([]);
    await look([counsellor({ places: 12 })]);
    expect(await look([])).toEqual(before);
    const department = await world.as((await aPersonAs(world, 'department', { org: school })).grant);
    expect((await look([], department)).before).toEqual(before.before);
    const audited = await world.system(({ db }) =>
      db.selectFrom('platform.audit').select('action').where('action', '=', 'needs.scenario').execute(),
    );
    expect(audited).toHaveLength(4);
    const leader = await world.as((await aPersonAs(world, 'school_leader', { org: school })).grant);
    await expect(look([], leader)).rejects.toMatchObject({ code: 'access.not_found' });
  });

  test('tells nothing of fewer than ten children, and of refusals nothing at all', async () => {
    await someNeeds(9);
    const few = await look([counsellor()]);
    expect(few).toMatchObject({
      before: { served: null, unserved: null, points: null },
      change: { more: null, saved: null },
      after: { served: null, unserved: null, points: null },
      best: [],
    });
    expect(few.towns.map((one) => [one.before, one.after])).toEqual([
      [null, null],
      [null, null],
    ]);
    await someNeeds(3);
    const some = await look([]);
    expect(some.before.unserved).toBe(12);
    await someNeeds(20, { consent: 'refused' });
    expect(await look([])).toEqual(some);
  });

  test('of a county without needs is nothing', async () => {
    expect(await look([counsellor(), { kind: 'remote', category: 'mental.2', places: 5 }])).toMatchObject({
      before: { served: 0, unserved: 0, points: 0 },
      change: { more: 0, fewer: 0, saved: 0 },
      best: [],
      floorPrice: 0,
    });
  });

  test('refuses what is not there, and names it', async () => {
    const resource = await aResource(world, provider, { mode: 'remote' });
    const reach = await aResource(world, provider, { mode: 'onsite' });
    const farther = (one: string): Change => ({ kind: 'reach', resource: one, km: 10 });
    await expect(look([], official, 'mental.2')).rejects.toMatchObject({
      code: 'needs.no_such_category',
      data: { field: 'category' },
    });
    await expect(look([counsellor({ category: 'arts.2' })])).rejects.toMatchObject({
      code: 'needs.no_such_category',
      data: { field: 'changes.0.category' },
    });
    await expect(look([counsellor(), counsellor({ town: '990101999' })])).rejects.toMatchObject({
      code: 'needs.no_such_town',
      data: { field: 'changes.1.town' },
    });
    await expect(look([farther(resource)])).rejects.toMatchObject({
      code: 'needs.not_reached',
      data: { field: 'changes.0.resource' },
    });
    await expect(look([farther(reach), farther(reach)])).rejects.toMatchObject({
      code: 'needs.changed_twice',
      data: { field: 'changes.1.kind' },
    });
    expect(await look([farther(reach), counsellor(), counsellor()])).toMatchObject({ change: { more: 0 } });
  });

  test.each([
    ['no places', [counsellor({ places: 0 })], 'changes.0.places'],
    ['too many places', [counsellor(), counsellor({ places: 1_001 })], 'changes.1.places'],
    ['a way not in steps of ten', [{ kind: 'reach', resource: newId(), km: 15 }], 'changes.0.km'],
    ['more than the floor', [{ kind: 'floor', percent: 101 }], 'changes.0.percent'],
    ['an unknown kind', [{ kind: 'magic' }], 'changes.0.kind'],
    ['too many changes', Array.from({ length: 21 }, () => counsellor()), 'changes'],
  ])('refuses %s by the field', async (_, changes, path) => {
    await expect(look(changes as Change[])).rejects.toMatchObject({
      code: 'request.invalid',
      data: { faults: [{ part: 'query', path }] },
    });
  });

  test('is refused while more are asked for than can have their turn, and is worked out again afterwards', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 16 }, () => look([])));
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['needs.scenario_busy']));
    expect((await look([])).before.unserved).toBe(0);
  });

  test('refuses what is not JSON', async () => {
    await expect(official.call(readScenario, { query: { changes: '[' } })).rejects.toMatchObject({
      code: 'request.invalid',
      data: { faults: [{ part: 'query', path: 'changes' }] },
    });
  });
});
