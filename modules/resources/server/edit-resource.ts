import type { z } from 'zod';
import {
  type Resource,
  resourceChanged,
  type ResourceDraft,
  type ResourceState,
} from '#modules/resources/contract/resource.ts';
import { mostTaken } from '#modules/resources/server/capacity.ts';
import { loadOwnProvider, loadResource, thisWeek } from '#modules/resources/server/load.ts';
import { presentResource } from '#modules/resources/server/present-resource.ts';
import { termsOf } from '#modules/resources/server/search-terms.ts';
import { bookingsBetween } from '#modules/resources/server/store/booking-store.ts';
import {
  categoryByCode,
  insertResource,
  resourcesById,
  updateResource,
} from '#modules/resources/server/store/resource-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { parseWeekly } from '#standards/icalendar/weekly.ts';

type Shown = z.input<typeof Resource>;

/** How far ahead bookings are looked at when a capacity is lowered. */
const horizonDays = 366;

/** Adds a draft of the actor's own provider, where the provider stands. */
export async function addResource(ctx: Context, draft: ResourceDraft): Promise<Shown> {
  const provider = await loadOwnProvider(ctx, 'resources.add');
  const terms = await checkDraft(ctx, draft, provider.name);
  const id = newId();
  const { region, lon, lat } = provider;
  const place = { county: ctx.actor.county, id, provider: provider.id, region, lon, lat };
  await insertResource(ctx, { ...place, ...columnsOf(draft), state: 'draft', changed_at: ctx.now }, terms);
  await announce(ctx, resourceChanged, { resource: id });
  return shown(ctx, id);
}

/** Changes a resource. What was published goes back to draft: who it serves, when and where are reviewed again. */
export async function changeResource(ctx: Context, id: string, draft: ResourceDraft): Promise<Shown> {
  const row = await loadResource(ctx, id, 'resources.change');
  const terms = await checkDraft(ctx, draft, row.providerName);
  const today = dayOf(ctx.now);
  const until = addDays(today, horizonDays);
  const booked = mostTaken(today, until, await bookingsBetween(ctx, [id], today, until));
  if (draft.capacity < booked) throw new Refusal('resources.capacity_below_bookings', { field: 'capacity', booked });
  await updateResource(ctx, id, { ...columnsOf(draft), state: 'draft', changed_at: ctx.now }, terms);
  await announce(ctx, resourceChanged, { resource: id });
  return shown(ctx, id);
}

/** Who may take a resource from one state to another: `review` needs the bureau, the rest also its provider. */
const steps: Readonly<Record<string, readonly ('provider' | 'county')[]>> = {
  'draft reviewed': ['county'],
  'draft published': ['county'],
  'reviewed published': ['county', 'provider'],
  'reviewed draft': ['county', 'provider'],
  'published paused': ['county', 'provider'],
  'paused published': ['county', 'provider'],
  'paused draft': ['county', 'provider'],
};

/** Reviews, publishes or pauses. Whose vetting has run out cannot be published. */
export async function moveResource(ctx: Context, id: string, state: ResourceState): Promise<Shown> {
  const row = await loadResource(ctx, id, 'resources.move');
  const who = ctx.actor.holds['provider']?.includes(row.provider) ? 'provider' : 'county';
  if (!steps[`${row.state} ${state}`]?.includes(who)) throw new Refusal('resources.no_such_step');
  const expired = row.vettedUntil !== null && row.vettedUntil < dayOf(ctx.now);
  if (state === 'published' && expired) throw new Refusal('resources.vetting_expired');
  await updateResource(ctx, id, { state, changed_at: ctx.now });
  await announce(ctx, resourceChanged, { resource: id });
  return shown(ctx, id);
}

async function shown(ctx: Context, id: string): Promise<Shown> {
  const [row] = await resourcesById(ctx, [id], thisWeek(ctx));
  if (!row) throw new Error('a resource was lost while it was changed');
  return presentResource(ctx, row);
}

/** Checks what the schema cannot, and gives the words the resource is found by. */
async function checkDraft(ctx: Context, draft: ResourceDraft, providerName: string): Promise<string> {
  const category = await categoryByCode(ctx, draft.category);
  if (!category) throw new Refusal('resources.no_such_category', { field: 'category' });
  const weekly = parseWeekly(draft.schedule);
  if ('reason' in weekly) throw new Refusal('resources.bad_schedule', { field: 'schedule', reason: weekly.reason });
  return termsOf(draft, providerName, category);
}

const columnsOf = (draft: ResourceDraft) => ({
  category: draft.category,
  title: draft.title,
  about: draft.about,
  mode: draft.mode,
  travel_km: draft.travelKm,
  stages: draft.stages,
  serves_sex: draft.servesSex,
  languages: draft.languages,
  schedule: draft.schedule,
  capacity: draft.capacity,
});
