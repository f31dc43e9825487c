import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';
import type { Fault, Written } from '#platform/intake/kind.ts';
import type { Ended } from '#platform/intake/outside.ts';
import type { PlannedRow } from '#modules/intake/server/plan-rows.ts';

/** Forgets the rows of a run: they are planned anew. */
export async function deleteRows({ db, actor }: Context, run: string): Promise<void> {
  await db.deleteFrom('intake.planned_row').where('county', '=', actor.county).where('run', '=', run).execute();
}

/** Stores planned rows; `first` is the position of the first of them. */
export async function insertRows(
  { db, actor }: Context,
  run: string,
  first: number,
  rows: readonly PlannedRow[],
): Promise<void> {
  await insertMany(
    db,
    'intake.planned_row',
    // The values go in as JSON within JSON: these two columns are given as what they hold, not as text.
    rows.map((row, at) => ({ ...row, county: actor.county, run, position: first + at })) as never[],
  );
}

/** A planned row as it is shown. */
export interface ShownRow {
  kind: string;
  file: string;
  sheet: string;
  line: number;
  verdict: PlannedRow['verdict'];
  columns: string[];
  faults: Fault[];
}

/** One page of the rows of a run, in the order of the tables, without what they say. */
export async function pageOfRows(
  { db, actor }: Context,
  run: string,
  filter: Paging & { verdict?: string | undefined; kind?: string | undefined },
): Promise<{ rows: ShownRow[]; total: number }> {
  let query = db.selectFrom('intake.planned_row').where('county', '=', actor.county).where('run', '=', run);
  if (filter.verdict) query = query.where('verdict', '=', filter.verdict);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { limit, offset } = windowOf(filter);
  const rows = await query
    .select(['kind', 'file', 'sheet', 'line', 'verdict', 'columns', 'faults'])
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows as ShownRow[], total: Number(total) };
}

/** A row still to be kept or ended. */
export interface OpenRow {
  position: number;
  kind: string;
  isEnd: boolean;
  content: Written & Ended;
}

/** The next rows to do: of one kind, all to be kept or all to be ended. */
export async function nextRows(
  { db, actor }: Context,
  run: string,
  { ends, most }: { ends: boolean; most: number },
): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`select position, kind, verdict = 'ended' as "isEnd", content
    from intake.planned_row
    where county = ${actor.county} and run = ${run} and content is not null and (verdict <> 'ended' or ${ends})
    order by position limit ${most}`.execute(db);
  const [first] = rows;
  const stop = rows.findIndex((row) => row.kind !== first?.kind || row.isEnd !== first.isEnd);
  return stop < 0 ? rows : rows.slice(0, stop);
}

/** Forgets what rows say once they are done; of all rows of the run when none are named. */
export async function forgetContent({ db, actor }: Context, run: string, positions?: readonly number[]): Promise<void> {
  let query = db
    .updateTable('intake.planned_row')
    .set({ content: null })
    .where('county', '=', actor.county)
    .where('run', '=', run)
    .where('content', 'is not', null);
  if (positions) query = query.where(sql<boolean>`position = any(${positions}::int[])`);
  await query.execute();
}
