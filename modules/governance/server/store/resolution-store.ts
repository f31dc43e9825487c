import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { isLiving } from '#modules/governance/server/store/task-store.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A resolution, and what its item and its conference are called. */
export type ResolutionRow = Selectable<Database['governance.resolution']> & {
  item_title: string;
  conference_title: string;
};

const resolutions = ({ db, actor }: Reader) =>
  db
    .selectFrom('governance.resolution as resolution')
    .innerJoin('governance.agenda_item as item', (join) =>
      join.onRef('item.county', '=', 'resolution.county').onRef('item.id', '=', 'resolution.item'),
    )
    .innerJoin('governance.conference as conference', (join) =>
      join.onRef('conference.county', '=', 'resolution.county').onRef('conference.id', '=', 'resolution.conference'),
    )
    .leftJoin('governance.task as task', (join) =>
      join.onRef('task.county', '=', 'resolution.county').onRef('task.id', '=', 'resolution.task'),
    )
    .leftJoin('governance.matter as matter', (join) =>
      join.onRef('matter.county', '=', 'resolution.county').onRef('matter.id', '=', 'resolution.matter'),
    )
    .where('resolution.county', '=', actor.county);

/** Of what a conference has resolved, or of what it begins with, a page of what is within reach, the latest conference first. */
export function pageOfResolutions(
  reader: Reader,
  reach: Reach,
  { id, starts_at }: { id: string; starts_at: Date },
  which: 'own' | 'earlier',
  paging: Paging,
) {
  const { county } = reader.actor;
  const isEarlier = sql<boolean>`conference.starts_at < ${starts_at}
    and (${isLiving} or matter.state = 'open' or conference.id = (select before.id from governance.conference as before
      where before.county = ${county} and before.starts_at < ${starts_at} and before.state in ('in_session', 'ended', 'confirmed')
      order by before.starts_at desc limit 1))`;
  const found = resolutions(reader)
    .where(which === 'own' ? sql<boolean>`resolution.conference = ${id}` : isEarlier)
    .$if(!reach.everything, (query) =>
      query.where(sql<boolean>`resolution.readers && ${reach.holds['org:readers'] ?? []}::uuid[]`),
    );
  return readPage(
    found,
    (query) =>
      query
        .selectAll('resolution')
        .select(['item.title as item_title', 'conference.title as conference_title'])
        .orderBy('conference.starts_at', 'desc')
        .orderBy('resolution.decided_at')
        .orderBy('resolution.id'),
    paging,
  );
}

export const resolutionById = (reader: Reader, id: string): Promise<ResolutionRow | undefined> =>
  resolutions(reader)
    .selectAll('resolution')
    .select(['item.title as item_title', 'conference.title as conference_title'])
    .where('resolution.id', '=', id)
    .executeTakeFirst();

/** How many resolutions there are of an item. */
export const countResolutionsOf = (reader: Reader, item: string): Promise<number> =>
  countOf(resolutions(reader).where('resolution.item', '=', item));

export async function insertResolution(
  { db }: Reader,
  row: Insertable<Database['governance.resolution']>,
): Promise<void> {
  await db.insertInto('governance.resolution').values(row).execute();
}
