import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { type Dispatcher, startDispatcher } from '#platform/events/dispatcher.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { allSetAside, hearAgain } from '#platform/events/set-aside.ts';
import { lastEvent } from '#platform/events/last-event.ts';
import { hear, type Listener } from '#platform/events/listener.ts';
import type { Log } from '#platform/log.ts';
import { newId } from '#platform/id.ts';
import { createWorld, type World } from '#testing/world.ts';

const happened = eventKind('test.happened', z.object({ what: z.string() }));
const patience = { firstRetryMs: 1, tries: 4 };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A listener that counts what it hears where a failure undoes it too, and first does what the test says. */
const listenerOf = (name: string, first: (what: string) => Promise<void> | void): Listener => ({
  name,
  hears: hear(happened, async (ctx, { data: { what } }) => {
    const row = { county: world.county, key: `${name} ${what}`, failures: 1, since: ctx.now };
    await ctx.db
      .insertInto('platform.throttle')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['county', 'key']).doUpdateSet({ failures: sql<number>`throttle.failures + 1` }),
      )
      .execute();
    await first(what);
  }),
});
const heardBy = (name: string): Promise<string[]> =>
  world.system(async ({ db }) => {
    const rows = await db
      .selectFrom('platform.throttle')
      .select(['key', 'failures'])
      .where('key', 'like', `${name} %`)
      .orderBy('key')
      .execute();
    return rows.map(({ key, failures }) => `${key.slice(name.length + 1)} ×${failures}`);
  });

/** Announces these, each in a transaction of its own, and gives the ids of the events. */
async function announced(...all: string[]): Promise<string[]> {
  for (const what of all) await world.system((ctx) => announce(ctx, happened, { what }));
  const rows = await world.system(({ db }) =>
    db
      .selectFrom('platform.event')
      .select(['id', sql<string>`data ->> 'what'`.as('what')])
      .where('kind', '=', happened.kind)
      .execute(),
  );
  return all.map((what) => rows.find((row) => row.what === what)?.id ?? '');
}

async function withDispatcher<T>(
  listeners: readonly Listener[],
  work: (dispatcher: Dispatcher, logged: Record<string, unknown>[]) => Promise<T>,
): Promise<T> {
  const logged: Record<string, unknown>[] = [];
  const error = (facts: object, said: string): void => void logged.push({ ...facts, said });
  const log = { info: error, warn: error, error } as unknown as Log;
  const around = { ...world.server.around, log };
  const dispatcher = await startDispatcher(around, listeners, async () => [world.county], patience);
  try {
    return await work(dispatcher, logged);
  } finally {
    await dispatcher.close();
  }
}

test('an event that can never be heard is set aside after some tries, kept and logged, and the rest goes on', async () => {
  const name = newId();
  let tries = 0;
  const poisoned = listenerOf(name, (what) => {
    if (what !== `${name} 2`) return;
    tries += 1;
    throw new Error('never');
  });
  const healthy = listenerOf(newId(), () => undefined);
  const all = [1, 2, 3, 4].map((number) => `${name} ${number}`);
  const [, poison] = await announced(...all);
  await withDispatcher([poisoned, healthy], async (dispatcher, logged) => {
    await dispatcher.settled(world.county);
    // They also hear what was announced before them.
    const own = async (listener: string) => (await heardBy(listener)).filter((one) => one.startsWith(name));
    expect(await own(name)).toEqual([`${name} 1 ×1`, `${name} 3 ×1`, `${name} 4 ×1`]);
    expect(await own(healthy.name)).toEqual(all.map((what) => `${what} ×1`));
    expect(tries).toBe(patience.tries);
    const kept = await world.system(({ db }) =>
      db.selectFrom('platform.set_aside').selectAll().where('listener', '=', name).execute(),
    );
    expect(kept).toEqual([{ county: world.county, listener: name, event: poison, tries, at: world.clock.now }]);
    expect(logged.filter(({ said }) => said === 'an event was set aside')).toMatchObject([
      { listener: name, county: world.county, event: poison },
    ]);
    expect(dispatcher.figures()).toEqual([
      { listener: name, lagSeconds: 0, setAside: 1 },
      { listener: healthy.name, lagSeconds: 0, setAside: 0 },
    ]);
  });
});

test('an event that was set aside can be heard again, once, and stays aside when it fails', async () => {
  const name = newId();
  let isBroken = true;
  const mended = listenerOf(name, (what) => {
    if (what === name && isBroken) throw new Error('not yet');
  });
  const [event] = await announced(name);
  await withDispatcher([mended], (dispatcher) => dispatcher.settled(world.county));
  const aside = async () => (await world.system(allSetAside)).filter((one) => one.listener === name);
  const [one] = await aside();
  expect(one).toMatchObject({ tries: patience.tries, event: { id: event, kind: happened.kind, data: { what: name } } });
  const again = () => world.system(async (ctx) => one && (await hearAgain(ctx, mended, one.event)));
  await expect(again()).rejects.toThrow('not yet');
  expect(await aside()).toHaveLength(1);
  isBroken = false;
  expect((await Promise.all([again(), again()])).filter(Boolean)).toHaveLength(1);
  expect(await heardBy(name)).toContain(`${name} ×1`);
  expect(await aside()).toEqual([]);
});

test('an event that fails for a while is heard in its place, once', async () => {
  const name = newId();
  const order: string[] = [];
  let failures = 2;
  const moody = listenerOf(name, (what) => {
    if (!what.startsWith(name)) return;
    if (what.endsWith('2') && failures-- > 0) throw new Error('not now');
    order.push(what.slice(-1));
  });
  await announced(...[1, 2, 3].map((number) => `${name} ${number}`));
  await withDispatcher([moody], async (dispatcher) => {
    await dispatcher.settled(world.county);
    expect((await heardBy(name)).filter((one) => one.startsWith(name))).toEqual(
      [1, 2, 3].map((number) => `${name} ${number} ×1`),
    );
    expect(order.slice(-2)).toEqual(['2', '3']);
    expect(dispatcher.figures()).toMatchObject([{ setAside: 0 }]);
  });
});

test('a full disk sets no event aside, however long it lasts', async () => {
  const name = newId();
  let failures = 3 * patience.tries;
  const listener = listenerOf(name, (what) => {
    if (what === name && failures-- > 0) throw new Refusal('server.disk_full');
  });
  await announced(name);
  await withDispatcher([listener], async (dispatcher) => {
    await dispatcher.settled(world.county);
    expect(await heardBy(name)).toContain(`${name} ×1`);
    expect([failures, dispatcher.figures()]).toMatchObject([-1, [{ setAside: 0 }]]);
  });
});

test('how far a listener is behind is told by the oldest event it has not heard', async () => {
  const name = newId();
  const { promise: goOn, resolve } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = listenerOf(name, async (what) => {
    if (what !== name) return;
    begin();
    await goOn;
  });
  await withDispatcher([slow], async (dispatcher) => {
    await dispatcher.settled(world.county);
    await announced(name);
    await begun;
    world.clock.pass(5_000);
    expect(dispatcher.figures()).toMatchObject([{ lagSeconds: 5 }]);
    resolve();
    await dispatcher.settled(world.county);
    expect(dispatcher.figures()).toMatchObject([{ lagSeconds: 0 }]);
  });
});

test('a listener is left alone by what it does not hear, and is never far behind', async () => {
  const other = eventKind('test.happened_elsewhere', z.object({}));
  const listener = listenerOf(newId(), () => undefined);
  const comeTo = () =>
    world.system(({ db }) =>
      db.selectFrom('platform.cursor').select('event').where('listener', '=', listener.name).executeTakeFirstOrThrow(),
    );
  await withDispatcher([listener], async (dispatcher) => {
    const [heard] = await announced(newId());
    await dispatcher.settled(world.county);
    expect(await comeTo()).toEqual({ event: heard });
    await world.system((ctx) => announce(ctx, other, {}));
    await dispatcher.settled(world.county);
    expect(await comeTo()).toEqual({ event: heard });
    await world.system((ctx) => announce(ctx, other, ...Array.from({ length: 200 }, () => ({}))));
    await dispatcher.settled(world.county);
    expect(await comeTo()).toEqual({ event: (await world.system(lastEvent)).id });
  });
});
