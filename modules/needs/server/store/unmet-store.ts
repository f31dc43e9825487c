import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';

/** The next unmet needs of a category and its kinds, by id. */
export async function someUnmet(
  ctx: Context,
  { category, after, count }: { category: string; after: string | undefined; count: number },
): Promise<NeedRow[]> {
  let query = ctx.db
    .selectFrom('needs.need')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('state', 'in', ['open', 'offered'])
    .where((eb) => eb.or([eb('category', '=', category), eb('category', 'like', `${category}.%`)]));
  if (after !== undefined) query = query.where('id', '>', after);
  return query.orderBy('id').limit(count).execute();
}

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
  const declined = ctx.db
    .selectFrom('needs.decline')
    .select(['need', 'resource'])
    .where('county', '=', ctx.actor.county)
    .where('need', 'in', needs);
  const expired = ctx.db
    .selectFrom('needs.offer')
    .select(['need', 'resource'])
    .where('county', '=', ctx.actor.county)
    .where('need', 'in', needs)
    .where('state', '=', 'expired')
    .where('expires_at', '>', after);
  const endedEarly = ctx.db
    .selectFrom('needs.engagement')
    .select(['need', 'resource'])
    .where('county', '=', ctx.actor.county)
    .where('need', 'in', needs)
    .where('state', '=', 'ended')
    .where('ended_at', '>', after);
  return declined.union(expired).union(endedEarly).execute();
}

/** The categories of open needs with an offer that ended unanswered, or a service that ended early, between two moments. */
export async function categoriesRested({ db, actor }: Context, after: Date, until: Date): Promise<string[]> {
  const expired = db
    .selectFrom('needs.offer')
    .select('need')
    .where('county', '=', actor.county)
    .where('state', '=', 'expired')
    .where('expires_at', '>', after)
    .where('expires_at', '<=', until);
  const endedEarly = db
    .selectFrom('needs.engagement')
    .select('need')
    .where('county', '=', actor.county)
    .where('state', '=', 'ended')
    .where('ended_at', '>', after)
    .where('ended_at', '<=', until);
  const rows = await db
    .selectFrom('needs.need')
    .select('category')
    .distinct()
    .where('county', '=', actor.county)
    .where('state', '=', 'open')
    .where('id', 'in', expired.union(endedEarly))
    .execute();
  return rows.map((row) => row.category);
}
