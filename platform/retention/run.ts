import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

type Writer = Pick<Context, 'db' | 'actor' | 'now'>;

/** A sweep that was cut off is taken up again for so long; then another begins. */
const takenUpMs = 12 * 3_600_000;

/** Begins a sweep, or takes up the one that was cut off. */
export async function beginRun({ db, actor, now }: Writer): Promise<string> {
  const { county } = actor;
  const left = await db
    .selectFrom('platform.sweep_run')
    .select('id')
    .where('county', '=', county)
    .where('ended_at', 'is', null)
    .where('began_at', '>', new Date(now.getTime() - takenUpMs))
    .orderBy('began_at', 'desc')
    .executeTakeFirst();
  if (left) return left.id;
  const id = newId();
  await db.insertInto('platform.sweep_run').values({ county, id, began_at: now }).execute();
  return id;
}

/** Adds what went; tells whether somebody has stopped the sweep. */
export async function noteRun({ db, actor }: Writer, id: string, table: string, count: number): Promise<boolean> {
  const { county } = actor;
  const { rows } = await sql<{ ended: boolean }>`update platform.sweep_run
    set counts = case when ${count}::int = 0 then counts
      else counts || jsonb_build_object(${table}::text, coalesce((counts ->> ${table}::text)::int, 0) + ${count}::int) end
    where county = ${county} and id = ${id} returning ended_at is not null as ended`.execute(db);
  return rows[0]?.ended ?? true;
}

export async function endRun({ db, actor, now }: Writer, id: string): Promise<void> {
  await db
    .updateTable('platform.sweep_run')
    .set({ ended_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Stops the sweep that is under way before its next transaction; tells whether there was one. */
export async function stopRun({ db, actor, now }: Writer): Promise<boolean> {
  const stopped = await db
    .updateTable('platform.sweep_run')
    .set({ ended_at: now, stopped_by: actor.person })
    .where('county', '=', actor.county)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(stopped.numUpdatedRows) > 0;
}

/** The last sweeps, the newest first. */
export const lastRuns = ({ db, actor }: Pick<Context, 'db' | 'actor'>, limit: number) =>
  db
    .selectFrom('platform.sweep_run')
    .select(['id', 'began_at as beganAt', 'ended_at as endedAt', 'counts'])
    .select((eb) => eb('stopped_by', 'is not', null).as('isStopped'))
    .where('county', '=', actor.county)
    .orderBy('began_at', 'desc')
    .limit(limit)
    .execute();
