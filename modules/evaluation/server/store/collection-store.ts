import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const collections = ({ db, actor }: Reader) =>
  db
    .selectFrom('evaluation.collection as collection')
    .innerJoin('evaluation.form as form', (join) =>
      join
        .onRef('form.county', '=', 'collection.county')
        .onRef('form.code', '=', 'collection.form')
        .onRef('form.version', '=', 'collection.form_version'),
    )
    .innerJoin('evaluation.period as period', (join) =>
      join.onRef('period.county', '=', 'collection.county').onRef('period.id', '=', 'collection.period'),
    )
    .where('collection.county', '=', actor.county);

const shown = (query: ReturnType<typeof collections>) =>
  query
    .select(['collection.id', 'collection.form', 'collection.period', 'collection.ends', 'collection.opened_at'])
    .select(['form.title_zh', 'form.title_en', 'form.asked', 'form.minutes', 'period.name as period_name'])
    .select([counted(sql`true`).as('all_asked'), counted(sql`submissions > 0`).as('reported')])
    .select(counted(sql`handed_in_on > collection.ends`).as('late'));

const counted = (which: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from evaluation.return as one where one.county = collection.county
    and one.collection = collection.id and ${which})`;

/** A form that is asked for a period, with how many were asked and have reported. */
export type CollectionRow = Awaited<ReturnType<typeof collectionById>> & object;

/** A page of what was asked, the newest first. */
export const pageOfCollections = (reader: Reader, paging: Paging) =>
  readPage(
    collections(reader),
    (query) => shown(query).orderBy('collection.opened_at', 'desc').orderBy('collection.id'),
    paging,
  );

export const collectionById = (reader: Reader, id: string) =>
  shown(collections(reader)).where('collection.id', '=', id).executeTakeFirst();

/** Those whose last day is one of some days, the oldest first. */
export async function endingOn({ db, actor }: Reader, days: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('evaluation.collection')
    .select('id')
    .where('county', '=', actor.county)
    .where('ends', 'in', [...days])
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Asks for a form; whether it was not asked for that period before. */
export async function insertCollection(
  { db }: Reader,
  row: Insertable<Database['evaluation.collection']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluation.collection')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What was reported of one figure of a form for exactly a span: by organisation the last that was handed in. */
export async function reportedOf(
  { db, actor }: Reader,
  form: string,
  field: string,
  { began, ended }: { began: string; ended: string },
): Promise<{ org: string; value: number }[]> {
  const { rows } = await sql<{ org: string; value: number }>`
    select one.org, (submission.entries -> ${field} ->> 'value')::double precision as value
    from evaluation.collection as collection
    join evaluation.period as period on period.county = collection.county and period.id = collection.period
    join evaluation.return as one on one.county = collection.county and one.collection = collection.id
    join evaluation.submission as submission on submission.county = one.county and submission.of_return = one.id
      and submission.number = one.submissions
    where collection.county = ${actor.county} and collection.form = ${form} and period.began = ${began}::date
      and period.ended = ${ended}::date and submission.entries -> ${field} ->> 'value' is not null
    order by one.org`.execute(db);
  return rows;
}

/** Whom a form was asked of for exactly a span. */
export async function askedFor(
  { db, actor }: Reader,
  form: string,
  { began, ended }: { began: string; ended: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('evaluation.collection as collection')
    .innerJoin('evaluation.period as period', (join) =>
      join.onRef('period.county', '=', 'collection.county').onRef('period.id', '=', 'collection.period'),
    )
    .innerJoin('evaluation.return as one', (join) =>
      join.onRef('one.county', '=', 'collection.county').onRef('one.collection', '=', 'collection.id'),
    )
    .select('one.org')
    .where('collection.county', '=', actor.county)
    .where('collection.form', '=', form)
    .where('period.began', '=', began)
    .where('period.ended', '=', ended)
    .orderBy('one.org')
    .execute();
  return rows.map(({ org }) => org);
}
