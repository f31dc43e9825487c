import { answeringRoles } from '#modules/resources/contract/provider-role.ts';
import type { Room } from '#modules/resources/server/capacity.ts';
import { readRooms } from '#modules/resources/server/read-rooms.ts';
import { gradesOf } from '#modules/resources/server/present-resource.ts';
import { thisWeek } from '#modules/resources/server/load.ts';
import {
  allCategories,
  categoryByCode,
  providersHeld,
  offeredIn,
  resourcesById,
  unvettedOn,
} from '#modules/resources/server/store/resource-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { daysBetween, weeklyTimesOf } from '#standards/icalendar/weekly.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

export { confirmBooking, holdBookings, releaseBooking } from '#modules/resources/server/booking.ts';
export { categories, categoryColumn, categoryRef } from '#modules/resources/server/tables/categories.ts';
export { directoryKinds } from '#modules/resources/server/tables/kinds.ts';
export { modeColumn, weeklyColumn } from '#modules/resources/server/tables/resources.ts';
/** Those of these organisations that are in the directory and nobody's look holds of today. Asked of the system. */
export const unvettedOrganisations = (ctx: Context, orgs: readonly string[]): Promise<string[]> =>
  unvettedOn(ctx, orgs, dayOf(ctx.now));

export { mondayOf } from '#modules/resources/server/capacity.ts';

/** What matching and the gap may know of a resource that is offered: published, by somebody vetted. */
export interface Supply extends Room {
  id: string;
  provider: string;
  /** The organisation that offers it; null for a volunteer. */
  org: string | null;
  category: string;
  mode: 'onsite' | 'remote' | 'either';
  town: string;
  lon: number;
  lat: number;
  travelKm: number;
  stages: readonly string[];
  grades: { from: number; to: number } | null;
  servesSex: number | null;
  languages: readonly string[];
  schedule: string;
  /** The last day its vetting holds. */
  vettedUntil: string | null;
}

/** What is offered of categories today and has not ended, with what is taken of them from this week on. */
export async function supplyFor(ctx: Context, categories: readonly string[] | 'all'): Promise<Supply[]> {
  const today = dayOf(ctx.now);
  const rows = (await offeredIn(ctx, categories, today)).filter((row) => !hasEnded(row.schedule, today));
  const rooms = await readRooms(ctx, rows, thisWeek(ctx).from);
  return rows.map((row) => ({
    ...(rooms.get(row.id) ?? { capacity: row.capacity, booked: [], limit: null }),
    id: row.id,
    provider: row.provider,
    org: row.providerOrg,
    category: row.category,
    mode: row.mode as Supply['mode'],
    town: row.region.slice(0, 9),
    lon: row.lon,
    lat: row.lat,
    travelKm: row.travel_km,
    stages: row.stages,
    grades: gradesOf(row),
    servesSex: row.serves_sex,
    languages: row.languages,
    schedule: row.schedule,
    vettedUntil: row.vettedUntil,
  }));
}

/** A schedule that is over, or cannot be read, serves nobody any more. */
function hasEnded(schedule: string, today: string): boolean {
  const times = weeklyTimesOf(schedule);
  return times === undefined || times.days[1] < daysBetween(today, today)[0];
}

/** What a resource is called, who offers it, and when. */
export async function resourceFacts(
  ctx: Context,
  ids: readonly string[],
): Promise<{ id: string; title: string; provider: string; providerName: string; schedule: string }[]> {
  const rows = await resourcesById(ctx, ids);
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
  const isAnswering = answeringRoles.some((role) => role === actor.role);
  return isAnswering && actor.org !== undefined ? providersHeld(ctx, { org: actor.org }) : [];
}

export { categoriesOffered } from '#modules/resources/server/store/resource-store.ts';
export { turningSince } from '#modules/resources/server/turning-since.ts';
export { offerForSchool, withdrawForSchool } from '#modules/resources/server/offer-for-school.ts';
export { providerPersons } from '#modules/resources/server/provider-persons.ts';
export { assertLanguages, languagesOf } from '#modules/resources/server/languages.ts';
export { exportedResources } from '#modules/resources/server/exported.ts';
export { categoryTerms, servicesOfCounty, taxonomy } from '#modules/resources/server/services.ts';
