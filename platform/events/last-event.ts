import type { Context } from '#platform/context.ts';

/**
 * The newest event of the county this transaction sees, as a version stamp: whatever changes announces an event in its own
 * transaction, so that what was worked out under the same stamp is still true.
 */
export async function lastEvent(ctx: Context): Promise<string> {
  const row = await ctx.db
    .selectFrom('platform.event')
    .select('id')
    .where('county', '=', ctx.actor.county)
    .orderBy('tx', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? '';
}
