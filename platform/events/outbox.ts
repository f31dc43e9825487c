import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Event } from '#platform/events/listener.ts';

/** How many events from the start were written by transactions older than every one still running. */
export function settledCount(events: readonly { settled: boolean }[]): number {
  const first = events.findIndex((event) => !event.settled);
  return first < 0 ? events.length : first;
}

interface Place {
  tx: string;
  event: string;
}

const beginning: Place = { tx: '0', event: '00000000-0000-0000-0000-000000000000' };

/** Where a listener has come to in the county; nobody else moves it until this transaction ends. */
export async function lockedCursor(ctx: Context, listener: string): Promise<Place> {
  const county = ctx.actor.county;
  await ctx.db
    .insertInto('platform.cursor')
    .values({ county, listener, ...beginning })
    .onConflict((conflict) => conflict.columns(['county', 'listener']).doNothing())
    .execute();
  return ctx.db
    .selectFrom('platform.cursor')
    .select(['tx', 'event'])
    .where('county', '=', county)
    .where('listener', '=', listener)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Events in commit-safe order. Only those are `settled` whose transaction is older than every one still running: no
 * event that commits late can slip in before the cursor.
 */
export async function eventsAfter(
  ctx: Context,
  after: Place,
  limit: number,
): Promise<(Event & { tx: string; settled: boolean })[]> {
  return ctx.db
    .selectFrom('platform.event')
    .select(['id', 'tx', 'kind', 'county', 'data', 'at'])
    .select(sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`.as('settled'))
    .where('county', '=', ctx.actor.county)
    .where(sql<boolean>`(tx, id) > (${after.tx}::xid8, ${after.event}::uuid)`)
    .orderBy('tx')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Notes that a listener has heard everything up to an event. */
export async function moveCursor(ctx: Context, listener: string, last: { tx: string; id: string }): Promise<void> {
  await ctx.db
    .updateTable('platform.cursor')
    .set({ tx: last.tx, event: last.id })
    .where('county', '=', ctx.actor.county)
    .where('listener', '=', listener)
    .execute();
}
