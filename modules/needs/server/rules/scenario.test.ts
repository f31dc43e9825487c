import { expect, test } from 'vitest';
import { usualTravelKm } from '#modules/needs/server/rules/additions.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { type ScenarioInputs, workOut } from '#modules/needs/server/rules/scenario.ts';
import { aNeed, aSupply, aWideCounty, someInputs } from '#modules/needs/server/rules/testing.ts';

/** 石塘乡 and 云顶乡, 5.56 km apart, and 县城 far away. */
const [stone, cloud, seat] = ['990101201', '990101202', '990101001'] as const;
const places = {
  [stone]: { lon: 104.5, lat: 30.5, rural: true },
  [cloud]: { lon: 104.5, lat: 30.55, rural: true },
  [seat]: { lon: 105.5, lat: 30.5, rural: false },
};
const towns = Object.entries(places).map(([code, { lon, lat }]) => ({ code, lon, lat }));

/** So many needs of a town to be met in person, each of its own pupil. */
const needsIn = (town: keyof typeof places, count: number, change: Partial<NeedFacts> = {}): NeedFacts[] =>
  Array.from({ length: count }, (_, at) =>
    aNeed({ id: `${town} ${at}`, whom: `${town} ${at}`, town, mode: 'onsite', ...places[town], ...change }),
  );

const scenario = (
  needs: NeedFacts[],
  changes: ScenarioInputs['changes'] = [],
  supply = [aSupply({ mode: 'onsite' })],
) => workOut({ inputs: someInputs({ needs, supply }), towns, changes });
const counsellor = (town: string, count: number) =>
  ({ kind: 'counsellor', category: 'mental.2', town, places: count }) as const;

test('places that ten children or more could have are told as what they are, what they save to the hundred points', () => {
  const { before, change, after, byTown } = scenario(needsIn(stone, 30), [counsellor(stone, 2)]);
  // One of 30 is served by who is there, which is too few to tell, and so is what is left of 30.
  expect(before).toEqual({ served: null, unserved: null, points: null });
  expect(change).toEqual({ more: 2, fewer: 0, saved: 4_100 });
  expect(after).toEqual({ served: null, unserved: null, points: null });
  expect(byTown.map((one) => one.after)).toEqual([null, null, null]);
});

test('what changes for ten children or more is told in tens, town by town, before and after', () => {
  const needs = [...needsIn(stone, 40), ...needsIn(seat, 45)];
  const supply = [aSupply({ mode: 'onsite', capacity: 12 })];
  const { before, change, after, byTown } = scenario(needs, [counsellor(seat, 90)], supply);
  expect(before).toEqual({ served: 12, unserved: 73, points: expect.any(Number) });
  // Each of the 45 who would be served weighs 2,030 that may be told, and none has to travel.
  expect(change).toEqual({ more: 40, fewer: 0, saved: 81_200 });
  expect(after).toEqual({ served: 52, unserved: 33, points: (before.points ?? 0) - (change.saved ?? 0) });
  expect(byTown).toEqual([
    { town: seat, before: 45, after: 0 },
    { town: stone, before: 28, after: 28 },
    { town: cloud, before: 0, after: 0 },
  ]);
});

test('a scenario comes out as a run with the same resources would', () => {
  const { needs, supply } = aWideCounty({ needs: 1_200, supply: 40 });
  const inputs = someInputs({ needs: needs.map((need) => ({ ...need, rural: false })), supply });
  const added = aSupply({
    id: 'added',
    mode: 'onsite',
    capacity: 40,
    lon: 104.5,
    lat: 30.5,
    travelKm: usualTravelKm(supply),
    schedule:
      'DTSTART;TZID=Asia/Shanghai:20200101T000000\nDURATION:PT24H\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  });
  const [less, more] = [inputs, { ...inputs, supply: [...supply, added] }].map((one) => decideRun(one));
  const { change } = workOut({ inputs, towns, changes: [counsellor(stone, 40)] });
  const saved = (less?.objective ?? 0) - (more?.objective ?? 0);
  expect(change).toEqual({
    more: (more?.served ?? 0) - (less?.served ?? 0),
    fewer: 0,
    saved: Math.round(saved / 100) * 100,
  });
  expect(change.more).toBe(40);
});

test('a change of fewer than ten children, or that leaves fewer than ten, is not told, nor where it would be', () => {
  const supply = [aSupply({ mode: 'onsite', capacity: 12 })];
  // Nine of 县城 are reached, and there are places for more.
  const few = scenario([...needsIn(stone, 40), ...needsIn(seat, 9)], [counsellor(seat, 30)], supply);
  expect(few.change).toEqual({ more: null, fewer: 0, saved: null });
  expect(few.after).toEqual({ served: null, unserved: null, points: null });
  expect(few.byTown.find(({ town }) => town === seat)).toEqual({ town: seat, before: null, after: null });
  expect(few.best.filter(({ change }) => change.kind === 'counsellor' && change.town === seat)).toEqual([]);
  const full = scenario([...needsIn(stone, 40), ...needsIn(seat, 9)], [counsellor(seat, 2)], supply);
  expect(full.change).toEqual({ more: null, fewer: 0, saved: null });
  // Of 33 who are left 25 would be served.
  const most = scenario(needsIn(stone, 45), [counsellor(stone, 25)], supply);
  expect(most.before).toMatchObject({ served: 12, unserved: 33 });
  expect(most.change).toEqual({ more: null, fewer: null, saved: null });
});

test('the best additions are of every sort, the best first, each alone', () => {
  const far = aSupply({ id: 'far', mode: 'onsite', capacity: 30, lon: 105.5, lat: 30.75 });
  const needs = [
    ...needsIn(stone, 40),
    ...needsIn(seat, 25, { urgency: 3 }),
    ...needsIn(cloud, 12, { urgency: 1, mode: 'remote' }),
  ];
  const { best, travelKm, kinds, reached } = scenario(needs, [], [aSupply({ mode: 'onsite' }), far]);
  expect({ travelKm, kinds, reached }).toEqual({
    travelKm: 20,
    kinds: ['mental.2'],
    reached: [
      { resource: 'supply', travelKm: 20 },
      { resource: 'far', travelKm: 20 },
    ],
  });
  expect(best.map(({ change, more }) => [change.kind, more])).toEqual([
    ['reach', 20],
    ['remote', 10],
    ['counsellor', 2],
    ['counsellor', 2],
    ['counsellor', 2],
  ]);
  expect(best.map((one) => one.saved)).toEqual(best.map((one) => one.saved).sort((a, b) => b - a));
  expect(best[0]?.change).toEqual({ kind: 'reach', resource: 'far', km: 10 });
});

test('the rural floor has a price: what all needs together would save without it', () => {
  const remote = aSupply({ mode: 'remote', capacity: 40 });
  const urgent = { urgency: 3, leftBehind: false, waitingDays: 0 } as const;
  const needs = [...needsIn(stone, 50, { mode: 'remote' }), ...needsIn(seat, 50, { ...urgent, mode: 'remote' })];
  // Of 40 places 20 go to villages: each of them weighs 2,030 that may be told against 4,000.
  const today = scenario(needs, [], [remote]);
  const without = scenario(needs, [{ kind: 'floor', percent: 0 }], [remote]);
  const half = scenario(needs, [{ kind: 'floor', percent: 50 }], [remote]);
  expect(today.floorPrice).toBe(39_400);
  expect(without.change).toEqual({ more: 20, fewer: 20, saved: 39_400 });
  expect(without.after).toMatchObject({ served: 40, unserved: 60 });
  expect(half.change).toEqual({ more: 10, fewer: 10, saved: 19_700 });
});

test('who travels farther has no more places for it', () => {
  const supply = [aSupply({ mode: 'onsite', capacity: 12 })];
  const { change, after } = scenario(needsIn(stone, 40), [{ kind: 'reach', resource: 'supply', km: 10 }], supply);
  expect(change).toEqual({ more: 0, fewer: 0, saved: 0 });
  expect(after).toMatchObject({ served: 12, unserved: 28 });
});
