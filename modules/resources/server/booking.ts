import { mondayOf, mostTaken } from '#modules/resources/server/capacity.ts';
import {
  bookingsBetween,
  insertBooking,
  lockCapacity,
  setBookingState,
} from '#modules/resources/server/store/booking-store.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/**
 * Holds places of a resource in every week of a period, or refuses with `resources.full`. The resource's row is locked,
 * so that two holds at the same moment cannot both take the last place.
 */
export async function holdBooking(
  ctx: Context,
  wish: { resource: string; org: string; units: number; from: string; to: string },
): Promise<string> {
  const capacity = await lockCapacity(ctx, wish.resource);
  const from = mondayOf(wish.from);
  const to = addDays(mondayOf(wish.to), 6);
  const taken = mostTaken(from, to, await bookingsBetween(ctx, [wish.resource], from, to));
  if (capacity === undefined || taken + wish.units > capacity) throw new Refusal('resources.full');
  const id = newId();
  const { resource, org, units } = wish;
  await insertBooking(ctx, { id, resource, org, units, began: wish.from, ended: wish.to, made_at: ctx.now });
  return id;
}

/** Turns a held place into a booked one; doing it again changes nothing. */
export const confirmBooking = (ctx: Context, id: string): Promise<void> => setBookingState(ctx, id, ['held'], 'booked');

/** Frees a place; doing it again changes nothing. */
export const releaseBooking = (ctx: Context, id: string): Promise<void> =>
  setBookingState(ctx, id, ['held', 'booked'], 'released');
