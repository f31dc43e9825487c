import { sql } from 'kysely';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';

const unmetOf = ({ db, actor }: Context, category: string) =>
  db
    .selectFrom('needs.need')
    .where('county', '=', actor.county)
    .where('state', 'in', ['open', 'offered'])
    .where((eb) => eb.or([eb('category', '=', category), eb('category', 'like', `${category}.%`)]));

/** How many needs of a category and its kinds are unmet. */
export async function countUnmet(ctx: Context, category: string): Promise<number> {
  const { count } = await unmetOf(ctx, category)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The next of them, by id. */
export async function someUnmet(
  ctx: Context,
  { category, after, count }: { category: string; after: string | undefined; count: number },
): Promise<NeedRow[]> {
  let query = unmetOf(ctx, category).selectAll();
  if (after !== undefined) query = query.where('id', '>', after);
  return query.orderBy('id').limit(count).execute();
}

/** Offers that ended unanswered, and services that ended early, after a moment: their pairs rest. */
const endedAfter = ({ db, actor }: Context, after: Date) => ({
  offers: db
    .selectFrom('needs.offer')
    .where('county', '=', actor.county)
    .where('state', '=', 'expired')
    .where('expires_at', '>', after),
  services: db
    .selectFrom('needs.engagement')
    .where('county', '=', actor.county)
    .where('state', '=', 'ended')
    .where('ended_at', '>', after),
});

/**
 * By need, the resources that are not offered to it: either side declined, or after a moment the offer ended unanswered or
 * the service ended early.
 */
export async function restingPairs(
  ctx: Context,
  needs: readonly string[],
  after: Date,
): Promise<{ need: string; resource: string }[]> {
  if (needs.length === 0) return [];
  // As one value: a text of hundreds of parameters is built, read and planned anew each time.
  const asked = sql<boolean>`need = any(${needs}::uuid[])`;
  const { offers, services } = endedAfter(ctx, after);
  return ctx.db
    .selectFrom('needs.decline')
    .select(['need', 'resource'])
    .where('county', '=', ctx.actor.county)
    .where(asked)
    .union(offers.select(['need', 'resource']).where(asked))
    .union(services.select(['need', 'resource']).where(asked))
    .execute();
}

/** The categories of open needs with an offer that ended unanswered, or a service that ended early, between two moments. */
export async function categoriesRested(ctx: Context, after: Date, until: Date): Promise<string[]> {
  const { offers, services } = endedAfter(ctx, after);
  const rested = offers
    .select('need')
    .where('expires_at', '<=', until)
    .union(services.select('need').where('ended_at', '<=', until));
  const rows = await ctx.db
    .selectFrom('needs.need')
    .select('category')
    .distinct()
    .where('county', '=', ctx.actor.county)
    .where('state', '=', 'open')
    .where('id', 'in', rested)
    .execute();
  return rows.map((row) => row.category);
}
