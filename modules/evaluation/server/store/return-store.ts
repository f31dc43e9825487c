import { type Insertable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const returns = ({ db, actor }: Reader) =>
  db
    .selectFrom('evaluation.return as one')
    .innerJoin('evaluation.collection as collection', (join) =>
      join.onRef('collection.county', '=', 'one.county').onRef('collection.id', '=', 'one.collection'),
    )
    .innerJoin('evaluation.form as form', (join) =>
      join
        .onRef('form.county', '=', 'collection.county')
        .onRef('form.code', '=', 'collection.form')
        .onRef('form.version', '=', 'collection.form_version'),
    )
    .innerJoin('evaluation.period as period', (join) =>
      join.onRef('period.county', '=', 'collection.county').onRef('period.id', '=', 'collection.period'),
    )
    .where('one.county', '=', actor.county);

const shown = (query: ReturnType<typeof returns>) =>
  query
    .select(['one.id', 'one.collection', 'one.org', 'one.version', 'one.submissions', 'one.handed_in_on'])
    .select(sql<boolean>`one.draft <> '{}'::jsonb`.as('is_begun'))
    .select(['form.title_zh', 'form.title_en', 'form.minutes', 'form.asked'])
    .select(['period.name as period_name', 'collection.ends']);

/** What is asked of an organisation, by what form and for which period. */
export type ReturnRow = Awaited<ReturnType<ReturnType<typeof shown>['executeTakeFirstOrThrow']>>;

/** A page of what is asked, of everybody or of some organisations: who has not reported first, the next last day first. */
export const pageOfReturns = (
  reader: Reader,
  { collection, orgs }: { collection: string | undefined; orgs: readonly string[] | undefined },
  paging: Paging,
) =>
  readPage(
    returns(reader)
      .$if(collection !== undefined, (query) => query.where('one.collection', '=', collection ?? ''))
      .$if(orgs !== undefined, (query) => query.where(sql<boolean>`one.org = any(${[...(orgs ?? [])]}::uuid[])`)),
    (query) => shown(query).orderBy(sql`one.submissions > 0`).orderBy('collection.ends').orderBy('one.id'),
    paging,
  );

/** What is asked of an organisation, with all that is filled in; held until the transaction ends where it is to be changed. */
export const returnById = (reader: Reader, id: string, isHeld = false) =>
  shown(returns(reader))
    .select(['one.draft', 'collection.form', 'collection.form_version', 'form.kind', 'form.fields', 'form.rules'])
    .select(['form.about_zh', 'form.about_en', 'form.changed_at'])
    .where('one.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('one'))
    .executeTakeFirst();

export type FilledRow = NonNullable<Awaited<ReturnType<typeof returnById>>>;

export const insertReturns = (
  { db }: Reader,
  rows: readonly Insertable<Database['evaluation.return']>[],
): Promise<void> => insertMany(db, 'evaluation.return', rows);

export async function changeReturn(
  { db, actor }: Reader,
  id: string,
  { draft, ...change }: Omit<Updateable<Database['evaluation.return']>, 'draft'> & { draft?: unknown },
): Promise<void> {
  await db
    .updateTable('evaluation.return')
    .set({ ...change, ...(draft === undefined ? {} : { draft: JSON.stringify(draft) }) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Those of a collection who have not reported, and were not reminded on a day; from then on they are. */
export async function remindOnce(
  { db, actor }: Reader,
  collection: string,
  day: string,
): Promise<{ id: string; org: string }[]> {
  const rows = await db
    .updateTable('evaluation.return')
    .set({ reminded_on: day })
    .where('county', '=', actor.county)
    .where('collection', '=', collection)
    .where('submissions', '=', 0)
    .where(sql<boolean>`reminded_on is distinct from ${day}::date`)
    .returning(['id', 'org'])
    .execute();
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const submissions = ({ db, actor }: Reader, of: string) =>
  db.selectFrom('evaluation.submission').where('county', '=', actor.county).where('of_return', '=', of);

/** What was handed in last; undefined where nothing was. */
export const lastSubmission = (reader: Reader, of: string): Promise<{ entries: unknown } | undefined> =>
  submissions(reader, of).select('entries').orderBy('number', 'desc').limit(1).executeTakeFirst();

/** A page of what was handed in, the newest first. */
export const pageOfSubmissions = (reader: Reader, of: string, paging: Paging) =>
  readPage(
    submissions(reader, of),
    (query) => query.select(['id', 'number', 'entries', 'reason', 'handed_in_at']).orderBy('number', 'desc'),
    paging,
  );

export async function insertSubmission(
  { db }: Reader,
  { entries, ...row }: Omit<Insertable<Database['evaluation.submission']>, 'entries'> & { entries: unknown },
): Promise<void> {
  await db
    .insertInto('evaluation.submission')
    .values({ ...row, entries: JSON.stringify(entries) })
    .execute();
}
