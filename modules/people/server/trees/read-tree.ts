import type * as contract from '#modules/people/contract/tree.ts';
import type { Area, Tree, TreeChange } from '#modules/people/contract/tree.ts';
import { areasOn, daysOfTree, type Placed, placedOn } from '#modules/people/server/store/tree-store.ts';
import { countingDay, headCounts } from '#modules/people/server/trees/head-counts.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

const permitReading = (ctx: Context) => permit(ctx, 'people.read_tree', { kind: 'tree', id: '', holders: {} });

/** A tree as of a day, today unless one is named. */
export async function readTree(
  ctx: Context,
  tree: Tree,
  on = dayOf(ctx.now),
): Promise<Replied<typeof contract.readTree>> {
  await permitReading(ctx);
  const [areas, placed, days] = await Promise.all([
    areasOn(ctx, tree, on),
    placedOn(ctx, tree, on),
    daysOfTree(ctx, tree),
  ]);
  const countedOn = await countingDay(ctx, on);
  const pupils = await headCounts(ctx, countedOn);
  const within = new Map(placed.filter(({ kind }) => kind === 'area').map((one) => [one.id, one.within]));
  const sums = sumsOf(placed, within, pupils);
  const items = areas.map((area) => ({
    ...area,
    within: within.get(area.id) ?? null,
    ...(sums.get(area.id) ?? nothing()),
  }));
  return { on, countedOn, items, days };
}

type Sums = Pick<Area, 'schools' | 'organisations' | 'villages' | 'count'>;

const nothing = (): Sums => ({ schools: 0, organisations: 0, villages: 0, count: { pupils: 0, hidden: 0 } });

/**
 * What sits in each area or in what lies in it. A sum holds only schools that may be told alone: nothing that is hidden can be
 * had by subtraction, of another area or of another day.
 */
function sumsOf(
  placed: readonly Placed[],
  above: ReadonlyMap<string, string>,
  pupils: ReadonlyMap<string, number | null>,
): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { kind, id, within } of placed) {
    if (kind === 'area') continue;
    for (let at: string | undefined = within; at !== undefined; at = above.get(at)) {
      const sum = sums.get(at) ?? nothing();
      sums.set(at, sum);
      if (kind === 'region') sum.villages += 1;
      else if (kind === 'organisation') sum.organisations += 1;
      else addSchool(sum, pupils.get(id));
    }
  }
  return sums;
}

/** Adds a school: null where its pupils are too few to be told, undefined where it has none. */
function addSchool(sum: Sums, pupils: number | null | undefined): void {
  sum.schools += 1;
  if (pupils === null) sum.count.hidden += 1;
  else sum.count.pupils += pupils ?? 0;
}

const pageFrom = <Item>(all: readonly Item[], paging: Paging) => {
  const { limit, offset } = windowOf(paging);
  return { items: all.slice(offset, offset + limit), total: all.length, page: paging.page, size: paging.size };
};

/** A page of what sits directly in an area as of a day. */
export async function listMembers(
  ctx: Context,
  tree: Tree,
  { within, on = dayOf(ctx.now), ...paging }: Received<typeof contract.listMembers>['query'],
): Promise<Replied<typeof contract.listMembers>> {
  await permitReading(ctx);
  const all = (await placedOn(ctx, tree, on)).filter((one) => one.within === within);
  return pageFrom(
    all.map(({ within: _, ...one }) => one),
    paging,
  );
}

/** A page of what sits elsewhere on one day than on another. */
export async function compareTree(
  ctx: Context,
  tree: Tree,
  { from, on, ...paging }: Received<typeof contract.compareTree>['query'],
): Promise<Replied<typeof contract.compareTree>> {
  await permitReading(ctx);
  const [before, after] = await Promise.all([stateOn(ctx, tree, from), stateOn(ctx, tree, on)]);
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): TreeChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const one = is ?? was;
    if (!one || was?.within === is?.within) return [];
    return [{ kind: one.kind, id: one.id, name: one.name, before: was?.called ?? null, after: is?.called ?? null }];
  });
  return pageFrom(changes, paging);
}

/** What sits in a tree on a day, by itself, with what the area around it is called; areas at the top sit in none. */
async function stateOn(ctx: Context, tree: Tree, day: string) {
  const [areas, placed] = await Promise.all([areasOn(ctx, tree, day), placedOn(ctx, tree, day)]);
  const called = new Map(areas.map(({ id, name }) => [id, name]));
  return new Map(placed.map((one) => [`${one.kind}/${one.id}`, { ...one, called: called.get(one.within) ?? '' }]));
}
