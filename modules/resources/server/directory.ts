import type * as contract from '#modules/resources/contract/resource.ts';
import { takenIn, weeksBetween } from '#modules/resources/server/capacity.ts';
import { loadResource, thisWeek } from '#modules/resources/server/load.ts';
import { presentResource } from '#modules/resources/server/present-resource.ts';
import { bookingsBetween } from '#modules/resources/server/store/booking-store.ts';
import { allCategories, pageOfResources } from '#modules/resources/server/store/resource-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { searchQuery } from '#platform/text/bigrams.ts';

const weeksShown = 12;

/** The categories and their kinds, in their own order. */
export async function listCategories(ctx: Context): Promise<Replied<typeof contract.listCategories>> {
  await reachOf(ctx, 'resources.list_categories', 'category');
  const rows = await allCategories(ctx);
  return {
    items: rows.map((row) => ({ code: row.code, parent: row.parent, nameZh: row.name_zh, nameEn: row.name_en })),
  };
}

/** One page of the directory. */
export async function searchResources(
  ctx: Context,
  query: Received<typeof contract.searchResources>['query'],
): Promise<Replied<typeof contract.searchResources>> {
  await reachOf(ctx, 'resources.search', 'resource');
  const hidden = ctx.policy.rowsFor('resources.read_hidden', ctx.actor.role);
  const own = ctx.actor.holds['provider'] ?? [];
  const { words, own: onlyOwn, ...filter } = query;
  const { rows, total } = await pageOfResources(
    ctx,
    {
      ...filter,
      query: words === undefined ? undefined : searchQuery(words),
      hiddenOf: hidden.some((row) => row.relation === 'county') ? 'all' : hidden.length > 0 ? own : [],
      providers: onlyOwn ? own : undefined,
    },
    thisWeek(ctx),
  );
  return { items: rows.map((row) => presentResource(ctx, row)), total, page: query.page, size: query.size };
}

/** One resource with its free places in the coming weeks. */
export async function readResource(ctx: Context, id: string): Promise<Replied<typeof contract.readResource>> {
  const row = await loadResource(ctx, id, 'resources.read');
  const { from } = thisWeek(ctx);
  const to = addDays(from, weeksShown * 7 - 1);
  const bookings = await bookingsBetween(ctx, [id], from, to);
  const weeks = weeksBetween(from, to).map((week) => ({
    week,
    remaining: Math.max(0, row.capacity - takenIn(week, bookings)),
  }));
  return { ...presentResource(ctx, row), weeks };
}
