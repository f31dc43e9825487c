import type * as contract from '#modules/notify/contract.ts';
import type { Way } from '#modules/notify/server/deliveries/delivery.ts';
import { publicPushKey } from '#modules/notify/server/deliveries/push-keys.ts';
import { reachedAt } from '#modules/notify/server/deliveries/reached-at.ts';
import { offeredWays, reachableBy } from '#modules/notify/server/deliveries/ways.ts';
import { askInbox } from '#modules/notify/server/inbox.ts';
import { ownMail } from '#modules/notify/server/mail/mail-address.ts';
import { usualWishes } from '#modules/notify/server/ringing.ts';
import { mailboxOf, saveWishes } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Ways = Replied<typeof contract.readWays>;

/** How the actor hears outside the app that something waits for him. */
export async function readWays(ctx: Context): Promise<Ways> {
  await askInbox(ctx);
  const { person } = ctx.actor;
  const box = (await mailboxOf(ctx, person)) ?? usualWishes;
  // Where he is reached, and the county’s key, are not his rows.
  return asSystem(ctx, async () => {
    const leads = reachableBy((await reachedAt(ctx, [person]))(person));
    return {
      order: box.ways as Way[] | null,
      patienceMinutes: box.patienceMinutes,
      digestHour: box.digestHour,
      offered: offeredWays(ctx.outside).map((way) => ({ way, leads: leads.has(way) })),
      mail: await ownMail(ctx),
      pushKey: await publicPushKey(ctx),
    };
  });
}

/** Sets how. */
export async function setWays(
  ctx: Context,
  { order, patienceMinutes, digestHour }: contract.WishedWays,
): Promise<Ways> {
  await askInbox(ctx);
  await saveWishes(ctx, { ways: order, patience_minutes: patienceMinutes, digest_hour: digestHour });
  return readWays(ctx);
}
