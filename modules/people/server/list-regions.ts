import type * as contract from '#modules/people/contract/place.ts';
import { isRural } from '#modules/people/server/facts.ts';
import { namesAbove, pageOfRegions, regionByCode } from '#modules/people/server/store/place-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The parts of the county, or of one of its towns. Another county's are not found. */
export async function listRegions(
  ctx: Context,
  { within = ctx.actor.county, on = dayOf(ctx.now), page, size }: Received<typeof contract.listRegions>['query'],
): Promise<Replied<typeof contract.listRegions>> {
  const isOwn = within.startsWith(ctx.actor.county);
  const region = isOwn ? await regionByCode(ctx, within) : undefined;
  await permit(ctx, 'people.list_regions', region && { kind: 'region', id: '', holders: {} });
  if (!region) throw new Error('the gate let nothing pass');
  const [{ rows, total }, above] = await Promise.all([
    pageOfRegions(ctx, within, { page, size }, on),
    namesAbove(ctx, within),
  ]);
  const items = rows.map((row) => ({ ...row, rural: isRural(row.urbanRural) }));
  return { items, total, page, size, name: region.name, population: region.population, above };
}
