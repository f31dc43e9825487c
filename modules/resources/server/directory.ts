import type * as contract from '#modules/resources/contract/resource.ts';
import { freePlaces, isOpenIn, weeksBetween } from '#modules/resources/server/capacity.ts';
import { loadResource, thisWeek } from '#modules/resources/server/load.ts';
import { presentResource, presentResources, roomOf } from '#modules/resources/server/present-resource.ts';
import { allCategories, pageOfResources } from '#modules/resources/server/store/resource-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { searchQuery } from '#platform/text/bigrams.ts';

const weeksShown = 12;

/** The categories and their kinds, in their own order. */
export async function listCategories(ctx: Context): Promise<Replied<typeof contract.listCategories>> {
  await reachOf(ctx, 'resources.list_categories', 'category');
  const rows = await allCategories(ctx);
  return {
    items: rows.map((row) => ({
      code: row.code,
      parent: row.parent,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      oneSexBecause: row.one_sex_because,
    })),
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
  const { words, own: onlyOwn, free, ...filter } = query;
  const { rows, total } = await pageOfResources(ctx, {
    ...filter,
    today: dayOf(ctx.now),
    query: words === undefined ? undefined : searchQuery(words),
    hiddenOf: hidden.some((row) => row.relation === 'county') ? 'all' : hidden.length > 0 ? own : [],
    providers: onlyOwn ? own : undefined,
    freeIn: free && thisWeek(ctx).from,
  });
  return { items: await presentResources(ctx, rows), total, page: query.page, size: query.size };
}

/** One resource with its free places in the coming weeks. */
export async function readResource(ctx: Context, id: string): Promise<Replied<typeof contract.readResource>> {
  const row = await loadResource(ctx, id, 'resources.read');
  const { from } = thisWeek(ctx);
  const to = addDays(from, weeksShown * 7 - 1);
  const room = await roomOf(ctx, row);
  const weeks = weeksBetween(from, to).map((week) => ({
    week,
    isOpen: isOpenIn(week, row.schedule),
    remaining: freePlaces(week, week, room),
  }));
  return { ...presentResource(ctx, row, room), weeks };
}
