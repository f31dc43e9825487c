import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const reports = ({ db, actor }: Reader) =>
  db
    .selectFrom('evaluation.report as report')
    .innerJoin('evaluation.period as period', (join) =>
      join.onRef('period.county', '=', 'report.county').onRef('period.id', '=', 'report.period'),
    )
    .where('report.county', '=', actor.county);

/** A report with what its period is called. */
export type ReportRow = Selectable<Database['evaluation.report']> & { period_name: string };

/** A page of the reports that are not published yet, the newest first. */
export const pageOfDrafts = (reader: Reader, paging: Paging) =>
  readPage(
    reports(reader).where('report.is_published', '=', false),
    (query) =>
      query
        .selectAll('report')
        .select('period.name as period_name')
        .orderBy('report.changed_at', 'desc')
        .orderBy('report.id'),
    paging,
  );

/** A report, published or not; held until the transaction ends where it is to be changed. */
export const reportById = (reader: Reader, id: string, isHeld = false): Promise<ReportRow | undefined> =>
  reports(reader)
    .selectAll('report')
    .select('period.name as period_name')
    .where('report.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('report'))
    .executeTakeFirst();

export async function insertReport(
  { db }: Reader,
  { sections, ...row }: Omit<Insertable<Database['evaluation.report']>, 'sections'> & { sections: unknown },
): Promise<void> {
  await db
    .insertInto('evaluation.report')
    .values({ ...row, sections: JSON.stringify(sections) })
    .execute();
}

export async function changeReportRow(
  { db, actor }: Reader,
  id: string,
  { sections, ...change }: Omit<Updateable<Database['evaluation.report']>, 'sections'> & { sections?: unknown },
): Promise<void> {
  await db
    .updateTable('evaluation.report')
    .set({ ...change, ...(sections === undefined ? {} : { sections: JSON.stringify(sections) }) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

const published = (reader: Reader) =>
  reports(reader).innerJoin('evaluation.publication as publication', (join) =>
    join.onRef('publication.county', '=', 'report.county').onRef('publication.report', '=', 'report.id'),
  );

/** A page of the published reports, the newest first, without what they say. */
export const pageOfReports = (reader: Reader, paging: Paging) =>
  readPage(
    published(reader),
    (query) =>
      query
        .select(['report.id', 'report.title', 'report.snapshot', 'publication.published_at', 'publication.sha256'])
        .select(['period.name as period_name', 'period.began', 'period.ended'])
        .select((eb) =>
          eb
            .exists(
              eb
                .selectFrom('evaluation.report as later')
                .select('later.id')
                .whereRef('later.county', '=', 'report.county')
                .whereRef('later.replaces', '=', 'report.id')
                .where('later.is_published', '=', true),
            )
            .as('is_replaced'),
        )
        .orderBy('publication.published_at', 'desc')
        .orderBy('report.id'),
    paging,
  );

/** What a published report says, with its title. */
export const publicationOf = (reader: Reader, id: string): Promise<{ title: string; papers: string } | undefined> =>
  published(reader).select(['report.title', 'publication.papers']).where('report.id', '=', id).executeTakeFirst();

export async function insertPublication(
  { db }: Reader,
  row: Insertable<Database['evaluation.publication']>,
): Promise<void> {
  await db.insertInto('evaluation.publication').values(row).execute();
}

/** The newest frozen version of each period of which a report was published, the newest periods first. */
export const publishedVersions = ({ db, actor }: Reader, most: number) =>
  db
    .selectFrom('evaluation.snapshot as snapshot')
    .innerJoin('evaluation.period as period', (join) =>
      join.onRef('period.county', '=', 'snapshot.county').onRef('period.id', '=', 'snapshot.period'),
    )
    .select(['period.name', 'period.began', 'period.ended', 'snapshot.number', 'snapshot.frozen_at'])
    .select(['snapshot.sha256', 'snapshot.source', 'snapshot.results'])
    .where('snapshot.county', '=', actor.county)
    .where((eb) =>
      eb(
        'snapshot.number',
        '=',
        eb
          .selectFrom('evaluation.report as report')
          .select(({ fn }) => fn.max('report.snapshot').as('number'))
          .whereRef('report.county', '=', 'snapshot.county')
          .whereRef('report.period', '=', 'snapshot.period')
          .where('report.is_published', '=', true),
      ),
    )
    .orderBy('period.ended', 'desc')
    .orderBy('period.id')
    .limit(most)
    .execute();
