import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type SchemeRow = Selectable<Database['evaluation.scheme']>;

const schemes = ({ db, actor }: Reader) =>
  db
    .selectFrom('evaluation.scheme as scheme')
    .where('scheme.county', '=', actor.county)
    .where(
      sql<boolean>`not exists (select from evaluation.scheme as later where later.county = scheme.county
        and later.code = scheme.code and later.version > scheme.version)`,
    );

/** A page of the schemes as they hold now, by name. */
export const pageOfSchemes = (reader: Reader, paging: Paging) =>
  readPage(schemes(reader), (query) => query.selectAll('scheme').orderBy('scheme.name').orderBy('scheme.code'), paging);

/** All schemes as they hold now, by name. */
export const allSchemes = (reader: Reader): Promise<SchemeRow[]> =>
  schemes(reader).selectAll('scheme').orderBy('scheme.name').orderBy('scheme.code').execute();

/** Adds a version of a scheme; whether it was not there. */
export async function insertScheme({ db }: Reader, { tree, ...row }: SchemeRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluation.scheme')
    .values({ ...row, tree: JSON.stringify(tree) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
