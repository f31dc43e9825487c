import { createHash } from 'node:crypto';
import type * as contract from '#modules/notify/contract.ts';
import { devicesOf, dropDevice, keepDevice } from '#modules/notify/server/store/device-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import type { PushAddress } from '#platform/push/web-push.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import { askInbox } from '#modules/notify/server/inbox.ts';

export const sealedDevices: SealedColumn = { table: 'notify.device', column: 'sealed' };

/** So many browsers of one person ring. */
export const mostDevices = 5;

/** Has the actor’s browser ring while he is signed in there. */
export async function addDevice(ctx: Context, address: Received<typeof contract.addDevice>['body']): Promise<void> {
  await askInbox(ctx);
  if (!ctx.outside.webPush?.accepts(address.endpoint))
    throw new Refusal('notify.push_service_unknown', { field: 'endpoint' });
  const id = newId();
  const sealed = ctx.secrets.seal(JSON.stringify(address), rowPlace(sealedDevices.table, ctx.actor.county, id));
  // The same browser may have rung for another until now.
  await asSystem(ctx, () => keepDevice(ctx, { id, endpointHash: hashOf(address.endpoint), sealed }, mostDevices));
}

/** Has it ring no more. */
export async function endDevice(ctx: Context, { endpoint }: { endpoint: string }): Promise<void> {
  await askInbox(ctx);
  await dropDevice(ctx, hashOf(endpoint));
}

/** The browsers of persons that ring, with the way to each. */
export async function openDevices(ctx: Context, persons: readonly string[]) {
  if (!ctx.outside.webPush) return [];
  return (await devicesOf(ctx, persons)).map(({ id, person, sealed }) => ({
    id,
    person,
    address: JSON.parse(ctx.secrets.open(sealed, rowPlace(sealedDevices.table, ctx.actor.county, id))) as PushAddress,
  }));
}

const hashOf = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest();
