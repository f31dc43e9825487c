import { deliverJobName } from '#modules/notify/server/deliveries/deliver.ts';
import { offeredWays } from '#modules/notify/server/deliveries/ways.ts';
import { digestAt, type Reminders } from '#modules/notify/server/ringing.ts';
import { gatherDeliveries, insertDeliveries } from '#modules/notify/server/store/delivery-store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** A message in a mailbox, and how many of the day rang there before it. */
export interface Arrived extends Reminders {
  person: string;
  seq: number;
  rang: number;
  quiet: boolean;
}

/**
 * Has messages go out to whoever is not looking: what rings by itself, what does not with all else that does not, once, at its
 * hour, and not before the moment given. Nothing is begun on a server that has no way out, nor for somebody who wants nothing to ring.
 */
export async function beginDeliveries(
  ctx: Context,
  arrived: readonly Arrived[],
  isUrgent: boolean,
  notBefore: Date,
): Promise<void> {
  if (offeredWays(ctx.outside).length === 0) return;
  const ringing = arrived.filter(({ quiet }) => !quiet);
  const gathered = arrived.flatMap((one) => {
    const at = one.quiet ? digestAt(one, one.rang, ctx.now) : undefined;
    return at ? [{ ...one, id: newId(), at: at > notBefore ? at : notBefore }] : [];
  });
  await insertDeliveries(
    ctx,
    ringing.map(({ person, seq }) => ({ id: newId(), person, seq, at: ctx.now })),
    isUrgent,
  );
  await gatherDeliveries(ctx, gathered);
  if (ringing.length > 0) await ctx.enqueue(ctx, { name: deliverJobName }, {});
}
