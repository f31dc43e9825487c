import { freePlaces } from '#modules/resources/server/capacity.ts';
import { livingFrom, roomOf } from '#modules/resources/server/read-rooms.ts';
import { insertBookings, lockOffered, setBookingState } from '#modules/resources/server/store/booking-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** Units of a resource in every week of a period. */
interface PlaceWish {
  resource: string;
  org: string;
  units: number;
  from: string;
  to: string;
}

/**
 * Holds a place for each wish in their order, by its id; undefined where none is free. The providers and the resources are
 * locked, so that two holds at the same moment cannot both take the last place, or the last meeting of a month.
 */
export async function holdBookings(ctx: Context, wishes: readonly PlaceWish[]): Promise<(string | undefined)[]> {
  const offered = await lockOffered(ctx, [...new Set(wishes.map((wish) => wish.resource))]);
  const providers = [...new Set([...offered.values()].map((one) => one.provider))];
  const [first] = wishes.map((wish) => wish.from).sort();
  if (first === undefined) return [];
  const living = await livingFrom(ctx, providers, first);
  const held: Parameters<typeof insertBookings>[1][number][] = [];
  const ids = wishes.map(({ resource, org, units, from, to }) => {
    const one = offered.get(resource);
    if (!one || one.vettedUntil < lastDayOf(ctx, to)) return undefined;
    const bookings = living.get(one.provider) ?? [];
    if (freePlaces(from, to, roomOf(one, bookings)) < units) return undefined;
    const booking = { id: newId(), resource, org, units, began: from, ended: to };
    held.push({ ...booking, made_at: ctx.now });
    living.set(one.provider, [...bookings, { ...booking, provider: one.provider }]);
    return booking.id;
  });
  await insertBookings(ctx, held);
  return ids;
}

/** A provider has to be vetted to the end of a service, and today. */
function lastDayOf(ctx: Context, to: string): string {
  const today = dayOf(ctx.now);
  return to > today ? to : today;
}

/** Turns a held place into a booked one; doing it again changes nothing. */
export const confirmBooking = (ctx: Context, id: string): Promise<void> => setBookingState(ctx, id, ['held'], 'booked');

/** Frees a place; doing it again changes nothing. */
export const releaseBooking = (ctx: Context, id: string): Promise<void> =>
  setBookingState(ctx, id, ['held', 'booked'], 'released');
