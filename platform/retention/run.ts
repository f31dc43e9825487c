import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

type Writer = Pick<Context, 'db' | 'actor' | 'now'>;

/** A run that was cut off is taken up again for so long after it last got on; then another begins. */
const takenUpMs = 12 * 3_600_000;

/** What runs: a sweep somebody began, that of the night, or a dry run. They leave one another be. */
export type RunKind = keyof typeof kinds;

const kinds = {
  sweep: { is_dry: false, by_night: false },
  night: { is_dry: false, by_night: true },
  count: { is_dry: true, by_night: false },
} as const;

/** Begins a run, or takes up the one of its kind that was cut off. */
export async function beginRun(ctx: Writer, kind: RunKind): Promise<string> {
  await oneAtATime(ctx);
  if (kind === 'count') await dropOldCounts(ctx);
  return (await underWay(ctx, kind)) ?? insertRun(ctx, kind);
}

/** Begins a sweep unless somebody has begun one that is under way. */
export async function beginOnly(ctx: Writer): Promise<string | undefined> {
  await oneAtATime(ctx);
  return (await underWay(ctx, 'sweep')) === undefined ? insertRun(ctx, 'sweep') : undefined;
}

/** Of two that begin at once the second waits, and sees the first. */
async function oneAtATime({ db, actor }: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sweep ${actor.county}`}, 0))`.execute(db);
}

/** A count that began before a sweep last let something go would tell of what is there no more: it goes, and stops by that. */
async function dropOldCounts({ db, actor: { county } }: Writer): Promise<void> {
  await sql`delete from platform.sweep_run where county = ${county} and is_dry and ended_at is null
    and began_at <= (select max(coalesce(went_on_at, began_at)) from platform.sweep_run
      where county = ${county} and not is_dry)`.execute(db);
}

/** Whether a run goes on, or will be taken up; what has not got on for long and has no end was cut off for good. */
export const isUnderWay = ({ now }: Pick<Writer, 'now'>, run: { wentOnAt: Date; endedAt: Date | null }): boolean =>
  run.endedAt === null && run.wentOnAt.getTime() > now.getTime() - takenUpMs;

const lastGotOn = sql<Date>`coalesce(went_on_at, began_at)`;

async function underWay({ db, actor, now }: Writer, kind: RunKind): Promise<string | undefined> {
  const left = await db
    .selectFrom('platform.sweep_run')
    .select('id')
    .where('county', '=', actor.county)
    .where('is_dry', '=', kinds[kind].is_dry)
    .where('by_night', '=', kinds[kind].by_night)
    .where('ended_at', 'is', null)
    .where(lastGotOn, '>', new Date(now.getTime() - takenUpMs))
    .orderBy('began_at', 'desc')
    .executeTakeFirst();
  return left?.id;
}

async function insertRun({ db, actor: { county }, now }: Writer, kind: RunKind): Promise<string> {
  const id = newId();
  await db
    .insertInto('platform.sweep_run')
    .values({ county, id, began_at: now, ...kinds[kind] })
    .execute();
  return id;
}

/** Whether a run has neither come to its end nor been stopped. */
export async function isOpen({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('platform.sweep_run')
    .select('ended_at')
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.ended_at === null;
}

/** Adds what went by a rule; of a dry run what would go takes the place of what was counted before it was cut off. Tells whether somebody has stopped the run. */
export async function noteRun({ db, actor, now }: Writer, id: string, rule: string, count: number): Promise<boolean> {
  const { county } = actor;
  const { rows } = await sql<{ ended: boolean }>`update platform.sweep_run
    set went_on_at = ${now}, counts = case when ${count}::int = 0 and is_dry then counts - ${rule}::text
      when ${count}::int = 0 then counts else counts || jsonb_build_object(${rule}::text,
      case when is_dry then 0 else coalesce((counts ->> ${rule}::text)::int, 0) end + ${count}::int) end
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

/** Stops what of a kind is under way before its next transaction; tells whether there was anything. */
export async function stopRun({ db, actor, now }: Writer, kind: RunKind): Promise<boolean> {
  const stopped = await db
    .updateTable('platform.sweep_run')
    .set({ ended_at: now, stopped_by: actor.person })
    .where('county', '=', actor.county)
    .where('is_dry', '=', kinds[kind].is_dry)
    .where('by_night', '=', kinds[kind].by_night)
    .where('ended_at', 'is', null)
    .where(lastGotOn, '>', new Date(now.getTime() - takenUpMs))
    .executeTakeFirst();
  return Number(stopped.numUpdatedRows) > 0;
}

/** The last dry run that came to its end: when it began, and by rule how many rows were due. */
export async function lastCount({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<Counted | undefined> {
  const row = await db
    .selectFrom('platform.sweep_run')
    .select(['began_at', 'counts'])
    .where('county', '=', actor.county)
    .where('is_dry', '=', true)
    .where('ended_at', 'is not', null)
    .where('stopped_by', 'is', null)
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.began_at, due: new Map(Object.entries(row.counts as Record<string, number>)) };
}

interface Counted {
  at: Date;
  due: ReadonlyMap<string, number>;
}

/** The last sweeps and dry runs, the newest first. */
export const lastRuns = ({ db, actor }: Pick<Context, 'db' | 'actor'>, limit: number) =>
  db
    .selectFrom('platform.sweep_run')
    .select(['id', 'began_at as beganAt', 'ended_at as endedAt', 'is_dry as isDry', 'by_night as byNight', 'counts'])
    .select((eb) => eb('stopped_by', 'is not', null).as('isStopped'))
    .select(lastGotOn.as('wentOnAt'))
    .where('county', '=', actor.county)
    .orderBy('began_at', 'desc')
    .limit(limit)
    .execute();
