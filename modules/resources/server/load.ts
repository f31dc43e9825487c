import { mondayOf } from '#modules/resources/server/capacity.ts';
import { lockResource } from '#modules/resources/server/store/booking-store.ts';
import { providersById, resourcesById } from '#modules/resources/server/store/resource-store.ts';
import { isVetted } from '#modules/resources/server/vetting.ts';
import { denied, permit } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** The days of this week, Monday to Sunday. */
export function thisWeek(ctx: Pick<Context, 'now'>): { from: string; to: string } {
  const from = mondayOf(dayOf(ctx.now));
  return { from, to: addDays(from, 6) };
}

export type LoadedResource = Awaited<ReturnType<typeof resourcesById>>[number];

/** The resource, when the actor may do `action` to it; what is not offered to everybody needs a right of its own. */
export async function loadResource(ctx: Context, id: string, action: string): Promise<LoadedResource> {
  const [row] = await resourcesById(ctx, [id]);
  const subject = row && { kind: 'resource', id, holders: { provider: row.provider } };
  const isOffered =
    row?.state === 'published' && row.providerEnded === null && isVetted(row.vettedUntil, dayOf(ctx.now));
  // Refused like what is not there: another action named would tell that it is.
  if (subject && !isOffered && !rowAllowing(ctx.policy, ctx.actor, 'resources.read_hidden', subject))
    throw denied(action, subject);
  await permit(ctx, action, subject);
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

/** The resource, kept from changing until the transaction ends; refused when it is not the version the actor has seen. */
export async function lockAsSeen(ctx: Context, id: string, seen: string) {
  const row = await lockResource(ctx, id);
  if (row?.changed_at.getTime() !== Date.parse(seen)) throw new Refusal('resources.changed_meanwhile');
  return row;
}

/** The provider the actor acts for, when he may do `action` for it. */
export async function loadOwnProvider(ctx: Context, action: string) {
  const [provider] = await providersById(ctx, ctx.actor.holds['provider'] ?? []);
  await permit(ctx, action, provider && { kind: 'provider', id: provider.id, holders: { provider: provider.id } });
  if (!provider) throw new Error('the gate let nothing pass');
  return provider;
}
