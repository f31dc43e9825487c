import type * as contract from '#modules/consortia/contract/consortium.ts';
import { knownConsortia } from '#modules/consortia/server/known-consortia.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** The consortia within reach, by name. */
export async function listConsortia(
  ctx: Context,
  paging: Received<typeof contract.listConsortia>['query'],
): Promise<Replied<typeof contract.listConsortia>> {
  const reach = await reachOf(ctx, 'consortia.list_consortia', 'consortium');
  const own = reach.holds['consortium'] ?? [];
  const all = (await knownConsortia(ctx)).filter(({ id }) => reach.everything || own.includes(id));
  const { offset, limit } = windowOf(paging);
  const items = all.toSorted((one, other) => one.name.localeCompare(other.name, 'zh')).slice(offset, offset + limit);
  return { items, total: all.length, ...paging };
}
