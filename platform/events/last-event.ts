import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { keptQuery } from '#platform/db/kept-query.ts';

/** How far a county has come, as a transaction sees it. */
export interface LastEvent {
  id: string;
  /** Nothing older can still be committed: what is worked out now holds until the next event. */
  isSettled: boolean;
}

/**
 * The newest event of the county this transaction sees, as a version stamp: whatever changes announces an event in its own
 * transaction, so that what was worked out under the same settled stamp is still true.
 */
export async function lastEvent({ db, actor }: Context): Promise<LastEvent> {
  const [row] = await newestEvent(db, { county: actor.county });
  return row ?? { id: '', isSettled: false };
}

const newestEvent = keptQuery<{ county: string }, LastEvent>((db, { county }) =>
  db
    .selectFrom('platform.event')
    .select('id')
    .select(sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`.as('isSettled'))
    .where('county', '=', county)
    .orderBy('tx', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);
