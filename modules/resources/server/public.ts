import { contactRoles } from '#modules/people/contract/role.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { isProviderRole } from '#modules/resources/contract/provider-role.ts';
import { thisWeek } from '#modules/resources/server/load.ts';
import { type BookedSpan, bookingsBetween } from '#modules/resources/server/store/booking-store.ts';
import {
  allCategories,
  categoryByCode,
  providersById,
  providersHeld,
  publishedIn,
  resourcesById,
} from '#modules/resources/server/store/resource-store.ts';
import type { Context } from '#platform/context.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

export { confirmBooking, holdBooking, releaseBooking } from '#modules/resources/server/booking.ts';
export { categories, categoryColumn, categoryRef } from '#modules/resources/server/tables/categories.ts';
export { directoryKinds } from '#modules/resources/server/tables/kinds.ts';
export { modeColumn, weeklyColumn } from '#modules/resources/server/tables/resources.ts';
export { mondayOf, mostTaken } from '#modules/resources/server/capacity.ts';

/** What matching and the gap may know of a published resource. */
export interface Supply {
  id: string;
  provider: string;
  category: string;
  mode: 'onsite' | 'remote' | 'either';
  town: string;
  lon: number;
  lat: number;
  travelKm: number;
  stages: readonly string[];
  servesSex: number | null;
  languages: readonly string[];
  schedule: string;
  capacity: number;
  /** What is taken from this week on: a booking takes its places in every week its span touches. */
  booked: readonly Omit<BookedSpan, 'resource'>[];
  vettedUntil: string | null;
}

/** The published resources of categories, with what is taken of them from this week on. */
export async function supplyFor(ctx: Context, categories: readonly string[] | 'all'): Promise<Supply[]> {
  const rows = await publishedIn(ctx, categories);
  const bookings = Map.groupBy(
    await bookingsBetween(ctx, 'all', thisWeek(ctx).from, 'infinity'),
    ({ resource }) => resource,
  );
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider,
    category: row.category,
    mode: row.mode as Supply['mode'],
    town: row.region.slice(0, 9),
    lon: row.lon,
    lat: row.lat,
    travelKm: row.travel_km,
    stages: row.stages,
    servesSex: row.serves_sex,
    languages: row.languages,
    schedule: row.schedule,
    capacity: row.capacity,
    booked: (bookings.get(row.id) ?? []).map(({ units, began, ended }) => ({ units, began, ended })),
    vettedUntil: row.vettedUntil,
  }));
}

/** What a resource is called, who offers it, and when. */
export async function resourceFacts(
  ctx: Context,
  ids: readonly string[],
): Promise<{ id: string; title: string; provider: string; providerName: string; schedule: string }[]> {
  const rows = await resourcesById(ctx, ids, thisWeek(ctx));
  return rows.map(({ id, title, provider, providerName, schedule }) => ({
    id,
    title,
    provider,
    providerName,
    schedule,
  }));
}

/** Whether a category or kind exists. */
export const categoryExists = async (ctx: Context, code: string): Promise<boolean> =>
  (await categoryByCode(ctx, code)) !== undefined;

/** Categories and kinds by code, as people call them. */
export async function categoryNames(ctx: Context): Promise<Map<string, Said>> {
  return new Map((await allCategories(ctx)).map((row) => [row.code, { zh: row.name_zh, en: row.name_en }]));
}

/** The providers an actor of this role acts for. */
export async function providersOf(
  ctx: Context,
  actor: { role: string; person: string; org: string | undefined },
): Promise<string[]> {
  if (actor.role === 'volunteer') return providersHeld(ctx, { person: actor.person });
  return isProviderRole(actor.role) && actor.org !== undefined ? providersHeld(ctx, { org: actor.org }) : [];
}

/** The people to tell when something concerns a provider. */
export async function providerPersons(ctx: Context, providers: readonly string[]): Promise<string[]> {
  const rows = await providersById(ctx, providers);
  const persons = await Promise.all(
    rows.map(async (row) =>
      row.person !== null ? [row.person] : row.org === null ? [] : staffOf(ctx, { roles: contactRoles, org: row.org }),
    ),
  );
  return persons.flat();
}
export { exportedResources } from '#modules/resources/server/exported.ts';
export { categoryTerms, servicesOfCounty, taxonomy } from '#modules/resources/server/services.ts';
