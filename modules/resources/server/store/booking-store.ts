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
 * By id, what offered resources have to give, kept from changing until the transaction ends: bookings of everything their
 * providers offer wait for each other. What is not offered, or by nobody vetted, is not among them.
 */
export async function lockOffered({ db, actor }: Reader, resources: readonly string[]) {
  const those = db
    .selectFrom('resources.resource')
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${resources}::uuid[])`);
  // Everybody locks in the same order, so that two never wait for each other.
  const providers = await db
    .selectFrom('resources.provider')
    .select(['id', 'monthly_limit as monthlyLimit', 'vetted_until as vettedUntil'])
    .where('county', '=', actor.county)
    .where('ended', 'is', null)
    .where('id', 'in', those.select('provider'))
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await those.select(['id', 'provider', 'capacity', 'state']).orderBy('id').forUpdate().execute();
  const providerOf = new Map(providers.map((one) => [one.id, one]));
  return new Map(
    rows.flatMap(({ id, provider, capacity, state }) => {
      const { vettedUntil, monthlyLimit } = providerOf.get(provider) ?? {};
      if (state !== 'published' || !vettedUntil || monthlyLimit === undefined) return [];
      return [[id, { id, provider, capacity, monthlyLimit, vettedUntil }]];
    }),
  );
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

export async function insertBookings(
  { db, actor }: Reader,
  bookings: readonly {
    id: string;
    resource: string;
    org: string;
    units: number;
    began: string;
    ended: string;
    made_at: Date;
  }[],
): Promise<void> {
  if (bookings.length === 0) return;
  await db
    .insertInto('resources.booking')
    .values(bookings.map((one) => ({ ...one, county: actor.county, state: 'held' })))
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
