import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import { openNeed, readNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import {
  cancelRun,
  checkRun,
  discardRun,
  listRuns,
  readRun,
  readRunPins,
  readRunRows,
  releaseRun,
  startRun,
} from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { expireOffers } from '#modules/needs/server/expire-offers.ts';
import { failLostRuns } from '#modules/needs/server/fail-lost-runs.ts';
import { matchAgain } from '#modules/needs/server/match-again.ts';
import { aNeed, someInputs } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf, aQueuedRun, runJob } from '#modules/needs/testing.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;

let world: World;
let school: string;
let group: string;
let official: Client;
let homeroom: Client;

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

/** A need of a new pupil. */
async function need(category = 'mental.2'): Promise<string> {
  const { person: pupil } = await aPupil(world, { org: school, class: group });
  const wish = { scope: 'pupil', pupil, category, urgency: 2, mode: 'either' } as const;
  return (await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' } })).id;
}

/** A counsellor with one place a week. */
async function counsellor(change: { vettedUntil?: string; capacity?: number } = {}) {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const provider = await aProvider(world, { person }, change);
  return {
    provider,
    client: await world.as(grant),
    resource: await aResource(world, provider, { capacity: change.capacity ?? 1 }),
  };
}

type Pins = { need: string; resource: string; verdict: 'pin' | 'forbid' }[];

/** A run that is ready. */
async function ready(pins: Pins = [], category = 'mental'): Promise<string> {
  const { id } = await official.call(startRun, { body: { category, pins } });
  await world.settled();
  return id;
}

const release = (id: string) => official.call(releaseRun, { params: { id } });
const rowsOf = async (id: string) => (await official.call(readRunRows, { params: { id }, query: {} })).items;
const stateOf = async (id: string) => (await homeroom.call(readNeed, { params: { id } })).state;
const offersMade = () =>
  world.system(({ db }) => db.selectFrom('needs.offer').select(['need', 'state']).orderBy('made_at').execute());

/** Whether the messages that a run is ready have rung: of the one he started himself, of the one nobody asked for. */
const ringsOf = async () =>
  world.system(async ({ db }) => {
    const told = db.selectFrom('notify.item').select('quiet').where('text_key', '=', 'needs.tell.run_ready');
    return (await told.orderBy('seq').execute()).map(({ quiet }) => (quiet ? 'quiet' : 'rings'));
  });

describe('the decisions of an official', () => {
  test('contradictions and pairs that cannot be are refused by name, with the pair', async () => {
    const [first, second] = [await need(), await need()];
    const { resource } = await counsellor();
    const other = (await counsellor()).resource;
    const lapsing = (await counsellor({ vettedUntil: '2026-12-31' })).resource;
    const start = (pins: Pins) => official.call(startRun, { body: { category: 'mental', pins } });
    const pin = (one: string, to: string) => ({ need: one, resource: to, verdict: 'pin' as const });
    await expect(start([pin(first, resource), pin(first, other)])).rejects.toMatchObject({
      code: 'needs.pinned_twice',
      data: { need: first, resource: other },
    });
    await expect(start([pin(first, resource), { ...pin(first, resource), verdict: 'forbid' }])).rejects.toMatchObject({
      code: 'needs.pin_and_forbid',
      data: { need: first, resource },
    });
    await expect(start([pin(first, lapsing)])).rejects.toMatchObject({
      code: 'needs.pin_impossible',
      data: { need: first, resource: lapsing, hindrance: 'not_eligible' },
    });
    await expect(start([pin(first, resource), pin(second, resource)])).rejects.toMatchObject({
      code: 'needs.pins_exceed_places',
      data: { resource, places: 1, pins: 2 },
    });
    expect(await start([pin(first, resource), pin(first, resource)])).toMatchObject({ pinsDropped: 0 });
  });

  test('that somebody declined is told to nobody who insists on the pair', async () => {
    const [mine] = [await need()];
    const { resource, client } = await counsellor();
    await release(await ready());
    const [offer] = (await client.call(listOffers, { query: {} })).items;
    await client.call(answerOffer, { params: { id: offer?.id ?? '' }, body: { answer: 'decline' } });
    const pins: Pins = [{ need: mine, resource, verdict: 'pin' }];
    await expect(official.call(startRun, { body: { category: 'mental', pins } })).rejects.toMatchObject({
      code: 'needs.pin_impossible',
      data: { hindrance: null },
    });
  });

  test('are kept with the run, told without a name, and looked at under audit', async () => {
    const [first, second] = [await need(), await need()];
    const { resource } = await counsellor();
    const run = await ready([
      { need: first, resource, verdict: 'pin' },
      { need: second, resource, verdict: 'forbid' },
    ]);
    const rows = await rowsOf(run);
    expect(rows.find((row) => row.need === first)).toMatchObject({ verdict: 'pinned', chosen: { reason: 'pinned' } });
    expect(rows.find((row) => row.need === second)).toMatchObject({ verdict: 'forbidden', reason: null });
    expect(await official.call(checkRun, { params: { id: run } })).toMatchObject({ outcome: 'same' });
    const pins = await official.call(readRunPins, { params: { id: run }, query: {} });
    expect(pins).toMatchObject({ total: 2 });
    expect(pins.items[0]).toMatchObject({ need: first, stage: 'primary', category: 'mental.2', title: '晚间心理陪伴' });
    expect(JSON.stringify(pins)).not.toContain('小雨');
    const looks = await world.system(({ db }) =>
      db.selectFrom('platform.audit').select('object').where('action', '=', 'needs.read_run_rows').execute(),
    );
    expect(looks.map((one) => one.object)).toEqual([run, run]);
  });

  test('of a need that waits no longer are left out of the next run, and counted', async () => {
    const mine = await need();
    const { resource } = await counsellor();
    await homeroom.call(withdrawNeed, { params: { id: mine } });
    const run = await ready([{ need: mine, resource, verdict: 'pin' }]);
    expect(await official.call(readRun, { params: { id: run } })).toMatchObject({ pins: [], pinsDropped: 1 });
  });

  test('what the need itself weighs is told without what would describe a child', async () => {
    await need();
    world.clock.pass(3 * day);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    const [row] = await rowsOf(await ready());
    expect(row?.penalty).toEqual([
      { name: 'urgency', cost: 2_000, value: 2 },
      { name: 'waiting', cost: 30, value: 3 },
    ]);
  });
});

describe('a release', () => {
  test('makes no offer for a need withdrawn while it waited for it', async () => {
    const mine = await need();
    await counsellor();
    const run = await ready();
    const letGo = await holding(world, ({ db }) =>
      db.updateTable('needs.need').set({ state: 'withdrawn' }).where('id', '=', mine).execute(),
    );
    const refused = expect(release(run)).rejects.toMatchObject({ code: 'needs.run_outdated' });
    await queriesWait(world);
    await letGo();
    await refused;
    expect(await offersMade()).toEqual([]);
  });

  test('and a withdrawal at the same moment leave no offer that waits for a withdrawn need', async () => {
    for (let round = 0; round < 4; round++) {
      const mine = await need();
      await counsellor();
      const run = await ready();
      await Promise.allSettled([release(run), homeroom.call(withdrawNeed, { params: { id: mine } })]);
      expect(await stateOf(mine)).toBe('withdrawn');
    }
    expect((await offersMade()).filter((offer) => offer.state === 'open')).toEqual([]);
  });

  test('two at once over the same need make one offer, and neither breaks', async () => {
    const [first, second] = [await need(), await need()];
    await counsellor();
    await counsellor();
    const runs = [await ready(), await ready()];
    const tries = await Promise.allSettled(runs.map(release));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'needs.run_outdated' });
    expect((await offersMade()).map((offer) => offer.need).sort()).toEqual([first, second].sort());
  });

  test('two at once over the places of the same providers wait for each other, and neither breaks', async () => {
    for (const category of ['mental.2', 'mental.2', 'arts.2', 'arts.2']) await need(category);
    const [first, second] = [await counsellor(), await counsellor()];
    // By their ids the places come in another order than their providers: for mental health second and first, for arts first and second.
    await world.system(({ db }) => db.deleteFrom('resources.resource').execute());
    const mental = await aResource(world, second.provider);
    await aResource(world, first.provider);
    const arts = await aResource(world, first.provider, { category: 'arts.2' });
    await aResource(world, second.provider, { category: 'arts.2' });
    const runs = [await ready([], 'mental'), await ready([], 'arts')];
    const letGo = await holding(world, ({ db }) =>
      db.selectFrom('resources.resource').select('id').where('id', 'in', [mental, arts]).forUpdate().execute(),
    );
    const released = Promise.all(runs.map(release));
    await queriesWait(world, 2);
    await letGo();
    expect((await released).map(({ offers }) => offers)).toEqual([2, 2]);
  });

  test('never offers again what was declined, from an older run neither', async () => {
    const mine = await need();
    const { client } = await counsellor();
    const [one, two] = [await ready(), await ready()];
    await release(one);
    const [offer] = (await client.call(listOffers, { query: {} })).items;
    await client.call(answerOffer, { params: { id: offer?.id ?? '' }, body: { answer: 'decline' } });
    await expect(release(two)).rejects.toMatchObject({ code: 'needs.run_outdated' });
    expect(await stateOf(mine)).toBe('open');
    expect(await official.call(readRun, { params: { id: two } })).toMatchObject({ state: 'ready' });
  });

  test('asks the hard rules again and says why it skipped', async () => {
    const [withdrawn] = [await need(), await need(), await need()];
    const lapsing = await counsellor();
    await counsellor();
    await counsellor();
    const run = await ready();
    await world.system(({ db }) =>
      db
        .updateTable('resources.provider')
        .set({ vetted_until: '2026-12-01' })
        .where('id', '=', lapsing.provider)
        .execute(),
    );
    const unlucky = (await rowsOf(run)).find((row) => row.chosen?.resource === lapsing.resource)?.need;
    const gone = unlucky === withdrawn ? undefined : withdrawn;
    if (gone) await homeroom.call(withdrawNeed, { params: { id: gone } });
    const { offers, skipped } = await release(run);
    expect(offers).toBe(gone ? 1 : 2);
    expect(skipped).toEqual(
      expect.arrayContaining([
        { reason: 'not_eligible', count: 1 },
        ...(gone ? [{ reason: 'changed', count: 1 }] : []),
      ]),
    );
  });

  test('refuses a run of more than seven days, one put aside, and one that went out', async () => {
    await need();
    await counsellor();
    const [old, aside, out] = [await ready(), await ready(), await ready()];
    await official.call(discardRun, { params: { id: aside } });
    await expect(release(aside)).rejects.toMatchObject({ code: 'needs.run_not_ready' });
    await release(out);
    await expect(release(out)).rejects.toMatchObject({ code: 'needs.run_not_ready' });
    await expect(official.call(discardRun, { params: { id: out } })).rejects.toMatchObject({
      code: 'needs.run_not_ready',
    });
    world.clock.pass(7 * day + 1_000);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    await expect(release(old)).rejects.toMatchObject({ code: 'needs.run_outdated' });
  });
});

describe('a need that comes back', () => {
  const prepared = async () => (await official.call(listRuns, { query: {} })).items;

  test('when an offer is declined is matched again in one new run, which the officials hear of', async () => {
    await need();
    await need();
    const [one, two] = [await counsellor(), await counsellor()];
    await release(await ready());
    for (const { client } of [one, two]) {
      const [offer] = (await client.call(listOffers, { query: {} })).items;
      await client.call(answerOffer, { params: { id: offer?.id ?? '' }, body: { answer: 'decline' } });
    }
    await world.settled();
    world.clock.pass(120_000);
    await runJob(world, matchAgain);
    const [run, ...before] = await prepared();
    expect(before).toHaveLength(1);
    expect(run).toMatchObject({ state: 'ready', category: 'mental' });
    const rows = await rowsOf(run?.id ?? '');
    expect(rows.map((row) => row.candidates)).toEqual([1, 1]);
    expect((await official.call(readInbox, { query: {} })).items[0]).toMatchObject({ link: `/runs/${run?.id}` });
    expect(await ringsOf()).toEqual(['quiet', 'rings']);
    await runJob(world, matchAgain);
    expect(await prepared()).toHaveLength(2);
    expect(await release(run?.id ?? '')).toMatchObject({ offers: 2 });
  });

  test('unanswered does not meet the same resource in its next run, and does when a month has passed', async () => {
    await need();
    await counsellor();
    await release(await ready());
    world.clock.pass(8 * day);
    await runJob(world, expireOffers);
    world.clock.pass(120_000);
    await runJob(world, matchAgain);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    const [run] = await prepared();
    expect(await rowsOf(run?.id ?? '')).toMatchObject([{ verdict: 'no_candidate', reason: null }]);
    expect((await official.call(readInbox, { query: {} })).items).toEqual([]);
    world.clock.pass(28 * day);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    expect(await rowsOf(await ready())).toMatchObject([{ candidates: 1 }]);
  });
});

describe('a run without a result', () => {
  const queued = () => world.system(aQueuedRun);

  test('says so when it cannot be decided, and can be put aside', async () => {
    await aCountyOf(world, someInputs({ needs: Array.from({ length: 2_000 }, () => aNeed({ units: 2 ** 31 - 1 })) }));
    const id = await ready();
    expect(await official.call(readRun, { params: { id } })).toMatchObject({
      state: 'failed',
      failure: 'not_computable',
      served: null,
    });
    expect(await official.call(discardRun, { params: { id } })).toMatchObject({ state: 'discarded' });
  });

  test('says that it is running, and called off meanwhile keeps no result', async () => {
    const id = await queued();
    const read = () => official.call(readRun, { params: { id } });
    const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
    expect(await read()).toMatchObject({ state: 'queued' });
    let steps = 0;
    await computeRun.run(
      {
        ...room,
        transaction: async (work) => {
          if (++steps === 3) {
            expect(await read()).toMatchObject({ state: 'running' });
            await official.call(cancelRun, { params: { id } });
          }
          return world.system(work);
        },
      },
      { run: id },
    );
    // A second may pass on the way, and then it tells once more how far it is.
    expect(steps).toBeGreaterThanOrEqual(3);
    expect(await rowsOf(id)).toEqual([]);
    expect(await read()).toMatchObject({ state: 'cancelled', objective: null });
  });

  test('is not computed when it was called off in line; one with a result is not called off', async () => {
    const id = await queued();
    expect(await official.call(cancelRun, { params: { id } })).toMatchObject({ state: 'cancelled' });
    const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
    await computeRun.run({ ...room, transaction: (work) => world.system(work) }, { run: id });
    expect(await official.call(readRun, { params: { id } })).toMatchObject({ state: 'cancelled' });
    await need();
    await expect(official.call(cancelRun, { params: { id: await ready() } })).rejects.toMatchObject({
      code: 'needs.run_computed',
    });
  });

  test('begun and left by a server that died is computed by the next', async () => {
    const id = await queued();
    await world.system(({ db }) =>
      db.updateTable('needs.match_run').set({ state: 'running' }).where('id', '=', id).execute(),
    );
    const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
    await computeRun.run({ ...room, transaction: (work) => world.system(work) }, { run: id });
    expect(await official.call(readRun, { params: { id } })).toMatchObject({ state: 'ready' });
  });

  test('says so when its computation never came to an end', async () => {
    const id = await queued();
    await runJob(world, failLostRuns);
    expect(await official.call(readRun, { params: { id } })).toMatchObject({ state: 'queued', failure: null });
    world.clock.pass(3_600_001);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    await runJob(world, failLostRuns);
    expect(await official.call(readRun, { params: { id } })).toMatchObject({
      state: 'failed',
      failure: 'not_computed',
    });
    await expect(official.call(checkRun, { params: { id } })).rejects.toMatchObject({ code: 'needs.run_not_ready' });
  });

  test('that was made long ago and has begun just now is not taken for lost', async () => {
    const id = await queued();
    world.clock.pass(3_600_001);
    const begun = { state: 'running', begun_at: world.clock.now };
    await world.system(({ db }) => db.updateTable('needs.match_run').set(begun).where('id', '=', id).execute());
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    await runJob(world, failLostRuns);
    expect(await official.call(readRun, { params: { id } })).toMatchObject({ state: 'running', failure: null });
    world.clock.pass(3_600_001);
    official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
    await runJob(world, failLostRuns);
    expect(await official.call(readRun, { params: { id } })).toMatchObject({ state: 'failed' });
  });

  test('one of older rules is not computed again', async () => {
    await need();
    const id = await ready();
    await world.system(({ db }) =>
      db.updateTable('needs.match_run').set({ rules_version: 'needs-1' }).where('id', '=', id).execute(),
    );
    expect(await official.call(checkRun, { params: { id } })).toMatchObject({ outcome: 'older_rules' });
  });
});

test('a run’s head does not count fewer than ten children, and counts ten', async () => {
  for (let i = 0; i < 9; i++) await need();
  const nine = await official.call(readRun, { params: { id: await ready() } });
  expect(nine).toMatchObject({ served: null, unserved: null, rural: null });
  await need();
  const ten = await ready();
  expect(await official.call(readRun, { params: { id: ten } })).toMatchObject({ served: 0, unserved: 10 });
  const listed = (await official.call(listRuns, { query: {} })).items;
  expect(new Set(listed.map((run) => run.unserved))).toEqual(new Set([10, null]));
});

test('a run tells how many unmet needs of its category take no part, unless they are fewer than ten children', async () => {
  const some = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at++) await need();
  };
  const absentOf = async (id: string) => (await official.call(readRun, { params: { id } })).absent;
  await counsellor({ capacity: 30 });
  await some(9);
  await release(await ready());
  await some(10);
  const second = await ready();
  expect(await absentOf(second)).toBeNull();
  await release(second);
  await some(9);
  expect(await absentOf(await ready())).toBeNull();
  await some(1);
  expect(await absentOf(await ready())).toBe(19);
  expect(await absentOf(await ready([], 'mental.2'))).toBeNull();
});
