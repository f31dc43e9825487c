import type * as contract from '#modules/messages/contract/notice.ts';
import { openColumnsWithin } from '#modules/messages/server/columns/store/column-store.ts';
import { offeredUndertakings } from '#modules/messages/server/notices/participation.ts';
import { type NamedPlace, placesOfClasses, placesOfCounty, placesOfSchool } from '#modules/people/server/public.ts';
import { type Reach, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** Where those are whom the actor may send to, what they follow, and what they take part in. */
export async function listNoticePlaces(ctx: Context): Promise<Replied<typeof contract.listNoticePlaces>> {
  const reach = await reachOf(ctx, 'messages.list_places', 'place');
  const columns = await openColumnsWithin(ctx, reach);
  return {
    items: await placesWithin(ctx, reach),
    columns: columns.map(({ id, name }) => ({ column: id, name })),
    undertakings: await offeredUndertakings(ctx, reach),
  };
}

async function placesWithin(ctx: Context, { everything, holds }: Reach): Promise<NamedPlace[]> {
  if (everything) return placesOfCounty(ctx);
  const [org] = holds['org'] ?? [];
  return org ? placesOfSchool(ctx, org) : placesOfClasses(ctx, holds['class'] ?? []);
}
