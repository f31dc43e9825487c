import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import {
  AccessMethod,
  type Board,
  downloadBoard,
  LayeredMethod,
  readBoard,
  readOutlook,
} from '#modules/needs/contract/board.ts';
import {
  completeEngagement,
  confirmMeeting,
  listEngagements,
  proposeMeeting,
} from '#modules/needs/contract/engagement.ts';
import { answerOffer } from '#modules/needs/contract/offer.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { anOffer } from '#modules/needs/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let officialGrant: string;
/** Where schools stand: 石塘乡 and 云顶乡 are rural and 0.05 degrees of latitude (5.56 km) apart, 县城 is far away. */
const towns = [
  { code: '990101201', name: '石塘乡', rural: true, lon: 104.5, lat: 30.5 },
  { code: '990101202', name: '云顶乡', rural: true, lon: 104.5, lat: 30.55 },
  { code: '990101001', name: '县城', rural: false, lon: 105.5, lat: 30.5 },
] as const;
const [stone, cloud, seat] = towns.map(({ code }) => code) as [string, string, string];
let schools: Record<string, { org: string; class: string }>;
let provider: string;

/** 20 pupils in 石塘乡, 40 in 云顶乡, 40 in 县城. */
beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  schools = {};
  for (const [town, pupils] of [
    [0, 20],
    [1, 40],
    [2, 40],
  ] as const) {
    const { code, ...place } = towns[town];
    const { village } = await aTown(world, { code, ...place });
    const org = await anOrganisation(world, { name: `${place.name}中心小学`, region: village });
    const group = await aClass(world, org);
    schools[code] = { org, class: group };
    for (let i = 0; i < pupils; i++) await aPupil(world, { org, class: group });
  }
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局', region: `${seat}201` });
  officialGrant = (await aPersonAs(world, 'official', { org: bureau })).grant;
  official = await world.as(officialGrant);
  provider = await aProvider(world, { person: (await aPersonAs(world, 'volunteer')).person });
});
afterEach(() => world.close());

/** So many needs of a town, each of another pupil unless one is named. */
async function someNeeds(town: string, count: number, change: Partial<NeedRow> = {}): Promise<string[]> {
  const { org, class: group } = schools[town] ?? { org: '', class: '' };
  const { lon, lat, rural } = towns.find(({ code }) => code === town) ?? towns[0];
  const ids = Array.from({ length: count }, () => newId());
  const rows = ids.map((id) => ({
    county: world.county,
    id,
    org,
    class: group,
    subject: newId(),
    opener: newId(),
    scope: 'pupil',
    category: 'mental.2',
    urgency: 2,
    mode: 'either',
    wanted_from: '2026-11-24',
    wanted_to: '2027-01-20',
    town,
    lon,
    lat,
    rural,
    stage: 'primary',
    state: 'open',
    consent: 'given',
    opened_at: world.clock.now,
    ...change,
  }));
  await world.system(({ db }) => db.insertInto('needs.need').values(rows).execute());
  return ids;
}

const board = (query: Record<string, string> = {}): Promise<Board> =>
  official.call(readBoard, { query: { category: 'mental', ...query } as never });
const townOf = (shown: Board, code: string) => shown.towns.find(({ town }) => town === code);

describe('the ledger', () => {
  test('counts demand, served and unmet needs of the county, its sides and its towns', async () => {
    await someNeeds(stone, 12);
    await someNeeds(cloud, 14);
    await someNeeds(seat, 11);
    await someNeeds(seat, 10, { state: 'engaged' });
    await someNeeds(stone, 13, { category: 'arts.2' });
    const shown = await board();
    expect(shown.unmet).toEqual({ all: 37, rural: 26, urban: 11 });
    expect(shown.use.used).toBe(10);
    expect(shown.towns.map(({ town, demand, used, unmet }) => [town, demand, used, unmet])).toEqual([
      [seat, 21, 10, 11],
      [stone, 12, 0, 12],
      [cloud, 14, 0, 14],
    ]);
    expect(shown.categories).toEqual([
      { category: 'mental', demand: 47, used: 10, unmet: 37, supply: 0 },
      { category: 'arts', demand: 13, used: 0, unmet: 13, supply: 0 },
    ]);
  });

  test('hides a side of few children, and with it whatever would give it away', async () => {
    await someNeeds(stone, 30);
    await someNeeds(cloud, 40);
    await someNeeds(seat, 5);
    const shown = await board();
    expect(shown.unmet).toEqual({ all: 75, rural: null, urban: null });
    expect([stone, cloud, seat].map((town) => townOf(shown, town)?.unmet)).toEqual([null, 40, null]);
  });

  test('ten needs of nine children are not told, nor is what is served beside them', async () => {
    const subject = newId();
    await someNeeds(stone, 8);
    await someNeeds(stone, 2, { subject });
    expect((await board()).unmet.all).toBeNull();
    await someNeeds(stone, 1);
    expect((await board()).unmet.all).toBe(11);
    await someNeeds(stone, 9, { state: 'engaged' });
    expect((await board()).categories[0]).toMatchObject({ unmet: 11, used: null, demand: null });
    expect((await board()).use.used).toBeNull();
  });

  test('tells why needs are unmet; declined and refused ones only in lines of ten and more', async () => {
    const resource = await aResource(world, provider, { capacity: 5, category: 'arts.2' });
    await someNeeds(stone, 12);
    await someNeeds(stone, 11, { category: 'arts.2' });
    await someNeeds(cloud, 4, { category: 'arts.2', consent: 'refused' });
    const declined = await someNeeds(cloud, 6, { category: 'arts.2' });
    await world.system(async ({ db }) => {
      const { county, clock } = world;
      await db
        .insertInto('needs.match_run')
        .values({
          county,
          id: resource,
          category: 'arts',
          state: 'released',
          rules_version: 'x',
          made_by: newId(),
          made_at: clock.now,
        })
        .execute();
      for (const need of declined) {
        const offer = newId();
        await db
          .insertInto('needs.offer')
          .values({
            county,
            id: offer,
            run: resource,
            need,
            resource,
            provider,
            org: schools[cloud]?.org ?? '',
            booking: newId(),
            brief: '{}',
            why: '[]',
            state: 'declined',
            made_at: clock.now,
            expires_at: clock.now,
          })
          .execute();
        const [side, at] = ['served', clock.now] as const;
        await db.insertInto('needs.decline').values({ county, offer, side, need, resource, at }).execute();
      }
    });
    expect((await board()).reasons).toEqual([{ reasons: ['none_exists'], count: 12 }]);
    expect((await board({ category: 'arts' })).reasons).toEqual([
      { reasons: ['waiting', 'declined', 'no_consent'], count: 21 },
    ]);
    await someNeeds(cloud, 1, { category: 'arts.2', consent: 'refused' });
    expect((await board({ category: 'arts' })).reasons).toEqual([
      { reasons: ['waiting'], count: 11 },
      { reasons: ['declined', 'no_consent'], count: 11 },
    ]);
  });

  test('is of the needs wanted in the week, and of no week that is past', async () => {
    await someNeeds(stone, 12, { wanted_to: '2026-11-29' });
    await someNeeds(stone, 10, { wanted_from: '2026-12-03' });
    await someNeeds(stone, 15, { wanted_from: '2026-11-01', wanted_to: '2026-11-23' });
    expect(await board()).toMatchObject({ week: '2026-11-23', unmet: { all: 12 } });
    expect(await board({ week: '2026-12-06' })).toMatchObject({ week: '2026-11-30', unmet: { all: 10 } });
    await expect(board({ week: '2026-11-22' })).rejects.toMatchObject({ code: 'needs.week_past' });
  });

  test('is of a category, not of one of its kinds', async () => {
    await expect(board({ category: 'mental.2' })).rejects.toMatchObject({ code: 'needs.no_such_category' });
    await expect(board({ category: 'nothing' })).rejects.toMatchObject({ code: 'needs.no_such_category' });
  });

  test('says the same of a need as its school is told', async () => {
    const resource = await aResource(world, provider, { capacity: 1 });
    await world.system(({ db }) =>
      db
        .insertInto('resources.booking')
        .values({
          county: world.county,
          id: newId(),
          resource,
          org: schools[stone]?.org ?? '',
          units: 1,
          state: 'booked',
          began: '2026-11-01',
          ended: '2026-12-20',
          made_at: world.clock.now,
        })
        .execute(),
    );
    await someNeeds(stone, 11);
    await someNeeds(stone, 12, { wanted_from: '2026-12-21' });
    const reasons = { first: (await board()).reasons, later: (await board({ week: '2026-12-21' })).reasons };
    expect(reasons).toEqual({
      first: [{ reasons: ['full'], count: 11 }],
      later: [
        { reasons: ['waiting'], count: 12 },
        { reasons: ['full'], count: 11 },
      ],
    });
    const { grant } = await aPersonAs(world, 'homeroom', schools[stone]);
    const listed = await (await world.as(grant)).raw({ method: 'GET', url: '/api/needs?size=50' });
    const told = listed.json<{ items: { unmet: string | null }[] }>().items.map(({ unmet }) => unmet);
    expect(told.filter((reason) => reason === 'full')).toHaveLength(11);
    expect(told.filter((reason) => reason === null)).toHaveLength(12);
  });
});

test('the gap follows the loop: a need is offered, served, met', async () => {
  await someNeeds(stone, 20);
  await someNeeds(stone, 10, { state: 'engaged' });
  const counts = async () => {
    const { reasons, categories, use } = await board();
    return [categories[0]?.demand, use.used, categories[0]?.unmet, reasons];
  };
  const none = { reasons: ['full'], count: 20 };
  const { people, ids } = await anOffer(world);
  expect(await counts()).toEqual([31, 10, 21, [{ reasons: ['full', 'waiting'], count: 21 }]]);
  await people.volunteer.call(answerOffer, { params: { id: ids.offer }, body: { answer: 'accept' } });
  await people.guardian.call(decideConsent, {
    body: { pupil: ids.pupil, purpose: 'service.mental', decision: 'given' },
  });
  await people.guardian.call(answerOffer, { params: { id: ids.offer }, body: { answer: 'accept' } });
  // It is worked out when it is read: what both have accepted stands in it at once.
  expect(await counts()).toEqual([31, 11, 20, [none]]);
  const [engagement] = (await people.volunteer.call(listEngagements, { query: {} })).items;
  const params = { id: engagement?.id ?? '' };
  const body = { at: '2026-11-24T03:00:00Z', minutes: 45, remote: true };
  const { meetings } = await people.volunteer.call(proposeMeeting, { params, body });
  world.clock.pass(2 * 3_600_000);
  for (const side of [people.volunteer, people.guardian])
    await side.call(confirmMeeting, { params: { id: meetings[0]?.id ?? '' } });
  await people.guardian.call(completeEngagement, { params });
  official = await world.as(officialGrant);
  expect(await counts()).toEqual([30, 10, 20, [{ reasons: ['waiting'], count: 20 }]]);
});

describe('what is within reach', () => {
  test('is worked out by the method asked for, from places of vetted providers', async () => {
    const lapsed = await aProvider(world, { person: newId() }, { vettedUntil: '2026-11-23' });
    await aResource(world, provider, { mode: 'onsite', capacity: 6, lon: 104.5, lat: 30.5, region: `${stone}201` });
    await aResource(world, provider, { mode: 'remote', capacity: 4, lon: 105.5, lat: 30.5, region: `${seat}201` });
    await aResource(world, lapsed, { mode: 'onsite', capacity: 50, lon: 105.5, lat: 30.5, region: `${seat}201` });
    const shown = await board({ method: '2sfca' });
    expect(shown.use).toEqual({ places: 10, used: 0 });
    expect(shown.towns.map(({ town, supply, pupils }) => [town, supply, pupils])).toEqual([
      [seat, 4, 40],
      [stone, 6, 20],
      [cloud, 0, 40],
    ]);
    // On site 6 places for the 60 pupils of both villages: 100 per thousand. Remote 4 places for all 100: 40 per thousand.
    expect(shown.towns.map(({ access }) => access)).toEqual([40, expect.closeTo(140, 9), expect.closeTo(140, 9)]);
    expect(shown.access).toMatchObject({
      mean: expect.closeTo(100, 9),
      rural: expect.closeTo(140, 9),
      urban: 40,
      ratio: expect.closeTo(2 / 7, 9),
      // Of scores 40 (40 pupils) and 140 (60 pupils): G = 0.4·0.6·100/100; T = 0.4·0.4·ln 0.4 + 0.6·1.4·ln 1.4.
      gini: expect.closeTo(0.24, 9),
      theil: {
        all: expect.closeTo(0.16 * Math.log(0.4) + 0.84 * Math.log(1.4), 9),
        within: expect.closeTo(0, 9),
        between: expect.closeTo(0.16 * Math.log(0.4) + 0.84 * Math.log(1.4), 9),
      },
      // L = −0.4·ln 0.4 − 0.6·ln 1.4; the tenth with most has 14 of 140 each, the four tenths with least 16 of 40 each.
      meanLogDeviation: { all: expect.closeTo(-0.4 * Math.log(0.4) - 0.6 * Math.log(1.4), 9) },
      palma: expect.closeTo(14 / 16, 9),
      // Of one urban school nobody knows how far others of its kind would be from it.
      interval: null,
      remoteShare: 0.4,
      remoteOnlyShare: 0.4,
    });
  });

  test('is what takes place in the week: a fortnightly place in its own weeks, nothing before it begins', async () => {
    const fortnightly =
      'DTSTART;TZID=Asia/Shanghai:20261124T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU';
    const later = 'DTSTART;TZID=Asia/Shanghai:20261208T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU';
    const at = { mode: 'onsite', lon: 104.5, lat: 30.5, region: `${stone}201` };
    await aResource(world, provider, { ...at, capacity: 6, schedule: fortnightly });
    await aResource(world, provider, { ...at, capacity: 1, schedule: later });
    const weeks = await Promise.all(['2026-11-24', '2026-12-01', '2026-12-08'].map((week) => board({ week })));
    expect(weeks.map(({ use }) => use.places)).toEqual([6, 0, 7]);
    expect(weeks.map((shown) => townOf(shown, stone)?.supply)).toEqual([6, 0, 7]);
    expect(weeks.map(({ access }) => (access.mean ?? 0) > 0)).toEqual([true, false, true]);
    expect(weeks.map(({ categories }) => categories[0]?.supply)).toEqual([6, 0, 7]);
  });

  test('is told ahead for eight weeks and for each kind, the same as a board of that week tells', async () => {
    const evenings = 'DTSTART;TZID=Asia/Shanghai:20261124T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;';
    const at = { lon: 104.5, lat: 30.5, region: `${stone}201` };
    const schedule = `${evenings}INTERVAL=2;BYDAY=TU`;
    await aResource(world, provider, { ...at, mode: 'onsite', category: 'mental.2', capacity: 6, schedule });
    await aResource(world, provider, {
      ...at,
      mode: 'remote',
      category: 'mental.1',
      capacity: 4,
      schedule: `${evenings}UNTIL=20261208T120000Z;BYDAY=TU`,
    });
    const lapsing = await aProvider(world, { person: newId() }, { vettedUntil: '2026-12-05' });
    await aResource(world, lapsing, { ...at, mode: 'onsite', category: 'mental.2', capacity: 3 });
    for (const method of LayeredMethod.options) {
      const { weeks, kinds } = await official.call(readOutlook, { query: { category: 'mental', method } });
      expect(weeks.map(({ week, places }) => [week, places])).toEqual([
        ['2026-11-23', 13],
        ['2026-11-30', 4],
        ['2026-12-07', 10],
        ['2026-12-14', 0],
        ['2026-12-21', 6],
        ['2026-12-28', 0],
        ['2027-01-04', 6],
        ['2027-01-11', 0],
      ]);
      for (const { week, places, ...means } of weeks) {
        const { access, use } = await board({ week, method });
        expect(places).toBe(use.places);
        for (const side of ['mean', 'rural', 'urban'] as const) expect(means[side]).toBeCloseTo(access[side] ?? NaN, 9);
      }
      expect(kinds.map(({ category, places }) => [category, places])).toEqual([
        ['mental.1', 4],
        ['mental.2', 9],
      ]);
      for (const side of ['mean', 'rural', 'urban'] as const)
        expect((kinds[0]?.[side] ?? 0) + (kinds[1]?.[side] ?? 0)).toBeCloseTo(weeks[0]?.[side] ?? NaN, 9);
    }
    const refused = official.call(readOutlook, { query: { category: 'mental.2' } });
    await expect(refused).rejects.toMatchObject({ code: 'needs.no_such_category' });
    for (const method of AccessMethod.exclude(LayeredMethod.options).options) {
      const reply = await official.raw({ method: 'GET', url: `${readOutlook.path}?method=${method}` });
      expect(reply.statusCode).toBe(422);
    }
  });

  test('by the rational agents is a cost, and a town that reaches nothing has none', async () => {
    await aResource(world, provider, { mode: 'onsite', capacity: 6, lon: 104.5, lat: 30.5, region: `${stone}201` });
    const shown = await board({ method: 'raam' });
    // Everybody goes to the only place, as crowded as the average: cost 1 and the way there, 5.56 of 30 km.
    expect(townOf(shown, stone)?.access).toBeCloseTo(60 / 100, 6);
    expect(townOf(shown, cloud)?.access).toBeCloseTo(60 / 100 + 5.56 / 30, 2);
    expect(townOf(shown, seat)?.access).toBeNull();
    expect(shown.access).toMatchObject({ urban: null, ratio: null, remoteOnlyShare: 0.4 });
  });

  test('of a county without any place is nothing, not a number that is none', async () => {
    await aResource(world, provider, { mode: 'onsite', capacity: 0, lon: 104.5, lat: 30.5, region: `${stone}201` });
    for (const method of ['2sfca', 'e2sfca', '3sfca', 'gravity']) {
      const { access } = await board({ method });
      expect(access).toMatchObject({
        mean: 0,
        rural: 0,
        urban: 0,
        ratio: null,
        gini: null,
        theil: null,
        remoteShare: null,
      });
    }
    expect((await board({ method: 'raam' })).access).toMatchObject({ mean: null, gini: null, remoteOnlyShare: 1 });
  });
});

test('every category and area is a line of the download that can be read by itself', async () => {
  await aResource(world, provider, { mode: 'remote', capacity: 4, region: `${seat}201` });
  await someNeeds(stone, 12);
  await someNeeds(seat, 3);
  const reply = await official.raw({ method: 'GET', url: '/api/board.csv?method=2sfca' });
  expect(reply.headers['content-disposition']).toContain('board-2026-11-23.csv');
  const [first, ...lines] = reply.body.replace('\uFEFF', '').trim().split('\r\n');
  expect(first).toBe(
    'category,category_name,area,area_name,class,demand,used,unmet,reasons,weekly_places,pupils,access,access_unit,method,catchment_km,week,as_of',
  );
  const stamp = 'weekly_places_per_1000_pupils,2sfca,30,2026-11-23,2026-11-24';
  expect(lines.slice(0, 6)).toEqual([
    `mental,心理健康,county,,,15,0,15,waiting 15,4,,40,${stamp}`,
    `mental,心理健康,rural,,rural,withheld,0,withheld,,,,40,${stamp}`,
    `mental,心理健康,urban,,urban,withheld,0,withheld,,,,40,${stamp}`,
    `mental,心理健康,990101001,县城,urban,withheld,0,withheld,,4,40,40,${stamp}`,
    `mental,心理健康,990101201,石塘乡,rural,withheld,0,withheld,,0,20,40,${stamp}`,
    `mental,心理健康,990101202,云顶乡,rural,0,0,0,,0,40,40,${stamp}`,
  ]);
  expect(lines).toHaveLength(12);
  expect(lines[6]).toContain('arts,美育艺术,county,,,0,0,0,,0,,0,');
  const past = await official.raw({ method: 'GET', url: `${downloadBoard.path}?week=2026-11-01` });
  expect(past.json()).toMatchObject({ code: 'needs.week_past' });
});
