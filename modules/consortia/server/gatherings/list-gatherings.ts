import type * as contract from '#modules/consortia/contract/gathering.ts';
import { presentGathering, presentGatherings } from '#modules/consortia/server/gatherings/present-gathering.ts';
import { leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { loadGathering } from '#modules/consortia/server/load.ts';
import { pageOfGatherings, type Seen } from '#modules/consortia/server/store/gathering-store.ts';
import { type Reach, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** What of the calendar somebody sees: what is told in his consortia, what his school hosts, and what it is to decide on. */
export async function seenBy(ctx: Context, { everything, holds }: Reach): Promise<Seen> {
  if (everything) return 'all';
  const leads = await leadingSchools(ctx);
  const led = [...leads].flatMap(([area, org]) => ((holds['org:lead'] ?? []).includes(org) ? [area] : []));
  return { told: holds['consortium'] ?? [], hosts: holds['org:host'] ?? [], led };
}

/** The calendar of the consortia within reach, a page at a time. */
export async function listGatherings(
  ctx: Context,
  { page, size, ...filter }: Received<typeof contract.listGatherings>['query'],
): Promise<Replied<typeof contract.listGatherings>> {
  const reach = await reachOf(ctx, 'consortia.list_gatherings', 'gathering');
  const seen = await seenBy(ctx, reach);
  const { rows, total } = await pageOfGatherings(ctx, seen, { ...filter, now: ctx.now }, { page, size });
  return { items: await presentGatherings(ctx, rows), total, page, size };
}

/** One gathering. */
export async function readGathering(ctx: Context, id: string): Promise<Replied<typeof contract.readGathering>> {
  await loadGathering(ctx, id, 'consortia.read_gathering');
  return presentGathering(ctx, id);
}
