import { sql } from 'kysely';
import { vi } from 'vitest';
import type { Context } from '#platform/context.ts';
import type { World } from '#testing/world.ts';

/** Does something in a transaction that stays open; it ends when the function that comes back is called. */
export async function holding(world: World, work: (ctx: Context) => Promise<unknown>): Promise<() => Promise<void>> {
  const [held, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended = world.system(async (ctx) => {
    await work(ctx);
    held.resolve();
    await mayEnd.promise;
  });
  await Promise.race([held.promise, ended]);
  return () => {
    mayEnd.resolve();
    return ended;
  };
}

/** Resolves when so many queries wait for a row that somebody else holds. */
export async function queriesWait(world: World, count = 1): Promise<void> {
  const waiting = () =>
    world.system(async ({ db }) => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      return rows.length;
    });
  await vi.waitUntil(async () => (await waiting()) >= count, { timeout: 10_000, interval: 20 });
}
