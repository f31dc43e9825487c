import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { renewVetting } from '#modules/resources/contract/provider.ts';
import {
  changeResource,
  moveResource,
  readResource,
  type ResourceState,
} from '#modules/resources/contract/resource.ts';
import { directoryKinds } from '#modules/resources/server/public.ts';
import { aProvider, aResource, evening, someCategories } from '#modules/resources/testing.ts';
import { endEngagement, readEngagement } from '#modules/needs/contract/engagement.ts';
import { openNeed, readNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers, readOffer } from '#modules/needs/contract/offer.ts';
import { listRuns, readRunRows, releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { expireOffers } from '#modules/needs/server/expire-offers.ts';
import { markByDay } from '#modules/needs/server/mark-by-day.ts';
import { matchAgain } from '#modules/needs/server/match-again.ts';
import { automatic } from '#modules/needs/server/rules/automatic.ts';
import { acceptBoth, anOffer, aQueuedRun, runJob } from '#modules/needs/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const minute = 60_000;

let world: World;
let org: string;
let group: string;
let official: Client;
let homeroom: Client;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  official = await world.as((await aPersonAs(world, 'official', { org })).grant);
  homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
});
afterEach(() => world.close());

/** A need of a new pupil. */
async function need(category = 'mental.2'): Promise<string> {
  const { person: pupil } = await aPupil(world, { org, class: group });
  const wish = { scope: 'pupil', pupil, category, urgency: 2, mode: 'either' } as const;
  const body = { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' };
  const { id } = await homeroom.call(openNeed, { body });
  await world.settled();
  return id;
}

async function counsellor(capacity = 1): Promise<{ provider: string; resource: string; client: Client }> {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  const provider = await aProvider(world, { person });
  return { provider, resource: await aResource(world, provider, { capacity }), client: await world.as(grant) };
}

/** Time passes, and the clock looks. */
async function after(ms: number): Promise<void> {
  world.clock.pass(ms);
  await runJob(world, matchAgain);
}

/** By runs of the county, newest first: who made it, and how it stands. */
async function runs(): Promise<string[]> {
  const rows = await world.system(({ db }) =>
    db.selectFrom('needs.match_run').select(['made_by', 'category', 'state']).orderBy('made_at', 'desc').execute(),
  );
  return rows.map((row) => `${row.made_by === null ? 'system' : 'person'} ${row.category} ${row.state}`);
}

/** The day so many days after today. */
const dayAfter = (days: number): string => addDays(dayOf(world.clock.now), days);

/** Nights go by, each marking the same families. */
async function nights(count: number, families: string[]): Promise<void> {
  for (let night = 0; night < count; night++) await away(1, families);
}

/** Days go by without a server; the next one marks these families. */
async function away(days: number, families: string[]): Promise<void> {
  world.clock.pass(days * 24 * 60 * minute);
  await runJob(world, markByDay);
  expect(await marked()).toEqual(families);
}

/** The families marked as changed, which are then forgotten. */
async function marked(): Promise<string[]> {
  await world.settled();
  const rows = await world.system(({ db }) =>
    db.deleteFrom('needs.family_change').where('county', '=', world.county).returning('family').execute(),
  );
  return rows.map((row) => row.family).sort();
}

describe('after a change the system prepares a run', () => {
  test('once the family has been quiet for two minutes, one for all changes, which the officials hear of', async () => {
    await counsellor(2);
    await need();
    await after(minute);
    await need();
    await after(1.5 * minute);
    expect(await runs()).toEqual([]);
    await after(0.5 * minute);
    expect(await runs()).toEqual(['system mental ready']);
    const [run] = (await official.call(listRuns, { query: {} })).items;
    expect((await official.call(readRunRows, { params: { id: run?.id ?? '' }, query: {} })).total).toBe(2);
    await after(5 * minute);
    expect(await runs()).toHaveLength(1);
  });

  test('within ten minutes of the first change, however much goes on changing', async () => {
    await counsellor();
    for (let passed = 0; passed < 8; passed++) {
      await need();
      await after(minute);
      expect(await runs()).toEqual([]);
    }
    await need();
    await after(minute);
    expect(await runs()).toEqual(['system mental ready']);
  });

  test('of that family alone, and none where nobody waits', async () => {
    const { resource } = await counsellor();
    await move(resource, 'paused');
    await need('arts.2');
    await after(2 * minute);
    expect(await runs()).toEqual(['system arts ready']);
  });

  test('at most so many in an hour in a county; what waits is prepared when the hour is over', async () => {
    await world.system(async (ctx) => {
      for (let made = 0; made < automatic.hourly; made++) await aQueuedRun(ctx);
      const change = { made_by: null, state: 'discarded' };
      await ctx.db.updateTable('needs.match_run').set(change).where('county', '=', world.county).execute();
    });
    await need();
    await after(59 * minute);
    expect(await runs()).toHaveLength(automatic.hourly);
    await after(minute);
    expect((await runs()).filter((run) => run === 'system mental ready')).toHaveLength(1);
  });

  test('not while one of the family is computed, an official’s own or that of a kind neither', async () => {
    await need();
    const id = await world.system((ctx) => aQueuedRun(ctx));
    const set = (change: { category?: string; state?: string }) =>
      world.system(({ db }) => db.updateTable('needs.match_run').set(change).where('id', '=', id).execute());
    await after(2 * minute);
    await set({ category: 'mental.2', state: 'running' });
    await after(minute);
    expect(await runs()).toHaveLength(1);
    await set({ state: 'cancelled' });
    await after(minute);
    expect(await runs()).toEqual(['system mental ready', 'person mental.2 cancelled']);
  });

  test('after a computation that took long only when the machine has rested twenty times as long', async () => {
    await need();
    await official.call(startRun, { body: { category: 'mental' } });
    await world.settled();
    const begun_at = new Date(world.clock.now.getTime() - minute);
    await world.system(({ db }) => db.updateTable('needs.match_run').set({ begun_at }).execute());
    await after(19.5 * minute);
    expect(await runs()).toHaveLength(1);
    await after(0.5 * minute);
    expect(await runs()).toEqual(['system mental ready', 'person mental ready']);
  });

  test('in place of an earlier one of its own, never of one an official made', async () => {
    await counsellor();
    await need();
    await official.call(startRun, { body: { category: 'mental' } });
    await world.settled();
    await after(2 * minute);
    await need();
    await after(2 * minute);
    expect(await runs()).toEqual(['system mental ready', 'system mental discarded', 'person mental ready']);
  });

  test('which leaves what was accepted, and what waits for answers, as it is, and goes out by an official only', async () => {
    const begun = await anOffer(world);
    const engagement = await acceptBoth(begun);
    const waiting = await anOffer(world);
    await counsellor();
    const fresh = await need();
    await after(2 * minute);
    expect((await runs())[0]).toBe('system mental ready');
    expect((await homeroom.call(readNeed, { params: { id: fresh } })).state).toBe('open');
    const [run] = (await official.call(listRuns, { query: {} })).items;
    const rows = (await official.call(readRunRows, { params: { id: run?.id ?? '' }, query: {} })).items;
    expect(rows.map((row) => row.need)).toEqual([fresh]);
    expect(await official.call(releaseRun, { params: { id: run?.id ?? '' } })).toMatchObject({ offers: 1 });
    const { guardian } = begun.people;
    expect(await guardian.call(readEngagement, { params: { id: engagement } })).toMatchObject({ state: 'active' });
    const offer = await waiting.people.guardian.call(readOffer, { params: { id: waiting.ids.offer } });
    expect(offer).toMatchObject({ state: 'open', brief: { resourceTitle: '晚间心理陪伴' } });
  });
});

async function move(id: string, state: ResourceState): Promise<void> {
  const seen = (await official.call(readResource, { params: { id } })).changedAt;
  await official.call(moveResource, { params: { id }, body: { state, seen, reason: '' } });
}

describe('what marks a family as changed', () => {
  test('is a need that is stated or taken back', async () => {
    const id = await need('arts.2');
    expect(await marked()).toEqual(['arts']);
    await homeroom.call(withdrawNeed, { params: { id } });
    expect(await marked()).toEqual(['arts']);
  });

  test('is a resource that is published, paused or changed, and a provider that is looked at, with all it offers', async () => {
    const { provider, resource, client } = await counsellor();
    for (const state of ['paused', 'published'] as const) {
      await move(resource, state);
      expect(await marked()).toEqual(['mental']);
    }
    const art = await aResource(world, provider, { category: 'arts.2', state: 'draft' });
    const look = { params: { id: provider }, body: { until: '2027-03-01', document: '第 7 号' } };
    await official.call(renewVetting, look);
    expect(await marked()).toEqual(['mental']);
    await move(art, 'published');
    expect(await marked()).toEqual(['arts']);
    await official.call(renewVetting, look);
    expect(await marked()).toEqual(['arts', 'mental']);
    const { changedAt: seen } = await client.call(readResource, { params: { id: resource } });
    const draft = { category: 'arts.2', title: '画画', mode: 'either', schedule: evening, capacity: 1, seen } as const;
    await client.call(changeResource, { params: { id: resource }, body: draft });
    expect(await marked()).toEqual(['mental']);
  });

  test('is a table of resources that comes in', async () => {
    const { provider } = await counsellor();
    const table = directoryKinds.find(({ name }) => name === 'resources');
    const plain = { code: 'R1', provider, category: 'arts.2', title: '画画', about: '', address: '', mode: 'either' };
    const whom = { stages: [], gradeFrom: null, gradeTo: null, servesSex: null, languages: [] };
    const values = { ...plain, ...whom, schedule: '周二 19:00-19:45', capacity: 1, travelKm: 0, state: 'published' };
    await world.system(async (ctx) =>
      table?.write(ctx, [{ id: newId(), isNew: true, said: Object.keys(values), values, refs: { provider } }], null),
    );
    expect(await marked()).toEqual(['arts']);
  });

  test('is a table of providers that comes in, with all they offer, and nobody new', async () => {
    const { provider } = await counsellor();
    const table = directoryKinds.find(({ name }) => name === 'volunteers');
    const who = { code: 'V1', name: '陈老师', region: `${world.county}201201`, lon: null, lat: null, sex: 0 };
    const write = (id: string, isNew: boolean, monthlyLimit: number) =>
      world.system(async (ctx) => {
        const standing = { vettedUntil: '2027-06-30', monthlyLimit, phone: '10012345678', languages: [] };
        const values = { ...who, ...standing, code: isNew ? 'V2' : 'V1' };
        const refs = { person: newId() };
        await table?.write(ctx, [{ id, isNew, said: Object.keys(values), values, refs }], null);
      });
    await write(newId(), true, 4);
    expect(await marked()).toEqual([]);
    await write(provider, false, 1);
    expect(await marked()).toEqual(['mental']);
  });

  test('is a day on which a vetting runs out, or does not reach the end of eight weeks any more', async () => {
    const { person } = await aPersonAs(world, 'volunteer');
    await aResource(world, await aProvider(world, { person }, { vettedUntil: dayAfter(57) }));
    await nights(1, []);
    await nights(1, ['mental']);
    await nights(55, []);
    await nights(1, ['mental']);
    await nights(2, []);
  });

  test('is each of the days on which no server was there, once it is there again, of sixty at most', async () => {
    const { person } = await aPersonAs(world, 'volunteer');
    const until = dayAfter(70).replaceAll('-', '');
    await aResource(world, await aProvider(world, { person }), { schedule: `${evening};UNTIL=${until}` });
    const other = await aProvider(world, { person: newId() }, { vettedUntil: dayAfter(71) });
    await aResource(world, other, { category: 'arts.2' });
    await nights(1, []);
    await away(30, ['arts']);
    await away(0, []);
    await away(38, []);
    await away(5, ['arts', 'mental']);
    await away(0, []);
    await aResource(world, await aProvider(world, { person: newId() }, { vettedUntil: dayAfter(0) }));
    await away(62, []);
  });

  test('is the moment at which a pair has rested, also when no server was there', async () => {
    const { people, ids } = await anOffer(world);
    await marked();
    await nights(1, []);
    const { expiresAt } = await people.guardian.call(readOffer, { params: { id: ids.offer } });
    world.clock.pass(Date.parse(expiresAt ?? '') - world.clock.now.getTime() + minute);
    await runJob(world, expireOffers);
    await marked();
    await away(40, ['mental']);
    await away(0, []);
  });

  test('is a day from which a resource is within eight weeks, and one after it has ended', async () => {
    const { person } = await aPersonAs(world, 'volunteer');
    const [first, last] = [dayAfter(58), dayAfter(60)].map((day) => day.replaceAll('-', ''));
    const schedule = `${evening.replace('20260901', first ?? '')};UNTIL=${last}`;
    await aResource(world, await aProvider(world, { person }), { schedule });
    await nights(1, []);
    await nights(1, ['mental']);
    await nights(58, []);
    await nights(1, ['mental']);
    await nights(2, []);
  });

  test('is a day on which a pair of an open need has rested four weeks', async () => {
    const { people, ids } = await anOffer(world);
    const read = { params: { id: ids.offer } };
    const { expiresAt } = await people.guardian.call(readOffer, read);
    world.clock.pass(Date.parse(expiresAt ?? '') - world.clock.now.getTime() + minute);
    await runJob(world, expireOffers);
    await marked();
    await nights(27, []);
    await nights(1, ['mental']);
    await nights(1, []);
  });

  test('is a place that is taken or comes free, for all that its provider offers', async () => {
    const waiting = await anOffer(world);
    await aResource(world, waiting.ids.provider, { category: 'arts.2' });
    await marked();
    const engagement = await acceptBoth(waiting);
    expect(await marked()).toEqual(['mental']);
    await waiting.people.guardian.call(endEngagement, { params: { id: engagement }, body: {} });
    expect(await marked()).toEqual(['arts', 'mental']);
    const [run] = (await official.call(listRuns, { query: {} })).items;
    expect(run).toBeDefined();
    await counsellor();
    const { id } = await official.call(startRun, { body: { category: 'mental' } });
    await world.settled();
    await marked();
    await official.call(releaseRun, { params: { id } });
    expect(await marked()).toEqual(['mental']);
  });

  test('is what a family decides, and an offer that is declined', async () => {
    const { person: pupil } = await aPupil(world, { org, class: group });
    const guardian = await world.as((await aGuardianOf(world, pupil, org)).grant);
    const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
    await guardian.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-10' } });
    await marked();
    await guardian.call(decideConsent, { body: { pupil, purpose: 'service.mental', decision: 'given' } });
    expect(await marked()).toEqual(['mental']);
    const { client } = await counsellor();
    const { id } = await official.call(startRun, { body: { category: 'mental' } });
    await world.settled();
    await official.call(releaseRun, { params: { id } });
    await marked();
    const [offer] = (await client.call(listOffers, { query: {} })).items;
    await client.call(answerOffer, { params: { id: offer?.id ?? newId() }, body: { answer: 'decline' } });
    expect(await marked()).toEqual(['mental']);
  });
});
