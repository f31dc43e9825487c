import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/**
 * Lifts row security to the whole county for one stretch of a use case, after the gate has decided: an accepted offer
 * also changes the need, which is not the volunteer's row. The narrower scope is back when it ends.
 */
export async function asSystem<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  setReach(ctx, 'system');
  const result = await work();
  setReach(ctx, ctx.actor.reach);
  return result;
}

/** Sent ahead: what follows travels right behind it, and fails with it. */
function setReach({ db }: Context, reach: Context['actor']['reach'] | 'system'): void {
  sql
    .raw(`set local app.reach = '${reach}'`)
    .execute(db)
    .catch(() => undefined);
}

/** Turns the rest of the transaction to another county: for the one act that makes a county. */
export async function setScopeCounty(ctx: Context, county: string): Promise<void> {
  if (!/^\d{6}$/.test(county)) throw new Error('a county code has six digits');
  await sql.raw(`set local app.county = '${county}'`).execute(ctx.db);
  ctx.actor = { ...ctx.actor, county };
}
