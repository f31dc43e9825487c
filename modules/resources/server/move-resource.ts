import type { z } from 'zod';
import { type Resource, resourceMoved, type ResourceState } from '#modules/resources/contract/resource.ts';
import { loadResource, lockAsSeen } from '#modules/resources/server/load.ts';
import { showResource } from '#modules/resources/server/present-resource.ts';
import { updateResource } from '#modules/resources/server/store/resource-store.ts';
import { isVetted } from '#modules/resources/server/vetting.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';

type Side = 'provider' | 'county';

/** Who may take a resource from one state to another. Sending a draft back to draft is not passing its review. */
const steps: Readonly<Record<string, readonly Side[]>> = {
  'draft draft': ['county'],
  'draft reviewed': ['county'],
  'draft published': ['county'],
  'reviewed published': ['county', 'provider'],
  'reviewed draft': ['county', 'provider'],
  'published paused': ['county', 'provider'],
  'paused published': ['county', 'provider'],
  'paused draft': ['county', 'provider'],
};

/**
 * Reviews, publishes, pauses or sends back, in the version the actor has seen: what was changed since is looked at again.
 * Nothing is published of somebody who is not vetted.
 */
export async function moveResource(
  ctx: Context,
  id: string,
  wish: { state: ResourceState; seen: string; reason: string },
): Promise<z.input<typeof Resource>> {
  const { state } = wish;
  const row = await loadResource(ctx, id, 'resources.move');
  const by: Side = ctx.actor.holds['provider']?.includes(row.provider) ? 'provider' : 'county';
  const now = await lockAsSeen(ctx, id, wish.seen);
  if (!steps[`${now.state} ${state}`]?.includes(by)) throw new Refusal('resources.no_such_step');
  if (state === 'published' && !isVetted(row.vettedUntil, dayOf(ctx.now)))
    throw new Refusal('resources.vetting_expired');
  const reason = by === 'county' && state === 'draft' ? wish.reason : '';
  if (by === 'county' && state === 'draft' && reason === '')
    throw new Refusal('resources.reason_missing', { field: 'reason' });
  await updateResource(ctx, id, { state, review_note: reason, changed_at: ctx.now });
  await announce(ctx, resourceMoved, { resource: id, state, by, reason });
  return showResource(ctx, id);
}
