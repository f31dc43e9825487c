import { limitWeeks, mondayOf, type Room } from '#modules/resources/server/capacity.ts';
import { type BookedSpan, bookingsBetween } from '#modules/resources/server/store/booking-store.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** What is known of a resource before its bookings are. */
interface Offered {
  id: string;
  provider: string;
  capacity: number;
  monthlyLimit: number | null;
}

/** What each of these resources has to give from a day on, by its id. */
export async function readRooms(ctx: Context, rows: readonly Offered[], from: string): Promise<Map<string, Room>> {
  const living = await livingFrom(ctx, [...new Set(rows.map((row) => row.provider))], from);
  return new Map(rows.map((row) => [row.id, roomOf(row, living.get(row.provider) ?? [])]));
}

/** By provider, the living bookings that count for places from a day on: a limit looks back as far as its weeks reach. */
export async function livingFrom(
  ctx: Context,
  providers: readonly string[],
  from: string,
): Promise<Map<string, BookedSpan[]>> {
  const since = addDays(mondayOf(from), -7 * (limitWeeks - 1));
  return Map.groupBy(await bookingsBetween(ctx, providers, since, 'infinity'), (one) => one.provider);
}

/** What a resource has to give, beside the living bookings of its provider. */
export function roomOf({ id, capacity, monthlyLimit }: Offered, bookings: readonly BookedSpan[]): Room {
  const spans = (found: readonly BookedSpan[]): Room['booked'] =>
    found.map(({ units, began, ended }) => ({ units, began, ended }));
  return {
    capacity,
    booked: spans(bookings.filter((one) => one.resource === id)),
    limit: monthlyLimit === null ? null : { meetings: monthlyLimit, booked: spans(bookings) },
  };
}
