import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export interface BookedSpan {
  resource: string;
  units: number;
  began: string;
  ended: string;
}

/** Capacity of a resource, kept from changing until the transaction ends: bookings of it wait for each other. */
export async function lockCapacity({ db, actor }: Reader, resource: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('resources.resource')
    .select('capacity')
    .where('county', '=', actor.county)
    .where('id', '=', resource)
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst();
  return row?.capacity;
}

/** The living bookings of resources that touch a period. */
export async function bookingsBetween(
  { db, actor }: Reader,
  resources: readonly string[] | 'all',
  from: string,
  to: string,
): Promise<BookedSpan[]> {
  if (resources.length === 0) return [];
  let query = db
    .selectFrom('resources.booking')
    .select(['resource', 'units', 'began', 'ended'])
    .where('county', '=', actor.county)
    .where('state', '!=', 'released')
    .where('began', '<=', to)
    .where('ended', '>=', from);
  if (resources !== 'all') query = query.where(sql<boolean>`resource = any(${resources}::uuid[])`);
  return query.execute();
}

export async function insertBooking(
  { db, actor }: Reader,
  booking: { id: string; resource: string; org: string; units: number; began: string; ended: string; made_at: Date },
): Promise<void> {
  await db
    .insertInto('resources.booking')
    .values({ ...booking, county: actor.county, state: 'held' })
    .execute();
}

export async function setBookingState(
  { db, actor }: Reader,
  id: string,
  from: readonly string[],
  state: string,
): Promise<void> {
  await db
    .updateTable('resources.booking')
    .set({ state })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', 'in', from)
    .execute();
}
