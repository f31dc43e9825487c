import { freePlaces } from '#modules/resources/server/capacity.ts';
import { readRooms } from '#modules/resources/server/read-rooms.ts';
import { insertBooking, lockOffered, setBookingState } from '#modules/resources/server/store/booking-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/**
 * Holds places of a resource in every week of a period, or refuses with `resources.full`. The provider and the resource are
 * locked, so that two holds at the same moment cannot both take the last place, or the last meeting of a month.
 */
export async function holdBooking(
  ctx: Context,
  wish: { resource: string; org: string; units: number; from: string; to: string },
): Promise<string> {
  const offered = await lockOffered(ctx, wish.resource, lastDayOf(ctx, wish));
  const room = offered && (await readRooms(ctx, [{ id: wish.resource, ...offered }], wish.from)).get(wish.resource);
  if (!room || freePlaces(wish.from, wish.to, room) < wish.units) throw new Refusal('resources.full');
  const id = newId();
  const { resource, org, units } = wish;
  await insertBooking(ctx, { id, resource, org, units, began: wish.from, ended: wish.to, made_at: ctx.now });
  return id;
}

/** A provider has to be vetted to the end of a service, and today. */
function lastDayOf(ctx: Context, { to }: { to: string }): string {
  const today = dayOf(ctx.now);
  return to > today ? to : today;
}

/** Turns a held place into a booked one; doing it again changes nothing. */
export const confirmBooking = (ctx: Context, id: string): Promise<void> => setBookingState(ctx, id, ['held'], 'booked');

/** Frees a place; doing it again changes nothing. */
export const releaseBooking = (ctx: Context, id: string): Promise<void> =>
  setBookingState(ctx, id, ['held', 'booked'], 'released');
