import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { GatheringKind } from '#modules/consortia/contract/gathering.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type GatheringRow = Selectable<Database['consortia.gathering']>;

/** Which gatherings somebody reads: all, or those told in his consortia, hosted by his school, or his to decide on. */
export type Seen = 'all' | { told: readonly string[]; hosts: readonly string[]; led: readonly string[] };

const gatherings = ({ db, actor }: Reader) =>
  db.selectFrom('consortia.gathering as gathering').where('gathering.county', '=', actor.county);

/** A gathering; held until the transaction ends where it is to be changed. */
export const gatheringById = (reader: Reader, id: string, isHeld = false): Promise<GatheringRow | undefined> =>
  gatherings(reader)
    .selectAll('gathering')
    .where('gathering.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('gathering'))
    .executeTakeFirst();

const within = (reader: Reader, seen: Seen) =>
  gatherings(reader).$if(seen !== 'all', (query) => {
    const { told, hosts, led } = seen as Exclude<Seen, 'all'>;
    return query.where(
      sql<boolean>`(gathering.sequence > 0 and gathering.consortium = any(${told}::uuid[])
        or gathering.host = any(${hosts}::uuid[]) or gathering.consortium = any(${led}::uuid[]))`,
    );
  });

export interface GatheringFilter {
  when: 'coming' | 'past' | 'waiting';
  now: Date;
  consortium?: string | undefined;
  kind?: GatheringKind | undefined;
  programme?: string | undefined;
}

/** A page of the gatherings within reach: of what is to come the next first, else the latest first. */
export function pageOfGatherings(
  reader: Reader,
  seen: Seen,
  { when, now, consortium, kind, programme }: GatheringFilter,
  paging: Paging,
) {
  const order = when === 'coming' ? 'asc' : 'desc';
  return readPage(
    within(reader, seen)
      .where('gathering.sequence', when === 'waiting' ? '=' : '>', 0)
      .$if(when === 'waiting', (query) => query.where('gathering.state', '!=', 'called_off'))
      .$if(when === 'coming', (query) => query.where('gathering.ends_at', '>=', now))
      .$if(when === 'past', (query) => query.where('gathering.ends_at', '<', now))
      .$if(consortium !== undefined, (query) => query.where('gathering.consortium', '=', consortium ?? ''))
      .$if(kind !== undefined, (query) => query.where('gathering.kind', '=', kind ?? ''))
      .$if(programme !== undefined, (query) => query.where('gathering.programme', '=', programme ?? '')),
    (query) => query.selectAll('gathering').orderBy('gathering.starts_at', order).orderBy('gathering.id'),
    paging,
  );
}

/** What was told of gatherings in consortia that end after a moment, the latest first. */
export const gatheringsSince = (
  reader: Reader,
  seen: Seen,
  { since, most }: { since: Date; most: number },
): Promise<GatheringRow[]> =>
  within(reader, seen)
    .selectAll('gathering')
    .where('gathering.sequence', '>', 0)
    .where('gathering.ends_at', '>=', since)
    .orderBy('gathering.starts_at', 'desc')
    .limit(most)
    .execute();

export async function insertGathering({ db }: Reader, row: Insertable<Database['consortia.gathering']>): Promise<void> {
  await db.insertInto('consortia.gathering').values(row).execute();
}

/** Changes a gathering, which is a new version of it. */
export async function updateGathering(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { id, version }: Pick<GatheringRow, 'id' | 'version'>,
  change: Updateable<Database['consortia.gathering']>,
): Promise<void> {
  await db
    .updateTable('consortia.gathering')
    .set({ ...change, version: version + 1, changed_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
