import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { FactReading } from '#modules/evaluation/server/rules/reckon.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { readPage } from '#platform/db/read-page.ts';
import { newId } from '#platform/id.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A period with how often it was frozen. */
export type PeriodRow = Selectable<Database['evaluation.period']> & { snapshots: number };

const periods = ({ db, actor }: Reader) =>
  db.selectFrom('evaluation.period as period').where('period.county', '=', actor.county);

const snapshots = sql<number>`(select count(*)::int from evaluation.snapshot as snapshot
  where snapshot.county = period.county and snapshot.period = period.id)`.as('snapshots');

/** A page of the periods, the newest first. */
export const pageOfPeriods = (reader: Reader, paging: Paging) =>
  readPage(
    periods(reader),
    (query) =>
      query
        .selectAll('period')
        .select(snapshots)
        .orderBy('period.ended', 'desc')
        .orderBy('period.began')
        .orderBy('period.id'),
    paging,
  );

/** A period, held until the transaction ends where it is to be changed. */
export const periodById = (reader: Reader, id: string, isHeld = false): Promise<PeriodRow | undefined> =>
  periods(reader)
    .selectAll('period')
    .select(snapshots)
    .where('period.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('period'))
    .executeTakeFirst();

/** What every period is called and which days it has. */
export const spansOfPeriods = (
  reader: Reader,
): Promise<Pick<PeriodRow, 'id' | 'kind' | 'name' | 'began' | 'ended'>[]> =>
  periods(reader)
    .select(['period.id', 'period.kind', 'period.name', 'period.began', 'period.ended'])
    .orderBy('period.began')
    .orderBy('period.id')
    .execute();

/** One of a kind that shares a day with a stretch of days. */
export const overlapping = (
  reader: Reader,
  { kind, began, ended }: { kind: string; began: string; ended: string },
): Promise<{ name: string } | undefined> =>
  periods(reader)
    .select('period.name')
    .where('period.kind', '=', kind)
    .where('period.began', '<=', ended)
    .where('period.ended', '>=', began)
    .executeTakeFirst();

/** Adds a period; whether nobody had begun one of that kind on that day. */
export async function insertPeriod({ db }: Reader, row: Insertable<Database['evaluation.period']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluation.period')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function changePeriod(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['evaluation.period']>,
): Promise<void> {
  await db
    .updateTable('evaluation.period')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** The periods that are still counted, the oldest first. */
export async function openPeriods(reader: Reader): Promise<string[]> {
  const rows = await periods(reader)
    .select('period.id')
    .where('period.state', '=', 'open')
    .orderBy('period.began')
    .orderBy('period.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What the facts of a period came to when they were counted last, in one order for good. */
export async function readingsOf({ db, actor }: Reader, period: string): Promise<FactReading[]> {
  const { rows } = await sql<FactReading>`select fact, org, counted, children from evaluation.reading
    where county = ${actor.county} and period = ${period} order by fact collate "C", org nulls first`.execute(db);
  return rows;
}

/** Puts what the facts of a period come to in place of what they came to before. */
export async function keepReadings(
  { db, actor }: Reader,
  period: string,
  readings: readonly FactReading[],
): Promise<void> {
  const { county } = actor;
  await db.deleteFrom('evaluation.reading').where('county', '=', county).where('period', '=', period).execute();
  await insertMany(
    db,
    'evaluation.reading',
    // Rows go as one text of JSON, in which this is a part and not a text of its own.
    readings.map((one) => ({ ...one, county, id: newId(), period, counted: one.counted as unknown as string })),
  );
}
