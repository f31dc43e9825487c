import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, inContext, systemActor } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Work of somebody whose own reach is this. */
const withReach = <T>(reach: 'own' | 'system', work: (ctx: Context) => Promise<T>): Promise<T> =>
  inContext(world.server.around, { ...systemActor(world.county), reach }, { request: '', language: 'zh' }, work);

const reachOf = async ({ db }: Context): Promise<string | undefined> =>
  (await sql<{ reach: string }>`select current_setting('app.reach') as reach`.execute(db)).rows[0]?.reach;

test('a stretch is lifted, and what is within it stays lifted after a stretch inside of it has ended', async () => {
  const seen = await withReach('own', async (ctx) => {
    const before = await reachOf(ctx);
    const within = await asSystem(ctx, async () => [await asSystem(ctx, () => reachOf(ctx)), await reachOf(ctx)]);
    return [before, ...within, await reachOf(ctx)];
  });
  expect(seen).toEqual(['own', 'system', 'system', 'own']);
});

test('of two stretches side by side the last to end ends it, whichever began first', async () => {
  const seen = await withReach('own', async (ctx) => {
    const mayEnd = Promise.withResolvers<void>();
    const first = asSystem(ctx, () => mayEnd.promise);
    const second = await asSystem(ctx, () => reachOf(ctx));
    const meanwhile = await reachOf(ctx);
    mayEnd.resolve();
    await first;
    return [second, meanwhile, await reachOf(ctx)];
  });
  expect(seen).toEqual(['system', 'system', 'own']);
});

test('a stretch that is refused is over', async () => {
  const seen = await withReach('own', async (ctx) => {
    await asSystem(ctx, () => Promise.reject(new Error('refused'))).catch(() => undefined);
    return reachOf(ctx);
  });
  expect(seen).toBe('own');
});

test('who reaches that far anyway still does after it', async () => {
  const seen = await withReach('system', async (ctx) => [await asSystem(ctx, () => reachOf(ctx)), await reachOf(ctx)]);
  expect(seen).toEqual(['system', 'system']);
});
