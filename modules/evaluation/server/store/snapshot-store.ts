import type { Selectable } from 'kysely';
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

export async function insertSnapshot({ db }: Reader, row: SnapshotRow): Promise<void> {
  await db.insertInto('evaluation.snapshot').values(row).execute();
}
