import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Event } from '#platform/events/listener.ts';

/** How many events from the start were written by transactions older than every one still running. */
export function settledCount(events: readonly { settled: boolean }[]): number {
  const first = events.findIndex((event) => !event.settled);
  return first < 0 ? events.length : first;
}

/** So many events are read at once. */
export const batch = 200;

/** A place in the outbox: right behind an event. */
export interface Place {
  tx: string;
  id: string;
}

const beginning: Place = { tx: '0', id: '00000000-0000-0000-0000-000000000000' };

/** Where a listener has come to in the county; nobody else moves it until this transaction ends. */
export async function lockedCursor(ctx: Context, listener: string): Promise<Place> {
  const { county } = ctx.actor;
  const locked = ctx.db
    .selectFrom('platform.cursor')
    .select(['tx', 'event as id'])
    .where('county', '=', county)
    .where('listener', '=', listener)
    .forUpdate();
  const found = await locked.executeTakeFirst();
  if (found) return found;
  const begun = await ctx.db
    .insertInto('platform.cursor')
    .values({ county, listener, tx: beginning.tx, event: beginning.id })
    .onConflict((conflict) => conflict.columns(['county', 'listener']).doNothing())
    .returning(['tx', 'event as id'])
    .executeTakeFirst();
  // Unless another server has begun it meanwhile: then that one's is waited for.
  return begun ?? locked.executeTakeFirstOrThrow();
}

/**
 * Events in commit-safe order. Only those are `settled` whose transaction is older than every one still running: no
 * event that commits late can slip in before the cursor.
 */
export const eventsAfter = (
  ctx: Context,
  after: Place,
  limit: number,
): Promise<(Event & { tx: string; settled: boolean })[]> =>
  following(ctx, after, limit).select(['county', 'data', 'at']).execute();

/** The same as far as it matters to whom they go: up to a batch. */
export const kindsAfter = (ctx: Context, after: Place): Promise<(Place & { kind: string; settled: boolean })[]> =>
  following(ctx, after, batch).execute();

const following = ({ db, actor }: Context, { tx, id }: Place, limit: number) =>
  db
    .selectFrom('platform.event')
    .select(['id', 'tx', 'kind', isSettled.as('settled')])
    .where('county', '=', actor.county)
    .where(sql<boolean>`(tx, id) > (${tx}::xid8, ${id}::uuid)`)
    .orderBy('tx')
    .orderBy('id')
    .limit(limit);

const isSettled = sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`;

/** Behind the last event nothing can slip in before. */
export async function lastSettled({ db, actor }: Context): Promise<Place> {
  const found = await db
    .selectFrom('platform.event')
    .select(['tx', 'id'])
    .where('county', '=', actor.county)
    .where(isSettled)
    .orderBy('tx', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? beginning;
}

/** Notes, with the end of the transaction, that a listener has heard everything up to an event. */
export function moveCursor(ctx: Context, listener: string, last: Place): void {
  ctx.sendAhead(
    ctx.db
      .updateTable('platform.cursor')
      .set({ tx: last.tx, event: last.id })
      .where('county', '=', ctx.actor.county)
      .where('listener', '=', listener)
      .compile(),
  );
}
