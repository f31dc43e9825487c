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
  const providers = [...new Set(rows.map((row) => row.provider))];
  // A limit looks back as far as its weeks reach.
  const since = addDays(mondayOf(from), -7 * (limitWeeks - 1));
  const bookings = await bookingsBetween(ctx, providers, since, 'infinity');
  const ofResource = Map.groupBy(bookings, (one) => one.resource);
  const ofProvider = Map.groupBy(bookings, (one) => one.provider);
  const spans = (found: readonly BookedSpan[] = []): Room['booked'] =>
    found.map(({ units, began, ended }) => ({ units, began, ended }));
  return new Map(
    rows.map(({ id, provider, capacity, monthlyLimit }) => [
      id,
      {
        capacity,
        booked: spans(ofResource.get(id)),
        limit: monthlyLimit === null ? null : { meetings: monthlyLimit, booked: spans(ofProvider.get(provider)) },
      },
    ]),
  );
}
