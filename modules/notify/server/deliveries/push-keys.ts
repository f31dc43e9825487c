import { findPushKey, keepPushKey } from '#modules/notify/server/store/device-store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { PushKeys } from '#platform/push/web-push.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

export const sealedPushKeys: SealedColumn = { table: 'notify.push_key', column: 'sealed' };

/** What the county shows itself by to push services, if a browser has ever asked. */
export async function pushKeys(ctx: Context): Promise<PushKeys | undefined> {
  const found = await findPushKey(ctx);
  if (!found) return undefined;
  const place = rowPlace(sealedPushKeys.table, ctx.actor.county, found.id);
  return { publicKey: found.publicKey, privateKey: ctx.secrets.open(found.sealed, place) };
}

/** The half of the key that browsers are told; none where no browser rings, or none is made yet. */
export const publicPushKey = async (ctx: Context): Promise<string | null> =>
  ctx.outside.webPush ? ((await findPushKey(ctx))?.publicKey ?? null) : null;

/** Makes the key where browsers ring and there is none: whoever reads how he is told writes nothing. */
export async function ensurePushKey(ctx: Context): Promise<void> {
  const { webPush } = ctx.outside;
  if (!webPush || (await findPushKey(ctx))) return;
  const id = newId();
  const { publicKey, privateKey } = webPush.newKeys();
  const place = rowPlace(sealedPushKeys.table, ctx.actor.county, id);
  await keepPushKey(ctx, { id, publicKey, sealed: ctx.secrets.seal(privateKey, place) });
}
