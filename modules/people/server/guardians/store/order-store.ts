import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/*
 * Row security shows these rows to the system alone: each use case steps up to it after the gate has let it.
 */

type Reader = Pick<Context, 'db' | 'actor'>;

/** An order as it is kept, with the names of those it is about and the school the pupil is at. */
export interface OrderRow {
  id: string;
  pupil: string;
  pupilName: string;
  org: string;
  guardian: string;
  guardianName: string;
  began: string;
  ended: string | null;
  sealed: Buffer;
  enteredBy: string;
  enteredAt: Date;
}

const orders = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.court_order as held')
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'held.county').onRef('pupil.person', '=', 'held.pupil'),
    )
    .innerJoin('people.person as child', (join) =>
      join.onRef('child.county', '=', 'held.county').onRef('child.id', '=', 'held.pupil'),
    )
    .innerJoin('people.person as guardian', (join) =>
      join.onRef('guardian.county', '=', 'held.county').onRef('guardian.id', '=', 'held.guardian'),
    )
    .innerJoin('people.person as lead', (join) =>
      join.onRef('lead.county', '=', 'held.county').onRef('lead.id', '=', 'held.entered_by'),
    )
    .where('held.county', '=', actor.county);

const shaped = (query: ReturnType<typeof orders>) =>
  query
    .select(['held.id', 'held.pupil', 'held.guardian', 'held.began', 'held.ended', 'held.sealed'])
    .select(['held.entered_at as enteredAt', 'lead.name as enteredBy', 'pupil.org'])
    .select(['child.name as pupilName', 'guardian.name as guardianName'])
    .orderBy('held.entered_at', 'desc')
    .orderBy('held.id');

/** A page of the orders about pupils of these schools. */
export const pageOfOrders = (ctx: Reader, orgs: readonly string[], paging: Paging) =>
  readPage(orders(ctx).where(sql<boolean>`pupil.org = any(${orgs}::uuid[])`), shaped, paging);

/** An order, kept as it is until the transaction ends. */
export const orderById = (ctx: Reader, id: string): Promise<OrderRow | undefined> =>
  shaped(orders(ctx).where('held.id', '=', id))
    .forUpdate('held')
    .executeTakeFirst();

export async function insertOrder({ db }: Reader, order: Insertable<Database['people.court_order']>): Promise<void> {
  await db.insertInto('people.court_order').values(order).execute();
}

/** Says from which day on an order holds no longer, and who lifted it, if somebody did. */
export async function setOrderEnd(
  { db, actor }: Reader,
  id: string,
  change: { ended: string | null; lifted_by?: string; lifted_at?: Date },
): Promise<void> {
  await db
    .updateTable('people.court_order')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Whether an order about a pupil holds on a day. */
export async function hasOrder({ db, actor }: Reader, pupil: string, day: string): Promise<boolean> {
  const found = await db
    .selectFrom('people.court_order')
    .select('id')
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where(sql<boolean>`daterange(began, ended) @> ${day}::date`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
