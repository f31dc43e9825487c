import type * as contract from '#modules/messages/contract/notice.ts';
import { placesOfClasses, placesOfCounty, placesOfSchool } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** Where those are whom the actor may send to. */
export async function listNoticePlaces(ctx: Context): Promise<Replied<typeof contract.listNoticePlaces>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_places', 'place');
  if (everything) return { items: await placesOfCounty(ctx) };
  const [org] = holds['org'] ?? [];
  return { items: await (org ? placesOfSchool(ctx, org) : placesOfClasses(ctx, holds['class'] ?? [])) };
}
