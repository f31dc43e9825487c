import { sql } from 'kysely';
import { writeRecords } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';

/**
 * Lifts row security to the whole county for one stretch of a use case, after the gate has decided: an accepted offer
 * also changes the need, which is not the volunteer's row. The narrower scope is back when it ends.
 */
export async function asSystem<T>({ db, reach }: Pick<Context, 'db' | 'reach'>, work: () => Promise<T>): Promise<T> {
  if (reach.own === 'system') return work();
  reach.lifts += 1;
  if (reach.lifts === 1) setReach(db, 'system');
  try {
    return await work();
  } finally {
    reach.lifts -= 1;
    if (reach.lifts === 0) setReach(db, reach.own);
  }
}

/** Sent ahead: what follows travels right behind it, and fails with it. */
function setReach(db: Context['db'], reach: Context['actor']['reach']): void {
  sql
    .raw(`set local app.reach = '${reach}'`)
    .execute(db)
    .catch(() => undefined);
}

/** Turns the rest of the transaction to another county: for the one act that makes a county. */
export async function setScopeCounty(ctx: Context, county: string): Promise<void> {
  if (!/^\d{6}$/.test(county)) throw new Error('a county code has six digits');
  // What was done until now is the other county's to keep.
  writeRecords(ctx);
  await sql.raw(`set local app.county = '${county}'`).execute(ctx.db);
  ctx.actor = { ...ctx.actor, county };
}
