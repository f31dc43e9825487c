import { schoolFacts } from '#modules/people/server/public.ts';
import { type ResourceDraft, resourceChanged, resourceMoved } from '#modules/resources/contract/resource.ts';
import { checkDraft, placeOfDraft } from '#modules/resources/server/check-draft.ts';
import { columnsOf } from '#modules/resources/server/edit-resource.ts';
import { termsOf } from '#modules/resources/server/search-terms.ts';
import { insertProviders } from '#modules/resources/server/store/provider-store.ts';
import {
  insertResource,
  providersById,
  providersHeld,
  resourcesById,
  updateResource,
} from '#modules/resources/server/store/resource-store.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

/** Offers something in the name of a school, as a draft the bureau reviews as any other. Asked of the system, where whom it concerns has agreed. */
export async function offerForSchool(ctx: Context, org: string, draft: ResourceDraft): Promise<string> {
  const [provider] = await providersById(ctx, [await providerOfSchool(ctx, org)]);
  if (!provider) throw new Error('a school that offers something is a provider');
  await checkDraft(ctx, draft);
  const id = newId();
  const row = { county: ctx.actor.county, id, provider: provider.id, state: 'draft', changed_at: ctx.now };
  const place = await placeOfDraft(ctx, draft, provider);
  await insertResource(ctx, { ...row, ...columnsOf(draft), ...place }, await termsOf(ctx, draft, provider.name));
  await announce(ctx, resourceChanged, { resource: id });
  return id;
}

/** Offers it no longer; what is booked of it already stays. */
export async function withdrawForSchool(ctx: Context, id: string): Promise<void> {
  const [row] = await resourcesById(ctx, [id]);
  await updateResource(ctx, id, { state: 'paused', changed_at: ctx.now });
  if (row?.state === 'published')
    await announce(ctx, resourceMoved, { resource: id, state: 'paused', by: 'provider', reason: '' });
}

/** The school in the directory; one that is not there yet comes in, for the bureau to look at. */
async function providerOfSchool(ctx: Context, org: string): Promise<string> {
  const [known] = await providersHeld(ctx, { org });
  if (known !== undefined) return known;
  const [school] = await schoolFacts(ctx, [org]);
  if (!school) throw new Error('a school that offers something is there');
  const { name, town: region, lon, lat } = school;
  const id = newId();
  await insertProviders(ctx, [{ county: ctx.actor.county, id, kind: 'organisation', org, name, region, lon, lat }]);
  return id;
}
