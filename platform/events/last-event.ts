import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
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
  return row?.event ?? noEvent;
}

/** What stands for the newest event where there is none. */
export const noEvent: LastEvent = { id: '', isSettled: false };

/** The same as a column `event` of another query, so that the two travel together. */
export const lastEventIn = (eb: Pick<ExpressionBuilder<Database, never>, 'selectFrom'>, county: string) =>
  eb
    .selectFrom('platform.event')
    .select(
      sql<LastEvent>`json_build_object('id', id, 'isSettled', tx < pg_snapshot_xmin(pg_current_snapshot()))`.as(
        'event',
      ),
    )
    .where('county', '=', county)
    .orderBy('tx', 'desc')
    .orderBy('id', 'desc')
    .limit(1);

const newestEvent = keptQuery<{ county: string }, { event: LastEvent | null }>((db, { county }) =>
  db.selectNoFrom((eb) => lastEventIn(eb, county).as('event')),
);
