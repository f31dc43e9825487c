import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { setReaders } from '#modules/governance/server/store/minutes-store.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ItemRow = Selectable<Database['governance.agenda_item']>;
export type MaterialRow = Selectable<Database['governance.agenda_material']>;

const items = ({ db, actor }: Reader) =>
  db.selectFrom('governance.agenda_item as item').where('item.county', '=', actor.county);

/** An item; held until the transaction ends where it is to be changed. */
export const itemById = (reader: Reader, id: string, isHeld = false): Promise<ItemRow | undefined> =>
  items(reader)
    .selectAll('item')
    .where('item.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('item'))
    .executeTakeFirst();

/** What is on the agenda of a conference, in order: all that row security shows. */
export const itemsOf = (reader: Reader, conference: string): Promise<ItemRow[]> =>
  items(reader)
    .selectAll('item')
    .where('item.conference', '=', conference)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute();

const waiting = sql<boolean>`item.state in ('proposed', 'put_off')`;

/** A page of the proposals within reach that wait for a conference, the oldest first. */
export const pageOfWaiting = (reader: Reader, reach: Reach, paging: Paging) =>
  readPage(
    items(reader)
      .where(waiting)
      .$if(!reach.everything, (query) =>
        query.where(sql<boolean>`item.readers && ${reach.holds['org:readers'] ?? []}::uuid[]`),
      ),
    (query) => query.selectAll('item').orderBy('item.proposed_at').orderBy('item.id'),
    paging,
  );

/** How many proposals of an organisation wait. */
export const countWaitingOf = (reader: Reader, org: string): Promise<number> =>
  countOf(items(reader).where(waiting).where('item.org', '=', org));

export async function insertItem({ db }: Reader, row: Insertable<Database['governance.agenda_item']>): Promise<void> {
  await db.insertInto('governance.agenda_item').values(row).execute();
}

/** Changes an item; its materials and minutes are read by whoever reads it. */
export async function changeItem(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.agenda_item']> & { readers?: string[] },
): Promise<void> {
  await db
    .updateTable('governance.agenda_item')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
  if (change.readers === undefined) return;
  await setReaders({ db, actor }, id, change.readers);
  await db
    .updateTable('governance.agenda_material')
    .set({ readers: change.readers })
    .where('county', '=', actor.county)
    .where('item', '=', id)
    .execute();
}

/** The materials of some items, in the order in which they were added. */
export const materialsOf = ({ db, actor }: Reader, of: readonly string[]): Promise<MaterialRow[]> =>
  db
    .selectFrom('governance.agenda_material')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`item = any(${of}::uuid[])`)
    .orderBy('added_at')
    .orderBy('id')
    .execute();

export async function insertMaterial(
  { db }: Reader,
  row: Insertable<Database['governance.agenda_material']>,
): Promise<void> {
  await db.insertInto('governance.agenda_material').values(row).execute();
}
