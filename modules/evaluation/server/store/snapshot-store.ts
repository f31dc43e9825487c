import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type SnapshotRow = Selectable<Database['evaluation.snapshot']>;

const snapshots = ({ db, actor }: Reader) => db.selectFrom('evaluation.snapshot').where('county', '=', actor.county);

/** A page of the frozen versions of a period, the newest first, without what they hold. */
export const pageOfSnapshots = (reader: Reader, period: string, paging: Paging) =>
  readPage(
    snapshots(reader).where('period', '=', period),
    (query) =>
      query.select(['id', 'number', 'reason', 'frozen_at', 'code_version', 'sha256']).orderBy('number', 'desc'),
    paging,
  );

export const snapshotById = (reader: Reader, id: string): Promise<SnapshotRow | undefined> =>
  snapshots(reader).selectAll().where('id', '=', id).executeTakeFirst();

export const snapshotNumbered = (reader: Reader, period: string, number: number): Promise<SnapshotRow | undefined> =>
  snapshots(reader).selectAll().where('period', '=', period).where('number', '=', number).executeTakeFirst();

/** What the frozen versions of a period were reckoned from, the first first. */
export async function sourcesOf(reader: Reader, period: string): Promise<string[]> {
  const rows = await snapshots(reader).select('source').where('period', '=', period).orderBy('number').execute();
  return rows.map(({ source }) => source);
}

/** A frozen version with the period it is of. */
interface LastSnapshot extends Pick<SnapshotRow, 'number' | 'source' | 'results'> {
  period: string;
  name: string;
  began: string;
  ended: string;
}

/** The newest frozen versions of the periods of a kind that ended by a day, the last ones, in order of time. */
export async function lastSnapshots(
  { db, actor }: Reader,
  { kind, ended, most }: { kind: string; ended: string; most: number },
): Promise<LastSnapshot[]> {
  const rows = await db
    .selectFrom('evaluation.period as period')
    .innerJoin('evaluation.snapshot as snapshot', (join) =>
      join.onRef('snapshot.county', '=', 'period.county').onRef('snapshot.period', '=', 'period.id'),
    )
    .select(['period.id as period', 'period.name', 'period.began', 'period.ended'])
    .select(['snapshot.number', 'snapshot.source', 'snapshot.results'])
    .where('period.county', '=', actor.county)
    .where('period.kind', '=', kind)
    .where('period.ended', '<=', ended)
    .where(
      sql<boolean>`not exists (select from evaluation.snapshot as later where later.county = snapshot.county
        and later.period = snapshot.period and later.number > snapshot.number)`,
    )
    .orderBy('period.ended', 'desc')
    .limit(most)
    .execute();
  return rows.toReversed();
}

export async function insertSnapshot({ db }: Reader, row: SnapshotRow): Promise<void> {
  await db.insertInto('evaluation.snapshot').values(row).execute();
}
