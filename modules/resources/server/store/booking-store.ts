import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A living booking. */
export interface BookedSpan {
  provider: string;
  resource: string;
  units: number;
  began: string;
  ended: string;
}

/**
 * What an offered resource has to give, kept from changing until the transaction ends: bookings of everything its provider
 * offers wait for each other. Nothing when it is not offered, or its provider’s vetting ends before a day.
 */
export async function lockOffered(
  { db, actor }: Reader,
  resource: string,
  vettedTo: string,
): Promise<{ capacity: number; provider: string; monthlyLimit: number | null } | undefined> {
  const provider = await db
    .selectFrom('resources.provider as provider')
    .innerJoin('resources.resource as resource', (join) =>
      join.onRef('resource.county', '=', 'provider.county').onRef('resource.provider', '=', 'provider.id'),
    )
    .select(['provider.id', 'provider.monthly_limit as monthlyLimit'])
    .where('provider.county', '=', actor.county)
    .where('resource.id', '=', resource)
    .where('provider.ended', 'is', null)
    .where('provider.vetted_until', '>=', vettedTo)
    .forUpdate('provider')
    .executeTakeFirst();
  const row = provider && (await lockResource({ db, actor }, resource));
  if (!row || row.state !== 'published') return undefined;
  return { capacity: row.capacity, provider: provider.id, monthlyLimit: provider.monthlyLimit };
}

/** A resource as it is, kept from changing until the transaction ends. */
export async function lockResource({ db, actor }: Reader, resource: string) {
  return db
    .selectFrom('resources.resource')
    .select(['capacity', 'state', 'changed_at'])
    .where('county', '=', actor.county)
    .where('id', '=', resource)
    .forUpdate()
    .executeTakeFirst();
}

/** The living bookings of providers that touch a period. */
export async function bookingsBetween(
  { db, actor }: Reader,
  providers: readonly string[] | 'all',
  from: string,
  to: string,
): Promise<BookedSpan[]> {
  if (providers.length === 0) return [];
  let query = db
    .selectFrom('resources.booking as booking')
    .innerJoin('resources.resource as resource', (join) =>
      join.onRef('resource.county', '=', 'booking.county').onRef('resource.id', '=', 'booking.resource'),
    )
    .select(['resource.provider', 'booking.resource', 'booking.units', 'booking.began', 'booking.ended'])
    .where('booking.county', '=', actor.county)
    .where('booking.state', '!=', 'released')
    .where('booking.began', '<=', to)
    .where('booking.ended', '>=', from);
  if (providers !== 'all') query = query.where(sql<boolean>`resource.provider = any(${providers}::uuid[])`);
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
