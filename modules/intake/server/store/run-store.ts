import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

type Table = Database['intake.import_run'];

/** A run without its file, which is large. */
export type RunRow = Omit<Selectable<Table>, 'file'>;

const columns = [
  ...(['county', 'id', 'file_name', 'state', 'done', 'total', 'counts', 'remarks'] as const),
  ...(['refusal', 'missing', 'made_by', 'made_at', 'ended_at', 'source'] as const),
];

/** States of a run that something may still become of. */
export const living = ['waiting', 'reading', 'ready', 'applying', 'failed'];

export async function insertRun({ db }: Context, run: Insertable<Table>): Promise<RunRow> {
  return db.insertInto('intake.import_run').values(run).returning(columns).executeTakeFirstOrThrow();
}

export async function findRun({ db, actor }: Context, id: string): Promise<RunRow | undefined> {
  return db
    .selectFrom('intake.import_run')
    .select(columns)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A run that nobody else changes until the transaction ends. */
export async function lockRun({ db, actor }: Context, id: string): Promise<RunRow | undefined> {
  return db
    .selectFrom('intake.import_run')
    .select(columns)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Changes a run that is still in one of `from`; undefined when it is not. */
export async function moveRun(
  { db, actor }: Context,
  id: string,
  from: readonly string[],
  change: Updateable<Table>,
): Promise<RunRow | undefined> {
  return db
    .updateTable('intake.import_run')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning(columns)
    .executeTakeFirst();
}

/** Runs nobody began, none of which is over: those of the command line. */
export async function openRunsOfNobody({ db, actor }: Context): Promise<RunRow[]> {
  return db
    .selectFrom('intake.import_run')
    .select(columns)
    .where('county', '=', actor.county)
    .where('made_by', 'is', null)
    .where('state', 'in', living)
    .forUpdate()
    .execute();
}

/** The file of a run that waits to be looked through. */
export async function fileOf({ db, actor }: Context, id: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('intake.import_run')
    .select('file')
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  return row?.file ?? undefined;
}

/** One page of runs, newest first. */
export async function pageOfRuns({ db, actor }: Context, paging: Paging): Promise<{ rows: RunRow[]; total: number }> {
  const runs = db.selectFrom('intake.import_run').where('county', '=', actor.county);
  const { total } = await runs.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { limit, offset } = windowOf(paging);
  const rows = await runs
    .select(columns)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows, total: Number(total) };
}

/** Whether another run is being kept now, or was kept since a moment. */
export async function rivalOf(
  { db, actor }: Context,
  { id, made_at }: Pick<RunRow, 'id' | 'made_at'>,
): Promise<'applying' | 'applied' | undefined> {
  const rows = await db
    .selectFrom('intake.import_run')
    .select('state')
    .where('county', '=', actor.county)
    .where('id', '<>', id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'applying'),
        eb.and([
          eb('done', '>', 0),
          eb('ended_at', '>', made_at),
          eb('state', 'in', ['applied', 'cancelled', 'failed']),
        ]),
      ]),
    )
    .execute();
  if (rows.some((row) => row.state === 'applying')) return 'applying';
  return rows.length > 0 ? 'applied' : undefined;
}
