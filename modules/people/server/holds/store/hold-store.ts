import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/*
 * Row security shows these rows to the system alone: each use case steps up to it after the gate has let it.
 */

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

const holds = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.legal_hold as held')
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'held.county').onRef('pupil.person', '=', 'held.pupil'),
    )
    .innerJoin('people.person as child', (join) =>
      join.onRef('child.county', '=', 'held.county').onRef('child.id', '=', 'held.pupil'),
    )
    .innerJoin('people.person as layer', (join) =>
      join.onRef('layer.county', '=', 'held.county').onRef('layer.id', '=', 'held.laid_by'),
    )
    .leftJoin('people.person as asker', (join) =>
      join.onRef('asker.county', '=', 'held.county').onRef('asker.id', '=', 'held.end_asked_by'),
    )
    .where('held.county', '=', actor.county);

const shaped = (query: ReturnType<typeof holds>) =>
  query
    .select(['held.id', 'held.pupil', 'held.sealed', 'held.until', 'held.laid_at as laidAt'])
    .select(['held.end_asked_by as askedBy', 'held.ended_at as endedAt', 'pupil.org'])
    .select(['child.name as pupilName', 'layer.name as laidBy', 'asker.name as endAskedBy']);

/** A hold as it is kept, with the names of those it is about and the school the pupil is at. */
export type HoldRow = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** A page of the holds on pupils of these schools; those that hold stand first. */
export const pageOfHolds = (ctx: Reader, orgs: readonly string[], paging: Paging) =>
  readPage(
    holds(ctx).where(sql<boolean>`pupil.org = any(${orgs}::uuid[])`),
    (query) =>
      shaped(query)
        .orderBy(sql`held.ended_at is not null or held.until <= ${dayOf(ctx.now)}::date`)
        .orderBy('held.laid_at', 'desc')
        .orderBy('held.id'),
    paging,
  );

/** A hold, kept as it is until the transaction ends. */
export const lockHold = (ctx: Reader, id: string): Promise<HoldRow | undefined> =>
  shaped(holds(ctx).where('held.id', '=', id))
    .forUpdate('held')
    .executeTakeFirst();

export async function insertHold({ db }: Reader, hold: Insertable<Database['people.legal_hold']>): Promise<void> {
  await db.insertInto('people.legal_hold').values(hold).execute();
}

export async function changeHold(
  { db, actor }: Reader,
  id: string,
  change: Partial<
    Pick<Insertable<Database['people.legal_hold']>, 'until' | 'end_asked_by' | 'end_asked_at' | 'ended_by' | 'ended_at'>
  >,
): Promise<void> {
  await db
    .updateTable('people.legal_hold')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
