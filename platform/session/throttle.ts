import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Refusal, refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'session.too_many_tries': { status: 429 },
});

/** Failures allowed per key in one window; more than a person needs, far fewer than guessing does. */
const allowed = 10;
const windowMs = 15 * 60_000;

/** Refuses when this key (a login, an address) has failed too often in the last quarter of an hour. */
export async function assertNotThrottled(ctx: Context, key: string): Promise<void> {
  const row = await ctx.db
    .selectFrom('platform.throttle')
    .select(['failures', 'since'])
    .where('county', '=', ctx.actor.county)
    .where('key', '=', key)
    .executeTakeFirst();
  const fresh = row && ctx.now.getTime() - row.since.getTime() < windowMs;
  if (fresh && row.failures >= allowed) throw new Refusal('session.too_many_tries', { minutes: windowMs / 60_000 });
}

/** Counts one failure of this key. */
export async function countFailure(ctx: Context, key: string): Promise<void> {
  const windowStart = new Date(ctx.now.getTime() - windowMs);
  await ctx.db
    .insertInto('platform.throttle')
    .values({ county: ctx.actor.county, key, failures: 1, since: ctx.now })
    .onConflict((conflict) =>
      conflict.columns(['county', 'key']).doUpdateSet({
        failures: sql<number>`case when throttle.since > ${windowStart} then throttle.failures + 1 else 1 end`,
        since: sql<Date>`case when throttle.since > ${windowStart} then throttle.since else ${ctx.now} end`,
      }),
    )
    .execute();
}
