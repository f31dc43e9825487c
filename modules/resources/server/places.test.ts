import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { changeResource, moveResource, readResource } from '#modules/resources/contract/resource.ts';
import { freePlaces } from '#modules/resources/server/capacity.ts';
import { holdBooking, releaseBooking, supplyFor } from '#modules/resources/server/public.ts';
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
const hold = (resource: string, units = 1, when = period): Promise<string> =>
  world.system((ctx) => holdBooking(ctx, { resource, org: newId(), units, ...when }));
/** What its owner would send to leave a resource one place. */
const lowering = async (id: string) => {
  const { changedAt: seen } = await owner.call(readResource, { params: { id } });
  return { category: 'mental.2', title: '晚间', mode: 'either', schedule: evening, capacity: 1, seen } as const;
};
const isFull = { code: 'resources.full' };
const given = (tries: PromiseSettledResult<string>[]): number =>
  tries.filter((one) => one.status === 'fulfilled').length;

describe('a place', () => {
  test('is given to exactly one of many who ask at the same moment; the others are told that it is full', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => hold(resource)));
    expect(given(tries)).toBe(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject(isFull);
  });

  test('is free again when it is released', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const booking = await hold(resource);
    await expect(hold(resource)).rejects.toMatchObject(isFull);
    await world.system((ctx) => releaseBooking(ctx, booking));
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
    const held = 1 + (tries[1]?.status === 'fulfilled' ? 1 : 0);
    expect(held).toBeLessThanOrEqual(capacity);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
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

  test('is not given of what is paused', async () => {
    const resource = await aResource(world, await aProvider(world, { org }), { capacity: 1 });
    const { changedAt } = await owner.call(readResource, { params: { id: resource } });
    await owner.call(moveResource, { params: { id: resource }, body: { state: 'paused', seen: changedAt } });
    await expect(hold(resource)).rejects.toMatchObject(isFull);
  });
});

describe('how often a provider meets at most', () => {
  test('holds for all it offers together, in any four weeks running, also for two who ask at once', async () => {
    const provider = await aProvider(world, { org }, { monthlyLimit: 4 });
    const [first, second] = [await aResource(world, provider, { capacity: 5 }), await aResource(world, provider)];
    const tries = await Promise.allSettled([hold(first), hold(second)]);
    expect(given(tries)).toBe(1);
    const supply = await world.system((ctx) => supplyFor(ctx, 'all'));
    expect(supply.map((one) => freePlaces(period.from, period.to, one))).toEqual([0, 0]);
    expect((await owner.call(readResource, { params: { id: first } })).remaining).toBe(0);
    await hold(second, 1, { from: '2027-03-01', to: '2027-03-20' });
  });

  test('leaves a shorter service where a longer one is too much', async () => {
    const provider = await aProvider(world, { org }, { monthlyLimit: 2 });
    const resource = await aResource(world, provider, { capacity: 5 });
    await expect(hold(resource)).rejects.toMatchObject(isFull);
    await hold(resource, 1, { from: '2026-11-24', to: '2026-12-01' });
    await expect(hold(resource, 1, { from: '2026-12-07', to: '2026-12-13' })).rejects.toMatchObject(isFull);
    await hold(resource, 1, { from: '2026-12-28', to: '2026-12-31' });
  });
});

test('a week in which a fortnightly resource rests is shown as such', async () => {
  const resource = await aResource(world, await aProvider(world, { org }), { schedule: `${evening};INTERVAL=2` });
  const { weeks } = await owner.call(readResource, { params: { id: resource } });
  expect(weeks.slice(0, 4).map((week) => week.isOpen)).toEqual([true, false, true, false]);
});
