import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { changeResource, moveResource, readResource } from '#modules/resources/contract/resource.ts';
import { freePlaces } from '#modules/resources/server/capacity.ts';
import { holdBookings, releaseBooking, supplyFor } from '#modules/resources/server/public.ts';
import { aProvider, aResource, evening, someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let owner: Client;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  org = await anOrganisation(world, { kind: 'social_org', name: '心联社工' });
  owner = await world.as((await aPersonAs(world, 'provider_admin', { org })).grant);
});
afterEach(() => world.close());

const period = { from: '2026-11-24', to: '2027-01-18' };
const hold = async (resource: string, units = 1, when = period): Promise<string | undefined> => {
  const wish = { resource, org: newId(), units, ...when };
  return (await world.system((ctx) => holdBookings(ctx, [wish])))[0];
};
/** What its owner would send to leave a resource one place. */
const lowering = async (id: string) => {
  const { changedAt: seen } = await owner.call(readResource, { params: { id } });
  return { category: 'mental.2', title: '晚间', mode: 'either', schedule: evening, capacity: 1, seen } as const;
};
const given = (tries: (string | undefined)[]): number => tries.filter((one) => one !== undefined).length;

describe('a place', () => {
  test('is given to exactly one of many who ask at the same moment; the others get none', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const tries = await Promise.all(Array.from({ length: 6 }, () => hold(resource)));
    expect(given(tries)).toBe(1);
  });

  test('is free again when it is released', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const booking = await hold(resource);
    expect(await hold(resource)).toBeUndefined();
    await world.system((ctx) => releaseBooking(ctx, booking ?? ''));
    await hold(resource);
    expect((await owner.call(readResource, { params: { id: resource } })).remaining).toBe(0);
  });

  test('is never promised and taken away at once: a capacity is not lowered below what is held meanwhile', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 2 });
    const body = await lowering(resource);
    await hold(resource);
    const lowered = owner.call(changeResource, { params: { id: resource }, body });
    const tries = await Promise.allSettled([lowered, hold(resource)]);
    const { capacity } = await owner.call(readResource, { params: { id: resource } });
    const isHeld = tries[1]?.status === 'fulfilled' && tries[1].value !== undefined;
    expect(isHeld ? 2 : 1).toBe(capacity);
    expect(tries[0]?.status).toBe(isHeld ? 'rejected' : 'fulfilled');
  });

  test('that is held keeps its capacity', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 2 });
    await hold(resource, 2);
    const body = await lowering(resource);
    await expect(owner.call(changeResource, { params: { id: resource }, body })).rejects.toMatchObject({
      code: 'resources.capacity_below_bookings',
      data: { booked: 2 },
    });
  });

  test('is given once to those who are asked for together: as many as there are, in their order, of each resource', async () => {
    const limited = await aProvider(world, { org }, { monthlyLimit: 8 });
    const [two, some] = [
      await aResource(world, await aProvider(world, { person: newId() }), { capacity: 2 }),
      await aResource(world, limited, { capacity: 5 }),
    ];
    const other = await aResource(world, limited, { capacity: 5 });
    const wishes = [two, some, two, two, other, some, some].map((resource) => {
      return { resource, org: newId(), units: 1, ...period };
    });
    const held = await world.system((ctx) => holdBookings(ctx, wishes));
    expect(held.map((one) => one !== undefined)).toEqual([true, true, true, false, true, false, false]);
    expect(await hold(two)).toBeUndefined();
  });

  test('is not given of what is paused', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const { changedAt } = await owner.call(readResource, { params: { id: resource } });
    await owner.call(moveResource, { params: { id: resource }, body: { state: 'paused', seen: changedAt } });
    expect(await hold(resource)).toBeUndefined();
  });
});

describe('how often a provider meets at most', () => {
  test('holds for all it offers together, in any four weeks running, also for two who ask at once', async () => {
    const provider = await aProvider(world, { org }, { monthlyLimit: 4 });
    const [first, second] = [await aResource(world, provider, { capacity: 5 }), await aResource(world, provider)];
    const tries = await Promise.all([hold(first), hold(second)]);
    expect(given(tries)).toBe(1);
    const supply = await world.system((ctx) => supplyFor(ctx, 'all'));
    expect(supply.map((one) => freePlaces(period.from, period.to, one))).toEqual([0, 0]);
    expect((await owner.call(readResource, { params: { id: first } })).remaining).toBe(0);
    expect(await hold(second, 1, { from: '2027-03-01', to: '2027-03-20' })).toBeDefined();
  });

  test('leaves a shorter service where a longer one is too much', async () => {
    const provider = await aProvider(world, { org }, { monthlyLimit: 2 });
    const resource = await aResource(world, provider, { capacity: 5 });
    expect(await hold(resource)).toBeUndefined();
    expect(await hold(resource, 1, { from: '2026-11-24', to: '2026-12-01' })).toBeDefined();
    expect(await hold(resource, 1, { from: '2026-12-07', to: '2026-12-13' })).toBeUndefined();
    expect(await hold(resource, 1, { from: '2026-12-28', to: '2026-12-31' })).toBeDefined();
  });
});

test('a week in which a fortnightly resource rests is shown as such', async () => {
  const resource = await aResource(world, await aProvider(world, { org }), { schedule: `${evening};INTERVAL=2` });
  const { weeks } = await owner.call(readResource, { params: { id: resource } });
  expect(weeks.slice(0, 4).map((week) => week.isOpen)).toEqual([true, false, true, false]);
});
