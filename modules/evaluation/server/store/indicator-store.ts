import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type IndicatorRow = Selectable<Database['evaluation.indicator']>;

const indicators = ({ db, actor }: Reader) =>
  db.selectFrom('evaluation.indicator as indicator').where('indicator.county', '=', actor.county);

/** Whether no version has come after this one. */
const isLatest = sql<boolean>`not exists (select from evaluation.indicator as later where later.county = indicator.county
  and later.code = indicator.code and later.version > indicator.version)`;

/** A page of the indicators as they hold now, in their order. */
export const pageOfIndicators = (reader: Reader, paging: Paging) =>
  readPage(
    indicators(reader).where(isLatest),
    (query) => query.selectAll('indicator').orderBy('indicator.position').orderBy('indicator.code'),
    paging,
  );

/** All indicators as they hold now, in their order. */
export const allIndicators = (reader: Reader): Promise<IndicatorRow[]> =>
  indicators(reader)
    .where(isLatest)
    .selectAll('indicator')
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute();

/** Every version of some indicators. */
export const versionsOf = (reader: Reader, codes: readonly string[]): Promise<IndicatorRow[]> =>
  indicators(reader)
    .where(sql<boolean>`indicator.code = any(${codes}::text[])`)
    .selectAll('indicator')
    .orderBy('indicator.code')
    .orderBy('indicator.version')
    .execute();

/** A page of the versions of an indicator, the newest first. */
export const pageOfVersions = (reader: Reader, code: string, paging: Paging) =>
  readPage(
    indicators(reader).where('indicator.code', '=', code),
    (query) => query.selectAll('indicator').orderBy('indicator.version', 'desc'),
    paging,
  );

/** Adds versions of indicators; tells how many were not there. Of two who add the same one is first. */
export async function insertVersions({ db }: Reader, rows: readonly IndicatorRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluation.indicator')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}
