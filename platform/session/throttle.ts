import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Refusal, refusalsOf } from '#platform/errors.ts';
import { hashOfToken } from '#platform/session/token.ts';

refusalsOf({
  'session.too_many_tries': { status: 429 },
});

/** How many failures something (a login, a browser, an address) may have in a quarter of an hour, or in the minutes named, from the first on. */
export interface Budget {
  key: string;
  allowed: number;
  minutes?: number;
}

const usualMinutes = 15;

/**
 * Takes one try from each budget, or refuses and takes none where one is spent. A try is counted before it is made, so
 * that many at the same moment do not all find room; one that succeeds is given back.
 */
export async function takeTry(ctx: Context, budgets: readonly Budget[]): Promise<void> {
  for (const { key, allowed, minutes = usualMinutes } of kept(budgets)) {
    const windowStart = new Date(ctx.now.getTime() - minutes * 60_000);
    const { failures } = await ctx.db
      .insertInto('platform.throttle')
      .values({ county: ctx.actor.county, key, failures: 1, since: ctx.now })
      .onConflict((conflict) =>
        conflict.columns(['county', 'key']).doUpdateSet({
          failures: sql<number>`case when throttle.since > ${windowStart} then throttle.failures + 1 else 1 end`,
          since: sql<Date>`case when throttle.since > ${windowStart} then throttle.since else ${ctx.now} end`,
        }),
      )
      .returning('failures')
      .executeTakeFirstOrThrow();
    if (failures > allowed) throw new Refusal('session.too_many_tries', { minutes });
  }
}

/** Gives a try back that succeeded. */
export async function giveTryBack(ctx: Context, budgets: readonly Budget[]): Promise<void> {
  for (const { key } of kept(budgets)) {
    await ctx.db
      .updateTable('platform.throttle')
      .set({ failures: sql<number>`greatest(failures - 1, 0)` })
      .where('county', '=', ctx.actor.county)
      .where('key', '=', key)
      .execute();
  }
}

/**
 * As they are counted: by a hash, since what somebody types for a login may be his password, and always locked in the same
 * order, so that two tries never wait for each other.
 */
const kept = (budgets: readonly Budget[]): Budget[] =>
  budgets
    .map((budget) => ({ ...budget, key: hashOfToken(budget.key).toString('base64url') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
