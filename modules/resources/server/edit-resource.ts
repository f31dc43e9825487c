import type { z } from 'zod';
import { type Resource, resourceChanged, type ResourceDraft } from '#modules/resources/contract/resource.ts';
import { mostTaken } from '#modules/resources/server/capacity.ts';
import { checkDraft, placeOfDraft } from '#modules/resources/server/check-draft.ts';
import { loadOwnProvider, loadResource, lockAsSeen } from '#modules/resources/server/load.ts';
import { roomOf, showResource } from '#modules/resources/server/present-resource.ts';
import { termsOf } from '#modules/resources/server/search-terms.ts';
import { insertResource, updateResource } from '#modules/resources/server/store/resource-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

type Shown = z.input<typeof Resource>;

/** How far ahead bookings are looked at when a capacity is lowered. */
const horizonDays = 366;

/** Adds a draft of the actor's own provider, where the provider stands unless another town is named. */
export async function addResource(ctx: Context, draft: ResourceDraft): Promise<Shown> {
  const provider = await loadOwnProvider(ctx, 'resources.add');
  await checkDraft(ctx, draft);
  const id = newId();
  const place = await placeOfDraft(ctx, draft, provider);
  const terms = await termsOf(ctx, draft, provider.name);
  await insertResource(
    ctx,
    {
      county: ctx.actor.county,
      id,
      provider: provider.id,
      ...columnsOf(draft),
      ...place,
      state: 'draft',
      changed_at: ctx.now,
    },
    terms,
  );
  await announce(ctx, resourceChanged, { resource: id });
  return showResource(ctx, id);
}

/**
 * Changes a resource in the version the actor has seen. What was published goes back to draft: who it serves, when and where are reviewed again. Its row is
 * locked before its bookings are counted, so that none can be made meanwhile.
 */
export async function changeResource(
  ctx: Context,
  id: string,
  { seen, ...draft }: ResourceDraft & { seen: string },
): Promise<Shown> {
  const row = await loadResource(ctx, id, 'resources.change');
  await checkDraft(ctx, draft);
  await lockAsSeen(ctx, id, seen);
  const today = dayOf(ctx.now);
  const booked = mostTaken(today, addDays(today, horizonDays), (await roomOf(ctx, row)).booked);
  if (draft.capacity < booked) throw new Refusal('resources.capacity_below_bookings', { field: 'capacity', booked });
  const place = await placeOfDraft(ctx, draft, row);
  const change = { ...columnsOf(draft), ...place, state: 'draft', review_note: '', changed_at: ctx.now };
  await updateResource(ctx, id, change, await termsOf(ctx, draft, row.providerName));
  await announce(ctx, resourceChanged, { resource: id, offered: row.state === 'published' ? [row.category] : [] });
  return showResource(ctx, id);
}

/** What a draft says, as it is kept. */
export const columnsOf = (draft: ResourceDraft) => ({
  category: draft.category,
  title: draft.title,
  about: draft.about,
  mode: draft.mode,
  address: draft.address,
  travel_km: draft.travelKm,
  stages: draft.stages,
  grade_from: draft.grades?.from ?? null,
  grade_to: draft.grades?.to ?? null,
  serves_sex: draft.servesSex,
  languages: draft.languages,
  schedule: draft.schedule,
  capacity: draft.capacity,
});
